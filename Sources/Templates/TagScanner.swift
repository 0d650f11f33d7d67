/// Cuts the bytes of a template into text and tags.
///
/// Follows the Mustache specification for delimiters, sigils and white space inside tags.
struct TagScanner {
  private let source: TemplateSource
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private var tags: [TemplateTag] = []
  private var problems: [TemplateProblem] = []

  private var bytes: [UInt8] { source.bytes }

  /// Returns the tags and texts of a template in order, without gaps but for a byte order mark.
  static func scan(_ source: TemplateSource) -> (tags: [TemplateTag], problems: [TemplateProblem]) {
    var scanner = TagScanner(source: source)
    scanner.scan()
    return (scanner.tags, scanner.problems)
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  private mutating func scan() {
    var textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = textStart
    while index < bytes.count {
      guard matches(opening, at: index) else {
        index += 1
        continue
      }
      guard let tag = tag(at: index) else {
        index += opening.count
        continue
      }
      if textStart < index { tags.append(TemplateTag(kind: .text, range: textStart..<index)) }
      tags.append(tag)
      index = tag.range.upperBound
      textStart = index
    }
    if textStart < bytes.count {
      tags.append(TemplateTag(kind: .text, range: textStart..<bytes.count))
    }
  }

  /// Reads the tag whose opening delimiter is at a place; nil leaves the delimiter as text.
  private mutating func tag(at start: Int) -> TemplateTag? {
    var content = start + opening.count
    if content < bytes.count, bytes[content] == UInt8(ascii: "{") {
      return named(.raw, from: start, content: content + 1, ending: [UInt8(ascii: "}")] + closing)
    }
    while content < bytes.count, Self.isSpace(bytes[content]) { content += 1 }
    guard content < bytes.count else { return unclosed(start) }
    switch bytes[content] {
    case UInt8(ascii: "!"): return comment(from: start)
    case UInt8(ascii: "="): return delimiters(from: start, content: content + 1)
    case UInt8(ascii: "&"): return named(.raw, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: "#"):
      return named(.section, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: "^"):
      return named(.inverted, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: "/"):
      return named(.close, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: ">"):
      return named(.partial, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: "<"):
      return named(.parent, from: start, content: content + 1, ending: closing)
    case UInt8(ascii: "$"):
      return named(.block, from: start, content: content + 1, ending: closing)
    default: return named(.variable, from: start, content: content, ending: closing)
    }
  }

  private mutating func named(
    _ kind: TemplateTag.Kind, from start: Int, content: Int, ending: [UInt8]
  ) -> TemplateTag? {
    var end = content
    while end < bytes.count, !matches(ending, at: end) {
      // Another tag begins before this one ends: what is missing is missing here.
      if matches(opening, at: end) { return unclosed(start) }
      end += 1
    }
    guard end < bytes.count else { return unclosed(start) }
    let range = start..<(end + ending.count)
    let words = words(content..<end)
    guard let name = words.first else {
      problems.append(.namelessTag(in: source, range))
      return TemplateTag(kind: .silent, range: range)
    }
    guard words.count == 1 else {
      problems.append(.spacedName(in: source, range, typed: words.joined(separator: " ")))
      return TemplateTag(kind: .silent, range: range)
    }
    return TemplateTag(kind: kind, range: range, name: name)
  }

  private mutating func comment(from start: Int) -> TemplateTag? {
    var end = start + opening.count
    while end < bytes.count, !matches(closing, at: end) { end += 1 }
    if end < bytes.count {
      return TemplateTag(kind: .silent, range: start..<(end + closing.count))
    }
    // The rest of the file is inside the comment; one problem says so.
    problems.append(.unclosedTag(in: source, start..<(start + opening.count), closing: closing))
    return TemplateTag(kind: .silent, range: start..<bytes.count)
  }

  private mutating func delimiters(from start: Int, content: Int) -> TemplateTag? {
    let ending = [UInt8(ascii: "=")] + closing
    let limit = min(bytes.count, content + 256)
    var end = content
    while end < limit, !matches(ending, at: end) { end += 1 }
    guard end < limit else { return unclosed(start) }
    let range = start..<(end + ending.count)
    let words = words(content..<end)
    if words.count == 2, words.allSatisfy({ !$0.utf8.contains(UInt8(ascii: "=")) }) {
      opening = Array(words[0].utf8)
      closing = Array(words[1].utf8)
    } else {
      problems.append(.badDelimiters(in: source, range))
    }
    return TemplateTag(kind: .silent, range: range)
  }

  private mutating func unclosed(_ start: Int) -> TemplateTag? {
    problems.append(.unclosedTag(in: source, start..<(start + opening.count), closing: closing))
    return nil
  }

  private func matches(_ delimiter: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == delimiter[0], index + delimiter.count <= bytes.count else { return false }
    for offset in delimiter.indices where bytes[index + offset] != delimiter[offset] {
      return false
    }
    return true
  }

  private func words(_ range: Range<Int>) -> [String] {
    bytes[range].split(whereSeparator: Self.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

// MARK: - Diagnostics

extension TemplateProblem {
  /// A problem with a place inside a source.
  init(in source: TemplateSource, _ range: Range<Int>, _ summary: String, help: String? = nil) {
    self.init(
      path: source.path, offset: range.lowerBound, length: range.count, summary: summary, help: help
    )
  }

  /// A tag that begins and does not end.
  fileprivate static func unclosedTag(
    in source: TemplateSource, _ range: Range<Int>, closing: [UInt8]
  ) -> Self {
    let typed = String(decoding: source.bytes[range], as: UTF8.self)
    let closing = String(decoding: closing, as: UTF8.self)
    return Self(
      in: source, range, "the tag that begins with '\(typed)' is never closed",
      help: "close it with '\(closing)'")
  }

  /// A tag with nothing in it.
  fileprivate static func namelessTag(in source: TemplateSource, _ range: Range<Int>) -> Self {
    let typed = String(decoding: source.bytes[range], as: UTF8.self)
    return Self(in: source, range, "the tag '\(typed)' has no name")
  }

  /// A name of several words, as other template languages have them.
  fileprivate static func spacedName(
    in source: TemplateSource, _ range: Range<Int>, typed: String
  ) -> Self {
    Self(
      in: source, range, "'\(typed)' is not a name: it contains a space",
      help: "a tag holds one name; Mustache has no expressions")
  }

  /// A change of delimiters that does not name two.
  fileprivate static func badDelimiters(in source: TemplateSource, _ range: Range<Int>) -> Self {
    let typed = String(decoding: source.bytes[range], as: UTF8.self)
    return Self(
      in: source, range, "'\(typed)' does not set two delimiters",
      help: "write the two with a space between, as in '{{=<% %>=}}'")
  }
}
