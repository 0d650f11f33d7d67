private import ByteCode
import CText

/// Reduces text to the form in which names and search terms are compared.
///
/// Lower case; canonical and compatibility decomposition (ﬁ, ｐ, Hangul syllables into jamo); no
/// diacritics (but kana voicing and the vowel signs of Indic, Thai and like scripts are sounds and
/// stay); ø→o ł→l ß→ss æ→ae œ→oe đ→d ı→i ς→σ; one apostrophe `'` and one hyphen or dash `-`; a run
/// of white space is one space; soft hyphens, zero-width and direction characters and the Arabic
/// tatweel vanish. NFC and NFD fold the same, and folding twice changes nothing. The table comes
/// from `scripts/generate-folding.py`; `Tests/Fixtures/folding.json` holds pairs for the other
/// implementation, in the reader's browser.
public enum Folding {
  /// The version of Unicode that folding follows.
  public static var unicodeVersion: String { FoldingData.unicodeVersion }

  /// Folds a text to UTF-8 bytes.
  public static func fold(_ text: String) -> [UInt8] { text.lend { fold($0) } }

  /// Folds UTF-8 bytes; a byte that is not UTF-8 becomes U+FFFD.
  public static func fold(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { fold($0) }
  }

  /// Folds UTF-8 bytes; a byte that is not UTF-8 becomes U+FFFD.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    append(bytes, to: &folded)
    return folded
  }

  /// Folds UTF-8 bytes to the end of an array.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    guard let text = bytes.baseAddress else { return }
    FoldingTable.shared.withView { view in
      let reader = ScalarReader(text: text, count: bytes.count, folding: view)
      var index = 0
      var afterSpace = false
      while index < bytes.count {
        if text[index] < 0x80 {
          var end = index + 1
          while end < bytes.count, text[end] < 0x80 { end += 1 }
          append(ascii: bytes[index..<end], view.lower, afterSpace: &afterSpace, to: &folded)
          index = end
          continue
        }
        let item = reader.item(at: index)
        index = item.end
        let entry = item.entry
        let isIdentity = entry.isIdentity
        if isIdentity, item.end - item.start == 1 {
          folded.append(contentsOf: [0xEF, 0xBF, 0xBD])
          afterSpace = false
          continue
        }
        let source = isIdentity ? text + item.start : view.forms + entry.offset
        let length = isIdentity ? item.end - item.start : entry.length
        for offset in 0..<length {
          let byte = source[offset]
          if byte != 0x20 || !afterSpace { folded.append(byte) }
          afterSpace = byte == 0x20
        }
      }
    }
  }

  /// Folds a run of ASCII.
  private static func append(
    ascii run: Slice<UnsafeBufferPointer<UInt8>>, _ lower: UnsafePointer<UInt8>,
    afterSpace: inout Bool, to folded: inout [UInt8]
  ) {
    let start = folded.count
    folded.append(contentsOf: run)
    let length = folded.withUnsafeMutableBufferPointer { folded in
      guard let base = folded.baseAddress else { return 0 }
      return ascii_fold(base + start, folded.count - start, lower, &afterSpace)
    }
    folded.removeLast(folded.count - start - length)
  }
}
