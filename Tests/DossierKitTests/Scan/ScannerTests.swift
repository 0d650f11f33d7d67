import Testing

@testable import DossierKit

@Suite
struct ScannerTests {
  private let scratch = ScratchFolder()

  private func scan() throws -> Outcome<SiteInventory> {
    try Scanner(content: scratch("content")).scan()
  }

  @Test
  func `files are sorted by the bytes of their paths and numbered, templates behind`() throws {
    for name in ["b.md", "a/z.md", "a.md", "a-b.md", "B.md", "é.md", "a/deep/er/x.yml"] {
      try scratch.write("content/\(name)", name)
    }
    try scratch.write("templates/layout.mustache", "x")
    let outcome = try Scanner(content: scratch("content"), templates: scratch("templates")).scan()
    let inventory = outcome.value
    #expect(outcome.diagnostics.isEmpty)
    #expect(
      inventory.content.map(\.path) == [
        "B.md", "a-b.md", "a.md", "a/deep/er/x.yml", "a/z.md", "b.md", "é.md",
      ])
    #expect(inventory.templates.map(\.path) == ["layout.mustache"])
    #expect((inventory.content + inventory.templates).map(\.id.rawValue) == Array(0...7))
    #expect(inventory.file(FileID(rawValue: 7))?.path == "layout.mustache")
    #expect(inventory.file(FileID(rawValue: 8)) == nil)
    #expect(inventory.file(FileID(rawValue: -1)) == nil)
    #expect(inventory.content[6].size == 5)
    #expect(inventory.content[6].modified > 1_600_000_000_000_000_000)
    #expect(inventory.fullPath(of: inventory.templates[0]) == scratch("templates/layout.mustache"))
  }

  @Test
  func `two spellings of one name are two files`() throws {
    try scratch.makeFolder("content")
    scratch.touch(Array("content/e\u{301}.md".utf8))
    scratch.touch(Array("content/\u{e9}.md".utf8))
    let names = try scan().value.content.map { Array($0.path.utf8) }
    #expect(names == [Array("e\u{301}.md".utf8), Array("\u{e9}.md".utf8)])
  }

  @Test(arguments: [
    "a.md~", ".a.md.swp", "a.swp", "#a.md#", ".#a.md", ".DS_Store", ".git/config", ".hidden/a.md",
    "backup~/a.md",
  ])
  func `what editors and desktops leave is ignored`(name: String) throws {
    try scratch.write("content/\(name)", "x")
    let outcome = try scan()
    #expect(outcome.value.content.isEmpty)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test(arguments: ["a#.md", "#a.md", "a~.md", "swp", "a.swp.md", "with space.md"])
  func `what only looks like a backup is kept`(name: String) throws {
    try scratch.write("content/\(name)", "x")
    #expect(try scan().value.content.map(\.path) == [name])
  }

  @Test(arguments: [
    ("/etc/passwd", "leads out of its folder"),
    ("../outside.md", "leads out of its folder"),
    ("../content-2/a.md", "leads out of its folder"),
    ("..", "leads out of its folder"),
    (".", "leads out of its folder"),
    ("/dev/zero", "leads out of its folder"),
    ("link.md", "leads back to itself"),
    ("nothing.md", "leads to nothing"),
    ("folder", "leads to a folder"),
    ("pipe", "a named pipe"),
  ])
  func `a link that does not lead to a file in the folder is refused`(
    target: String, summary: String
  ) throws {
    try scratch.write("content/folder/a.md", "x")
    try scratch.write("outside.md", "secret")
    try scratch.write("content-2/a.md", "secret")
    scratch.makePipe("content/pipe")
    scratch.link("content/link.md", to: target)
    let outcome = try scan()
    #expect(outcome.value.content.map(\.path) == ["folder/a.md"])
    let diagnostic = try #require(outcome.diagnostics.first { $0.path == "link.md" })
    #expect(diagnostic.code == .unreadableFile)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.summary.contains(summary))
    #expect(diagnostic.help != nil)
  }

  @Test
  func `a link to a file in the folder is followed`() throws {
    try scratch.write("content/a/real.md", "four")
    scratch.link("content/link.md", to: "a/real.md")
    scratch.link("content/a/second.md", to: "../link.md")
    let outcome = try scan()
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.content.map(\.path) == ["a/real.md", "a/second.md", "link.md"])
    #expect(outcome.value.content.map(\.target) == [nil, "a/real.md", "a/real.md"])
    #expect(outcome.value.content.map(\.size) == [4, 4, 4])
  }

  @Test
  func `a content folder that is a link itself is followed`() throws {
    try scratch.write("real/a.md", "x")
    scratch.link("content", to: "real")
    #expect(try scan().value.content.map(\.path) == ["a.md"])
  }

  @Test
  func `pipes are named, not opened`() throws {
    try scratch.makeFolder("content/a")
    scratch.makePipe("content/b.md")
    scratch.makePipe("content/a/z.md")
    let outcome = try scan()
    #expect(outcome.value.content.isEmpty)
    #expect(outcome.diagnostics.map(\.path) == ["a/z.md", "b.md"])
    #expect(outcome.diagnostics.first?.summary == "this is a named pipe, not a file")
  }

  @Test(arguments: [
    (Array("a\nb.md".utf8), #"a\u{a}b.md"#),
    (Array("a\u{1b}[2Jb.md".utf8), #"a\u{1b}[2Jb.md"#),
    (Array("a\u{202e}dm.b".utf8), #"a\u{202e}dm.b"#),
    (Array("a\u{85}.md".utf8), #"a\u{85}.md"#),
    (Array("a".utf8) + [0xFF] + Array(".md".utf8), #"a\x{ff}.md"#),
  ])
  func `a name with control characters or bad bytes is refused and shown safely`(
    name: [UInt8], shown: String
  ) throws {
    try scratch.makeFolder("content")
    scratch.touch(Array("content/".utf8) + name)
    let outcome = try scan()
    #expect(outcome.value.content.isEmpty)
    #expect(outcome.diagnostics.map(\.path) == [shown])
    #expect(outcome.diagnostics.map(\.code) == [.unreadableFile])
  }

  @Test
  func `folders are followed to a bounded depth`() throws {
    let deepest = (1...Scanner.deepestFolder).map { _ in "d" }.joined(separator: "/")
    try scratch.write("content/\(deepest)/a.md", "x")
    try scratch.write("content/\(deepest)/e/b.md", "x")
    let outcome = try scan()
    #expect(outcome.value.content.map(\.path) == ["\(deepest)/a.md"])
    #expect(outcome.diagnostics.map(\.path) == ["\(deepest)/e"])
  }

  @Test(.enabled(if: !ScratchFolder.isRoot))
  func `unreadable files and folders are named`() throws {
    try scratch.write("content/a.md", "x")
    try scratch.write("content/b/c.md", "x")
    scratch.setMode(0, of: "content/a.md")
    scratch.setMode(0, of: "content/b")
    let outcome = try scan()
    scratch.setMode(0o755, of: "content/b")
    #expect(outcome.value.content.isEmpty)
    #expect(outcome.diagnostics.map(\.path) == ["a.md", "b"])
    #expect(outcome.diagnostics.allSatisfy { $0.summary.contains("Permission denied") })
  }

  @Test(arguments: ["missing", "file"])
  func `without a content folder nothing can run`(name: String) throws {
    try scratch.write("file", "x")
    let error = #expect(throws: FileSystemError.self) {
      try Scanner(content: scratch(name)).scan()
    }
    #expect(error?.path == scratch(name))
    #expect(error?.description.hasPrefix("cannot read the folder '/") == true)
  }
}
