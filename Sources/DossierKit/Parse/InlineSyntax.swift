import CommonMark

/// Finds what our syntax adds to CommonMark inside a body's text: `[[id]]`, `[[id|words]]`,
/// `[[!words]]` and `[@source, locator; @source]`; and gives links their targets.
struct InlineSyntax {
  private let body: Body
  private let problems: ProblemList
  private var references: [InlineReference] = []

  /// All references of a body, in the order of its text; mistakes go to the problems.
  static func references(in body: Body, _ problems: ProblemList) -> [InlineReference] {
    var syntax = InlineSyntax(body: body, problems: problems)
    for (index, block) in body.facts.blocks.enumerated() {
      let text = block.plainText
      if text.contains(UInt8(ascii: "[")) { syntax.scan(text, of: block, index: Int32(index)) }
    }
    for (index, link) in body.facts.links.enumerated() {
      syntax.addLink(link, index: index)
    }
    return syntax.references.fitted
  }

  private init(body: Body, problems: ProblemList) {
    self.body = body
    self.problems = problems
  }

  private mutating func scan(_ text: [UInt8], of block: BodyFacts.Block, index: Int32) {
    var wikiEnd = ClosingBrackets(count: 2)
    var citationsEnd = ClosingBrackets(count: 1)
    var position = 0
    while position + 1 < text.count {
      guard text[position] == UInt8(ascii: "[") else {
        position += 1
        continue
      }
      let next = text[position + 1]
      if next == UInt8(ascii: "["),
        let end = wikiEnd.next(in: text, from: position + 2, limit: 400)
      {
        addWiki(position..<(end + 2), in: text, block: block, index: index)
        position = end + 2
      } else if next == UInt8(ascii: "@"),
        let end = citationsEnd.next(in: text, from: position + 2, limit: 600)
      {
        addCitations(position..<(end + 1), in: text, block: block, index: index)
        position = end + 1
      } else {
        position += 1
      }
    }
  }

  private mutating func addWiki(
    _ range: Range<Int>, in text: [UInt8], block: BodyFacts.Block, index: Int32
  ) {
    let place = body.range(of: range, in: block)
    let inner = (range.lowerBound + 2)..<(range.upperBound - 2)
    guard !inner.isEmpty else {
      problems.add(.isEmpty("[[]]", SourceRange(problems.file, place)))
      return
    }
    func hasWords(from start: Int) -> Bool {
      text[start..<inner.upperBound].contains { $0 > 0x20 }
    }
    if text[inner.lowerBound] == UInt8(ascii: "!") {
      if !hasWords(from: inner.lowerBound + 1) {
        problems.add(.isEmpty("[[!]]", SourceRange(problems.file, place)))
        return
      }
      let words = Int32(inner.lowerBound + 1)..<Int32(inner.upperBound)
      let form = InlineReference.Form.text(block: index, range: range.int32, words: words)
      references.append(InlineReference(form: form, target: .nothing, range: place))
      return
    }
    let bar = text[inner].firstIndex(of: UInt8(ascii: "|"))
    let written = text[inner.lowerBound..<(bar ?? inner.upperBound)]
    guard let id = RecordID(String(decoding: Self.trim(written), as: UTF8.self)) else {
      problems.add(
        .notAnID(String(decoding: written, as: UTF8.self), SourceRange(problems.file, place)))
      return
    }
    var words: Range<Int32>?
    if let bar {
      if hasWords(from: bar + 1) {
        words = Int32(bar + 1)..<Int32(inner.upperBound)
      } else {
        problems.add(.noWords(id, SourceRange(problems.file, place)))
      }
    }
    let form = InlineReference.Form.text(block: index, range: range.int32, words: words)
    references.append(
      InlineReference(form: form, target: .record(id, kind: nil), range: place))
  }

  private mutating func addCitations(
    _ range: Range<Int>, in text: [UInt8], block: BodyFacts.Block, index: Int32
  ) {
    var citations: [Citation] = []
    var start = range.lowerBound + 1
    let last = range.upperBound - 1
    while start <= last {
      let end = text[start..<last].firstIndex(of: UInt8(ascii: ";")) ?? last
      let written = text[start..<end]
      start = end + 1
      // Of nothing but spaces all are shown.
      let words = Self.trim(written)
      let part = words.isEmpty ? written : words
      let place = body.range(of: part.startIndex..<part.endIndex, in: block)
      let comma = part.firstIndex(of: UInt8(ascii: ","))
      let name = Self.trim(part[..<(comma ?? part.endIndex)])
      guard name.first == UInt8(ascii: "@"),
        let id = RecordID(String(decoding: name.dropFirst(), as: UTF8.self))
      else {
        problems.add(
          .notACitation(String(decoding: part, as: UTF8.self), SourceRange(problems.file, place)))
        continue
      }
      let locator = comma.map { Self.trim(part[$0...].dropFirst()) } ?? []
      citations.append(
        Citation(
          source: Located(id, place),
          at: locator.isEmpty ? nil : Located(String(decoding: locator, as: UTF8.self), place)))
    }
    let form = InlineReference.Form.text(block: index, range: range.int32, words: nil)
    references.append(
      InlineReference(
        form: form, target: .citations(citations), range: body.range(of: range, in: block)))
  }

  private mutating func addLink(_ link: BodyFacts.Link, index: Int) {
    let place = body.range(link.source)
    guard let target = target(of: link.destination, place) else { return }
    references.append(InlineReference(form: .link(index: index), target: target, range: place))
  }

  /// What a link's destination means to us; nil for an address on the web or on this host.
  private func target(of destination: String, _ place: ByteRange) -> InlineReference.Target? {
    let utf8 = destination.utf8
    if utf8.first == UInt8(ascii: "#") { return .anchor(Self.text(utf8.dropFirst())) }
    // A colon behind a slash or a '#' is no end of a scheme (RFC 3986 §4.2).
    let signs = utf8.prefix { !"/?#".utf8.contains($0) }
    if let colon = signs.firstIndex(of: UInt8(ascii: ":")) {
      guard let kind = RecordKind(rawValue: Self.text(utf8[..<colon])) else { return nil }
      let rest = Self.text(utf8[colon...].dropFirst())
      guard kind.hasPage else {
        problems.add(.hasNoPage(kind, SourceRange(problems.file, place)))
        return nil
      }
      if let id = RecordID(rest) { return .record(id, kind: kind) }
      problems.add(.notAnID(rest, SourceRange(problems.file, place)))
      return nil
    }
    if utf8.isEmpty {
      problems.add(.noDestination(SourceRange(problems.file, place)))
      return nil
    }
    if utf8.first == UInt8(ascii: "/") { return nil }
    let path = utf8.prefix { $0 != UInt8(ascii: "#") }
    let anchor = path.endIndex < utf8.endIndex ? Self.text(utf8[path.endIndex...].dropFirst()) : nil
    return .file(path: Self.text(path), anchor: anchor)
  }

  private static func text(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes without spaces at their ends.
  private static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return text.suffix(0) }
    return text[first...last]
  }
}

/// The next closing brackets of a text, looked for once for all opening ones before them.
private struct ClosingBrackets {
  let count: Int
  private var found = -1

  init(count: Int) { self.count = count }

  /// Where the next ones begin; nil when they end more than `limit` bytes behind the start.
  mutating func next(in text: [UInt8], from start: Int, limit: Int) -> Int? {
    if found < start {
      found = start
      while found < text.count, !areHere(in: text) { found += 1 }
    }
    return found + count <= min(text.count, start + limit) ? found : nil
  }

  private func areHere(in text: [UInt8]) -> Bool {
    let end = found + count
    guard end <= text.count, text[found] == UInt8(ascii: "]") else { return false }
    return text[found..<end].allSatisfy { $0 == UInt8(ascii: "]") }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func notAnID(_ text: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "'\(text)' is not an id",
      help: "write [[id]] or [[id|words]]; put literal brackets into `code`")
  }

  fileprivate static func isEmpty(_ typed: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "there is nothing in '\(typed)'",
      help: "write [[id]], [[id|words]] or [[!words]]; put literal brackets into `code`")
  }

  fileprivate static func noWords(_ id: RecordID, _ place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "there are no words behind the '|' in '[[\(id)|]]'",
      help: "write the words, or [[\(id)]] for the record's own name")
  }

  fileprivate static func noDestination(_ place: SourceRange) -> Self {
    Diagnostic(
      .deadLink, at: place, "the link has no address",
      help: "write where it leads between the parentheses: [words](incident:id)")
  }

  fileprivate static func hasNoPage(_ kind: RecordKind, _ place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "a \(kind.rawValue) has no page to link to",
      help: "link to a record of another kind")
  }

  fileprivate static func notACitation(_ text: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "'\(text)' is not a source note",
      help: "write [@source] or [@source, para. 3; @other]")
  }
}
