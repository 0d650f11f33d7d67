import CText
import Testing

@testable import DossierKit

/// The loops in C find what a plain reading finds, wherever it stands in a block of bytes.
@Suite
struct TextLoopTests {
  /// How one of the functions takes letters.
  private typealias Take =
    @Sendable (UnsafePointer<UInt8>, Int, Bool, UnsafeMutablePointer<letters>) -> Int

  /// With the widest registers that this processor has, with those of 32 bytes, and without any.
  private static let ways: [Take] = [letters_take, letters_take_by_32, letters_take_plainly]

  /// What comes of a text.
  private struct Rows: Equatable {
    var text: [UInt8] = []
    var tag: [UInt8] = []
    /// Where it stopped, each time.
    var stops: [Int] = []
    var tagStart: Int?
    var isTag = false
  }

  /// Takes a whole text, stepping over what it stops at; rows are emptied at a limit.
  private static func rows(
    _ bytes: [UInt8], isMarkup: Bool, limit: Int, _ take: Take
  ) -> Rows {
    var rows = Rows()
    let (room, guards) = (limit + letters_slack, 64)
    let buffers = (
      UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room + guards),
      UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room + guards)
    )
    buffers.0.initialize(repeating: 0xAA)
    buffers.1.initialize(repeating: 0xAA)
    defer {
      buffers.0.deallocate()
      buffers.1.deallocate()
    }
    guard let text = buffers.0.baseAddress, let tag = buffers.1.baseAddress else { return rows }
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        var state = letters(
          text: text, text_limit: text + limit, tag: tag, tag_limit: tag + limit, tag_start: nil,
          is_tag: rows.isTag)
        let count = take(first + index, bytes.count - index, isMarkup, &state)
        rows.text += UnsafeBufferPointer(start: text, count: state.text - text)
        rows.tag += UnsafeBufferPointer(start: tag, count: state.tag - tag)
        rows.isTag = state.is_tag
        if let start = state.tag_start { rows.tagStart = start - first }
        index += count
        if count == 0 {
          rows.stops.append(index)
          index += 1
        }
      }
    }
    for buffer in [buffers.0, buffers.1] {
      #expect(buffer[room...].allSatisfy { $0 == 0xAA })
    }
    return rows
  }

  /// What should come of it, byte by byte.
  private static func expected(_ bytes: [UInt8], isMarkup: Bool) -> Rows {
    var rows = Rows()
    let classes = LetterClasses.all
    func isOther(_ index: Int) -> Bool {
      index < bytes.count && classes[Int(bytes[index])] >= LetterClasses.firstOther
        && !"<>".utf8.contains(bytes[index])
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        if isOther(index + 1) {
          rows.stops.append(index)
        } else if isMarkup, SecretLetters.startsTag(bytes, index) {
          rows.isTag = true
          rows.tagStart = index
          rows.tag.append(0)
        }
      case UInt8(ascii: ">"): rows.isTag = false
      case _ where isOther(index): rows.stops.append(index)
      default:
        let letter = classes[Int(byte)]
        if letter == 0 { continue }
        if rows.isTag { rows.tag.append(letter) } else { rows.text.append(letter) }
      }
    }
    return rows
  }

  private static let pieces = [
    "<", ">", "<a", "</p>", "<p class=\"kicker\">", "<!-- ", "<?", "<1", "< ", "&", "%", "\\", "é",
    "·", "A", "Zz", "az", "AZ@[`{", "0", "9", "/:", " ", ".", "-", "the ", "O.Z.", "\n", "\u{0}",
    "\u{7F}", "<%", "<é", "<<b", "people/eva-jansen.html\">Eva Jansen", "1234567890",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  ]

  @Test(arguments: 0..<60)
  func `letters of a text and of its tags are those of a reading byte by byte`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for length in [0, 1, 3, 10, 30, 100, 400] {
      // Some texts are of few sorts, so that whole blocks of them have no stop.
      let sorts = Int.random(in: 1...Self.pieces.count, using: &random)
      let offset = Int.random(in: 0..<Self.pieces.count, using: &random)
      let text = (0..<length).map { _ in
        Self.pieces[(offset + Int.random(in: 0..<sorts, using: &random)) % Self.pieces.count]
      }
      let bytes = text.flatMap { Array($0.utf8) }
      for isMarkup in [true, false] {
        let expected = Self.expected(bytes, isMarkup: isMarkup)
        for limit in [1, 70, 100_000] {
          for take in Self.ways {
            #expect(Self.rows(bytes, isMarkup: isMarkup, limit: limit, take) == expected)
          }
        }
      }
    }
  }

  @Test func `every byte is of the same sort for letters at every place`() {
    for place in 0..<70 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 140)
        bytes[place] = UInt8(ascii: "<")
        bytes[place + 1] = byte
        let expected = Self.expected(bytes, isMarkup: true)
        for take in Self.ways {
          #expect(Self.rows(bytes, isMarkup: true, limit: 1000, take) == expected)
        }
      }
    }
  }

  /// The fold of ASCII by its table, one byte after another.
  private static func folded(_ bytes: [UInt8], _ table: [UInt8], afterSpace: inout Bool) -> [UInt8]
  {
    var folded: [UInt8] = []
    for byte in bytes {
      let byte = table[Int(byte)]
      if byte != 0x20 || !afterSpace { folded.append(byte) }
      afterSpace = byte == 0x20
    }
    return folded
  }

  private static func expectFolded(_ bytes: [UInt8]) {
    let table = FoldingTable.shared.lower
    for isBehindSpace in [false, true] {
      var (afterSpace, expectedAfter) = (isBehindSpace, isBehindSpace)
      var own = bytes
      let length = own.withUnsafeMutableBufferPointer { own in
        own.baseAddress.map { ascii_fold($0, own.count, table, &afterSpace) } ?? 0
      }
      let expected = folded(bytes, table, afterSpace: &expectedAfter)
      #expect(Array(own.prefix(length)) == expected)
      #expect(afterSpace == expectedAfter)
    }
  }

  @Test func `every ASCII byte is folded by the table at every place`() {
    for byte in UInt8(0)..<128 {
      for place in 0..<40 {
        var bytes = Array("The Quick-Brown Fox, it's \"Here\"; 0189 [AZ]".utf8.prefix(40))
        bytes[place] = byte
        Self.expectFolded(bytes)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `runs of ASCII are folded as byte by byte`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let signs = Array("abcXYZ  \t\n.".utf8)
    for length in 0..<80 {
      Self.expectFolded((0..<length).map { _ in signs.randomElement(using: &random) ?? 0 })
    }
  }

  @Test func `any of eight bytes is found wherever it stands`() {
    let wanted: [UInt8] = [0x00, 0x0A, 0x2E, 0x7F, 0x80, 0xE3, 0xFF, 0x5B]
    let packed = wanted.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    for length in 0..<50 {
      let plain = [UInt8](repeating: 0x61, count: length)
      #expect(bytes_find(plain, length, packed) == length)
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = plain
          bytes[place] = byte
          let expected = wanted.contains(byte) ? place : length
          if bytes_find(bytes, length, packed) != expected {
            Issue.record("\(byte) at \(place) of \(length)")
          }
        }
      }
    }
  }
}
