import Foundation
import Testing

/// Options, exit statuses, and what goes to which stream.
@Suite
struct CommandLineTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  /// Adds something that warns and does not fail.
  private func addWarning() throws {
    try site.writeArticle("warned", title: "Warned", body: "A line<br>and its end.")
  }

  @Test(arguments: [
    ["--nonsense"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["serve-me"],
    ["build", "--as-of", "yesterday"], ["build", "--as-of", "2026-01-01"],
    ["build", "--format", "xml"], ["build", "--base-url", "javascript:x"], ["new"],
    ["new", "article"], ["new", "artcle", "Night"], ["build", "--output", ""],
    ["check", "--content", ""], ["build", "--templates", ""], ["build", "surplus"],
    ["inspect", "one", "two"],
  ])
  func `wrong usage ends with 64 and shows the usage`(arguments: [String]) async throws {
    let run = try await DossierBinary.run(arguments, in: site.folder.url)
    #expect(run.status == 64)
    #expect(run.errorText.hasPrefix("Error: "), "\(run.errorText)")
    #expect(run.errorText.contains("Usage: dossier"))
    #expect(run.outputText.isEmpty)
    #expect(!site.folder.exists("public"))
  }

  @Test(arguments: [["--help"], ["build", "--help"], ["help", "inspect"], ["--version"]])
  func `help and version end with 0`(arguments: [String]) async throws {
    let run = try await DossierBinary.run(arguments, in: site.folder.url)
    #expect(run.status == 0)
    #expect(!run.outputText.isEmpty)
    #expect(run.errorText.isEmpty)
  }

  @Test
  func `a clean build prints one summary line and nothing else`() async throws {
    let run = try await site.build()
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty)
    #expect(run.outputText.hasSuffix(" s\n"))
    #expect(run.outputText.contains(", 1 waived, "), "\(run.outputText)")
    #expect(run.outputText.split(separator: "\n").count == 1)
    #expect(run.outputText.hasPrefix("7 records, "), "\(run.outputText)")
    #expect(run.outputText.contains(" pages, "))
    #expect(run.outputText.contains(" links made, "))
    #expect(run.outputText.contains(", no problems, "))
  }

  @Test
  func `warnings pass, and fail under --strict`() async throws {
    try addWarning()
    let strict = try await site.build("--strict")
    #expect(strict.status == 1)
    #expect(strict.outputText.contains("nothing written"))
    #expect(!site.folder.exists("public"))
    let run = try await site.build()
    #expect(run.status == 0)
    #expect(run.errorText.contains("warning: "))
    #expect(run.outputText.contains("1 warning"))
    #expect(run.errorText == strict.errorText)
    let check = try await site.run("check", "--strict")
    #expect(check.status == 1)
  }

  @Test
  func `--quiet prints problems only`() async throws {
    let clean = try await site.build("--quiet")
    #expect(clean.status == 0)
    #expect(clean.output.isEmpty && clean.errors.isEmpty)
    try addWarning()
    let warned = try await site.build("--quiet")
    #expect(warned.output.isEmpty)
    #expect(warned.errorText.contains("warning: "))
  }

  @Test
  func `--format json prints one object with every diagnostic`() async throws {
    try addWarning()
    try site.writeArticle("wrong", title: "Wrong", body: "See [[nobody-at-all]].")
    let run = try await site.build("--format", "json")
    #expect(run.status == 1)
    #expect(run.errorText.isEmpty)
    let report = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(report["ok"] as? Bool == false)
    let diagnostics = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.compactMap { $0["code"] as? String } == ["M01", "S02"])
    let last = try #require(diagnostics.last)
    #expect(last["file"] as? String == "content/articles/wrong.md")
    #expect(last["line"] as? Int == 6)
    #expect(last["column"] as? Int == 5)
    #expect(last["severity"] as? String == "error")

    try site.folder.remove("content/articles/wrong.md")
    let clean = try await site.build("--format", "json")
    let object = try JSONSerialization.jsonObject(with: clean.output) as? [String: Any]
    #expect(clean.status == 0)
    #expect(object?["ok"] as? Bool == true)
    #expect(object?["records"] as? Int == 8)
    let pages = try site.pages().keys.count { $0.hasSuffix(".html") }
    #expect(object?["pages"] as? Int == pages)
  }

  @Test
  func `two hundred problems are printed, and the rest is counted`() async throws {
    let references = String(repeating: "[[nobody-at-all]] ", count: 500)
    try site.writeArticle("wrong", title: "Wrong", body: references)
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.components(separatedBy: "[S02]").count == 201)
    #expect(
      run.errorText.hasSuffix("\nand 300 more problems; 'dossier check --format json' lists all\n"))
    #expect(run.outputText.contains(", 500 errors, "), "\(run.outputText)")
    let json = try await site.build("--format", "json")
    #expect(json.outputText.components(separatedBy: "\"S02\"").count == 501)
  }

  @Test
  func `one of a kind is counted as one`() async throws {
    try site.folder.remove("content")
    try site.folder.write("content/dossier.yml", "title: One\nlanguage: en\nexports: off\n")
    try site.writeArticle("only", title: "Only", body: "Words.")
    let run = try await site.build()
    #expect(run.outputText.hasPrefix("1 record, "), "\(run.outputText)")
    try site.folder.remove("public/index.html")
    let again = try await site.build()
    #expect(again.outputText.contains(", 1 file written, "), "\(again.outputText)")
  }

  @Test
  func `an empty content folder is told where dossier_yml belongs`() async throws {
    try site.folder.remove("content")
    try site.folder.write("content/.keep", "")
    for arguments in [["check"], ["check", "--format", "json"]] {
      let run = try await DossierBinary.run(arguments, in: site.folder.url)
      #expect(run.status == 1)
      let all = run.errorText + run.outputText
      #expect(all.contains("content/dossier.yml"), "\(all)")
      #expect(!all.contains("templates/dossier.yml"))
    }
  }

  @Test
  func `a stream that is no terminal gets no colours`() async throws {
    try addWarning()
    let run = try await site.build(environment: ["TERM": "xterm-256color"])
    #expect(!run.errors.contains(0x1B) && !run.output.contains(0x1B))
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "xterm-256color", "NO_COLOR": "1"], false),
    (["TERM": "xterm-256color", "NO_COLOR": ""], true), (["TERM": "dumb"], false),
  ])
  func `a terminal gets colours unless NO_COLOR or the terminal forbids them`(
    environment: [String: String], isColored: Bool
  ) async throws {
    try addWarning()
    let terminal = try PseudoTerminal()
    let run = try await DossierBinary.start(
      ["check", "--as-of", ExampleSite.asOf], in: site.folder.url, environment: environment,
      errorsTo: terminal.forProcess
    ) { try await $0.finish() }
    #expect(run.status == 0)
    let shown = terminal.readAll()
    #expect(shown.contains("[M01]"), "\(shown)")
    #expect(shown.contains("\u{1B}[1;33m") == isColored, "\(shown.debugDescription)")
  }

  @Test
  func `a terminal shows what a long run is doing, and then no more`() async throws {
    for (path, text) in GeneratedSite(articles: 800).files {
      try site.folder.write("content/\(path)", text)
    }
    let terminal = try PseudoTerminal()
    let run = try await DossierBinary.start(
      ["check", "--as-of", ExampleSite.asOf], in: site.folder.url,
      environment: ["TERM": "xterm"], errorsTo: terminal.forProcess
    ) { try await $0.finish() }
    // By its own clock: starting the process can take long on a busy machine.
    let seconds = run.outputText.split(separator: " ").dropLast().last.flatMap { Double($0) }
    let isLong = try #require(seconds, "\(run.outputText)") > 2.5
    let shown = terminal.readAll()
    // Behind the last stage the line is cleared, before any problem is printed.
    let ends = shown.components(separatedBy: " …").dropFirst()
    #expect(ends.allSatisfy { $0.hasPrefix("\r\u{1B}[K") }, "\(shown.debugDescription)")
    if isLong { #expect(shown.contains("\r\u{1B}[K") && shown.contains(" …")) }
    #expect(!run.output.contains(0x1B))
  }

  @Test
  func `--content, --templates and --output name other folders`() async throws {
    try site.folder.copy(site.folder["content"], to: "a/records")
    try site.folder.remove("content")
    try site.folder.write("a/theme/assets/mark.txt", "x")
    let run = try await site.build(
      "--content", "a/records", "--templates", "a/theme", "--output", "b/site")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(site.folder.exists("b/site/index.html"))
    #expect(try site.folder.text("b/site/assets/mark.txt") == "x")
    try site.folder.write("a/records/articles/x.md", "---\ntitle: X\n---\n")
    let failed = try await site.build(
      "--content", "a/records", "--templates", "a/theme", "--output", "b/site")
    #expect(failed.errorText.hasPrefix("a/records/articles/x.md:1:1: error: "))
  }

  @Test
  func `--base-url gives canonical links and a sitemap, and takes the place of url`() async throws {
    try await site.build()
    #expect(!site.folder.exists("public/sitemap.xml"))
    try site.folder.write(
      "content/dossier.yml", "title: The fire\nlanguage: en\nurl: https://old.example\n")
    let run = try await site.build("--base-url", "https://example.org/fire/")
    #expect(run.status == 0, "\(run.errorText)")
    let address = "https://example.org/fire/articles/night.html"
    #expect(try site.folder.text("public/sitemap.xml").contains("<loc>\(address)</loc>"))
    #expect(try site.folder.text("public/articles/night.html").contains("href=\"\(address)\""))
    #expect(!(try site.folder.text("public/sitemap.xml").contains("old.example")))
  }
}
