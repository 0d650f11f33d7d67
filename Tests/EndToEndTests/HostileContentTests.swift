import Foundation
import Testing

/// Content that was written to hurt: it is named and refused, at once and by no signal.
@Suite
struct HostileContentTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  /// Far more than a refusal takes, far less than giving in would.
  private static let patience = Duration.seconds(20)

  private func check() async throws -> DossierBinary.Run {
    let run = try await DossierBinary.run(
      ["build", "--as-of", ExampleSite.asOf], in: site.folder.url, timeout: Self.patience)
    #expect(!run.isTimedOut)
    #expect(run.signal == nil)
    #expect(!run.errors.contains(0x1B) && !run.output.contains(0x1B))
    return run
  }

  @Test
  func `a bomb of YAML aliases is refused at once`() async throws {
    var yaml = "title: Boom\ndate: 2025-01-02\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, previous) in zip("bcdefghijklmnop", "abcdefghijklmno") {
      yaml +=
        "\(name): &\(name) [" + repeatElement("*\(previous)", count: 10).joined(separator: ", ")
      yaml += "]\n"
    }
    try site.folder.write("content/articles/boom.md", "---\n\(yaml)---\n")
    let run = try await check()
    #expect(run.status == 1)
    #expect(run.errorText.contains("content/articles/boom.md:4:4: error: "), "\(run.errorText)")
    #expect(run.errorText.contains("[S11]"))
  }

  @Test(arguments: [
    "content/articles/pipe.md", "content/media/pipe.jpg", "templates/pipe.mustache",
  ])
  func `a pipe is named and not waited for`(path: String) async throws {
    try site.folder.makeFolder("templates")
    try site.folder.makeFolder("content/media")
    #expect(mkfifo(site.folder[path].path, 0o600) == 0)
    let run = try await check()
    #expect(run.status == 1)
    #expect(run.errorText.hasPrefix("\(path): error: this is a named pipe, not a file [S14]\n"))
  }

  @Test(arguments: [
    (
      "articles/night.md", "---\ntitle: \u{1B}]0;x\u{7}Night\u{1B}[31m\ndate: tod\u{1B}[2Jay\n---\n"
    ),
    ("articles/night.md", "---\ntitle: \"N\\e[31might\"\ndate: \"tod\\e[2Jay\"\n---\n"),
    (
      "articles/night.md",
      "---\ntitle: Night\ndate: 2025-01-02\n---\nSee [[\u{1B}[31m]] \u{9B}31m\n"
    ),
    (
      "articles/night.md", "---\ntitle: N\ndate: 2025-01-02\n---\n<b\u{1B}[31m> [x](\u{1B}[2J.md)\n"
    ),
    ("dossier.yml", "title: T\nlanguage: en\n\u{1B}[31m: x\n\"\\e[31m\": y\n"),
    ("articles/\u{1B}[31m.md", "x"), ("articles/\u{9B}31m.md", "x"), ("\u{1B}[31m.yml", "x: y\n"),
  ])
  func `no message passes a control byte on to the terminal`(
    path: String, text: String
  ) async throws {
    try site.folder.write("content/\(path)", text)
    let run = try await check()
    #expect(run.status == 1)
    #expect(run.errorText.contains(": error: "))
    #expect(!run.errorText.unicodeScalars.contains("\u{9B}"))
    let json = try await site.build("--format", "json")
    #expect(!json.output.contains(0x1B))
    #expect((try? JSONSerialization.jsonObject(with: json.output)) != nil)
  }

  /// A front matter that is whole, with a body to follow.
  private static let front = "---\ntitle: T\ndate: 2025-01-02\n---\n"

  @Test(arguments: [
    ("---\nx: ", "[", 100_000), ("---\ntitle: ", "x", 300_000), ("---\n", "- ", 50_000),
    (front, ">", 60_000), (front, "- ", 50_000), (front, "![[]()", 60_000),
    (front, "[[@", 100_000), (front, "[@note; ", 50_000), (front, "*a **a ", 40_000),
    (front, "```map\n", 20_000), (front, "North Quay ", 20_000), (front, "\0", 10),
    ("", "", 0), ("", "-", 1), ("", "---\n", 2), ("", "---\0\n", 2), ("\u{FEFF}", "---\r", 9),
  ])
  func `no text ends the program by a signal or holds it up`(
    start: String, part: String, count: Int
  ) async throws {
    let text = start + String(repeating: part, count: count)
    try site.folder.write("content/articles/hostile.md", text)
    let run = try await check()
    #expect(run.status == 0 || run.status == 1)
    if run.status == 1 {
      #expect(run.errorText.contains("content/articles/hostile.md"), "\(run.errorText)")
    }
  }

  @Test
  func `what an editor leaves behind is not content`() async throws {
    for name in ["night.md~", ".night.md.swp", "#night.md#", ".#night.md", ".DS_Store"] {
      try site.folder.write("content/articles/\(name)", "not a record")
    }
    let run = try await check()
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty, "\(run.errorText)")
  }
}
