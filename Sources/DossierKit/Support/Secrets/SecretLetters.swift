/// The letters and digits that a reader sees in a text, folded, each with what stands before it.
///
/// Tags, marks and characters without width vanish between two letters; spaces and signs are kept
/// as a kind of gap. Good for finding a name however it is written; not for showing text.
struct SecretLetters {
  /// What stands between a letter and the one before it.
  enum Gap {
    static let none: UInt8 = 0
    static let hyphen: UInt8 = 1
    static let sign: UInt8 = 2
    static let space: UInt8 = 3
  }

  /// The gap before the letter.
  static let gapMask: UInt8 = 3
  /// The letter was written as a capital.
  static let upper: UInt8 = 4
  /// A tag or a character without width stands before the letter: a word may begin here.
  static let edge: UInt8 = 8
  /// The letter belongs to a script whose words are not told apart by spaces or take prefixes.
  static let wide: UInt8 = 16
  /// The letter is a digit.
  static let digit: UInt8 = 32
  /// The byte is not the first of what its character folds to.
  static let inner: UInt8 = 64

  var letters: [UInt8] = []
  var marks: [UInt8] = []
  /// Where each letter's character begins in the text.
  var offsets: [Int32] = []
  /// Where it ends.
  var ends: [Int32] = []

  private var gap = Gap.space
  private var isEdge = false

  init(capacity: Int = 0) {
    letters.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  var count: Int { letters.count }

  /// The letters of a plain text.
  init(_ text: [UInt8]) {
    self.init(capacity: text.count)
    add(text, 0..<text.count)
  }

  /// Reads markup: the text between the tags, and what stands in the tags.
  static func markup(_ bytes: [UInt8]) -> (text: SecretLetters, tags: SecretLetters) {
    var text = SecretLetters(capacity: bytes.count)
    var tags = SecretLetters()
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), startsTag(bytes, index) else {
        index += 1
        continue
      }
      text.add(bytes, start..<index)
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
        // A tag inside a tag: the first was none, or a comment holds it.
        if bytes[end] == UInt8(ascii: "<"), startsTag(bytes, end) { break }
        end += 1
      }
      tags.breakOff()
      tags.add(bytes, index..<end)
      text.addTag(isBlock: HTMLBlocks.isBlock(bytes, index))
      let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ">")
      index = isClosed ? end + 1 : end
      start = index
    }
    text.add(bytes, start..<bytes.count)
    return (text, tags)
  }

  /// Whether a `<` begins a tag, a comment or a declaration, as HTML has it.
  @inline(__always)
  static func startsTag<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ index: Int) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x21 || next == 0x3F
  }

  // MARK: - Adding

  private mutating func addTag(isBlock: Bool) {
    if isBlock { gap = Gap.space }
    isEdge = true
  }

  /// Keeps what follows from running together with what stands before.
  private mutating func breakOff() {
    letters.append(0)
    marks.append(Gap.space)
    offsets.append(offsets.last ?? 0)
    ends.append(ends.last ?? 0)
    gap = Gap.space
  }

  private mutating func append(_ letter: UInt8, _ marks: UInt8, _ range: Range<Int>) {
    var marks = marks
    if marks & Self.inner == 0 {
      marks |= gap | (isEdge ? Self.edge : 0)
      gap = Gap.none
      isEdge = false
    }
    letters.append(letter)
    self.marks.append(marks)
    offsets.append(Int32(clamping: range.lowerBound))
    ends.append(Int32(clamping: range.upperBound))
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      FoldingTable.lookalikes.withView { view in
        let reader = ScalarReader(text: base, count: range.upperBound, folding: view)
        var index = range.lowerBound
        while index < range.upperBound {
          let byte = base[index]
          if byte < 0x80 {
            addASCII(byte, index)
            index += 1
          } else {
            let unseen = InvisibleScalar.length(base, index, range.upperBound)
            if unseen > 0 { isEdge = true }
            index = unseen > 0 ? index + unseen : add(reader, view, at: index)
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func addASCII(_ byte: UInt8, _ index: Int) {
    switch byte {
    case 0x61...0x7A: append(byte, 0, index..<(index + 1))
    case 0x41...0x5A: append(byte | 0x20, Self.upper, index..<(index + 1))
    case 0x30...0x39: append(byte, Self.digit, index..<(index + 1))
    case UInt8(ascii: "-"): gap = max(gap, Gap.hyphen)
    case 0x00: break
    case 0x0A, 0x0D:
      // A hyphen at the end of a line may divide a word.
      if gap != Gap.hyphen { gap = Gap.space }
    case 0x01...0x20: gap = Gap.space
    default: gap = max(gap, Gap.sign)
    }
  }

  private mutating func add(
    _ reader: ScalarReader, _ view: FoldingTable.View, at index: Int
  ) -> Int {
    var item = reader.item(at: index)
    var source = reader.text + item.start
    var length = item.end - item.start
    var latin: [UInt8] = []
    var isWide = reader.text[index] >= 0xD6
    if item.end - item.start == 1 {
      // Not UTF-8: it may be Latin-1, as in the metadata of pictures.
      let byte = reader.text[index]
      latin = [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      isWide = false
      let entry = latin.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map {
          ScalarReader(text: $0, count: 2, folding: view).item(at: 0).entry
        }
      }
      guard let entry else { return index + 1 }
      item = ScalarReader.Item(entry: entry, start: index, end: index + 1, isEdge: false)
      length = 2
    }
    let kind = item.entry.kind
    switch kind {
    case FoldingEntry.Kind.mark, FoldingEntry.Kind.ignored:
      isEdge = isEdge || kind == FoldingEntry.Kind.ignored
      return item.end
    case FoldingEntry.Kind.hyphen:
      gap = max(gap, Gap.hyphen)
      return item.end
    case FoldingEntry.Kind.space:
      gap = Gap.space
      return item.end
    case FoldingEntry.Kind.other, FoldingEntry.Kind.apostrophe:
      gap = max(gap, Gap.sign)
      return item.end
    default: break
    }
    let range = item.start..<item.end
    let marks =
      (item.entry.isUpper ? Self.upper : 0)
      | (isWide && kind != FoldingEntry.Kind.digit ? Self.wide : 0)
      | (kind == FoldingEntry.Kind.digit ? Self.digit : 0)
    func emit(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
      var isFirst = true
      for offset in 0..<count where Self.isLetter(bytes[offset]) {
        append(bytes[offset], isFirst ? marks : marks & ~Self.upper | Self.inner, range)
        isFirst = false
      }
    }
    if !item.entry.isIdentity {
      source = view.forms + item.entry.offset
      length = item.entry.length
      emit(source, length)
    } else if latin.isEmpty {
      emit(source, length)
    } else {
      latin.withUnsafeBufferPointer { buffer in
        if let base = buffer.baseAddress { emit(base, length) }
      }
    }
    return item.end
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}

/// The elements of HTML between which a reader sees a break.
private enum HTMLBlocks {
  private static let names: Set<[UInt8]> = Set(
    [
      "p", "div", "td", "th", "tr", "table", "thead", "tbody", "tfoot", "caption", "li", "ul", "ol",
      "dl", "dt", "dd", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
      "aside", "header", "footer", "nav", "main", "figure", "figcaption", "blockquote", "pre",
      "option", "select", "button", "summary", "details", "title", "head", "body", "html", "form",
      "fieldset", "legend", "script", "style", "template", "address", "entry", "name", "summary",
      "updated", "id", "author", "text", "desc",
    ].map { Array($0.utf8) })

  /// Whether the tag that begins at an index is one of them.
  static func isBlock(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var name: [UInt8] = []
    var end = start
    while end < bytes.count, end - start < 12, isName(bytes[end]) {
      name.append((0x41...0x5A).contains(bytes[end]) ? bytes[end] | 0x20 : bytes[end])
      end += 1
    }
    return names.contains(name)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

extension SecretLetters {
  /// The folded letters of a text after one layer of escapes; of markup, with those of its tags
  /// behind them.
  static func visible(_ bytes: [UInt8], isMarkup: Bool) -> [UInt8] {
    let offsets = [Int32](repeating: 0, count: bytes.count)
    let layer = EscapeReading.decode(
      EscapeReading.Layer(bytes: bytes, offsets: offsets), anglesAreSigns: true)
    guard isMarkup else { return SecretLetters(layer.bytes).letters }
    let (text, tags) = markup(layer.bytes)
    return text.letters + [0] + tags.letters
  }
}
