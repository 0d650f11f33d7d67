/// Gives every record its page, and finds pages that would overwrite each other (rule S10).
enum OutputPaths {
  /// The pages that every site has, whatever its records.
  static let fixed = [
    "index.html", "timeline.html", "claims.html", "search.html", "404.html", "feed.xml",
    "sitemap.xml", "robots.txt",
  ]

  /// The path of a record's page; nil for a kind without pages.
  static func path(of record: Record) -> String? {
    record.kind.hasPage ? path(of: record.id, kind: record.kind) : nil
  }

  static func path(of id: RecordID, kind: RecordKind) -> String {
    "\(kind.folder)/\(id.text).html"
  }

  /// The path of the list of all records of a kind.
  static func list(of kind: RecordKind) -> String { "\(kind.folder)/index.html" }

  /// Reports every path that two claimants share, also where case or Unicode form is ignored.
  static func collisions(
    _ claims: [(path: String, place: SourceRange?)]
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
      help: "give one of the two another id or name", notes: note.map { [$0] } ?? [])
  }
}
