/// What libyaml says of a text that it cannot read, put where the writer can mend it.
///
/// libyaml stops where it runs out of hope, often at the end of the text; what was left open is
/// named where it opens.
struct SyntaxTrouble {
  let bytes: UnsafeBufferPointer<UInt8>
  /// libyaml's words.
  let problem: String
  /// Where libyaml stopped.
  let place: Int
  /// What libyaml was reading, and where that starts.
  let context: String?
  let opening: Int
  /// The last quoted text before the place.
  let lastQuoted: Quoted?

  /// A text in quotes, and whether it runs over several lines.
  struct Quoted {
    let range: Range<Int>
    let hasLines: Bool
  }

  /// The error with its place and the way out.
  var error: YAMLError {
    switch context {
    case "while scanning a quoted scalar":
      return .openQuote(at: opening, sign(at: opening))
    case "while parsing a flow sequence", "while parsing a flow mapping":
      let closer: Character = sign(at: opening) == "{" ? "}" : "]"
      if !isClosed { return .openBracket(at: opening, sign(at: opening), closer: closer) }
      return .missingComma(at: range, closer: closer)
    default:
      break
    }
    if let lastQuoted, isOnLine(of: lastQuoted.range) {
      let opening = lastQuoted.range.lowerBound
      return lastQuoted.hasLines
        ? .openQuote(at: opening, sign(at: opening))
        : .wordsBehindQuote(at: range, sign(at: opening))
    }
    if place < bytes.count, bytes[place] == 0x09 {
      return YAMLError(range, "a tab where YAML takes spaces", help: "indent with spaces")
    }
    return YAMLError(range, problem, help: help)
  }

  /// Whether the place stands right behind a text, on the same line.
  private func isOnLine(of text: Range<Int>) -> Bool {
    text.upperBound <= place && place < bytes.count
      && bytes[text.upperBound..<place].allSatisfy { $0 == 0x20 }
  }

  private var range: Range<Int> { place..<min(place + 1, bytes.count) }

  private func sign(at offset: Int) -> Character {
    offset < bytes.count ? Character(UnicodeScalar(bytes[offset])) : " "
  }

  private var help: String? {
    if problem.contains("mapping values are not allowed") {
      return "put quotes round a text that has ': ' in it"
    }
    if problem.contains("cannot start any token") {
      return "put quotes round a text that starts with '@', '`' or '%', and indent with spaces"
    }
    if problem.contains("while") || problem.contains("expected") {
      return "look at the indentation, brackets and quotes just before this place"
    }
    return nil
  }

  /// Whether the bracket at the opening has its partner anywhere behind it.
  private var isClosed: Bool {
    var depth = 0
    var quote: UInt8?
    var previous = UInt8(ascii: " ")
    var index = opening
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        // An apostrophe inside a word opens nothing.
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if Self.endsWords(previous) { quote = byte }
        case UInt8(ascii: "#") where previous == 0x20 || previous == 0x0A || previous == 0x09:
          while index + 1 < bytes.count, bytes[index + 1] != 0x0A { index += 1 }
        default: break
        }
        if depth == 0 { return true }
      }
      previous = byte
      index += 1
    }
    return false
  }

  private static func endsWords(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(byte)
  }
}

extension UnicodeScalar {
  /// Whether it is a control character other than a tab or a line break.
  var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}

// MARK: - Errors

extension YAMLError {
  fileprivate static func openQuote(at offset: Int, _ quote: Character) -> YAMLError {
    YAMLError(
      offset..<offset + 1, "a quote that is not closed",
      help: quote == "'"
        ? "close it with ' where the text ends; write '' for an apostrophe inside it"
        : "close it with \" where the text ends; write \\\" for a quote inside it")
  }

  fileprivate static func wordsBehindQuote(at range: Range<Int>, _ quote: Character) -> YAMLError {
    YAMLError(
      range, "words behind a quoted text",
      help: quote == "'"
        ? "write '' for an apostrophe inside the quotes, or put double quotes round the whole text"
        : "write \\\" for a quote inside the quotes, or put the whole text into them")
  }

  /// A character that a text may not hold, as itself or as an escape.
  static func controlCharacter(at range: Range<Int>) -> YAMLError {
    YAMLError(range, "a control character in a text", help: "take it out; it shows nothing")
  }

  fileprivate static func openBracket(
    at offset: Int, _ bracket: Character, closer: Character
  ) -> YAMLError {
    YAMLError(
      offset..<offset + 1, "a '\(bracket)' that is never closed",
      help: "close it with '\(closer)'; put quotes round a text that starts with '\(bracket)'")
  }

  fileprivate static func missingComma(at range: Range<Int>, closer: Character) -> YAMLError {
    YAMLError(
      range, "a ',' or '\(closer)' is missing here",
      help: "put a comma between two entries; put quotes round a text with brackets in it")
  }
}
