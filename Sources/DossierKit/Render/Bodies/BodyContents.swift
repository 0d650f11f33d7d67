import CommonMark

/// The headings of a text's top level, as its page prints them, for the list at its head.
///
/// They are read from the HTML of the text, where the marks of links and notes have become tags.
struct BodyContents: Sendable {
  /// A text with fewer needs no list.
  static let fewest = 4

  let headings: [HeadingContext]

  /// Reads the HTML of a body; `ids` are those of all its headings.
  init(html: String, _ facts: BodyFacts, ids: [String]) {
    let top = facts.headings.map(\.level).min() ?? 1
    let shown = zip(facts.headings, ids).filter { $0.0.level == top }.map(\.1)
    guard shown.count >= Self.fewest else {
      headings = []
      return
    }
    let bytes = Array(html.utf8)
    var position = 0
    headings = shown.compactMap { id in
      guard let start = Self.end(of: " id=\"\(id)\">", in: bytes, from: position) else {
        return nil
      }
      let (words, end) = Self.words(bytes, from: start)
      position = end
      return words.isEmpty
        ? nil : HeadingContext(id: id, words: String(decoding: words, as: UTF8.self))
    }
  }

  /// The words of a heading without their tags and the numbers of notes, and where it ends.
  private static func words(_ bytes: [UInt8], from start: Int) -> (words: [UInt8], end: Int) {
    var words: [UInt8] = []
    var position = start
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        words.append(bytes[position])
        position += 1
        continue
      }
      let rest = bytes[position...]
      if rest.starts(with: "</h".utf8) { break }
      let isNote = noteTags.contains { rest.starts(with: $0.utf8) }
      let close = isNote ? "</\(rest.starts(with: "<a".utf8) ? "a" : "span")>" : ">"
      position = end(of: close, in: bytes, from: position) ?? bytes.count
    }
    return (words, position)
  }

  /// What the number of a note begins with, and the comma between two.
  private static let noteTags = ["<a class=\"sn\"", "<span class=\"sn\""]

  /// Where the first occurrence of a text ends, from a position on.
  private static func end(of text: String, in bytes: [UInt8], from position: Int) -> Int? {
    Bytes.find(Array(text.utf8), in: bytes[position...]).map { position + $0 + text.utf8.count }
  }
}
