import Foundation
import Testing

/// The example of the repository: the name that it protects is nowhere in its output, and the build
/// stops when somebody writes it.
@Suite
struct ProtectedNameTests {
  let folder: TemporaryFolder
  /// The name, which stands in the record of its owner alone.
  let name: String

  private static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content")

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Self.content, to: "content")
    let record = String(
      decoding: try Data(contentsOf: folder["content/people/oz.md"]), as: UTF8.self)
    let line = try #require(record.split(separator: "\n").first { $0.hasPrefix("name: ") })
    name = String(line.dropFirst("name: ".count))
  }

  private func build(_ arguments: String...) async throws -> DossierBinary.Run {
    try await DossierBinary.run(["build"] + arguments, in: folder.url)
  }

  private func append(_ text: String) throws {
    let path = "content/articles/night-by-the-clock.md"
    let old = String(decoding: try Data(contentsOf: folder[path]), as: UTF8.self)
    try folder.write(path, old + "\n" + text + "\n")
  }

  @Test
  func `the name is in no file of the site`() async throws {
    let run = try await build("--as-of", "2026-12-01T00:00:00Z")
    #expect(run.status == 0, "\(run.errorText)")
    let words = name.lowercased().split(separator: " ")
    for (path, bytes) in try folder.tree("public") {
      let text = (path + String(decoding: bytes, as: UTF8.self)).lowercased()
      #expect(!words.allSatisfy { text.contains($0) }, "\(path)")
    }
  }

  @Test(arguments: ["text", "alt", "slug", "csv"])
  func `writing the name stops the build with a masked message`(place: String) async throws {
    switch place {
    case "text": try append("It was \(name) who came.")
    case "alt": try append("![A picture of \(name)](../media/evening-clock.png)")
    case "slug":
      let slug = name.lowercased().split(separator: " ").joined(separator: "-")
      try folder.write(
        "content/articles/\(slug).md",
        "---\ntitle: Who he was\ndate: 2026-11-01\nauthors: [A]\n---\nWords.\n")
    default: try append("```table\nwho,when\n\(name),then\n```")
    }
    let run = try await build("--as-of", "2026-12-01T00:00:00Z")
    #expect(run.status == 1)
    #expect(run.errorText.contains("[L02]"), "\(place): \(run.errorText)")
    #expect(run.errorText.contains("content/"))
    for word in name.lowercased().split(separator: " ") {
      #expect(!run.errorText.lowercased().contains(word), "\(place): the message shows the name")
    }
    #expect(!folder.exists("public"))
  }

  @Test
  func `what stays back is no place of a leak`() async throws {
    try folder.write(
      "content/articles/a-draft.md",
      "---\ntitle: A draft\ndate: 2026-11-01\nstatus: draft\nauthors: [A]\n---\nOf \(name).\n")
    try folder.write("templates/partials/footer.mustache", "<p>\(name)</p>\n<p>\(name)</p>\n")
    let run = try await build("--as-of", "2026-12-01T00:00:00Z", "--templates", "templates")
    #expect(run.status == 1)
    #expect(!run.errorText.contains("a-draft"), "\(run.errorText)")
    #expect(
      run.errorText.contains("templates/partials/footer.mustache:1:4: error: a protected name"),
      "\(run.errorText)")
    #expect(run.errorText.contains("templates/partials/footer.mustache:2:4: it stands here too"))
    #expect(run.errorText.contains("content/people/oz.md:2:7: the record that it belongs to"))
  }

  @Test
  func `a mistake beside the name shows its place and not its line`() async throws {
    try append("[[nobody-at-all]] met \(name) there.")
    let run = try await build("--as-of", "2026-12-01T00:00:00Z")
    #expect(run.status == 1)
    #expect(run.errorText.contains("'nobody-at-all'"))
    #expect(!run.errorText.contains("met "), "\(run.errorText)")
    for word in name.lowercased().split(separator: " ") {
      #expect(!run.errorText.lowercased().contains(word))
    }
  }

  @Test
  func `on the evening itself only what was known then is shown`() async throws {
    let run = try await build("--as-of", "2017-06-20T23:00+02:00")
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try folder.tree("public")
    #expect(!pages.keys.contains { $0.hasPrefix("articles/") })
    // First reported on the 20th or the 21st: nobody can say that it was known by then.
    #expect(pages["claims/belt.html"] == nil)
    for (path, bytes) in pages where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for later in ["convicted in", "no court established"] {
        #expect(!text.contains(later), "\(path) tells of '\(later)'")
      }
    }
  }
}
