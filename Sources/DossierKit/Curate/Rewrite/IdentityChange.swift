/// What `rename` and `merge` have in common: the references that get another id.
struct IdentityChange {
  let view: ContentView
  let old: RecordID
  let new: RecordID
  private(set) var edits = EditList()
  private(set) var references = 0

  init(_ view: ContentView, from old: RecordID, to new: RecordID) {
    self.view = view
    self.old = old
    self.new = new
  }

  /// Gives every reference the new id, but for those of a record that goes.
  ///
  /// - Parameters:
  ///   - gone: the record that is removed with all that it says.
  ///   - path: the file that links lead to from now on; nil when the record has none.
  ///   - kind: the kind of the record.
  /// - Returns: the places that are written too oddly to change.
  mutating func rewrite(
    without gone: Record?, linksTo path: String?, kind: RecordKind
  ) -> [SourceRange] {
    var finder = ReferenceFinder(view, old)
    finder.run()
    let goneRange = gone.flatMap { extent(of: $0) }
    let unclear = finder.unclear.filter { place in
      goneRange.map { $0.file != place.file || !$0.range.contains(Int(place.bytes.start)) } ?? true
    }
    var seen: Set<SourceRange> = []
    for token in finder.tokens {
      let place = SourceRange(token.file, ByteRange(token.range.lowerBound, token.range.upperBound))
      guard seen.insert(place).inserted else { continue }
      if let goneRange, goneRange.file == token.file,
        goneRange.range.contains(token.range.lowerBound)
      {
        continue
      }
      references += 1
      edits.add(edit(token, path, kind), in: token.file)
    }
    return unclear
  }

  private func edit(_ token: ReferenceToken, _ path: String?, _ kind: RecordKind) -> TextEdit {
    guard case .path(let name) = token.form else { return TextEdit(token.range, new.text.utf8) }
    guard let path else { return TextEdit(token.range, "\(kind.rawValue):\(new)".utf8) }
    return TextEdit(name, FilePath.split(path).name.utf8)
  }

  /// The bytes that go with a record: its whole file, or its entry of a list.
  private func extent(of record: Record) -> (file: FileID, range: Range<Int>)? {
    if view.filePaths[record.id] != nil { return (record.file, 0..<Int.max) }
    guard let source = RecordSource(record, view),
      let edit = FieldEditor(source: source).removeEntry()
    else { return nil }
    return (record.file, edit.range)
  }

  mutating func add(_ edit: TextEdit, in file: FileID) { edits.add(edit, in: file) }
  mutating func add(_ list: [TextEdit], in file: FileID) { edits.add(list, in: file) }
  /// Makes one edit in the place of the one for the same bytes.
  mutating func replace(_ range: Range<Int>, with edit: TextEdit, in file: FileID) {
    if edits.remove(range, in: file) { edits.add(edit, in: file) }
  }
  mutating func move(_ file: FileID, to path: String?) { edits.move(file, to: path) }
  mutating func putFirst(_ file: FileID) { edits.putFirst(file) }

  /// The change, or why it cannot be made.
  func finish(_ unclear: [SourceRange], lost: [LostField] = []) -> Outcome<ContentChange?> {
    if !unclear.isEmpty {
      return Outcome(nil, unclear.map { .oddlyWritten(old, at: $0) })
    }
    guard let files = edits.changes(view.sources) else {
      return Outcome(nil, [.tangled(old, at: place(of: old))])
    }
    for change in files {
      guard view.sources.inventory.file(change.file)?.target == nil else {
        return Outcome(
          nil, [.isALink(change.path, at: SourceRange(change.file, ByteRange(0, 0)))])
      }
    }
    return Outcome(ContentChange(files: files, references: references, lost: lost))
  }

  /// Where a record is defined.
  func place(of id: RecordID) -> SourceRange? {
    view.record(id).map { $0.place($0.common.id.range) }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// The letters in the file are not those of the id.
  fileprivate static func oddlyWritten(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .danglingReference, at: place, "this names '\(id)' in a way that cannot be rewritten safely",
      help: "write the id plainly here, then run the command again")
  }

  /// Two changes concern the same bytes.
  fileprivate static func tangled(_ id: RecordID, at place: SourceRange?) -> Self {
    Diagnostic(
      .malformedFile, at: place, "the fields of '\(id)' are written too tightly to be changed",
      help: "write one field a line")
  }

  fileprivate static func isALink(_ path: String, at place: SourceRange) -> Self {
    Diagnostic(
      .unreadableFile, at: place, "'\(path)' is a symbolic link, which is not written through",
      help: "put the file itself here")
  }
}
