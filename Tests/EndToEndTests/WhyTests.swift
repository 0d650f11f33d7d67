import Foundation
import Testing

/// `why` answers the same on every run, and says what it cannot answer.
struct WhyTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test(arguments: [[], ["--format", "json"]])
  func `the answer is the same on any number of cores, and nothing is written`(
    options: [String]
  ) async throws {
    let arguments = ["why", "mina", "town"] + options
    let first = try await DossierBinary.run(arguments + ["--jobs", "1"], in: site.folder.url)
    #expect(first.status == 0, "\(first.errorText)")
    #expect(first.errorText.isEmpty)
    for jobs in ["2", "8"] {
      let next = try await DossierBinary.run(arguments + ["--jobs", jobs], in: site.folder.url)
      #expect(next.outputText == first.outputText)
    }
    #expect(!site.folder.exists("public"))
  }

  @Test(arguments: [
    (["why", "mina", "nobody-at-all"], 2, "no public record has the id 'nobody-at-all'"),
    (["why", "mina", "tawn"], 2, "did you mean 'town'?"),
    (["why", "mina", "mina"], 2, "are one record"), (["why", "mina"], 64, "Missing"),
    (["why", "mina", "town", "--max", "0"], 64, "--max takes a number from 1"),
    (["inspect", "tawn"], 2, "did you mean 'town'?"),
  ])
  func `what cannot be answered says so`(
    arguments: [String], status: Int32, message: String
  ) async throws {
    let run = try await DossierBinary.run(arguments, in: site.folder.url)
    #expect(run.status == status)
    #expect(run.errorText.contains(message), "\(run.errorText)")
    #expect(run.outputText.isEmpty)
  }

  @Test func `a draft is neither connected nor offered as the nearest id`() async throws {
    try site.writeArticle(
      "secret-plan", title: "Plan", fields: "status: draft\npeople: [mina]\n", body: "Text.")
    let run = try await site.run("why", "mina", "secret-plann")
    #expect(run.status == 2)
    #expect(!run.errorText.contains("'secret-plan'"), "\(run.errorText)")
  }
}
