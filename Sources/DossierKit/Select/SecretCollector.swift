import CommonMark

/// Gathers the texts that no output may hold.
///
/// Always protected: the names that a record withholds, whole internal notes, titles and addresses
/// of confidential sources. Protected where no public text has the same words: titles and sentences
/// of records that stay back, and sentences of notes; so a common phrase is no false alarm.
struct SecretCollector {
  /// A sentence with fewer words is no evidence.
  private static let fewestWords = 6

  private(set) var secrets: [Secret] = []
  /// The surnames of people whose names are withheld, which stand for them unless others bear them.
  private(set) var surnames: [Secret] = []
  /// Secrets only while no public text says the same.
  private var unlessPublic: [Secret] = []

  mutating func add(_ record: Record, _ gate: GateFields, _ publication: Publication) {
    addNote(record, gate)
    if case .person(let person) = record.details { addNames(person, record) }
    switch publication {
    case .published, .later: break
    case .confidential: addConfidential(record)
    case .embargoed:
      addTexts(record, .embargoed)
      addAddress(record, isEmbargoed: true)
    case .draft, .ended, .removed:
      addTexts(record, .unpublished)
      addAddress(record, isEmbargoed: false)
    case .withdrawn: addTexts(record, .unpublished)
    }
  }

  /// The secrets; those that public texts have too are left out.
  func finish(
    _ records: [Record], _ settings: DossierSettings, jobs: Int
  ) async -> [Secret] {
    let secrets = secrets + surnames
    guard !unlessPublic.isEmpty else { return secrets }
    let index = SecretIndex(unlessPublic.map { ($0.text, false) })
    @Sendable func hits(_ text: [UInt8]) -> [Int] {
      guard index.filter.mayHold(text, isMarkup: false) else { return [] }
      return index.hits(in: SecretLetters(text)).map(\.secret)
    }
    var isPublic = [Bool](repeating: false, count: unlessPublic.count)
    let found = await Parallel.map(records, jobs: jobs) { record in
      var found: [Int] = []
      for text in record.publicTexts { found += hits(Array(text.utf8)) }
      if let body = record.body { for block in body.facts.blocks { found += hits(block.text) } }
      return found
    }
    for secret in found.joined() { isPublic[secret] = true }
    var settings = settings
    settings.visitTexts { text, _ in
      for secret in hits(Array(text.value.utf8)) { isPublic[secret] = true }
    }
    return secrets + zip(unlessPublic, isPublic).filter { !$0.1 }.map(\.0)
  }

  mutating func add(_ secret: Secret) { secrets.append(secret) }

  // MARK: - Names

  private mutating func addNames(_ person: Person, _ record: Record) {
    guard person.isWithheld(by: record.common.takedown) else { return }
    let display = person.protection?.displayName?.value
    var forms: [(text: Located<String>, isCapital: Bool)] = [(person.name, false)]
    for alias in record.common.aliases where !person.isPublicForm(alias) {
      forms.append((alias.name, alias.isSecretAsWritten))
    }
    for form in forms where form.text.value != display {
      let place = record.place(form.text.range)
      secrets.append(
        Secret(text: form.text.value, record: place, kind: .name, isCapital: form.isCapital))
    }
    let place = record.place(person.name.range)
    let listed = Set(forms.map(\.text.value))
    if let reversed = Self.reversed(person.name.value), !listed.contains(reversed) {
      secrets.append(Secret(text: reversed, record: place, kind: .name))
    }
    // The surname alone may be somebody else's: it stops nothing unless the record lists it.
    if let surname = Surname.forms(of: person.name.value).first,
      surname.unicodeScalars.count >= 4, !listed.contains(surname), surname != display
    {
      surnames.append(Secret(text: surname, record: place, kind: .surname, isCapital: true))
    }
  }

  /// Lets go of the surnames that people, places or organizations with public names bear.
  mutating func dropSurnames(in publicNames: [String]) {
    guard !surnames.isEmpty else { return }
    let index = SecretIndex(surnames.map { ($0.text, $0.isCapital) })
    var borne: Set<Int> = []
    for name in publicNames {
      for hit in index.hits(in: SecretLetters(Array(name.utf8))) { borne.insert(hit.secret) }
    }
    surnames = surnames.enumerated().filter { !borne.contains($0.offset) }.map(\.element)
  }

  /// A name of several words with the last of them first.
  private static func reversed(_ name: String) -> String? {
    let words = words(of: name)
    guard words.count > 1, let last = words.last else { return nil }
    return ([last] + words.dropLast()).joined(separator: " ")
  }

  /// The words of a name; by scalars, since a mark may follow a space.
  private static func words(of name: String) -> [String] {
    name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
  }

  // MARK: - Notes and records that stay back

  private mutating func addNote(_ record: Record, _ gate: GateFields) {
    guard let note = gate.internalNote, note.value.utf8.count >= 8 else { return }
    let place = record.place(note.range)
    secrets.append(Secret(text: note.value, record: place, kind: .note))
    for sentence in Self.sentences(Array(note.value.utf8)) where sentence != note.value {
      unlessPublic.append(Secret(text: sentence, record: place, kind: .note))
    }
  }

  private mutating func addConfidential(_ record: Record) {
    guard case .source(let source) = record.details else { return }
    if Self.isDistinctive(source.title.value) {
      let place = record.place(source.title.range)
      secrets.append(Secret(text: source.title.value, record: place, kind: .confidential))
    }
    for address in [source.url, source.archivedURL].compactMap(\.self) {
      // The host alone is no secret, and neither is the scheme.
      let parts = address.value.utf8.split(separator: UInt8(ascii: "/"))
      guard parts.count > 2 else { continue }
      let text = parts.dropFirst().map { String(Substring($0)) }.joined(separator: "/")
      secrets.append(
        Secret(text: text, record: record.place(address.range), kind: .confidential))
    }
    for text in [source.publisher] + source.authors where Self.isDistinctive(text.value) {
      unlessPublic.append(
        Secret(text: text.value, record: record.place(text.range), kind: .confidential))
    }
    addAddress(record, isEmbargoed: false)
  }

  private mutating func addTexts(_ record: Record, _ kind: Secret.Kind) {
    if Self.isDistinctive(record.title) {
      unlessPublic.append(
        Secret(text: record.title, record: record.place(record.common.id.range), kind: kind))
    }
    for text in record.texts {
      for sentence in Self.sentences(Array(text.value.utf8)) where sentence != record.title {
        unlessPublic.append(
          Secret(text: sentence, record: record.place(text.range), kind: kind))
      }
    }
    guard let body = record.body else { return }
    for block in body.facts.blocks {
      let place = record.place(body.range(block.source))
      for sentence in Self.sentences(block.text) {
        unlessPublic.append(Secret(text: sentence, record: place, kind: kind))
      }
    }
  }

  private mutating func addAddress(_ record: Record, isEmbargoed: Bool) {
    guard let path = OutputPaths.path(of: record) else { return }
    secrets.append(
      Secret(
        text: path, record: record.place(record.common.id.range),
        kind: .address(isEmbargoed: isEmbargoed)))
  }

  /// Whether a title or name is more than a word that anybody may use.
  private static func isDistinctive(_ text: String) -> Bool {
    words(Array(text.utf8)) >= 2 && text.unicodeScalars.count >= 8
  }

  /// The sentences of a text that are long enough to be told from others.
  private static func sentences(_ text: [UInt8]) -> [String] {
    SentenceSplitter.sentences(in: text).filter { words(Array(text[$0])) >= fewestWords }.map {
      String(decoding: text[$0], as: UTF8.self)
    }
  }

  private static func words(_ text: [UInt8]) -> Int {
    text.split(whereSeparator: { $0 <= 0x20 }).count
  }
}

extension Record {
  /// The texts of its fields, with the names.
  fileprivate var publicTexts: [String] {
    [title] + common.aliases.map(\.name.value) + texts.map(\.value)
  }
}

extension Person {
  /// Whether readers may not learn the name.
  func isWithheld(by takedown: Takedown?) -> Bool {
    !isFullyIdentified || takedown?.action.value == .anonymise
  }

  /// Whether readers may see an alias although the name is withheld.
  func isPublicForm(_ alias: Alias) -> Bool {
    alias.name.value == protection?.displayName?.value || alias.kind == .initials
  }
}

extension Secret {
  /// The names that a record withholds from readers, and its internal note.
  static func secrets(of record: Record, _ gate: GateFields) -> [Secret] {
    var collector = SecretCollector()
    collector.add(record, gate, .published)
    return collector.secrets
  }
}

extension Selector {
  /// What no output may hold of the records, and the people whose names are withheld.
  func secrets(
    of site: ParsedSite, _ verdicts: [Verdict]
  ) -> (collector: SecretCollector, withheld: [Record]) {
    var collector = SecretCollector()
    var withheld: [Record] = []
    for (record, verdict) in zip(site.records, verdicts) {
      collector.add(
        record, site.gates[record.id] ?? GateFields(),
        verdict.isShown ? .published : verdict.publication)
      if case .person(let person) = record.details, person.isWithheld(by: record.common.takedown) {
        withheld.append(record)
      }
    }
    return (collector, withheld)
  }
}
