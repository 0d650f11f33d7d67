import CommonMark

/// Reads the ties that records state, out of the linked site.
struct TieReader: Sendable {
  let site: Site

  /// The graph of all ties.
  func graph() -> TieGraph {
    var edges: [TieGraph.Edge] = []
    for (index, record) in site.records.enumerated() {
      let here = RecordIndex(clamping: index)
      func add(_ other: RecordIndex, _ form: StatedTie.Form) {
        if form.isTie { edges.append(TieGraph.Edge(a: here, b: other, cost: form.cost)) }
      }
      for reference in record.fieldReferences {
        if let other = site.index(of: reference.id) { add(other, .field(reference.purpose)) }
      }
      if let speaker = speaker(of: record) { add(speaker.record, .field(.speaker)) }
      guard let linked = site.bodies[index] else { continue }
      for mention in linked.mentions { add(mention.record, .mention) }
      for note in linked.notes { add(note.source, .note) }
    }
    return TieGraph(count: site.records.count, edges: edges)
  }

  /// What one record says of another, the most telling first, then as written.
  func ties(by record: RecordIndex, of other: RecordIndex) -> [StatedTie] {
    let all = fields(of: record, other) + mentions(in: record, of: other) + notes(in: record, other)
    return all.enumerated().sorted { a, b in
      (a.element.form.cost, a.offset) < (b.element.form.cost, b.offset)
    }.map(\.element)
  }

  // MARK: - Fields

  private func fields(of index: RecordIndex, _ other: RecordIndex) -> [StatedTie] {
    let record = site[index]
    var ties = record.fieldReferences.compactMap { reference -> StatedTie? in
      let form = StatedTie.Form.field(reference.purpose)
      guard form.isTie, site.index(of: reference.id) == other else { return nil }
      let basis = record.basis(of: reference)
      return StatedTie(
        form: form, by: index, of: other, range: reference.id.range, sentence: nil,
        sources: sources(basis.citations), detail: told(basis.detail, of: reference, other))
    }
    if let speaker = speaker(of: record), speaker.record == other {
      ties.append(
        StatedTie(
          form: .field(.speaker), by: index, of: other, range: speaker.range, sentence: nil,
          sources: sources(record.common.sources), detail: nil))
    }
    return ties
  }

  /// What a field says beside its reference; of a part in an incident also how the matter ended for
  /// a person whom the law has let go.
  private func told(
    _ detail: String?, of reference: Record.FieldReference, _ other: RecordIndex
  ) -> String? {
    guard case .involved = reference.purpose, case .person(let person) = site[other].details,
      person.isCleared, let last = person.legal.last
    else { return detail }
    let status = String(last.status.value.rawValue.map { $0 == "_" ? " " : $0 })
    let outcome = status + (last.date.map { " since \($0.value.text)" } ?? "")
    return detail.map { "\($0); \(outcome)" } ?? outcome
  }

  /// The record that a quote's `speaker` names; nil for plain words.
  private func speaker(of record: Record) -> (record: RecordIndex, range: ByteRange)? {
    guard case .quote(let quote) = record.details,
      let speaker = RecordID(quote.speaker.value).flatMap(site.index(of:))
    else { return nil }
    return (speaker, quote.speaker.range)
  }

  private func sources(_ citations: [Citation]) -> [RecordIndex] {
    distinct(citations.compactMap { site.index(of: $0.source) })
  }

  private func distinct(_ records: [RecordIndex]) -> [RecordIndex] {
    var list: [RecordIndex] = []
    for record in records where !list.contains(record) { list.append(record) }
    return list
  }

  // MARK: - Texts

  private func mentions(in index: RecordIndex, of other: RecordIndex) -> [StatedTie] {
    guard let body = site[index].body, let linked = site.bodies[Int(index)] else { return [] }
    var sentences = Sentences(body: body)
    return linked.mentions.filter { $0.record == other }.map { mention in
      let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
      let sentence = sentences.sentence(at: range.lowerBound, in: mention.block)
      return StatedTie(
        form: .mention, by: index, of: other,
        range: body.range(of: range, in: body.facts.blocks[Int(mention.block)]),
        sentence: sentence, sources: notes(in: sentence, body, linked), detail: nil)
    }
  }

  private func notes(in index: RecordIndex, _ other: RecordIndex) -> [StatedTie] {
    guard let body = site[index].body, let linked = site.bodies[Int(index)] else { return [] }
    var sentences = Sentences(body: body)
    return zip(body.references, linked.resolutions).compactMap { reference, resolution in
      guard case .text(let block, let range, _) = reference.form,
        case .notes(let calls) = resolution
      else { return nil }
      let called = calls.compactMap { call in
        linked.notes.indices.contains(call.number - 1) ? linked.notes[call.number - 1] : nil
      }.filter { $0.source == other }
      guard let note = called.first else { return nil }
      return StatedTie(
        form: .note, by: index, of: other, range: reference.range,
        sentence: sentences.sentence(at: Int(range.lowerBound), in: block), sources: [],
        detail: note.locator)
    }
  }

  /// The sources that are called inside a sentence.
  private func notes(in sentence: StatedTie.Sentence, _ body: Body, _ linked: LinkedBody)
    -> [RecordIndex]
  {
    distinct(
      zip(body.references, linked.resolutions).flatMap { reference, resolution -> [RecordIndex] in
        guard case .text(sentence.block, let range, _) = reference.form,
          sentence.range.contains(range.lowerBound), case .notes(let calls) = resolution
        else { return [] }
        return calls.compactMap { call in
          linked.notes.indices.contains(call.number - 1)
            ? linked.notes[call.number - 1].source : nil
        }
      })
  }
}

/// The sentences of a body; places come block by block, so each block is split once.
private struct Sentences {
  let body: Body
  private var block: Int32 = -1
  private var ranges: [Range<Int>] = []

  init(body: Body) { self.body = body }

  mutating func sentence(at offset: Int, in block: Int32) -> StatedTie.Sentence {
    if self.block != block {
      self.block = block
      ranges = SentenceSplitter.sentences(in: body.facts.blocks[Int(block)].text)
    }
    let range =
      SentenceSplitter.range(around: offset, of: ranges)
      ?? 0..<body.facts.blocks[Int(block)].count
    return StatedTie.Sentence(block: block, range: range.int32)
  }
}

extension Record {
  /// What a reference in a field rests on, and what the field says beside it.
  fileprivate func basis(
    of reference: FieldReference
  ) -> (citations: [Citation], detail: String?) {
    let range = reference.id.range
    switch (details, reference.purpose) {
    case (.incident(let incident), .involved):
      guard let part = incident.involved.first(where: { $0.who.range == range }) else { break }
      return (part.sources, part.certainty?.value.rawValue)
    case (.incident(let incident), .relation):
      guard let tie = incident.related.first(where: { $0.incident.range == range }) else { break }
      let words = [tie.basis?.rawValue, tie.note?.value].compactMap(\.self)
      return (tie.sources, words.isEmpty ? nil : words.joined(separator: "; "))
    case (.incident(let incident), .label):
      guard let label = incident.labels.first(where: { $0.label.range == range }) else { break }
      return (label.sources, label.by.map { "by \($0.value)" })
    case (.incident(let incident), .site):
      return (common.sources, incident.locations.first { $0.location.range == range }?.role?.value)
    case (.person(let person), .post):
      guard let role = person.roles.first(where: { $0.organization?.range == range })
      else { break }
      return (role.sources, role.title.value)
    case (.claim(let claim), .about):
      return (
        (claim.firstReported.map { [$0] } ?? []) + claim.history.flatMap(\.sources),
        claim.status.value.rawValue
      )
    default: break
    }
    return ([], nil)
  }
}
