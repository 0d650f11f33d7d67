import Foundation
import Testing

/// `dossier record`, and what `check` says afterwards of articles that changed (rule P10).
@Suite
struct RecordTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/dossier.yml", "title: Quay\nlanguage: en\n")
    try write("night", "Two boats burned.")
    try write("day", "The quay was shut.")
  }

  private func write(
    _ id: String, _ text: String, title: String? = nil, fields: String = ""
  ) throws {
    try folder.write(
      "content/articles/\(id).md",
      "---\ntitle: The \(title ?? id)\ndate: 2025-01-02\nauthors: Desk\n\(fields)---\n\(text)\n")
  }

  private func run(
    _ command: String, asOf: String = "2025-06-01T00:00Z", _ arguments: String...
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.run([command, "--as-of", asOf] + arguments, in: folder.url)
  }

  /// What `check` says of rule P10: no line, or the lines that name it.
  private func problems(asOf: String = "2025-06-10T00:00Z") async throws -> String {
    let run = try await run("check", asOf: asOf)
    #expect(run.status == 0, "\(run.errorText)")
    return run.errorText
  }

  @Test func `the ledger is a sorted text file, one line an article`() async throws {
    let run = try await run("record")
    #expect(run.status == 0, "\(run.errorText)")
    let summary = "articles: 2 new, 0 changed, 0 removed, 0 unchanged in content/published.lock\n"
    #expect(run.outputText == summary)
    let lines = try folder.text("content/published.lock").split(separator: "\n").dropFirst(2)
    #expect(lines.count == 2)
    #expect(try lines[2].wholeMatch(of: Regex("day [0-9a-f]{64} 2025-06-01 0 [0-9a-f]{64}")) != nil)
    #expect(lines[3].hasPrefix("night "))
    let before = try folder.read("content/published.lock")
    let again = try await self.run("record", asOf: "2025-07-01T00:00Z")
    #expect(again.outputText.hasPrefix("articles: 0 new, 0 changed, 0 removed, 2 unchanged"))
    #expect(try folder.read("content/published.lock") == before)
    #expect(try await problems().isEmpty)
  }

  @Test func `other words without a correction are told, at the title`() async throws {
    _ = try await run("record")
    try write("night", "Three boats burned.")
    let told = try await problems()
    #expect(told.contains("warning[P10]") || told.contains("P10"), "\(told)")
    #expect(told.contains("content/articles/night.md:2:8"))
    #expect(told.contains("content/published.lock:4:1"))
    #expect(told.contains("the words of 'night' changed since they were recorded on 2025-06-01"))
    #expect(try await run("check", "--strict").status == 1)
    let recorded = try await run("record", asOf: "2025-06-11T00:00Z")
    #expect(recorded.outputText.hasPrefix("articles: 0 new, 1 changed, 0 removed, 1 unchanged"))
    #expect(try await problems(asOf: "2025-06-12T00:00Z").isEmpty)
  }

  @Test(arguments: [
    "summary: Two boats.\n", "dateline: Antwerp\n", "backstory: We were there.\n",
    "authors: Desk\ndate: 2025-01-03\n", "authors: [{name: Desk, role: editor}]\n",
    "authors: Desk\ndate: 2025-01-02T10:00Z\n", "authors: A. Writer\n",
  ])
  func `other fields without a correction are told too`(fields: String) async throws {
    _ = try await run("record")
    let keys = fields.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let kept = ["date: 2025-01-02", "authors: Desk"].filter { line in
      !keys.contains { line.hasPrefix($0) }
    }
    func write(_ more: String = "") throws {
      try folder.write(
        "content/articles/night.md",
        "---\ntitle: The night\n\(kept.map { $0 + "\n" }.joined())\(fields)\(more)---\n"
          + "Two boats burned.\n")
    }
    try write()
    let told = try await problems()
    #expect(told.contains("content/articles/night.md:2:8"), "\(told)")
    #expect(
      told.contains(
        "the summary, dateline, authors, date or backstory of 'night' changed since they were "
          + "recorded on 2025-06-01"), "\(told)")
    try write("edit: minor\n")
    #expect(try await problems().isEmpty)
    try write()
    _ = try await run("record", asOf: "2025-06-02T00:00Z")
    #expect(try await problems().isEmpty)
  }

  @Test func `lines of an older dossier guard the words, and say that they guard no more`()
    async throws
  {
    _ = try await run("record")
    let whole = try folder.text("content/published.lock")
    let old = whole.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#")
        ? String(line) : line.split(separator: " ").prefix(4).joined(separator: " ")
    }.joined(separator: "\n")
    try folder.write("content/published.lock", old)
    let told = try await problems()
    #expect(told.contains("content/published.lock:3:1"), "\(told)")
    #expect(told.contains("2 lines of an older dossier say nothing of summary"))
    #expect(!told.contains("changed since"))
    try write("night", "Three boats burned.")
    #expect(try await problems().contains("the words of 'night' changed since"))
    try write("night", "Two boats burned.")
    let recorded = try await run("record", asOf: "2025-06-02T00:00Z")
    #expect(
      recorded.outputText.hasPrefix(
        "articles: 0 new, 0 changed, 0 removed, 0 unchanged, 2 completed in "),
      "\(recorded.outputText)")
    #expect(try await problems().isEmpty)
  }

  @Test(arguments: [
    ("white space", "Two   boats\nburned.", ""),
    (
      "a correction", "Three boats burned.",
      "corrections: [{date: 2025-06-05, was: Two, now: Three}]\n"
    ),
    ("an edit that is minor", "Three boats burned.", "edit: minor\n"),
  ])
  func `what readers are told of, or need not be, is no problem`(
    what: String, text: String, fields: String
  ) async throws {
    _ = try await run("record")
    try write("night", text, fields: fields)
    #expect(try await problems().isEmpty, "\(what)")
  }

  @Test func `an update of the dossier that names the article tells readers too`() async throws {
    _ = try await run("record")
    try write("night", "Three boats burned.")
    try folder.write(
      "content/dossier.yml",
      "title: Quay\nlanguage: en\nupdates: [{at: 2025-06-05, text: A boat more., refs: [night]}]\n")
    #expect(try await problems().isEmpty)
    _ = try await run("record", asOf: "2025-06-06T00:00Z")
    try write("night", "Four boats burned.")
    #expect(try await problems().contains("P10"), "one update covers one change")
  }

  @Test func `a record as of an earlier day forgets nothing`() async throws {
    _ = try await run("record")
    let before = try folder.read("content/published.lock")
    let past = try await run("record", asOf: "2024-12-01T00:00Z")
    #expect(past.status == 0, "\(past.errorText)")
    #expect(try folder.read("content/published.lock") == before)
  }

  @Test func `a minor edit that is recorded is to be taken out`() async throws {
    _ = try await run("record")
    try write("night", "Two boats burnt.", fields: "edit: minor\n")
    _ = try await run("record", asOf: "2025-06-02T00:00Z")
    #expect(try await problems().contains("take 'edit: minor' out"))
  }

  @Test func `an article that goes leaves a trace, or is told`() async throws {
    _ = try await run("record")
    try folder.remove("content/articles/night.md")
    let told = try await problems()
    #expect(told.contains("content/published.lock:4:1"), "\(told)")
    #expect(told.contains("previous_ids: [night]"))
    try write("evening", "Two boats burned.", title: "night", fields: "previous_ids: [night]\n")
    #expect(try await problems().isEmpty)
    try write("evening", "Three boats burned.", title: "night", fields: "previous_ids: [night]\n")
    #expect(try await problems().contains("content/articles/evening.md:2:8"))
    let recorded = try await run("record")
    #expect(recorded.outputText.hasPrefix("articles: 1 new, 0 changed, 1 removed, 1 unchanged"))
    #expect(try await problems().isEmpty)
  }

  @Test(arguments: [
    ("status: withdrawn\n", false), ("expires: 2025-06-05T00:00Z\n", false),
    ("takedown: {action: remove, decided_on: 2025-06-05, reason: Court order}\n", false),
    ("status: draft\n", true), ("embargo: 2025-07-01T00:00Z\n", true),
  ])
  func `taking an article back in silence is told`(fields: String, isTold: Bool) async throws {
    _ = try await run("record")
    try write("night", "Two boats burned.", fields: fields)
    let told = try await problems()
    #expect(told.contains("is not public any more") == isTold, "\(fields) \(told)")
  }

  @Test func `a build as of an earlier day knows nothing of what was recorded since`() async throws
  {
    _ = try await run("record")
    try write("night", "Three boats burned.")
    #expect(try await problems(asOf: "2025-05-01T00:00Z").isEmpty)
  }

  @Test func `with an error in the content nothing is recorded`() async throws {
    try write("night", "Two boats burned.", fields: "colour: red\n")
    let run = try await run("record")
    #expect(run.status == 1)
    #expect(run.outputText == "nothing recorded\n")
    #expect(!folder.exists("content/published.lock"))
  }

  @Test func `a ledger with the marks of a merge is an error`() async throws {
    _ = try await run("record")
    let ledger = try folder.text("content/published.lock")
    try folder.write("content/published.lock", ledger + "<<<<<<< ours\n")
    let run = try await run("check")
    #expect(run.status == 1)
    #expect(run.errorText.contains("content/published.lock:5:1"))
  }
}
