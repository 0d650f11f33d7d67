import Spelling

/// Gives a record another id, and every reference with it.
enum RenamePlan {
  /// The files that change; nil with the reasons why the record cannot be renamed.
  static func make(
    _ view: ContentView, from old: RecordID, to new: RecordID
  ) -> Outcome<ContentChange?> {
    guard let record = view.record(old) else { return Outcome(nil, [.noRecord(old, view)]) }
    if record.kind == .media { return Outcome(nil, [.namedAfterFile(record)]) }
    if let problem = taken(new, by: record, view) { return Outcome(nil, [problem]) }
    if let owner = protected(new, view) {
      return Outcome(nil, [.namesProtected(new, owner)])
    }
    guard let source = RecordSource(record, view) else {
      return Outcome(nil, [.unclearFields(record)])
    }
    var change = IdentityChange(view, from: old, to: new)
    let path = view.filePaths[old].map { _ in "\(record.kind.folder)/\(new).md" }
    let unclear = change.rewrite(without: nil, linksTo: path, kind: record.kind)
    change.putFirst(record.file)
    if let path {
      change.move(record.file, to: path)
    } else if let key = FieldToken.find(
      old.text, in: record.common.id.range.offsets, of: source.file.bytes)
    {
      change.add(TextEdit(key, new.text.utf8), in: record.file)
    } else {
      return Outcome(nil, [.unclearFields(record)])
    }
    if let back = record.common.previousIDs.first(where: { $0.value == new }) {
      // Named as it was before: the two ids change places.
      guard let token = FieldToken.find(new.text, in: back.range.offsets, of: source.file.bytes)
      else { return Outcome(nil, [.unclearFields(record)]) }
      change.add(TextEdit(token, old.text.utf8), in: record.file)
    } else if let edits = FieldEditor(source: source).append([old.text], to: "previous_ids") {
      change.add(edits, in: record.file)
    } else {
      return Outcome(nil, [.unclearFields(record)])
    }
    return change.finish(unclear)
  }

  /// The record whose withheld name an id would show, folded and word by word.
  private static func protected(_ new: RecordID, _ view: ContentView) -> Record? {
    let words = "-\(new.text)-"
    return view.site.records.first { record in
      Secret.secrets(of: record, GateFields()).contains { secret in
        guard case .name = secret.kind else { return false }
        let name = Folding.fold(secret.text).split { byte in
          byte &- 0x61 >= 26 && byte &- 0x30 >= 10 && byte < 0x80
        }
        let joined = String(decoding: Array(name.joined(separator: [0x2D])), as: UTF8.self)
        return joined.utf8.count > 2 && words.contains("-\(joined)-")
      }
    }
  }

  /// Why an id is not free.
  private static func taken(
    _ new: RecordID, by record: Record, _ view: ContentView
  ) -> Diagnostic? {
    let here = record.place(record.common.id.range)
    if new == record.id { return .sameID(new, at: here) }
    if let owner = view.record(new) {
      return .taken(
        new, at: owner.place(owner.common.id.range), "'\(new)' is defined here", wanted: here)
    }
    for other in view.site.records where other.id != record.id {
      if let previous = other.common.previousIDs.first(where: { $0.value == new }) {
        return .taken(
          new, at: other.place(previous.range), "'\(new)' is a previous id of '\(other.id)'",
          wanted: here)
      }
    }
    return nil
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// No file defines the record that a command names.
  static func noRecord(_ id: RecordID, _ view: ContentView) -> Self {
    let former = view.site.records.first { record in
      record.common.previousIDs.contains { $0.value == id }
    }
    let nearest = Nearest.match(id.text, in: view.site.records.lazy.map(\.id.text))
    let help =
      former.map { "its id is '\($0.id)' now" } ?? nearest.map { "did you mean '\($0)'?" }
    return Diagnostic(
      .danglingReference, at: nil, "no record has the id '\(id)'",
      help: help ?? "'dossier inspect' lists them all")
  }

  /// The id of a media record comes from its file.
  static func namedAfterFile(_ record: Record) -> Self {
    Diagnostic(
      .duplicateID, at: record.place(record.common.id.range),
      "'\(record.id)' is a media record, which is named after its file",
      help: "rename the file and its entry by hand; nothing refers to it by id")
  }

  /// The fields cannot be changed without guessing.
  static func unclearFields(_ record: Record) -> Self {
    Diagnostic(
      .malformedFile, at: record.place(record.common.id.range),
      "the fields of '\(record.id)' are written in a way that cannot be rewritten safely",
      help: "write one field a line, and lists as [a, b] or one entry a line")
  }

  /// Ids stand in addresses, so a withheld name may not be one.
  fileprivate static func namesProtected(_ id: RecordID, _ owner: Record) -> Self {
    Diagnostic(
      .protectedNameInOutput, at: owner.place(owner.common.id.range),
      "the id '\(id)' would show the name that '\(owner.id)' withholds",
      help: "take an id that does not name the person")
  }

  fileprivate static func sameID(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .duplicateID, at: place, "'\(id)' has this id already", help: "name another id")
  }

  fileprivate static func taken(
    _ id: RecordID, at place: SourceRange, _ what: String, wanted: SourceRange
  ) -> Self {
    Diagnostic(
      .duplicateID, at: place, "the id '\(id)' is taken: \(what)",
      help: "take another id, or use 'dossier merge' when the two are one",
      notes: [Note("this record would get it", at: wanted)])
  }
}
