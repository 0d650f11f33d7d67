import Foundation
import Testing

/// `inspect` prints the same text or JSON for the same content.
@Suite
struct InspectTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test(arguments: [["inspect"], ["inspect", "fire"], ["inspect", "--format", "json"]])
  func `the model is the same on every run, and nothing is written`(
    arguments: [String]
  ) async throws {
    let first = try await DossierBinary.run(arguments + ["--jobs", "1"], in: site.folder.url)
    #expect(first.status == 0, "\(first.errorText)")
    #expect(first.errorText.isEmpty)
    for jobs in ["2", "8"] {
      let next = try await DossierBinary.run(arguments + ["--jobs", jobs], in: site.folder.url)
      #expect(next.outputText == first.outputText)
    }
    #expect(!site.folder.exists("public"))
  }

  @Test
  func `one record shows where its names stand and who names it`() async throws {
    let night = try await site.run("inspect", "night")
    #expect(
      night.outputText.contains(
        "mentions quay at articles/night.md:7:31 \"North Quay\" (linked)"), "\(night.outputText)")
    let quay = try await site.run("inspect", "quay")
    #expect(quay.outputText.hasPrefix("location quay \"North Quay\"\n  page locations/quay.html\n"))
    #expect(quay.outputText.contains("  named by night: "), "\(quay.outputText)")
    #expect(!quay.outputText.contains("morning"))
  }

  @Test
  func `JSON holds every record once`() async throws {
    let run = try await site.run("inspect", "--format", "json")
    let model = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let records = try #require(model?["records"] as? [[String: Any]])
    #expect(
      records.compactMap { $0["id"] as? String }
        == ["morning", "night", "fire", "quay", "town", "mina", "note"])
  }

  @Test(arguments: [
    ("fier", "; did you mean 'fire'?"), ("zzzz", "; 'dossier inspect' lists them all"),
    ("Fire!", "; did you mean 'fire'?"),
  ])
  func `an id that is not there is told the nearest`(id: String, hint: String) async throws {
    let run = try await site.run("inspect", id)
    #expect(run.status == 2)
    #expect(run.errorText == "dossier: no public record has the id '\(id)'\(hint)\n")
  }

  @Test
  func `a record that is not whole shows its mistakes`() async throws {
    try site.folder.write("content/articles/half.md", "---\ntitle: Half\n---\n")
    let run = try await site.run("inspect", "half")
    #expect(run.status == 1)
    #expect(run.errorText.hasPrefix("content/articles/half.md:1:1: error: article has no 'date'"))
    #expect(run.output.isEmpty)
  }

  @Test
  func `a mistake in the content goes to the error stream and fails`() async throws {
    try site.writeArticle("wrong", title: "Wrong", body: "See [[nobody-at-all]].")
    let run = try await site.run("inspect", "--format", "json")
    #expect(run.status == 1)
    #expect(run.errorText.contains("[S02]"))
    #expect((try? JSONSerialization.jsonObject(with: run.output)) != nil)
  }
}
