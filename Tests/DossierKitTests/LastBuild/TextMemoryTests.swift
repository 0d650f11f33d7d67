import CommonMark
import Testing

@testable import DossierKit

/// What a build in another process knows of texts: most of it, and nothing that may be otherwise.
struct TextMemoryTests {
  private let scratch = ScratchFolder()

  init() throws {
    for file in SiteFile.world { try write(file) }
    try write(.settings("url: https://dossier.example"))
    try write(
      .article("first", "title: First", body: "Ann Onymous left [outside](https://a.example)."))
    try write(.article("second", "title: Second", body: "Nobody said more."))
  }

  private func write(_ file: SiteFile) throws {
    try scratch.write("content/\(file.path)", file.bytes)
  }

  /// Some time behind a full quarter of an hour, when a day may begin somewhere.
  private func options(asOf seconds: Int64 = 1_800_000_100) -> BuildOptions {
    var options = BuildOptions(
      content: scratch("content"), templates: nil, output: scratch("public"),
      asOf: PublicationInstant(secondsSince1970: seconds), jobs: 2)
    options.memory = BuildOptions.Memory(path: scratch(".dossier-build"), program: "a test")
    return options
  }

  /// The files of which a new process knows what stands in them, and the records of which it knows
  /// which names stand in their texts.
  private func known(_ options: BuildOptions) async throws -> (
    files: Set<String>, names: Set<String>
  ) {
    let build = Build(options)
    let sources = try await build.sources()
    let memory = try await #require(await BuildMemory(options, sources)).texts()
    let files = await Parser(jobs: 1).files(sources.value.texts)
    let known = memory.files(files.limits)
    await memory.look(at: files, jobs: 1)
    let edition = await edition(sources, options)
    let texts = memory.texts(of: edition)
    return (
      Set(files.sources.filter { known[$0.id] != nil }.map(\.path)),
      Set(
        edition.records.enumerated().filter { index, record in
          record.body.flatMap { texts?.names(of: index, $0.facts.blocks, in: record.file) } != nil
        }.map { $0.element.id.text })
    )
  }

  private func edition(
    _ sources: Outcome<Build.Sources>, _ options: BuildOptions
  ) async -> Edition {
    let parsed = await Build(options).parse(sources)
    return await Selector(options).select(parsed.value.site).value.edition
  }

  @Test func `a text that changed is read, and no other`() async throws {
    _ = try await Build(options()).run()
    let all = try await known(options())
    #expect(all.files.isSuperset(of: ["articles/first.md", "articles/second.md"]))
    #expect(all.names.isSuperset(of: ["first", "second"]))
    try write(.article("second", "title: Second", body: "Ann Onymous said more."))
    let rest = try await known(options())
    #expect(rest.files == all.files.subtracting(["articles/second.md"]))
    #expect(rest.names == all.names.subtracting(["second"]))
  }

  /// What a new process knows once it has linked.
  private func linkedMemory() async throws -> TextMemory {
    var build = Build(options())
    let memory = try await #require(await BuildMemory(options(), build.sources())).texts()
    build.texts = memory
    var report = BuildReport()
    _ = try await build.linked(&report)
    return memory
  }

  @Test func `what other texts say, how often and what is wrong in them is known`() async throws {
    _ = try await Build(options()).run()
    try write(.article("second", "title: Second", body: "[[ann]] said very much more."))
    var build = Build(options())
    let sources = try await build.sources()
    let memory = try await #require(await BuildMemory(options(), sources)).texts()
    build.texts = memory
    var report = BuildReport()
    let plan = try #require(await build.plan(sources, &report))
    let site = plan.linked.site
    // What is handed out once is asked for anew.
    let again = try await #require(await BuildMemory(options(), sources)).texts()
    await again.look(at: Parser(jobs: 1).files(sources.value.texts), jobs: 1)
    let texts = try #require(again.texts(of: await edition(sources, options())))
    #expect(again.texts(of: await edition(sources, options())) == nil)
    let second = try #require(site.records.firstIndex { $0.id.text == "second" })
    let isClean = memory.isClean
    for (index, record) in site.records.enumerated() {
      let said = plan.linked.site.graph.backlinks.enumerated().flatMap { target, links in
        links.filter { Int($0.source) == index }.flatMap { link in
          plan.linked.site.graph.passages(of: link).map { "\(target) \($0)" }
        }
      }
      let known = texts.passages(
        of: index, record.body?.facts.blocks, in: record.file)?.list
      #expect((known == nil) == (index == second), "\(record.id)")
      if let known { #expect(known.map { "\($0.target) \($0.passage)" } == said) }
      #expect(isClean(index) == (index != second), "\(record.id)")
    }
    let other = try await linkedMemory()
    #expect(await other.parts(frame: plan.linked.frame &+ 1, jobs: 1) == nil)
    let parts = try #require(await linkedMemory().parts(frame: plan.linked.frame, jobs: 1))
    let held = parts.search.values.filter { parts.texts.hold($0.readings) }
    let key = Readings.key(.text, of: second)
    #expect(held.count == parts.search.values.count { $0.readings?.keys.contains(key) == false })
    #expect(held.count > 1)
    let counts = held.map { part in
      var words: [String] = []
      part.counts.forEach { words.append("\($0) \(part.counts.terms[$1]) \($2)") }
      return words
    }
    #expect(counts.allSatisfy { !$0.isEmpty })
    for part in held {
      #expect(KeptSearchCounts(bytes: part.bytes[...])?.bytes == part.bytes)
      #expect(KeptSearchCounts(bytes: part.bytes.dropLast()) == nil)
    }
  }

  /// The site that a new process links; `knows` says whether it has what the last one found.
  private func linked(knows: Bool = true) async throws -> Site {
    var build = Build(options())
    let sources = try await build.sources()
    if knows { build.texts = try await #require(await BuildMemory(options(), sources)).texts() }
    var report = BuildReport()
    return try #require(await build.plan(sources, &report)).linked.site
  }

  @Test(arguments: [
    (body: "Nobody said anything more.", isAsLast: true),
    (body: "Ann Onymous said more.", isAsLast: false),
    (body: "[[ann|She]] said more. So [did](third.md) another.", isAsLast: false),
  ])
  func `what is related is known while texts name the same`(body: String, isAsLast: Bool)
    async throws
  {
    try write(.article("third", "title: Third", body: "Ann Onymous went to Gare."))
    _ = try await Build(options()).run()
    try write(.article("second", "title: Second", body: body))
    let now = try await linked()
    let clean = try await linked(knows: false)
    #expect(now.graph.related.isAsLast == isAsLast)
    #expect(now.graph.companions.isAsLast == isAsLast)
    #expect(!clean.graph.related.isAsLast && !clean.graph.companions.isAsLast)
    #expect(clean.graph.related.contains { !$0.isEmpty })
    #expect(clean.graph.companions.contains { !$0.isEmpty })
    #expect("\(Array(now.graph.related))" == "\(Array(clean.graph.related))")
    #expect("\(Array(now.graph.companions))" == "\(Array(clean.graph.companions))")
  }

  @Test func `a text that goes on naming the same people leaves their companions`() async throws {
    try write(.article("third", "title: Third", body: "Ann Onymous went to Gare."))
    _ = try await Build(options()).run()
    try write(
      .article("third", "title: Third", body: "Ann Onymous went to Gare after the [[raid]]."))
    let now = try await linked()
    let clean = try await linked(knows: false)
    #expect(!now.graph.related.isAsLast && now.graph.companions.isAsLast)
    #expect("\(Array(now.graph.related))" == "\(Array(clean.graph.related))")
    #expect("\(Array(now.graph.companions))" == "\(Array(clean.graph.companions))")
  }

  @Test func `a record that is no longer whole hides no name in another`() async throws {
    try write(hidden)
    try write(.article("third", "title: Third", body: "Cy Hidden was there."))
    _ = try await Build(options()).run()
    let block = "\n\n```quote\ntext: Words.\n```\n"
    try write(.article("second", "title: Second", body: "Nobody said more." + block))
    #expect(try await toldOfAll().contains { $0.contains("protected name") })
    #expect(try await told(options()) == toldOfAll())
  }

  @Test func `what is wrong with fields is told after an edit of a text`() async throws {
    try write(.location("north", "name: North\nkind: country\ncoordinates: [50.5, 4.5]"))
    try write(.location("quarter", "name: Quarter\nwithin: north\ncoordinates: [4.3, 50.8]"))
    _ = try await Build(options()).run()
    try write(.article("second", "title: Second", body: "Nobody said a word."))
    #expect(try await toldOfAll().contains { $0.hasPrefix("coordinatesSwapped") })
    #expect(try await told(options()) == toldOfAll())
  }

  /// What a build tells.
  private func told(_ options: BuildOptions) async throws -> [String] {
    try await Build(options).run().diagnostics.map { "\($0.code) \($0.summary)" }.sorted()
  }

  /// What a build tells that knows of no other.
  private func toldOfAll() async throws -> [String] {
    var options = options()
    options.memory = nil
    return try await told(options)
  }

  /// A person whose name readers do not get.
  private var hidden: SiteFile {
    .person(
      "cy",
      "name: Cy Hidden\ncategory: private_person\nidentify: limited\ndisplay_name: C.\n"
        + "reason: r\ndecided_by: d\ndecided_on: 2018-01-01")
  }

  @Test func `where nothing was found is known, but for texts that changed`() async throws {
    try write(hidden)
    try write(.article("third", "title: Third", body: "Cy Hidden and [[ann]] were there."))
    _ = try await Build(options()).run()
    try write(.article("second", "title: Second", body: "Cy Hidden said more."))
    let build = Build(options())
    let sources = try await build.sources()
    let memory = try await #require(await BuildMemory(options(), sources)).texts()
    #expect(memory.plain == nil, "before anybody looked at what changed")
    await memory.look(at: Parser(jobs: 1).files(sources.value.texts), jobs: 1)
    let known = try #require(memory.plain)
    let edition = await edition(sources, options())
    let namesNobody = edition.records.enumerated().filter { number, record in
      known.namesNobody(number, in: record.file)
    }.map(\.element.id.text)
    #expect(namesNobody.contains("first") && namesNobody.contains("ann"))
    #expect(!namesNobody.contains("second") && !namesNobody.contains("third"))
    let written = await build.parse(sources).value.site.records
    let plain = written.enumerated().filter { known.isPlain($0, in: $1.file) }
      .map(\.element.id.text)
    #expect(plain.contains("first") && plain.contains("third") && !plain.contains("second"))
    // Both texts say the display name.
    let site = try await linked()
    for record in site.records where ["second", "third"].contains(record.id.text) {
      let text = record.body.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
      #expect(text.contains("C. ") && !text.contains("Hidden"), "\(text)")
    }
  }

  @Test func `a field that changed leaves bodies known, and no names`() async throws {
    _ = try await Build(options()).run()
    let all = try await known(options())
    try write(.article("second", "title: Ann Onymous", body: "Nobody said more."))
    let rest = try await known(options())
    #expect(rest.files == all.files.subtracting(["articles/second.md"]))
    #expect(rest.names.isEmpty)
  }

  @Test func `limits, program and clock end what is known`() async throws {
    try write(
      .article(
        "late", "title: Late\nembargo: 2030-01-01T00:00:00Z",
        body: "Nobody may read this sentence before its day."))
    #expect(try await Build(options()).run().written != nil)
    #expect(try await known(options()).names.isEmpty == false)
    let later = try await known(options(asOf: 1_900_000_000))
    #expect(later.names.isEmpty)
    #expect(!later.files.isEmpty)
    var other = options()
    other.memory = BuildOptions.Memory(path: scratch(".dossier-build"), program: "another")
    #expect(try await known(other).files.isEmpty)
    #expect(try await known(other).names.isEmpty)
    try write(.settings("url: https://dossier.example\nlimits: {body_depth: 20}"))
    #expect(try await known(options()).files.isEmpty)
  }

  @Test func `a build with a mistake leaves what was known, and no half a file`() async throws {
    _ = try await Build(options()).run()
    let all = try await known(options())
    let text = try #require(scratch.text("content/articles/second.md"))
    try write(.article("second", "title: Second", body: "See [nothing](nowhere.md)."))
    #expect(try await Build(options()).run().written == nil)
    #expect(scratch.text(".dossier-build.texts.new") == nil)
    try scratch.write("content/articles/second.md", Array(text.utf8))
    #expect(try await known(options()).names == all.names)
  }
}
