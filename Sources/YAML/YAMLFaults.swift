/// What is refused at one node of a text, with the rest of the text read on.
struct FaultList {
  /// Of one kind, no more than these: a text full of them is mended by its first.
  private static let most = 3

  private(set) var list: [YAMLError] = []
  private var counts: [String: Int] = [:]

  /// Adds a fault, unless there are many of its kind.
  mutating func add(_ fault: YAMLError) {
    let kind = fault.other == nil ? fault.summary : ""
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.most { list.append(fault) }
  }
}

/// The characters of a text that YAML does not allow, and the text with spaces in their places.
struct RefusedCharacters {
  private var bytes: [UInt8]
  private var found = FaultList()

  /// Each run of such characters, as one fault.
  var faults: [YAMLError] { found.list }

  /// Looks through a text from the first of them on.
  init(_ text: ArraySlice<UInt8>, from first: Int) {
    bytes = Array(text)
    var index = first
    while index < bytes.count {
      let start = index
      while index < bytes.count {
        // Where libyaml ended something is refused, whatever it is.
        let length = Self.length(ofRefused: bytes, at: index)
        if length == 0, index != first { break }
        index = min(bytes.count, index + max(1, length))
      }
      if index > start {
        found.add(.controlCharacter(at: start..<index))
        for place in start..<index { bytes[place] = 0x20 }
      } else {
        index += 1
      }
    }
  }

  /// Hands the bytes over.
  mutating func takeBytes() -> [UInt8] {
    let bytes = bytes
    self.bytes = []
    return bytes
  }

  /// How many bytes a character has that YAML 1.1 (§4.1.1) does not print; 0 for one that it does.
  private static func length(ofRefused bytes: [UInt8], at index: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: return 0
    case ..<0x20, 0x7F: return 1
    case 0xC2: return (0x80...0x9F).contains(byte(1)) && byte(1) != 0x85 ? 2 : 0
    // A byte order mark inside the text, and the two that are no characters.
    case 0xEF:
      let isMark = byte(1) == 0xBB && byte(2) == 0xBF
      let isNone = byte(1) == 0xBF && byte(2) >= 0xBE
      return isMark || isNone ? 3 : 0
    default: return 0
    }
  }
}

// MARK: - Errors

extension YAMLNode {
  /// The place of something that was refused, and told.
  static func unreadable(at range: Range<Int>) -> YAMLNode {
    YAMLNode(content: .scalar(text: "", isPlain: true), range: range, isUnreadable: true)
  }
}

extension YAMLError {
  static func alias(at range: Range<Int>) -> YAMLError {
    YAMLError(
      range, "a YAML alias ('*…')",
      help: "write the value out; put quotes round a text that starts with '*'")
  }

  static func anchor(at range: Range<Int>) -> YAMLError {
    YAMLError(
      range, "a YAML anchor ('&…')",
      help: "write the value out where it is needed; put quotes round a text that starts with '&'")
  }

  static func tag(at range: Range<Int>) -> YAMLError {
    YAMLError(
      range, "a YAML tag ('!…')",
      help: "leave the tag out; put quotes round a text that starts with '!'")
  }

  static func mergeKey(at range: Range<Int>) -> YAMLError {
    YAMLError(range, "a YAML merge key ('<<')", help: "write the fields out")
  }

  static func secondKey(_ key: String, at range: Range<Int>, first: Range<Int>) -> YAMLError {
    YAMLError(
      range, "the key '\(key)' stands here a second time", help: "keep one of the two",
      other: first)
  }
}
