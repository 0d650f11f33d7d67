/// Bytes that take the place of others in a file.
struct TextEdit: Sendable {
  /// What goes: offsets in the file; empty for an insertion.
  let range: Range<Int>
  /// What comes.
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    self.range = range
    self.bytes = Array(bytes)
  }
}

extension [TextEdit] {
  /// The edits in the order of the file; those at one place keep their order.
  var inOrder: [TextEdit] {
    enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
    }.map(\.element)
  }

  /// The bytes of a part of a file with the edits made; nil when two of them touch the same bytes.
  func applied(to bytes: [UInt8], in part: Range<Int>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(part.count + 64)
    var position = part.lowerBound
    for edit in inOrder {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= part.upperBound else {
        return nil
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position..<part.upperBound]
  }
}

/// What becomes of one file of the content folder.
struct FileChange: Sendable {
  let file: FileID
  /// Its path below the content folder.
  let path: String
  /// Its path afterwards; nil when it goes.
  let newPath: String?
  let before: [UInt8]
  let edits: [TextEdit]
  /// Its bytes afterwards; none when it goes.
  let after: [UInt8]
}

/// The files that a command changes, in the order in which they are put in place.
///
/// First the record that stays, which names the old id among its previous ones, so that a command
/// that is killed leaves what `check` can explain; then what refers to it; removals last.
struct ContentChange: Sendable {
  let files: [FileChange]
  /// How many references are written anew.
  let references: Int
  /// What the record that goes says and the one that stays does not.
  var lost: [LostField] = []
}

/// A field that would be gone with its record.
struct LostField: Sendable {
  let place: SourceRange
  /// Its first line, as written.
  let words: String
}

/// Gathers edits by file.
struct EditList {
  private var edits: [FileID: [TextEdit]] = [:]
  private var moves: [FileID: String?] = [:]
  private(set) var first: FileID?

  mutating func add(_ edit: TextEdit, in file: FileID) { edits[file, default: []].append(edit) }

  mutating func add(_ list: [TextEdit], in file: FileID) {
    edits[file, default: []] += list
  }

  /// Takes the edit of some bytes back; says whether there was one.
  mutating func remove(_ range: Range<Int>, in file: FileID) -> Bool {
    guard let index = edits[file]?.firstIndex(where: { $0.range == range }) else { return false }
    edits[file]?.remove(at: index)
    return true
  }

  /// Gives a file another path, or none.
  mutating func move(_ file: FileID, to path: String?) { moves.updateValue(path, forKey: file) }

  /// Says which file is put in place before the others.
  mutating func putFirst(_ file: FileID) { first = file }

  /// The files that change; nil when two edits touch the same bytes.
  func changes(_ sources: SourceSet) -> [FileChange]? {
    let touched = Set(edits.keys).union(moves.keys)
    let order = touched.sorted { a, b in
      (rank(a), a) < (rank(b), b)
    }
    var changes: [FileChange] = []
    for id in order {
      guard let file = sources.file(id) else { return nil }
      let edits = edits[id] ?? []
      let newPath = moves[id] ?? file.path
      var after: [UInt8] = []
      if newPath != nil {
        guard let bytes = edits.applied(to: file.bytes, in: 0..<file.bytes.count) else {
          return nil
        }
        after = bytes
      }
      changes.append(
        FileChange(
          file: id, path: file.path, newPath: newPath, before: file.bytes, edits: edits.inOrder,
          after: after))
    }
    return changes
  }

  private func rank(_ file: FileID) -> Int {
    if file == first { return 0 }
    if case .some(.none) = moves[file] { return 2 }
    return 1
  }
}
