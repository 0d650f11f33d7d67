import Testing

@testable import DossierKit

/// Which changes of an article's file are changes of its words.
struct ArticleWordsTests {
  private static let text = """
    The fire began on the quay, said [[berg|Ada Berg]] [@note].

    ## Later

    Two *boats* burned.
    """

  private func hash(
    _ body: String, title: String = "The night", deck: String? = "A warehouse burned."
  ) async throws -> String {
    let deck = deck.map { "deck: \($0)\n" } ?? ""
    let run = try await SiteFixture([
      SiteFile(
        "articles/night.md", "---\ntitle: \(title)\n\(deck)date: 2025-01-01\n---\n\(body)\n"),
      SiteFile("people.yml", "berg: {name: Ada Berg}\n"),
      SiteFile("sources.yml", "note: {title: Note, publisher: Desk}\n"),
    ]).run(asOf: "2026-01-01T00:00:00Z")
    return try #require(ArticleWords.hash(of: try run.record("night")))
  }

  @Test(arguments: [
    ("white space", text.replacing("\n\n", with: "\n\n\n\n").replacing("on the", with: "on   the")),
    ("line breaks", text.replacing("quay, said", with: "quay,\nsaid")),
    ("emphasis", text.replacing("*boats*", with: "boats")),
    ("a link", text.replacing("[[berg|Ada Berg]]", with: "Ada Berg")),
    (
      "a link's way of writing",
      text.replacing("[[berg|Ada Berg]]", with: "[Ada Berg](person:berg)")
    ),
    ("a note's place", text.replacing("[@note]", with: "[@note, para. 3]")),
  ])
  func `what says nothing new keeps the hash`(what: String, changed: String) async throws {
    #expect(try await hash(changed) == hash(Self.text), "\(what)")
  }

  @Test(arguments: [
    ("a word", text.replacing("Two", with: "Three")),
    ("a heading", text.replacing("Later", with: "Then")),
    ("case", text.replacing("fire", with: "Fire")), ("a paragraph", text + "\n\nNothing else."),
    ("a word's end", text.replacing("burned", with: "burn ed")),
    ("a heading's rank", text.replacing("## Later", with: "Later")),
    ("a table", text + "\n\n```table Counts\na,b\n1,2\n```"),
  ])
  func `other words have another hash`(what: String, changed: String) async throws {
    #expect(try await hash(changed) != hash(Self.text), "\(what)")
  }

  @Test func `title and deck are words`() async throws {
    let whole = try await hash(Self.text)
    #expect(try await hash(Self.text, title: "That night") != whole)
    #expect(try await hash(Self.text, deck: "A warehouse burnt.") != whole)
    #expect(try await hash(Self.text, deck: nil) != whole)
  }

  @Test(arguments: [
    "night \(String(repeating: "a", count: 64)) 2026-01-01",
    "Night \(String(repeating: "a", count: 64)) 2026-01-01 0",
    "night \(String(repeating: "A", count: 64)) 2026-01-01 0",
    "night \(String(repeating: "a", count: 63)) 2026-01-01 0",
    "night \(String(repeating: "a", count: 64)) 2026-13-01 0",
    "night \(String(repeating: "a", count: 64)) 2026-01-01 -1", "<<<<<<< HEAD", " ",
    "night \(String(repeating: "a", count: 64)) 2026-01-01 0 a",
    "night \(String(repeating: "a", count: 64)) 2026-01-01 0 \(String(repeating: "a", count: 64)) 1",
  ])
  func `a line that was not written by us is an error at its place`(line: String) {
    let good = "night \(String(repeating: "b", count: 64)) 2026-01-01 2\r\n"
    let file = SourceFile(
      id: FileID(rawValue: 3), path: "published.lock", bytes: Array("# x\n\(good)\(line)\n".utf8))
    let ledger = PublishedLedger.read(file)
    #expect(ledger.value.entries.map(\.id.text) == ["night"])
    #expect(ledger.value.entries.map(\.changes) == [2])
    let range = 4 + good.utf8.count..<4 + good.utf8.count + line.utf8.count
    #expect(ledger.diagnostics.map(\.code) == [.malformedFile])
    #expect(ledger.diagnostics.first?.place?.bytes.offsets == range)
  }

  @Test func `a ledger reads back what it wrote, whatever the order`() {
    let day = CivilDate(dayNumber: 20_000)
    let entries = ["zebra", "ant"].compactMap { RecordID($0) }.map {
      PublishedLedger.Entry(
        id: $0, hash: String(repeating: "0", count: 64), recordedOn: day, changes: 1,
        fields: $0.text == "ant" ? nil : String(repeating: "1", count: 64))
    }
    let ledger = PublishedLedger(entries: entries)
    let file = SourceFile(id: FileID(rawValue: 0), path: "published.lock", bytes: ledger.bytes)
    let read = PublishedLedger.read(file)
    #expect(read.value == ledger)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.entries.map(\.id.text) == ["ant", "zebra"])
  }
}
