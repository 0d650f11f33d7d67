import Spelling

extension Site {
  /// The public record that someone means by an id, or by an id that it had before.
  ///
  /// - Throws: `BuildError` with the nearest id when no public record has it.
  func record(named text: String) throws(BuildError) -> RecordIndex {
    if let index = RecordID(text).flatMap(index(of:)) { return index }
    if let index = records.firstIndex(where: { record in
      record.common.previousIDs.contains { $0.value.text == text }
    }) {
      return RecordIndex(clamping: index)
    }
    throw .unknownID(text, nearest: Nearest.match(text, in: records.lazy.map(\.id.text)))
  }
}

// MARK: - Errors

extension BuildError {
  fileprivate static func unknownID(_ id: String, nearest: String?) -> Self {
    BuildError(
      "no public record has the id '\(id)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'dossier inspect' lists them all"))
  }
}
