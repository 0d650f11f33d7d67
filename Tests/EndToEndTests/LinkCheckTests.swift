import Foundation
import Testing

/// `dossier check --links` against a server on this machine; no other address is ever asked.
@Suite(.serialized)
struct LinkCheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/dossier.yml", "title: Quay\nlanguage: en\n")
  }

  private func writeSources(_ addresses: [(id: String, url: String)], more: String = "") throws {
    let sources = addresses.map { id, url in
      "\(id):\n  title: \(id)\n  publisher: Desk\n  url: \"\(url)\"\n"
    }
    try folder.write("content/sources.yml", sources.joined() + more)
  }

  private func check(_ arguments: String...) async throws -> DossierBinary.Run {
    try await DossierBinary.run(
      ["check", "--links", "--links-delay", "0", "--links-timeout", "2"] + arguments,
      in: folder.url)
  }

  /// The link warnings of a run by the line on which they stand: code and summary.
  private func warnings(_ run: DossierBinary.Run) throws -> [Int: String] {
    struct Report: Decodable {
      struct Problem: Decodable {
        let code: String
        let summary: String
        let line: Int?
      }
      let diagnostics: [Problem]
    }
    let report = try JSONDecoder().decode(Report.self, from: run.output)
    var lines: [Int: String] = [:]
    for problem in report.diagnostics where problem.code.hasPrefix("N") {
      lines[try #require(problem.line)] = "\(problem.code) \(problem.summary)"
    }
    return lines
  }

  @Test(arguments: [
    ("N01", "/missing"), ("N02", "/forbidden"), ("N03", "/broken"), ("N04", ""), ("N05", "/moved"),
  ])
  func `a record waives what is said of its address, and of no other`(
    code: String, path: String
  ) async throws {
    let server = try LoopbackServer([
      "/ok": .status(200), "/forbidden": .status(403), "/broken": .status(503),
      "/moved": .status(301, headers: ["Location: /ok"]),
    ])
    let url = code == "N04" ? "https://127.0.0.1:\(server.port)/ok" : server.url(path)
    try writeSources(
      [("other", url)],
      more: "waiving:\n  title: W\n  publisher: Desk\n  url: \"\(url)\"\n"
        + "  allow: [{rule: \(code), reason: The desk knows.}]\n")
    let run = try await check("--format", "json")
    let found = try warnings(run)
    #expect(found.keys.sorted() == [4], "\(found)")
    #expect(found[4]?.hasPrefix(code) == true)
    #expect(run.outputText.contains("\"reason\":\"The desk knows.\""), "\(run.outputText)")
    #expect(!run.outputText.contains("S15"), "a waiver that takes something out is not unused")
    // Without the network nobody can tell whether the waiver is of use.
    let offline = try await DossierBinary.run(["check", "--format", "json"], in: folder.url)
    #expect(!offline.outputText.contains("S15"))
  }

  @Test func `each way of not being there has its own code, at its address`() async throws {
    let server = try LoopbackServer([
      "/ok": .status(200), "/gone": .status(410), "/forbidden": .status(403),
      "/many": .status(429), "/silent": .silence, "/garbage": .garbage, "/broken": .status(503),
      "/moved": .status(301, headers: ["Location: /ok"]),
      "/found": .status(302, headers: ["Location: /ok"]),
      "/circle": .status(302, headers: ["Location: /circle2"]),
      "/circle2": .status(302, headers: ["Location: /circle"]),
    ])
    let closed = try LoopbackServer.closedPort()
    let cases: [(id: String, url: String, expected: String?)] = [
      ("ok", server.url("/ok#part"), nil),
      ("found", server.url("/found"), nil),
      ("missing", server.url("/missing"), "N01 .* is dead: the server answers 404, not found"),
      ("gone", server.url("/gone"), "N01 .* is dead: the server answers 410, gone"),
      (
        "forbidden", server.url("/forbidden"), "N02 .* does not let this program in: 403, forbidden"
      ),
      ("many", server.url("/many"), "N02 .* 429, too many questions"),
      ("silent", server.url("/silent"), "N03 .* did not answer in time"),
      ("garbage", server.url("/garbage"), "N03 .* cannot be reached: "),
      ("broken", server.url("/broken"), "N03 .* the server answers 503"),
      ("circle", server.url("/circle"), "N03 .* it redirects in a circle"),
      ("closed", "http://127.0.0.1:\(closed)/", "N03 .* the server refuses the connection"),
      ("plain", "https://127.0.0.1:\(server.port)/ok", "N04 the encryption of "),
      ("moved", server.url("/moved"), "N05 .* has moved for good"),
    ]
    try writeSources(cases.map { ($0.id, $0.url) })
    let run = try await check("--format", "json")
    #expect(run.status == 0, "\(run.errorText)")
    let warnings = try warnings(run)
    for (number, expected) in cases.map(\.expected).enumerated() {
      let found = warnings[number * 4 + 4]
      guard let expected else {
        #expect(found == nil)
        continue
      }
      let matches = try found.map { try Regex(expected).firstMatch(in: $0) != nil } ?? false
      #expect(matches, "\(cases[number].id): \(found ?? "nothing")")
    }
    #expect(run.outputText.contains(#""addresses":{"total":13,"asked":13,"known":0}"#))
    #expect(try await check("--strict").status == 1, "warnings fail a strict run")
  }

  @Test func `text and fields are asked for, with line, column and a way out`() async throws {
    let server = try LoopbackServer(["/ok": .status(200)])
    try writeSources(
      [],
      more: """
        note:
          title: Note
          publisher: Desk
          url: \(server.url("/a"))
          archived_url: \(server.url("/ok"))
          same_as: \(server.url("/b"))

        """)
    try folder.write(
      "content/articles/night.md",
      """
      ---
      title: Night
      date: 2025-01-01
      authors: Desk
      origin: {url: "\(server.url("/c"))"}
      ---
      Read [the log](\(server.url("/d"))).
      """)
    try folder.write(
      "content/articles/later.md",
      "---\ntitle: Later\ndate: 2025-01-01\nstatus: draft\n---\n[x](\(server.url("/secret")))\n")
    let run = try await check()
    let text = run.errorText
    #expect(run.status == 0, "\(text)")
    #expect(text.contains("content/sources.yml:4:8"))
    #expect(text.contains("readers are led to the archived copy beside it: \(server.url("/ok"))"))
    #expect(text.contains("content/sources.yml:6:12"))
    #expect(text.contains("content/articles/night.md:5:15"))
    #expect(text.contains("content/articles/night.md:7:6"))
    #expect(text.contains("link to a copy from"))
    #expect(run.outputText.contains("5 of 5 outside addresses asked"))
    #expect(!server.requests.contains { $0.hasSuffix("/secret") }, "a draft's link is not asked")
  }

  @Test func `nothing is asked without being told to, nor twice`() async throws {
    let server = try LoopbackServer(["/ok": .status(200)])
    try writeSources([("ok", server.url("/ok"))])
    let plain = try await DossierBinary.run(["check"], in: folder.url)
    #expect(plain.status == 0)
    #expect(server.requests.isEmpty)
    #expect(!folder.exists(".dossier-links.json"))
    _ = try await check()
    #expect(server.requests == ["HEAD /ok"])
    #expect(folder.exists(".dossier-links.json"))
    let again = try await check()
    #expect(server.requests == ["HEAD /ok"])
    #expect(again.outputText.contains("0 of 1 outside addresses asked"))
    _ = try await check("--links-cache", "other.json")
    #expect(server.requests.count == 2)
    #expect(folder.exists("other.json"))
  }

  @Test func `Ctrl-C ends with 130, and the next run goes on from there`() async throws {
    let paths = (0..<30).map { "/\($0)" }
    let answers = Dictionary(
      paths.map { ($0, LoopbackServer.Answer.late(0.1)) }, uniquingKeysWith: { a, _ in a })
    let server = try LoopbackServer(answers)
    try writeSources(paths.enumerated().map { ("s\($0)", server.url($1)) })
    let arguments = ["check", "--links", "--links-delay", "0", "--links-timeout", "5"]
    let run = try await DossierBinary.start(arguments, in: folder.url) { dossier in
      let deadline = ContinuousClock.now + .seconds(30)
      while server.requests.count < 5, ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(5))
      }
      dossier.interrupt()
      return try await dossier.finish()
    }
    #expect(run.status == 130, "\(run.errorText)")
    #expect(run.errorText.contains("run the same command again to go on"))
    #expect(run.outputText.isEmpty)
    let first = Set(server.requests)
    #expect(first.count >= 5 && first.count < 30)
    let second = try await check()
    #expect(second.status == 0, "\(second.errorText)")
    let answered = 30 - (server.requests.count - first.count)
    #expect(answered >= 4, "what was answered before is not asked again")
    #expect(second.outputText.contains("\(30 - answered) of 30 outside addresses asked"))
    #expect(Set(server.requests).count == 30)
  }

  @Test(arguments: [
    ["--links-timeout", "0"], ["--links-delay", "-1"], ["--links-timeout", "601"],
  ])
  func `options out of range are wrong usage`(arguments: [String]) async throws {
    try writeSources([])
    let run = try await DossierBinary.run(["check", "--links"] + arguments, in: folder.url)
    #expect(run.status == 64)
  }
}
