import YAML

/// Makes one record of two: the second takes over the first one's references and names.
enum MergePlan {
  /// The files that change; nil with the reasons why the records cannot be merged.
  static func make(
    _ view: ContentView, from old: RecordID, into new: RecordID
  ) -> Outcome<ContentChange?> {
    guard let from = view.record(old) else { return Outcome(nil, [.noRecord(old, view)]) }
    guard let into = view.record(new) else { return Outcome(nil, [.noRecord(new, view)]) }
    if from.kind == .media { return Outcome(nil, [.namedAfterFile(from)]) }
    let refusals = refusals(from, into)
    guard refusals.isEmpty else { return Outcome(nil, refusals) }
    guard let source = RecordSource(from, view) else {
      return Outcome(nil, [.unclearFields(from)])
    }
    guard let target = RecordSource(into, view) else {
      return Outcome(nil, [.unclearFields(into)])
    }
    var change = IdentityChange(view, from: old, to: new)
    let unclear = change.rewrite(without: from, linksTo: view.filePaths[new], kind: into.kind)
    change.dropDoubles()
    change.putFirst(into.file)
    guard let edits = carry(from, into, FieldEditor(source: target)) else {
      return Outcome(nil, [.unclearFields(into)])
    }
    change.add(edits, in: into.file)
    if view.filePaths[old] != nil {
      change.move(from.file, to: nil)
    } else if let edit = FieldEditor(source: source).removeEntry() {
      change.add(edit, in: from.file)
    } else {
      return Outcome(nil, [.unclearFields(from)])
    }
    let lost = LostFields(from: from, source: source, into: into, target: target).list()
    return change.finish(unclear, lost: lost)
  }

  private static func refusals(_ from: Record, _ into: Record) -> [Diagnostic] {
    let here = from.place(from.common.id.range)
    let there = into.place(into.common.id.range)
    if from.id == into.id { return [.withItself(from.id, at: here)] }
    if from.kind != into.kind { return [.differentKinds(from, into, at: here, there)] }
    var refusals: [Diagnostic] = []
    for (record, other) in [(from, into), (into, from)] {
      for distinct in record.common.notSameAs where distinct.value == other.id {
        refusals.append(.declaredDistinct(record.id, other.id, at: record.place(distinct.range)))
      }
    }
    if case .person(let a) = from.details, case .person(let b) = into.details,
      let hidden = [(from, a), (into, b)].first(where: { !$0.1.isFullyIdentified }),
      a.isFullyIdentified != b.isFullyIdentified
    {
      refusals.append(.protectedName(hidden.0.id, at: hidden.0.place(hidden.0.common.id.range)))
    }
    return refusals
  }

  /// The names, ids and addresses that the record that stays takes over.
  private static func carry(_ from: Record, _ into: Record, _ editor: FieldEditor) -> [TextEdit]? {
    let previous = [from.id] + from.common.previousIDs.map(\.value)
    var names = Set(into.common.aliases.map(\.name.value))
    if into.hasNameInText { names.insert(into.ownName) }
    var aliases: [String] = []
    if from.hasNameInText, !from.common.aliases.contains(where: { $0.name.value == from.ownName }),
      names.insert(from.ownName).inserted
    {
      aliases.append(YAMLScalar.text(from.ownName))
    }
    for alias in from.common.aliases where names.insert(alias.name.value).inserted {
      aliases.append(alias.yaml)
    }
    var same = Set(into.common.sameAs.map(\.value))
    let addresses = from.common.sameAs.map(\.value).filter { same.insert($0).inserted }
    var edits: [TextEdit] = []
    for (items, key) in [
      (previous.map(\.text), "previous_ids"), (aliases, "aliases"),
      (addresses.map(YAMLScalar.text), "same_as"),
    ] {
      guard let more = editor.append(items, to: key) else { return nil }
      edits += more
    }
    return edits
  }
}

extension Record {
  /// Whether its name is found in texts; the titles of works and the words of claims are not.
  var hasNameInText: Bool {
    switch kind {
    case .incident, .location, .person, .organization, .term: true
    case .article, .source, .claim, .quote, .media: false
    }
  }

  /// Its name as written, whoever may read it.
  var ownName: String {
    if case .person(let person) = details { person.name.value } else { title }
  }
}

extension Alias {
  /// The alias as YAML for a list in brackets.
  fileprivate var yaml: String {
    let name = YAMLScalar.text(self.name.value)
    var fields: [String] = []
    if let language { fields.append("language: \(YAMLScalar.text(language.value))") }
    if let kind { fields.append("kind: \(kind.rawValue)") }
    if let match { fields.append("match: \(match.rawValue)") }
    return fields.isEmpty ? name : "{name: \(name), \(fields.joined(separator: ", "))}"
  }
}

extension IdentityChange {
  /// Where a list names both records, takes the one that goes out instead of naming one twice.
  fileprivate mutating func dropDoubles() {
    var finder = ReferenceFinder(view, old)
    finder.run()
    let files = Dictionary(
      grouping: finder.tokens.filter { if case .field = $0.form { true } else { false } },
      by: \.file)
    let (old, new) = (old, new)
    func named(_ list: [Record.FieldReference]) -> Bool {
      list.contains { $0.id.value == new } && list.contains { $0.id.value == old }
    }
    let settings = view.site.settings
    if named(settings.fieldReferences) {
      drop(files[settings.file] ?? [], RecordSource(settings: settings.file, view))
    }
    for record in view.site.records where record.id != old && named(record.fieldReferences) {
      drop(files[record.file] ?? [], RecordSource(record, view))
    }
  }

  private mutating func drop(_ tokens: [ReferenceToken], _ source: RecordSource?) {
    guard let source else { return }
    let editor = FieldEditor(source: source)
    for token in tokens {
      guard let list = source.sequence(holding: token.range),
        list.items.contains(where: { $0.scalar == new.text }),
        let edit = editor.remove(list.index, of: list.items, in: list.range)
      else { continue }
      replace(token.range, with: edit, in: source.file.id)
    }
  }
}

/// What a record says that another one does not.
struct LostFields {
  let from: Record
  let source: RecordSource
  let into: Record
  let target: RecordSource

  /// Every field that would be gone, and the text.
  func list() -> [LostField] {
    var carried: Set<String> = ["aliases", "previous_ids", "same_as"]
    if from.hasNameInText { carried.formUnion(["name", "term"]) }
    var lost: [LostField] = []
    for pair in source.pairs where !carried.contains(pair.key) && !pair.value.isNull {
      if case .sequence(let items) = pair.value.content {
        let kept = target.pair(pair.key).map { Self.items($0.value).map(canonical) } ?? []
        for item in items where !kept.contains(canonical(item)) {
          lost.append(field("\(pair.key): ", item.range))
        }
      } else {
        let kept = target.pair(pair.key).map { Self.items($0.value).map(canonical) } ?? []
        if !kept.contains(canonical(pair.value)) {
          lost.append(field("\(pair.key): ", pair.value.range))
        }
      }
    }
    if let body = from.body, body.bytes != into.body?.bytes {
      let words = body.bytes.split { $0 <= 0x20 }.count
      let place = from.place(ByteRange(body.start, body.start))
      lost.append(LostField(place: place, words: "its text of \(words) words"))
    }
    return lost
  }

  private static func items(_ node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }

  private func field(_ key: String, _ range: Range<Int>) -> LostField {
    let place = source.inFile(range)
    let lines = source.file.bytes[place].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let first = String(decoding: lines.first ?? [], as: UTF8.self)
    return LostField(
      place: SourceRange(source.file.id, ByteRange(place.lowerBound, place.upperBound)),
      words: key + first + (lines.count > 1 ? " …" : ""))
  }

  /// A value without its style, and with the id that stays for the one that goes.
  private func canonical(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _):
      let text = text == from.id.text ? into.id.text : text
      return "\(text.utf8.count):\(text)"
    case .sequence(let items): return "[\(items.map(canonical).joined(separator: ","))]"
    case .mapping(let pairs):
      // The order of the fields says nothing.
      let fields = pairs.map { "\($0.key)=\(canonical($0.value))" }.sorted()
      return "{\(fields.joined(separator: ","))}"
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func withItself(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .duplicateID, at: place, "'\(id)' cannot be merged with itself", help: "name two records")
  }

  fileprivate static func differentKinds(
    _ from: Record, _ into: Record, at place: SourceRange, _ other: SourceRange
  ) -> Self {
    Diagnostic(
      .danglingReference, at: place,
      "'\(from.id)' is of the kind \(from.kind.rawValue), '\(into.id)' of the kind "
        + into.kind.rawValue,
      help: "merge records of one kind",
      notes: [Note("'\(into.id)' is defined here", at: other)])
  }

  fileprivate static func declaredDistinct(
    _ id: RecordID, _ other: RecordID, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .danglingReference, at: place, "'\(id)' says that it is not the same as '\(other)'",
      help: "take 'not_same_as' out if that was wrong")
  }

  fileprivate static func protectedName(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .protectedNameInOutput, at: place,
      "the name of '\(id)' is withheld, and that of the other record is not",
      help: "give both the same 'identify' first, so that no name becomes public by a merge")
  }
}
