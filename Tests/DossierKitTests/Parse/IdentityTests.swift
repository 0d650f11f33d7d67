import Testing

@testable import DossierKit

/// Rule S03: ids that are taken twice, or are none.
struct IdentityTests {
  @Test(
    arguments: [
      [
        SiteFile("sources/wire.md", "---\ntitle: A\npublisher: B\n---\n"),
        SiteFile("sources.yml", "⟦wire⟧S03: {title: A, publisher: B}\n"),
      ],
      [
        SiteFile("people/same.md", "---\nname: A\n---\n"),
        SiteFile("places/none.md", ""), SiteFile("people.yml", "⟦same⟧S03: {name: B}\n"),
      ],
      [.person("same"), SiteFile("organizations/same.md", "---\nname: A\n---\n")].reversed(),
    ] as [[SiteFile]])
  func `an id is taken once over both layouts and all kinds`(files: [SiteFile]) async throws {
    let run = try await SiteFixture(files.filter { $0.path != "places/none.md" }).run()
    let found = run.problems.filter { $0.code == "S03" }
    #expect(found.count == 1)
    let duplicate = try #require(run.diagnostics.first { $0.code == .duplicateID })
    let first = try #require(duplicate.notes.first?.place)
    #expect(first != duplicate.place)
  }

  @Test(arguments: [
    "Night", "a--b", "-a", "a-", "a_b", "é", "e\u{301}", "a b", "", "a.b",
    String(repeating: "a", count: 121),
  ])
  func `a malformed id is reported`(id: String) async throws {
    try await SiteFixture.check([SiteFile("people.yml", "⟦\"\(id)\"⟧S03: {name: A}\n")])
    try await SiteFixture.check([SiteFile("people/\(id).md", "⟦---⟧S03\nname: A\n---\n")])
  }

  @Test(arguments: ["a", "a-1", "2017", "0-0", String(repeating: "a", count: 120)])
  func `lower-case letters and digits make an id`(id: String) async throws {
    try await SiteFixture.check([SiteFile("people.yml", "\(id): {name: A}\n")])
    try await SiteFixture.check([SiteFile("people/\(id).md", "---\nname: A\n---\n")])
  }

  @Test(arguments: [
    "a: {name: A}\nb: {name: B, previous_ids: [⟦a⟧S03]}\n",
    "a: {name: A, previous_ids: [old]}\nb: {name: B, previous_ids: [x, ⟦old⟧S03]}\n",
    "a: {name: A, previous_ids: [⟦a⟧S03]}\n", "a: {name: A, previous_ids: [⟦A b⟧S03]}\n",
    "a: {name: A, previous_ids: old}\nb: {name: B, previous_ids: [older, oldest]}\n",
  ])
  func `a previous id belongs to one record`(people: String) async throws {
    try await SiteFixture.check([SiteFile("people.yml", people)])
  }

  @Test func `both places of a duplicate are shown`() async throws {
    let run = try await SiteFixture([
      SiteFile("people/same.md", "---\nname: A\n---\n"),
      SiteFile("sources.yml", "same: {title: A, publisher: B}\n"),
    ]).run()
    let duplicate = try #require(run.diagnostics.first { $0.code == .duplicateID })
    #expect(duplicate.place?.bytes == ByteRange(0, 4))
    #expect(duplicate.notes.map(\.place.bytes) == [ByteRange(0, 3)])
  }

  @Test func `the key of a media entry may be a file name`() async throws {
    let run = try await SiteFixture.check(
      [SiteFile("media.yml", "Night Train.png: {alt: A train}\n")],
      assets: ["media/Night Train.png"])
    #expect(run.isPublic("night-train-png"))
  }

  @Test(arguments: [true, false])
  func `of two keys that are one id the first decides what is public`(isFirst: Bool) async throws {
    let (kept, open) = ("{alt: A, embargo: 2999-01-01T00:00:00Z}", "{alt: A}")
    let (first, second) = isFirst ? (kept, open) : (open, kept)
    let list = SiteFile("media.yml", "a.png: \(first)\nA.png: \(second)\n")
    let run = try await SiteFixture([list]).run()
    #expect(run.diagnostics.contains { $0.code == .duplicateID })
    #expect(run.isPublic("a-png") == !isFirst)
  }
}
