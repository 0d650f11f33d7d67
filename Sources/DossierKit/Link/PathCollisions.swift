/// Pages that would overwrite each other (rule S10).
enum PathCollisions {
  /// Reports every path that two claimants share, also where case or Unicode form is ignored.
  static func find(
    in claims: [(path: String, place: SourceRange?)]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [[UInt8]: (path: String, place: SourceRange?)] = [:]
    for claim in claims {
      let key = Folding.fold(claim.path)
      if let owner = owners[key] {
        diagnostics.append(.collision(claim.path, at: claim.place, first: owner))
      } else {
        owners[key] = claim
      }
    }
    return diagnostics
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func collision(
    _ path: String, at place: SourceRange?, first: (path: String, place: SourceRange?)
  ) -> Self {
    let note = first.place.map { Note("'\(first.path)' is made from this", at: $0) }
    return Diagnostic(
      .outputCollision, at: place ?? first.place,
      "'\(path)' would be written twice" + (first.place == nil ? ": the site needs it itself" : ""),
      help: first.place == nil
        ? "take another id; this one is the name of a page that every site has"
        : "give one of the two another id or name",
      notes: note.map { [$0] } ?? [])
  }
}
