import ByteCode
import CommonMark

/// A body that was read once need not be parsed again, as long as its file is the same.
extension Body {
  /// What stands in it and whom it refers to, without its bytes; nil for a body that is always parsed
  /// (`BodyFacts.bytes`).
  ///
  /// Of a body of which something was told the references are left out: it is looked at again, to tell
  /// the same.
  func kept(isPlain: Bool) -> [UInt8]? {
    guard let facts = facts.bytes else { return nil }
    var bytes = ByteWriter()
    bytes.add(isPlain ? 1 : 0)
    if isPlain {
      bytes.add(count: references.count)
      for reference in references { bytes.add(reference, after: start) }
    }
    bytes.add(bytes: facts)
    return bytes.bytes
  }

  /// Reads what `kept` wrote of the same body, which starts at an offset of its file; nil for anything
  /// else.
  ///
  /// `isPlain` says whether its references are known, and that there is nothing to tell of it.
  static func kept(
    _ bytes: ArraySlice<UInt8>, of text: ArraySlice<UInt8>, from start: Int
  ) -> (body: Body, isPlain: Bool)? {
    var bytes = ByteReader(bytes)
    guard let isPlain = bytes.number() else { return nil }
    var references: [InlineReference] = []
    if isPlain == 1 {
      guard let count = bytes.count(of: 4) else { return nil }
      references.reserveCapacity(count)
      for _ in 0..<count {
        guard let reference = bytes.reference(after: start) else { return nil }
        references.append(reference)
      }
    }
    let place = start..<start + text.count
    // By number: a loop would copy all parts of each.
    guard let rest = bytes.slice(bytes.left), let facts = BodyFacts(bytes: rest, of: text),
      references.indices.allSatisfy({ number in
        references[number].form.fits(facts)
          && references[number].target.fits(references[number].range, in: place)
      })
    else { return nil }
    return (Body(start: start, facts: facts, references: references), isPlain == 1)
  }
}

extension InlineReference.Form {
  /// Whether it lies in a body.
  fileprivate func fits(_ facts: BodyFacts) -> Bool {
    switch self {
    case .text(let block, let range, let words):
      facts.blocks.hold(range, in: block)
        && words.map { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
          ?? true
    case .link(let link): facts.links.indices.contains(link)
    }
  }
}

extension InlineReference.Target {
  /// Whether it was written in a part of a file, at a place in it.
  fileprivate func fits(_ range: ByteRange, in file: Range<Int>) -> Bool {
    func holds(_ range: ByteRange) -> Bool {
      file.lowerBound <= range.start && range.end <= file.upperBound
    }
    guard case .citations(let citations) = self else { return holds(range) }
    return holds(range) && citations.allSatisfy { holds($0.source.range) }
  }
}

/// What stands behind the first number of a reference: how it is written, and what it refers to.
private enum Code {
  static let link: UInt64 = 1
  static let words: UInt64 = 2
  static let rest: UInt64 = 4
  static let record: UInt64 = 0
  static let nothing: UInt64 = 1
  static let citations: UInt64 = 2
  static let file: UInt64 = 3
  static let anchor: UInt64 = 4
  static let withheld: UInt64 = 5
}

extension ByteWriter {
  /// A reference, its places from the start of the body.
  fileprivate mutating func add(_ reference: InlineReference, after start: Int) {
    let start = Int32(clamping: start)
    func code(_ target: UInt64) -> UInt64 {
      switch reference.form {
      case .text(_, _, let words): target * Code.rest + (words == nil ? 0 : Code.words)
      case .link: target * Code.rest + Code.link
      }
    }
    switch reference.target {
    case .record(let id, let kind):
      add(code(Code.record))
      add(id.text)
      add(count: kind.flatMap { RecordKind.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    case .nothing: add(code(Code.nothing))
    case .citations(let citations):
      add(code(Code.citations))
      add(count: citations.count)
      for citation in citations {
        add(citation.source.value.text)
        add(citation.source.range, after: start)
        add(optional: citation.at?.value)
      }
    case .file(let path, let anchor):
      add(code(Code.file))
      add(path)
      add(optional: anchor)
    case .anchor(let anchor):
      add(code(Code.anchor))
      add(anchor)
    case .withheld: add(code(Code.withheld))
    }
    add(reference.range, after: start)
    switch reference.form {
    case .text(let block, let range, let words):
      add(step: block)
      add(range)
      if let words { add(words, after: range.lowerBound) }
    case .link(let link): add(count: link)
    }
  }

  private mutating func add(_ range: ByteRange, after start: Int32) {
    add(range.start..<range.end, after: start)
  }

  private mutating func add(optional text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }
}

extension ByteReader {
  /// A reference whose places are told from the start of the body.
  fileprivate mutating func reference(after start: Int) -> InlineReference? {
    let start = Int32(clamping: start)
    guard let code = number(), let target = target(code / Code.rest, after: start),
      let place = byteRange(after: start)
    else { return nil }
    if code & Code.link != 0 {
      guard let link = number().flatMap({ Int(exactly: $0) }) else { return nil }
      return InlineReference(form: .link(index: link), target: target, range: place)
    }
    guard let block = step(), let range = range() else { return nil }
    var words: Range<Int32>?
    if code & Code.words != 0 {
      guard let found = self.range(after: range.lowerBound) else { return nil }
      words = found
    }
    return InlineReference(
      form: .text(block: block, range: range, words: words), target: target, range: place)
  }

  private mutating func target(_ code: UInt64, after start: Int32) -> InlineReference.Target? {
    switch code {
    case Code.record:
      guard let id = text().flatMap({ RecordID($0) }), let kind = number(),
        kind <= UInt64(RecordKind.allCases.count)
      else { return nil }
      return .record(id, kind: kind == 0 ? nil : RecordKind.allCases[Int(kind) - 1])
    case Code.nothing: return .nothing
    case Code.citations:
      guard let count = count(of: 4) else { return nil }
      var citations: [Citation] = []
      citations.reserveCapacity(count)
      for _ in 0..<count {
        guard let id = text().flatMap({ RecordID($0) }), let place = byteRange(after: start),
          let locator = optionalText()
        else { return nil }
        citations.append(
          Citation(source: Located(id, place), at: locator.map { Located($0, place) }))
      }
      return .citations(citations)
    case Code.file:
      guard let path = text(), let anchor = optionalText() else { return nil }
      return .file(path: path, anchor: anchor)
    case Code.anchor: return text().map { .anchor($0) }
    case Code.withheld: return .withheld
    default: return nil
    }
  }

  private mutating func byteRange(after start: Int32) -> ByteRange? {
    range(after: start).map { ByteRange(Int($0.lowerBound), Int($0.upperBound)) }
  }

  /// Nil for what is no such text; nil in it where none was written.
  private mutating func optionalText() -> String?? {
    guard let has = number() else { return nil }
    if has == 0 { return .some(nil) }
    guard let text = text() else { return nil }
    return text
  }
}
