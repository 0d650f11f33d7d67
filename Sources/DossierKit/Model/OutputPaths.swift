/// The paths of a site's pages below the output folder.
enum OutputPaths {
  /// The pages that every site has, whatever its records.
  static let fixed = [
    "index.html", "timeline.html", "map.html", search, "404.html",
    "feed.xml", sitemap, "robots.txt", "corrections/index.html", "corrections.xml",
    "updates/index.html", "updates.xml", jsonFeed, data,
  ]

  /// The path of the search page.
  static let search = "search.html"

  /// The list of pages for search engines.
  static let sitemap = "sitemap.xml"

  /// The path of a part of a list of pages that is too long for one file, from 1.
  static func sitemap(part: Int) -> String { "sitemap.\(part).xml" }

  /// The JSON feed beside the Atom feed.
  static let jsonFeed = "feed.json"

  /// The folder of smaller copies of pictures.
  static let scaledFolder = "scaled"

  /// The page of files for other programs.
  static let data = "data/index.html"

  /// The path of the feed of the articles about a record; no page of a record ends so.
  static func feed(of record: Record) -> String { feed(of: record.id, kind: record.kind) }

  static func feed(of id: RecordID, kind: RecordKind) -> String {
    .joined(kind.folder, "/", id.text, ".xml")
  }

  /// The path of a record's page; nil for a kind without pages.
  static func path(of record: Record) -> String? {
    record.kind.hasPage ? path(of: record.id, kind: record.kind) : nil
  }

  static func path(of id: RecordID, kind: RecordKind) -> String {
    .joined(kind.folder, "/", id.text, ".html")
  }

  /// The path of the list of all records of a kind.
  static func list(of kind: RecordKind) -> String { list(of: kind, page: 1) }

  /// The path of one page of the list of all records of a kind, from 1.
  ///
  /// No id has a full stop, so the pages after the first meet no record's page.
  static func list(of kind: RecordKind, page: Int) -> String {
    "\(kind.folder)/index\(page > 1 ? ".\(page)" : "").html"
  }

  /// Whether a path is that of the home, or of a page of a list: `index.html`, `index.2.html`.
  static func isOfList(_ path: String) -> Bool {
    let name = FilePath.split(path).name
    return name.utf8.starts(with: "index.".utf8) && Bytes.ends(name, with: ".html")
  }

  /// The path of one page of a year of a long timeline, from 1; the year as it is called.
  static func timeline(of year: String, page: Int) -> String {
    "timeline/\(year)\(page > 1 ? ".\(page)" : "").html"
  }

  /// The path of one page of the list of those who name a record, from 1.
  static func mentions(of id: RecordID, page: Int) -> String {
    .joined("mentions/", id.text, page > 1 ? ".\(page)" : "", ".html")
  }

  /// The path of the page of all counts of an incident.
  static func figures(of id: RecordID) -> String { "figures/\(id.text).html" }

  /// The path of the page of the home, or of an incident, as known at a moment.
  ///
  /// No id has a full stop, so the paths of incidents and those of the home meet nowhere.
  static func past(of incident: RecordID?, moment: String) -> String {
    "known/\(incident.map { "\($0.text)." } ?? "")\(moment).html"
  }

  /// The path of one page of the list of these moments, from 1.
  static func moments(of incident: RecordID?, page: Int) -> String {
    past(of: incident, moment: "all\(page > 1 ? ".\(page)" : "")")
  }
}
