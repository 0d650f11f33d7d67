import Foundation
import Testing

@testable import DossierKit

/// Pages that read nothing which changed are kept, and the site is that of a full build all the same.
struct KeptPagesTests {
  private let scratch = ScratchFolder()
  private static let asOf = PublicationInstant(secondsSince1970: 1_700_000_000)

  private func options(_ output: String) -> BuildOptions {
    BuildOptions(
      content: scratch("content"), templates: nil, output: scratch(output), asOf: Self.asOf, jobs: 2
    )
  }

  private func build(_ output: String, remembers: Bool) async throws -> BuildReport {
    var options = options(output)
    if remembers {
      options.memory = BuildOptions.Memory(path: scratch(".dossier-build"), program: "a test")
    }
    return try await Build(options).run()
  }

  /// Builds twice, and holds what was kept against what is made from nothing.
  ///
  /// With the paths of files that changed, the pages that show them at once are held against it too;
  /// `isShown` says whether there were any.
  @discardableResult
  private func compare(
    _ what: String, changed paths: [String]? = nil, _ last: inout BuiltSite?
  ) async throws -> (written: WriteReport, isShown: Bool)? {
    var shown: [OutputFile]?
    if let paths, let memory = last?.memory {
      shown = try await Build(options("nowhere")).pages(showing: paths, after: memory)
    }
    let before = last?.files
    let report = try await build("public", remembers: true)
    try? scratch.remove("full")
    let full = try await build("full", remembers: false)
    #expect(report.written == nil || full.written != nil, "\(what)")
    #expect(report.diagnostics.count == full.diagnostics.count, "\(what)")
    let built = try await Build(options("nowhere")).files(after: last?.memory)
    #expect((built.files == nil) == (full.written == nil), "\(what)")
    guard full.written != nil else { return nil }
    last = built
    let (kept, made) = (scratch.files(in: "public"), scratch.files(in: "full"))
    let different = Set(kept.keys).union(made.keys).filter { kept[$0] != made[$0] }.sorted()
    #expect(different.isEmpty, "\(what)")
    for file in built.files ?? [] {
      guard case .bytes(let bytes) = file.content else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(made[file.path.text] == text, "\(what): \(file.path.text)")
    }
    if let shown { expect(shown, over: before ?? [], toBe: made, what) }
    return report.written.map { ($0, shown != nil) }
  }

  /// What is shown at once are all pages of the whole build that differ, but for the two that tell of
  /// other files.
  private func expect(
    _ shown: [OutputFile], over before: [OutputFile], toBe made: [String: String], _ what: String
  ) {
    var pages: [String: String] = [:]
    for file in before + shown {
      guard case .bytes(let bytes) = file.content, file.path.text.hasSuffix(".html") else {
        continue
      }
      pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
    }
    let others = [OutputPaths.search, OutputPaths.data]
    let wrong = made.keys.filter { $0.hasSuffix(".html") && !others.contains($0) }
      .filter { pages[$0] != made[$0] }.sorted()
    #expect(wrong.isEmpty, "shown at once, \(what)")
  }

  // MARK: - An invented dossier

  private static let names = [
    "Ann Onymous", "Onymous", "Gare", "Stad", "Landia", "Politie", "The blast", "The raid",
    "Bo Cleared", "Cy Hidden", "Dee Dee", "Oak Street", "Foundation",
  ]
  private static let marks = [
    "[[ann]]", "[[station|the station]]", "[[blast]]", "[the raid](incident:raid)", "[@wire, p. 3]",
    "[@paper]", "[@wire; @paper, para. 2]", "[another text](article:a3)",
    "[its end](../articles/a0.md#an-end)",
    "[[!Gare]]", "*not* a name", "[outside](https://example.org/x)",
  ]
  private static let verbs = ["saw", "left", "was charged with", "met", "is near", "spoke of"]

  private static func sentence(_ random: inout SeededRandom) -> String {
    let name = names.randomElement(using: &random) ?? "", verb = verbs.randomElement(using: &random)
    let end = (Bool.random(using: &random) ? names : marks).randomElement(using: &random) ?? ""
    let rare = Int.random(in: 0..<30, using: &random) == 0 ? " [a belt](claim:belt)" : ""
    return "\(name) \(verb ?? "saw") \(end)\(rare)."
  }

  private static func block(_ random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: "## \(["An end", "What changed", "Later"].randomElement(using: &random) ?? "Later")"
    case 1: "- \(sentence(&random))\n- \(sentence(&random))"
    case 2: "> Ann Onymous \(verbs.randomElement(using: &random) ?? "saw") Gare."
    default:
      (0...Int.random(in: 0..<3, using: &random)).map { _ in sentence(&random) }
        .joined(separator: " ")
    }
  }

  private static func body(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 2..<7, using: &random)).map { _ in block(&random) }
      .joined(separator: "\n\n") + "\n"
  }

  private func write(_ file: SiteFile) throws {
    try scratch.write("content/\(file.path)", file.bytes)
  }

  private func writeDossier(_ random: inout SeededRandom) throws {
    for file in SiteFile.world where !file.path.hasPrefix("incidents/") { try write(file) }
    try write(.settings("url: https://dossier.example\nsearch: {text: full}"))
    try write(
      .person(
        "bo",
        "name: Bo Cleared\ncategory: public_figure\nlegal:\n  - {status: charged, date: 2017-08-01, "
          + "offence: arson, sources: [wire]}\n  - {status: acquitted, date: 2018-01-01, "
          + "offence: arson, sources: [wire]}"))
    try write(
      .person(
        "cy",
        "name: Cy Hidden\ncategory: private_person\nidentify: limited\ndisplay_name: C.\n"
          + "reason: r\ndecided_by: d\ndecided_on: 2018-01-01"))
    try write(.person("dee", "name: Dee Dee\ncategory: official"))
    try write(.location("oak", "name: Oak Street\nwithin: city\ncoordinates: [50.85, 4.35]"))
    try write(.record(.organization, "found", "name: Foundation"))
    for id in ["blast", "raid"] {
      try write(
        .incident(
          id, "name: The \(id)\nlocations: [station, oak]\nclaims: [belt]", body: Self.body(&random)
        ))
    }
    for number in 0..<10 {
      let language = number % 4 == 3 ? "language: nl\n" : ""
      try write(
        .article(
          "a\(number)", "title: Text \(number)\ndate: 2017-07-1\(number)\n\(language)",
          body: (number == 0 ? "Words.\n\n## An end\n\n" : "") + Self.body(&random)))
    }
    try write(
      .article(
        "draft", "title: A draft\nstatus: draft", body: "Nobody may read this sentence yet.\n"))
  }

  /// Changes one file; whether it is but a text.
  private func change(
    _ random: inout SeededRandom
  ) throws -> (what: String, path: String?, isText: Bool) {
    let texts = scratch.names(in: "content").filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("articles/") || $0.hasPrefix("incidents/"))
    }
    let path =
      "content/\(texts.filter { $0 != "articles/a0.md" }.randomElement(using: &random) ?? "")"
    let text = scratch.text(path) ?? ""
    let parts = text.components(separatedBy: "---\n")
    guard parts.count >= 3 else { return ("nothing", nil, false) }
    var blocks = parts[2].components(separatedBy: "\n\n")
    let place = Int.random(in: 0..<blocks.count, using: &random)
    var fields = parts[1]
    let way = Int.random(in: 0..<20, using: &random)
    switch way {
    case 0..<4: blocks.insert(Self.block(&random), at: place)
    case 4..<7: if blocks.count > 1 { blocks.remove(at: place) }
    case 7..<9: blocks[place] = Self.block(&random)
    case 9: blocks.swapAt(place, Int.random(in: 0..<blocks.count, using: &random))
    case 10..<12: blocks[place] += " \(Self.sentence(&random))"
    case 12: fields += "summary: \(Self.verbs.randomElement(using: &random) ?? "").\n"
    case 13:
      try write(
        .article("b\(place)", "title: New \(place)\ndate: 2018-01-01", body: Self.body(&random)))
      return ("new b\(place)", "articles/b\(place).md", false)
    case 14:
      let removed = texts.filter { $0.hasPrefix("articles/b") }
      for name in removed { try scratch.remove("content/\(name)") }
      return ("removed", removed.first, false)
    case 15..<17: blocks.insert("Nobody said more of it.", at: place)
    case 17..<19: blocks[place] += " Nor was it seen again."
    default: return ("nothing", nil, false)
    }
    let last = blocks.joined(separator: "\n\n")
    try scratch.write(path, "---\n\(fields)---\n\(last.hasSuffix("\n") ? last : last + "\n")")
    let name = String(path.dropFirst("content/".count))
    return ("\(path) \(way) \(place)", name, way < 12 || way > 14)
  }

  /// So many changes follow one another; `EDITS=100 swift test --filter KeptPages` makes more.
  private static let edits =
    ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 14

  @Test(arguments: UInt64(1)...3)
  func `after any change the site is that of a full build`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    try writeDossier(&random)
    var last: BuiltSite?
    try await compare("first", &last)
    var kept = 0
    var shown = 0
    for step in 0..<Self.edits {
      let (what, path, isText) = try change(&random)
      let step = "seed \(seed), step \(step): \(what)"
      let paths = path.map { [$0] }
      guard let result = try await compare(step, changed: paths, &last) else { continue }
      if isText, result.written.kept > 0 { kept += 1 }
      if result.isShown { shown += 1 }
    }
    #expect(kept * 5 >= Self.edits)
    #expect(shown * 10 >= Self.edits)
  }

  @Test
  func `a text that decides how its own record is called changes what others say of it`()
    async throws
  {
    for file in SiteFile.world { try write(file) }
    try write(.settings("url: https://dossier.example"))
    try write(
      .person(
        "cy",
        "name: Cy Hidden\ncategory: private_person\nidentify: limited\ndisplay_name: C.\n"
          + "reason: r\ndecided_by: d\ndecided_on: 2018-01-01"))
    try write(.incident("case", "name: Hidden case", body: "Nobody knows more.\n"))
    try write(.article("first", "title: First", body: "In the Hidden case. [[case]]\n"))
    for number in 0..<70 {
      try write(.article("more-\(number)", "title: More \(number)", body: "Words."))
    }
    var last: BuiltSite?
    try await compare("first", &last)
    for body in ["Cy Hidden was seen.\n", "Nobody knows more.\n", "Cy Hidden left.\n"] {
      try write(.incident("case", "name: Hidden case", body: body))
      let result = try await compare(body, changed: ["incidents/case.md"], &last)
      #expect(result != nil)
    }
  }

  @Test func `texts saved together are shown together`() async throws {
    for file in SiteFile.world { try write(file) }
    try write(.settings("url: https://dossier.example"))
    let texts = [
      ("first", ["Ann Onymous saw Gare.", "Gare, too. Ann Onymous saw Gare."]),
      ("second", ["Ann Onymous left. Gare closed.", "Ann Onymous went. Gare is shut."]),
      ("third", ["Ann Onymous and Gare. Gare.", "Ann Onymous and Gare. Words."]),
    ]
    var last: BuiltSite?
    for (number, step) in [0, 1, 0].enumerated() {
      for (name, bodies) in texts {
        try write(.article(name, "title: A \(name) text", body: bodies[step] + "\n"))
      }
      let result = try await compare(
        "step \(number)", changed: texts.map { "articles/\($0.0).md" }, &last)
      #expect(result?.isShown == (number > 0))
    }
  }

  @Test
  func `exports read of texts only whom they name, and their page what they read`() async throws {
    for file in SiteFile.world { try write(file) }
    try write(.settings("url: https://dossier.example"))
    try write(.article("first", "title: First", body: "[[ann]] left. [@wire]\n"))
    let readings = try await Build(options("nowhere")).files().memory?.readings
    let export = try #require(readings?.keys(of: "data/dossier.json"))
    let page = try #require(readings?.keys(of: OutputPaths.data))
    let parts = Set(export.map { Int($0) % Readings.keysPerRecord })
    #expect(parts == [Int(Readings.Part.named.rawValue)])
    #expect(Set(page).isSuperset(of: export))
  }

  @Test
  func `a text that leads to a heading of another page is linked anew with it`() async throws {
    for file in SiteFile.world { try write(file) }
    try write(.settings())
    try write(.article("first", "title: First", body: "See [its end](second.md#an-end).\n"))
    try write(.article("second", "title: Second", body: "Words.\n\n## An end\n\nMore.\n"))
    let build = Build(options("nowhere"))
    let built = try await build.files()
    let memory = built.memory
    let isKept = memory != nil
    #expect(isKept)
    try write(.article("second", "title: Second", body: "Words.\n\n## A rest\n\nMore.\n"))
    let again = try await build.files(after: memory)
    #expect(again.files?.count == nil)
    let codes = again.report.diagnostics.map(\.code)
    #expect(codes.contains(.deadLink))
    // Of the other texts, and of their mistakes, nothing is told twice.
    try write(.article("second", "title: Second", body: "Words.\n\n## An end\n\nLess.\n"))
    let mended = try await build.files(after: memory)
    let counts = (mended.files?.count, mended.report.diagnostics.count)
    #expect(counts == (built.files?.count, built.report.diagnostics.count))
  }
}
