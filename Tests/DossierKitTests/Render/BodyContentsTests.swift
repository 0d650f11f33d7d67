import Testing

@testable import DossierKit

/// The list of the parts of a text, at its head.
struct BodyContentsTests {
  private typealias Fixture = TimelineFixture

  private static func page(_ body: String) async throws -> String {
    let pages = try await Fixture.pages([
      .settings(), .location("station", "name: North Station"), .record(.source, "wire"),
      .person("ann", "name: Ann Onymous"), .article("a", "title: The night", body: body),
    ])
    return try #require(pages["articles/a.html"])
  }

  private static func entries(_ page: String) -> [String] {
    let list = Fixture.part(of: page, from: "<div class=\"contents\"", to: "</div>")
    return Fixture.texts(/<li><a href="#([^<]*)<\/a>/, in: list)
  }

  @Test func `four headings make a list of their words, without notes and links`() async throws {
    let page = try await Self.page(
      """
      Nothing.

      ## First & *foremost* [@wire]

      ### Deeper

      ## [[ann]] speaks

      ## By [her](person:ann)[@wire] [@wire, para. 2]

      ## First & *foremost*

      Nothing more.

      """)
    #expect(
      Self.entries(page) == [
        "h-first-foremost-wire\">First &amp; foremost", "h-ann-speaks\">Ann Onymous speaks",
        "h-by-her-wire-wire-para-2\">By her", "h-first-foremost\">First &amp; foremost",
      ], "\(Self.entries(page))")
    for entry in Self.entries(page) {
      let id = entry.prefix { $0 != "\"" }
      #expect(page.contains("<h2 id=\"\(id)\">"), "\(id)")
    }
  }

  @Test(arguments: [
    "## One\n\n## Two\n\n## Three\n", "Nothing.\n", "## One\n\n### A\n\n### B\n\n### C\n\n## Two\n",
  ])
  func `fewer make none`(body: String) async throws {
    let page = try await Self.page(body)
    #expect(!page.contains("class=\"contents\""))
  }
}
