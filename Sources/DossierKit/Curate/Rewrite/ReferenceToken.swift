import CommonMark

/// The bytes of a file that name a record.
struct ReferenceToken: Sendable {
  /// What the bytes are.
  enum Form: Sendable {
    /// The id in a field of the front matter, a list or a component.
    case field
    /// The id in a body's text or in the address of a link.
    case body
    /// The destination of a link to the record's file: its path, and where its last part starts.
    case path(name: Range<Int>)
  }
  let file: FileID
  /// Offsets in the file; the whole destination for a path.
  let range: Range<Int>
  let form: Form
}

/// Finds every place in the content that names a record, to the byte.
///
/// The places come from what Parse read, never from a search for the id's letters. What is written
/// so that its bytes are not those of the id (`[[bru\-ssels]]`) is handed back as unclear.
struct ReferenceFinder {
  let view: ContentView
  let id: RecordID
  private(set) var tokens: [ReferenceToken] = []
  private(set) var unclear: [SourceRange] = []

  init(_ view: ContentView, _ id: RecordID) {
    self.view = view
    self.id = id
  }

  /// Finds them all.
  mutating func run() {
    let kind = view.record(id)?.kind
    let settings = view.site.settings
    for reference in settings.fieldReferences where reference.id.value == id {
      addField(reference.id.range, in: settings.file)
    }
    for record in view.site.records {
      for reference in record.fieldReferences where reference.id.value == id {
        addField(reference.id.range, in: record.file)
      }
      if kind == .person || kind == .organization {
        for name in record.namesOrIDs where name.value == id.text {
          addField(name.range, in: record.file)
        }
      }
      guard let body = record.body else { continue }
      for (index, directive) in body.directives.enumerated() {
        for reference in directive.references where reference.id.value == id {
          addDirective(reference.id, index, body, record)
        }
      }
      for reference in body.references { add(reference, body, record) }
    }
  }

  private mutating func addField(_ range: ByteRange, in file: FileID) {
    if let bytes = view.sources.file(file)?.bytes,
      let token = FieldToken.find(id.text, in: range.offsets, of: bytes)
    {
      tokens.append(ReferenceToken(file: file, range: token, form: .field))
    } else {
      unclear.append(SourceRange(file, range))
    }
  }

  /// A component's fields are read from its text without the indentation of what holds it, so the
  /// place is counted from the end of its line.
  private mutating func addDirective(
    _ reference: Located<RecordID>, _ index: Int, _ body: Body, _ record: Record
  ) {
    let facts = body.facts.directives[index]
    let literal = Array(facts.literal.utf8)
    let written = LineTable(literal)
    let base = body.start + Int(facts.contentSource)
    let inner = reference.range.offsets
    let (low, high) = (inner.lowerBound - base, inner.upperBound - base)
    guard let file = view.sources.file(record.file), low >= 0, high <= literal.count else {
      unclear.append(record.place(reference.range))
      return
    }
    let line = written.line(at: low)
    let text = written.content(ofLine: line, in: literal)
    let source = file.lines.content(
      ofLine: file.lines.line(at: base) + line - 1, in: file.bytes)
    let start = source.endIndex - (text.endIndex - low)
    if start >= 0, high <= text.endIndex,
      let token = FieldToken.find(
        id.text, in: start..<start + (high - low), of: file.bytes)
    {
      tokens.append(ReferenceToken(file: record.file, range: token, form: .field))
    } else {
      unclear.append(record.place(reference.range))
    }
  }

  // MARK: - Bodies

  private mutating func add(_ reference: InlineReference, _ body: Body, _ record: Record) {
    switch reference.target {
    case .record(id, _):
      switch reference.form {
      case .text(let block, let range, _): addWiki(block, range, reference, body, record)
      case .link(let index): addAddress(index, reference, body, record)
      }
    case .citations(let citations):
      for citation in citations where citation.source.value == id {
        addID(at: Int(citation.source.range.start) + 1, reference, record)
      }
    case .file(let path, _) where view.id(ofFile: path, from: record.id) == id:
      if case .link(let index) = reference.form { addPath(index, reference, body, record) }
    default: break
    }
  }

  /// `[[id]]`: the id starts behind the brackets and the spaces there.
  private mutating func addWiki(
    _ block: Int32, _ range: Range<Int32>, _ reference: InlineReference, _ body: Body,
    _ record: Record
  ) {
    let block = body.facts.blocks[Int(block)]
    let start = Int(range.lowerBound) + 2
    let inner = block.text(in: start..<Int(range.upperBound))
    let first = start + (inner.firstIndex { $0 > 0x20 } ?? 0)
    addID(
      at: body.start + Int(block.source(at: Int32(clamping: first))), reference, record)
  }

  private mutating func addID(at start: Int, _ reference: InlineReference, _ record: Record) {
    let range = start..<start + id.text.utf8.count
    if let bytes = view.sources.file(record.file)?.bytes, range.upperBound <= bytes.count,
      bytes[range].elementsEqual(id.text.utf8)
    {
      tokens.append(ReferenceToken(file: record.file, range: range, form: .body))
    } else {
      unclear.append(record.place(reference.range))
    }
  }

  /// `[words](incident:id)`.
  private mutating func addAddress(
    _ index: Int, _ reference: InlineReference, _ body: Body, _ record: Record
  ) {
    let places = destinations(index, body)
    for place in places {
      addID(
        at: body.start + place.upperBound - id.text.utf8.count, reference, record)
    }
    if places.isEmpty { unclear.append(record.place(reference.range)) }
  }

  /// `[words](../people/id.md#heading)`.
  private mutating func addPath(
    _ index: Int, _ reference: InlineReference, _ body: Body, _ record: Record
  ) {
    let places = destinations(index, body)
    for place in places {
      let path = body.bytes[place].prefix { $0 != UInt8(ascii: "#") }
      let name = (path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex - 1) + 1
      let base = body.start
      tokens.append(
        ReferenceToken(
          file: record.file, range: place.lowerBound + base..<place.upperBound + base,
          form: .path(name: name + base..<path.endIndex + base)))
    }
    if places.isEmpty { unclear.append(record.place(reference.range)) }
  }

  /// Where the destination of a link stands in the body: behind its words, or in a definition.
  private func destinations(_ index: Int, _ body: Body) -> [Range<Int>] {
    let link = body.facts.links[index]
    if let range = LinkSource.destination(of: link, in: body.bytes) {
      return body.bytes[range].elementsEqual(link.destination.utf8) ? [range] : []
    }
    return LinkDefinitions.places(of: link.destination, in: body)
  }
}

/// Finds an id in the bytes of a YAML scalar.
enum FieldToken {
  /// The bytes to replace: without quotes, and of a block (`>-`) only the word.
  static func find(_ id: String, in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, let first = bytes[range].first
    else { return nil }
    if bytes[range].elementsEqual(id.utf8) { return range }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard range.count > 2, bytes[range.upperBound - 1] == first else { return nil }
      return range.lowerBound + 1..<range.upperBound - 1
    }
    let length = id.utf8.count
    guard range.count > length else { return nil }
    let places = (range.lowerBound...range.upperBound - length).filter {
      bytes[$0..<$0 + length].elementsEqual(id.utf8)
    }
    return places.count == 1 ? places[0]..<places[0] + length : nil
  }
}

/// Finds the reference definitions (`[label]: destination`) that give links a destination.
enum LinkDefinitions {
  /// The places of a destination in definitions of a body.
  ///
  /// A place is one when the links change with it: the same letters in a code block do not count.
  static func places(of destination: String, in body: Body) -> [Range<Int>] {
    let bytes = body.bytes
    let wanted = Array(destination.utf8)
    var places: [Range<Int>] = []
    for index in bytes.indices.dropLast()
    where bytes[index] == UInt8(ascii: "]") && bytes[index + 1] == UInt8(ascii: ":") {
      var start = index + 2
      while start < bytes.count, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ">") {
        start += 1
      }
      if start < bytes.count, bytes[start] == UInt8(ascii: "<") { start += 1 }
      let end = start + wanted.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(wanted),
        end == bytes.count || bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">")
      else { continue }
      if defines(start..<end, body) { places.append(start..<end) }
    }
    return places
  }

  private static func defines(_ range: Range<Int>, _ body: Body) -> Bool {
    var changed = body.bytes
    changed.replaceSubrange(range, with: Array("x:x".utf8))
    guard let facts = try? BodyFacts.read(changed) else { return false }
    return facts.links.map(\.destination) != body.facts.links.map(\.destination)
  }
}

extension Record {
  /// The texts in its fields that are a name, or the id of a person or organization.
  var namesOrIDs: [Located<String>] {
    switch details {
    case .incident(let incident):
      incident.labels.compactMap(\.by) + (incident.responsibility?.claims.map(\.by) ?? [])
    case .organization(let organization): organization.designations.compactMap(\.by)
    case .claim(let claim): claim.history.compactMap(\.by)
    case .quote(let quote): [quote.speaker]
    default: []
    }
  }
}
