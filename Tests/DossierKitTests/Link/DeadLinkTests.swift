import Testing

@testable import DossierKit

/// Rules S13 and T04: links, anchors and images that lead nowhere, images without words.
struct DeadLinkTests {
  static let files =
    SiteFile.world + [
      .article(
        "night", "title: The night",
        body: "# The Night\n\nText.\n\n## Größe & Zahl\n\n## The night\n"),
      SiteFile("media/media.yml", "plan.png: {alt: A plan}\n"),
    ]
  static let assets = ["media/plan.png", "media/a b.png", "media/sub/c.pdf", "articles/own.png"]

  @Test(arguments: [
    "[a](night.md)", "[a](./night.md)", "[a](../articles/night.md)", "[a](articles/night.md)",
    "[a](../people/ann.md)",
    "⟦[a](nigth.md)⟧S13", "⟦[a](night)⟧S13", "⟦[a](../night.md)⟧S13", "⟦[a](../../night.md)⟧S13",
    "⟦[a](night.html)⟧S13",
    "[a](night.md#the-night)", "[a](night.md#h-the-night)", "[a](night.md#The%20Night)",
    "[a](night.md#h-the-night-2)",
    "⟦[a](night.md#the-nigth)⟧S13", "⟦[a](night.md#h-the-night-3)⟧S13",
    "[a](night.md#gr%C3%B6%C3%9Fe-zahl)",
    "⟦[a](../people/ann.md#life)⟧S13", "# Top\n\n[a](#top)", "# Top\n\n⟦[a](#bottom)⟧S13",
    "⟦[a](#)⟧S13",
    "⟦[a](night.md#a:b)⟧S13", "⟦[a](a/b:c.md)⟧S13", "[a](../media/plan.png)",
    "[a](media/sub/c.pdf)",
    "⟦[a](../media/plan.pdf)⟧S13", "[a](/other/site.html)", "[a](https://example.org/night.md)",
    "⟦[a]()⟧S13", "⟦[a](<>)⟧S13",
    "![A plan](../media/plan.png)", "![A plan](media/plan.png)", "![A](<../media/a b.png>)",
    "![A](../media/a%20b.png)",
    "![A](own.png)", "⟦![A](../media/plam.png)⟧S13", "⟦![A](https://example.org/x.png)⟧S13",
    "![](../media/plan.png)", "⟦![](<../media/a b.png>)⟧T04", "⟦![ ](own.png)⟧T04",
    "![](media/plan.png)",
  ])
  func `what a text links to is there`(body: String) async throws {
    try await SiteFixture.check(Self.files + [.article("x", body: body)], assets: Self.assets)
  }

  @Test(arguments: [
    (RecordKind.article, "image: ⟦media/plam.png⟧S13"), (.article, "image: media/plan.png"),
    (.article, "image: plan.png"),
    (.article, "image: plan-png"), (.article, "image: ⟦ann⟧S13"),
    (.person, "portrait: ⟦face.jpg⟧S13"),
    (.person, "portrait: ⟦sub/c.pdf⟧T04"), (.person, "portrait: plan.png"),
    (.location, "shape: ⟦map/x.geojson⟧S13"),
    (.location, "shape: media/plan.png"),
    (.media, "file: ⟦night.jpg⟧S13"), (.media, "file: a b.png"),
  ])
  func `what a field names is there`(kind: RecordKind, fields: String) async throws {
    try await SiteFixture.check(Self.files + [.record(kind, "x", fields)], assets: Self.assets)
  }

  @Test(arguments: [
    ("[a](nigth.md)", "did you mean 'night.md'?"),
    ("[a](../people/anne.md)", "did you mean '../people/ann.md'?"),
    ("[a](night.md#the-nigth)", "did you mean '#the-night'?"),
    ("[a](../people/ann.md#life)", "that page has no headings"),
    ("![A](media/plam.png)", "did you mean 'media/plan.png'?"),
    ("[a](night.md#zzzzz)", "its headings: #the-night, #grosse-zahl, #the-night-2"),
  ])
  func `the nearest is offered`(body: String, help: String) async throws {
    let run = try await SiteFixture(Self.files + [.article("x", body: body)], assets: Self.assets)
      .run()
    #expect(run.helps("S13") == [help])
  }

  @Test func `a link leads to the page and the heading`() async throws {
    let run = try await SiteFixture.check(
      Self.files + [
        .article(
          "x",
          body: "[a](night.md#the-night) [b](night.md) [c](../media/plan.png) [d](#top)\n\n# Top")
      ], assets: Self.assets)
    let site = try #require(run.site)
    let resolutions = site.bodies[Int(try run.index("x"))]?.resolutions ?? []
    let words = resolutions.map { resolution in
      switch resolution {
      case .record(let record, let anchor): "\(site[record].id) \(anchor ?? "-")"
      case .asset(let path): path
      case .anchor(let id): "#\(id)"
      default: "?"
      }
    }
    #expect(words == ["night h-the-night", "night -", "media/plan.png", "#h-top"])
  }
}
