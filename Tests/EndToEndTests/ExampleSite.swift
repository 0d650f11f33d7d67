import Foundation

/// A small dossier in a temporary folder, and the commands that a test runs there.
final class ExampleSite {
  let folder: TemporaryFolder

  /// The instant that every build of a test is for, unless it says otherwise.
  static let asOf = "2026-01-01T00:00:00Z"

  /// Makes a dossier of two articles, an incident, places, a person and a source.
  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write("content/\(path)", text) }
  }

  /// Runs `dossier build`.
  @discardableResult
  func build(
    _ arguments: String..., environment: [String: String] = [:], asOf: String = ExampleSite.asOf
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.run(
      ["build", "--as-of", asOf] + arguments, in: folder.url, environment: environment)
  }

  /// Runs any command.
  @discardableResult
  func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.run(arguments, in: folder.url, environment: environment)
  }

  /// Locks the output folder as a build does that is still running.
  func hold(_ output: String) throws -> FileHandle {
    try folder.write("\(output)/.dossier/lock", "4242\n")
    let lock = try FileHandle(forUpdating: folder["\(output)/.dossier/lock"])
    guard flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw POSIXError(.EWOULDBLOCK)
    }
    return lock
  }

  /// The files of the output folder.
  func pages() throws -> [String: Data] { try folder.tree("public") }

  /// Writes an article.
  func writeArticle(_ id: String, title: String, fields: String = "", body: String) throws {
    try folder.write(
      "content/articles/\(id).md", Self.article(title: title, fields: fields, body: body))
  }

  static func article(title: String, fields: String = "", body: String) -> String {
    "---\ntitle: \(title)\ndate: 2025-01-02\nauthors: [The desk]\n\(fields)---\n\(body)\n"
  }

  /// The files below `content`.
  static let files: [String: String] = [
    "dossier.yml": "title: The harbour fire\nlanguage: en\n",
    "articles/night.md": article(
      title: "The night", fields: "incidents: [fire]\n",
      body: "The Harbour fire began on the North Quay [@note]. Mina Berg saw it."),
    "articles/morning.md": article(
      title: "The morning", body: "Nobody slept in Port City. See [the night](night.md)."),
    "incidents/fire.md": """
    ---
    name: Harbour fire
    date: 2025-01-01
    locations: [quay]
    sources: [note]
    ---
    A warehouse burned down.

    """,
    "locations.yml": """
    quay:
      name: North Quay
      within: town
    town:
      name: Port City
      allow: [{rule: G01, reason: an invented place}]

    """,
    "people.yml": "mina:\n  name: Mina Berg\n",
    "sources.yml": "note:\n  title: Note to the press\n  publisher: Fire service\n",
  ]
}
