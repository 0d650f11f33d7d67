/// Sentences with the names in them marked by hand: one page of the linking fixture.
///
/// One sentence a line. `{id|words}` must link to the record, `{-|words}` looks like a name and
/// must not link, `{?|words}` fits several records and must stay unlinked. All else must not link.
///
/// - `# words` names the group of what follows; `#~ words` is a comment.
/// - A line is a page of its own; after `@page` the lines up to the next `@` or `#` are one page.
/// - `@subjects id,id: sentence` declares subjects, `@link off|only|not id,id: sentence` a policy.
/// - `↵` is a line feed, `\u{301}` a scalar.
struct LabelledPage: Sendable {
  enum Label: Sendable, Equatable {
    case record(String)
    case none
    case ambiguous
  }

  /// A marked name.
  struct Mark: Sendable {
    let label: Label
    /// In `body`, without the signs of emphasis around it.
    let range: Range<Int>
  }

  let group: String
  let subjects: [String]
  /// The value of the `link` field.
  let policy: String?
  let file: String
  private(set) var body: [UInt8] = []
  private(set) var marks: [Mark] = []
  /// The line numbers of the sentences and where each starts in `body`.
  private(set) var lines: [(number: Int, start: Int)] = []

  /// Reads the pages of a file.
  static func pages(in text: [UInt8], file: String) -> [LabelledPage] {
    var pages: [LabelledPage] = []
    var group = file
    var isOpen = false
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#~") {
      if line.hasPrefix("# ") {
        group = String(line.dropFirst(2))
        isOpen = false
      } else if line == "@page" {
        pages.append(LabelledPage(group: group, subjects: [], policy: nil, file: file))
        isOpen = true
      } else {
        var sentence = line
        if !isOpen || line.hasPrefix("@") {
          isOpen = false
          let head = Head(&sentence)
          pages.append(
            LabelledPage(group: group, subjects: head.subjects, policy: head.policy, file: file))
        }
        pages[pages.count - 1].add(sentence, line: index + 1)
      }
    }
    return pages.filter { !$0.body.isEmpty }
  }

  private init(group: String, subjects: [String], policy: String?, file: String) {
    self.group = group
    self.subjects = subjects
    self.policy = policy
    self.file = file
  }

  /// What stands before the colon of an `@` line.
  private struct Head {
    var subjects: [String] = []
    var policy: String?

    init(_ line: inout Substring) {
      guard line.hasPrefix("@"), let colon = line.firstIndex(of: ":") else { return }
      let words = line[..<colon].split(separator: " ")
      line = line[line.index(after: colon)...].drop { $0 == " " }
      guard let last = words.last, words.count > 1 else { return }
      if words[0] == "@subjects" { subjects = last.split(separator: ",").map(String.init) }
      if words[0] == "@link" { policy = words.count == 2 ? "off" : "{\(words[1]): [\(last)]}" }
    }
  }

  private mutating func add(_ sentence: Substring, line: Int) {
    if !body.isEmpty { body += [0x0A, 0x0A] }
    lines.append((line, body.count))
    var open: (label: Label, start: Int)?
    let text = Array(Self.unescaped(sentence))
    var index = 0
    while index < text.count {
      if open == nil, let (label, length) = Self.opening(text[index...]) {
        open = (label, body.count)
        index += length
      } else if let mark = open, text[index] == UInt8(ascii: "}") {
        marks.append(Mark(label: mark.label, range: trimmed(mark.start..<body.count)))
        open = nil
        index += 1
      } else {
        body.append(text[index])
        index += 1
      }
    }
  }

  /// The label of `{label|` at the start of a text, and how long that is.
  private static func opening(_ text: ArraySlice<UInt8>) -> (Label, Int)? {
    guard text.first == UInt8(ascii: "{"), let bar = text.firstIndex(of: UInt8(ascii: "|")),
      case let id = text[text.startIndex + 1..<bar], !id.isEmpty,
      id.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x3F })
    else { return nil }
    let name = String(decoding: id, as: UTF8.self)
    return (name == "-" ? .none : name == "?" ? .ambiguous : .record(name), id.count + 2)
  }

  private static func unescaped(_ line: Substring) -> String.UTF8View {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}"),
        let value = UInt32(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]), radix: 16),
        let escaped = Unicode.Scalar(value)
      {
        result.append(escaped)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar == "↵" ? "\n" : scalar)
      }
    }
    return String(result).utf8
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isSign: (UInt8) -> Bool = { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    var range = range
    while let first = body[range].first, isSign(first) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = body[range].last, isSign(last) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }
}
