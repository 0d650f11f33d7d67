import Foundation
import Testing

/// A build that would only repeat the last one says so at once, and never says so wrongly.
struct RepeatedBuildTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  /// The number of the file that tells of the last build: a recalled build writes no new one.
  private func lastBuild() throws -> NSNumber? {
    let path = site.folder[".dossier-build"].path
    return try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber
  }

  @Test
  func `a build of nothing new repeats what the last one said`() async throws {
    try site.folder.write("content/articles/late.md", ExampleSite.article(title: "Late", body: "x"))
    try site.folder.write("templates/unused.mustache", "never used")
    let first = try await site.build("--format", "json")
    let number = try lastBuild()
    let second = try await site.build("--format", "json")
    #expect(try lastBuild() == number)
    #expect(first.status == 0 && second.status == 0)
    func problems(_ run: DossierBinary.Run) throws -> NSArray {
      let report = try JSONSerialization.jsonObject(with: run.output) as? NSDictionary
      return try #require(report?["diagnostics"] as? NSArray)
    }
    #expect(try problems(first).count > 0)
    #expect(try problems(first) == problems(second))
    let text = try await site.build()
    let again = try await site.build("--full")
    #expect(text.errorText == again.errorText)
  }

  /// One change that somebody makes to a dossier, or to its site.
  private static func change(_ site: ExampleSite, _ random: inout LinearRandom) throws -> String {
    let articles = ["night", "morning"].filter {
      FileManager.default.fileExists(atPath: site.folder["content/articles/\($0).md"].path)
    }
    let article = "content/articles/\(articles.randomElement(using: &random) ?? "night").md"
    func edit(_ path: String, _ change: (String) -> String) throws {
      let text = (try? String(contentsOf: site.folder[path], encoding: .utf8)) ?? ""
      try site.folder.write(path, change(text))
    }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: try edit(article) { $0 + "\nMore words of Mina Berg.\n" }
    case 1: try edit(article) { $0.replacingOccurrences(of: "title: The", with: "title: A") }
    case 2: try edit(article) { $0.replacingOccurrences(of: "2025-01-02", with: "2025-01-03") }
    case 3:
      try edit(article) { $0.replacingOccurrences(of: "date:", with: "status: draft\ndate:") }
    case 4: try edit(article) { $0.replacingOccurrences(of: "status: draft\n", with: "") }
    case 5:
      try site.folder.write(
        "content/articles/new.md", ExampleSite.article(title: "New", body: "The Harbour fire."))
    case 6: try? FileManager.default.removeItem(at: site.folder["content/articles/new.md"])
    case 7:
      let number = Int.random(in: 0..<3, using: &random)
      try site.folder.write(
        "content/dossier.yml", "title: The harbour fire\nlanguage: en\nsummary: Words \(number).\n")
    case 8:
      try site.folder.write(
        "templates/partials/own.mustache", "<!-- \(Int.random(in: 0..<3, using: &random)) -->")
    case 9: try edit("public/index.html") { $0 + "<!-- by hand -->" }
    case 10: try? FileManager.default.removeItem(at: site.folder["public/404.html"])
    case 11:
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: site.folder[article].path)
    default: return "nothing"
    }
    return "something"
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `after any change the site is that of a full build`(seed: UInt64) async throws {
    var random = LinearRandom(state: seed)
    for step in 0..<14 {
      let what = try Self.change(site, &random)
      let run = try await site.build()
      let full = try await site.build("--full", "--output", "full-\(step)")
      #expect(run.status == full.status)
      #expect(run.errorText == full.errorText, "step \(step): \(what)")
      guard run.status == 0 else { continue }
      #expect(
        try site.folder.tree("public") == site.folder.tree("full-\(step)"), "step \(step): \(what)")
    }
  }

  @Test
  func `the clock ends what is recalled`() async throws {
    let page = site.folder["public/articles/late.html"].path
    var end = Date()
    // On a slow machine the embargo may end before the first build has looked at the clock.
    for seconds in [4.0, 15, 45] {
      // A whole second, as it is written.
      end = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 + seconds).rounded(.down))
      let text = ISO8601DateFormatter().string(from: end)
      try site.folder.write(
        "content/articles/late.md",
        ExampleSite.article(title: "Late", fields: "embargo: \(text)\n", body: "Words."))
      let run = try await site.run("build")
      #expect(run.status == 0)
      if Date() < end { break }
    }
    #expect(!FileManager.default.fileExists(atPath: page))
    while Date() < end.addingTimeInterval(1) { try await Task.sleep(for: .milliseconds(100)) }
    _ = try await site.run("build")
    #expect(FileManager.default.fileExists(atPath: page))
  }

  @Test
  func `a damaged memory of texts means that they are read again`() async throws {
    try await site.build()
    let memory = site.folder[".dossier-build.texts"]
    let whole = try Data(contentsOf: memory)
    let article = "content/articles/night.md"
    let text = try String(contentsOf: site.folder[article], encoding: .utf8)
    for (step, bytes) in [Data(), Data("garbage".utf8), whole.dropLast(40), nil].enumerated() {
      try? FileManager.default.removeItem(at: memory)
      if let bytes {
        try bytes.write(to: memory)
      } else {
        try FileManager.default.createDirectory(at: memory, withIntermediateDirectories: false)
      }
      try site.folder.write(article, text + "\nMina Berg was seen \(step) times.\n")
      let run = try await site.build()
      #expect(run.status == 0)
      let full = try await site.build("--full", "--output", "full-\(step)")
      #expect(run.errorText == full.errorText)
      #expect(try site.folder.tree("public") == site.folder.tree("full-\(step)"))
      let isLeft = FileManager.default.fileExists(atPath: memory.path + ".new")
      #expect(!isLeft)
    }
  }

  @Test
  func `a file that is no record of a build means a full build`() async throws {
    try await site.build()
    let pages = try site.pages()
    for text in ["", "dossier build 1 \n", "garbage"] {
      try site.folder.write(".dossier-build", text)
      let run = try await site.build()
      #expect(run.status == 0)
      #expect(try site.pages() == pages)
    }
    try FileManager.default.removeItem(at: site.folder[".dossier-build"])
    try FileManager.default.createDirectory(
      at: site.folder[".dossier-build"], withIntermediateDirectories: false)
    let run = try await site.build()
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty)
  }
}

/// Numbers that are the same in every run (Knuth's MMIX generator).
private struct LinearRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
