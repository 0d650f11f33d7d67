@testable import DossierKit

/// A file of a dossier in memory, and the shortest files of each kind.
struct SiteFile: Sendable {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ text: String) {
    self.init(path, bytes: Array(text.utf8))
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// `dossier.yml` with the fields that it must have.
  static func settings(_ fields: String = "") -> SiteFile {
    SiteFile("dossier.yml", merged("title: A dossier\nlanguage: en\n", fields))
  }

  /// A record's own file; what a kind requires is filled in when the fields leave it out.
  static func record(
    _ kind: RecordKind, _ id: String = "x", _ fields: String = "", body: String = ""
  ) -> SiteFile {
    let fields = merged(required(kind, id), fields)
    if kind == .media {
      // Files below `media/` are copied, so media records stand in their list.
      let lines = fields.split(separator: "\n").map { "  \($0)\n" }
      return SiteFile("media.yml", "\(id):\n\(lines.joined())")
    }
    return SiteFile("\(kind.folder)/\(id).md", "---\n\(fields)---\n\(body)")
  }

  static func article(_ id: String = "x", _ fields: String = "", body: String = "") -> SiteFile {
    record(.article, id, fields, body: body)
  }

  static func incident(_ id: String = "x", _ fields: String = "", body: String = "") -> SiteFile {
    record(.incident, id, fields, body: body)
  }

  static func location(_ id: String, _ fields: String = "") -> SiteFile {
    record(.location, id, fields)
  }

  static func person(_ id: String, _ fields: String = "") -> SiteFile {
    record(.person, id, fields)
  }

  /// Two incidents, three places, a person, an organization and what stands in lists.
  static let world: [SiteFile] = [
    .incident("blast", "name: The blast"),
    .incident("raid", "name: The raid"),
    .location("station", "name: Gare\nwithin: city"),
    .location("city", "name: Stad\nwithin: land"),
    .location("land", "name: Landia\nkind: country"),
    .person("ann", "name: Ann Onymous\ncategory: official"),
    .record(.organization, "police", "name: Politie"),
    SiteFile(
      "sources.yml",
      "wire: {title: A wire, publisher: Agency}\npaper: {title: A story, publisher: Daily}\n"),
    SiteFile(
      "claims.yml",
      "belt: {text: A belt, about: [blast], status: false, history: "
        + "[{status: false, date: 2017-06-21, sources: [wire]}]}\n"),
    SiteFile("terms.yml", "terror: {term: terror}\n"),
    SiteFile("quotes.yml", "words: {text: It shook., speaker: ann, sources: [wire]}\n"),
  ]

  private static func required(_ kind: RecordKind, _ id: String) -> String {
    switch kind {
    case .article: "title: Article \(id)\ndate: 2017-06-21\n"
    case .incident: "name: Incident \(id)\ndate: 2017-06-20\nlocations: [station]\n"
    case .location, .organization: "name: Name of \(id)\n"
    case .person: "name: Name of \(id)\ncategory: official\n"
    case .source: "title: Source \(id)\npublisher: Agency\n"
    case .claim:
      "text: Claim \(id)\nabout: [blast]\nstatus: reported\n"
        + "history: [{status: reported, date: 2017-06-20, sources: [wire]}]\n"
    case .quote: "text: Words\nspeaker: ann\nsources: [wire]\n"
    case .term: "term: word\n"
    case .media: "file: media/night.png\nalt: Night\n"
    }
  }

  /// The fields, behind those defaults that they do not set.
  private static func merged(_ defaults: String, _ fields: String) -> String {
    func key(_ line: Substring) -> String {
      let plain = MarkedText(Array(line.utf8)).bytes
      return String(decoding: plain.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
    let written = Set(fields.split(separator: "\n").map(key))
    let kept = defaults.split(separator: "\n").filter { !written.contains(key($0)) }
    let end = fields.isEmpty || fields.hasSuffix("\n") ? "" : "\n"
    return kept.map { $0 + "\n" }.joined() + fields + end
  }
}
