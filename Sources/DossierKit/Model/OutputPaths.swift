/// The paths of a site's pages below the output folder.
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
}
