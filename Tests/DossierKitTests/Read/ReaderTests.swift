import Testing

@testable import DossierKit

@Suite
struct ReaderTests {
  private let scratch = ScratchFolder()

  private func inventory() throws -> SiteInventory {
    try Scanner(content: scratch("content")).scan().value
  }

  private func read(jobs: Int = 1, limit: Int = Reader.largestText) async throws
    -> Outcome<SourceSet>
  {
    try await Reader(jobs: jobs, limit: limit).read(inventory())
  }

  @Test
  func `text is read as it is, media is only listed`() async throws {
    try scratch.write("content/a.md", "\u{feff}---\r\n")
    try scratch.write("content/b/c.YML", "x: é\n")
    try scratch.write("content/b/photo.jpg", [0xFF, 0xD8, 0xFF])
    try scratch.write("content/empty.md", "")
    try scratch.write("content/no-extension", "x")
    let outcome = try await read()
    #expect(outcome.diagnostics.isEmpty)
    let sources = outcome.value
    #expect(sources.content.map(\.path) == ["a.md", "b/c.YML", "empty.md"])
    #expect(sources.content[0].bytes == Array("\u{feff}---\r\n".utf8))
    #expect(sources.content[0].start == 3)
    #expect(sources.inventory.content.count == 5)
    #expect(sources.file(sources.content[2].id)?.path == "empty.md")
    #expect(sources.file(FileID(rawValue: 2)) == nil)
    let photo = sources.inventory.content[2]
    let bytes = try Reader().bytes(of: photo, in: sources.inventory, limit: 10)
    #expect(bytes.value == [0xFF, 0xD8, 0xFF])
    let refused = try Reader().bytes(of: photo, in: sources.inventory, limit: 2)
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.code) == [.bodyTooLarge])
  }

  @Test
  func `templates are read behind the content`() async throws {
    try scratch.write("content/a.md", "x")
    try scratch.write("templates/partials/p.mustache", "{{x}}")
    let inventory = try Scanner(content: scratch("content"), templates: scratch("templates")).scan()
    let sources = try await Reader().read(inventory.value).value
    #expect(sources.templates.map(\.path) == ["partials/p.mustache"])
    #expect(sources.file(FileID(rawValue: 1))?.bytes == Array("{{x}}".utf8))
  }

  @Test(
    arguments: [
      ([0xFF], 1, 1),
      (Array("title: a\nbody ".utf8) + [0xE9, 0x20], 2, 6),
      (Array("é\r\né".utf8) + [0xC3], 2, 2),
      (Array("12345678".utf8) + [0xC0, 0x80], 1, 9),
      (Array("a".utf8) + [0xED, 0xA0, 0x80], 1, 2),
      (Array("a".utf8) + [0xF4, 0x90, 0x80, 0x80], 1, 2),
      (Array("a".utf8) + [0xE0, 0x80, 0x80], 1, 2),
      (Array("a".utf8) + [0xF0, 0x9F, 0x98], 1, 2),
      ([0xF8, 0x88, 0x80, 0x80, 0x80], 1, 1),
      ([0xC3, 0x28], 1, 1),
      ([0x80], 1, 1),
      ([0xFE, 0xFF, 0x00, 0x61], 1, 1),
    ] as [([UInt8], Int, Int)])
  func `bytes that are not UTF-8 are shown where they stand`(
    bytes: [UInt8], line: Int, column: Int
  ) async throws {
    try scratch.write("content/bad.md", bytes)
    try scratch.write("content/good.md", "x")
    let outcome = try await read()
    #expect(outcome.value.content.map(\.path) == ["good.md"])
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    #expect(diagnostic.code == .malformedFile)
    #expect(diagnostic.help?.contains("UTF-8") == true)
    let place = try #require(diagnostic.place)
    let file = try #require(outcome.value.file(place.file))
    #expect(file.path == "bad.md")
    let position = file.lines.position(at: Int(place.bytes.start), in: file.bytes)
    #expect(position == (line, column))
  }

  @Test(arguments: [
    "", "a", "12345678", "1234567é", "é", "€", "😀", "\u{10ffff}", "\u{d7ff}\u{e000}", "\0",
  ])
  func `text that is UTF-8 is taken`(text: String) {
    #expect(UTF8Check.firstInvalidOffset(in: Array(text.utf8)) == nil)
    #expect(UTF8Check.firstInvalidOffset(in: Array((text + text + text).utf8)) == nil)
  }

  @Test
  func `the check agrees with the standard library on the edges of all ranges`() {
    let edges: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for first in UInt8.min...UInt8.max {
      for (second, after) in edges.flatMap({ edge in ["z", "\u{80}"].map { (edge, $0) } }) {
        let tail = Array(after.utf8.dropFirst(after.utf8.count - 1))
        let bytes = Array("abcdefg".utf8) + [first, second] + tail + tail
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let found = UTF8Check.firstInvalidOffset(in: bytes) == nil
        if isText != found { Issue.record("\(bytes)") }
      }
    }
  }

  @Test
  func `a text file may be as large as the limit, not larger`() async throws {
    try scratch.write("content/a.md", "12345")
    try scratch.write("content/b.md", "123456")
    try scratch.write("content/c.jpg", "123456789")
    let outcome = try await read(limit: 5)
    #expect(outcome.value.content.map(\.path) == ["a.md"])
    #expect(outcome.diagnostics.map(\.code) == [.bodyTooLarge])
    #expect(outcome.diagnostics.map(\.path) == ["b.md"])
  }

  @Test(arguments: [
    ("pipe", "a named pipe"), ("link", "cannot be read"), ("gone", "cannot be read"),
    ("folder", "a folder"), ("parent", "cannot be read"),
  ])
  func `what took a file's place since the scan is refused without waiting`(
    change: String, summary: String
  ) async throws {
    try scratch.write("content/d/a.md", "x")
    try scratch.write("secret/a.md", "secret")
    let inventory = try inventory()
    try scratch.remove("content/d/a.md")
    switch change {
    case "pipe": scratch.makePipe("content/d/a.md")
    case "link": scratch.link("content/d/a.md", to: scratch("secret/a.md"))
    case "folder": try scratch.makeFolder("content/d/a.md")
    case "parent":
      try scratch.remove("content/d")
      scratch.link("content/d", to: scratch("secret"))
    default: break
    }
    let outcome = try await Reader().read(inventory)
    #expect(outcome.value.content.isEmpty)
    #expect(outcome.diagnostics.map(\.path) == ["d/a.md"])
    #expect(outcome.diagnostics.map(\.code) == [.unreadableFile])
    #expect(outcome.diagnostics.first?.summary.contains(summary) == true)
  }

  @Test(arguments: [1, 2, 8])
  func `the order does not depend on the number of jobs`(jobs: Int) async throws {
    for index in 0..<300 {
      let bytes: [UInt8] = index % 7 == 0 ? [0x61, 0xFF] : Array("\(index)".utf8)
      try scratch.write("content/\(index % 5)/\(index).md", bytes)
    }
    let outcome = try await read(jobs: jobs)
    let ids = outcome.value.content.map(\.id)
    #expect(ids == ids.sorted())
    #expect(outcome.value.content.count == 257)
    let places = outcome.diagnostics.compactMap(\.place?.file)
    #expect(places == places.sorted())
    #expect(places.count == 43)
  }

  @Test
  func `a link is read through its target`() async throws {
    try scratch.write("content/a/real.md", "four")
    scratch.link("content/link.md", to: "a/real.md")
    let sources = try await read().value
    #expect(sources.content.map(\.path) == ["a/real.md", "link.md"])
    #expect(sources.content[1].bytes == Array("four".utf8))
  }
}
