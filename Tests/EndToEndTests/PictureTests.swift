import Foundation
import Testing

/// What becomes of pictures on their way into the output.
@Suite
struct PictureTests {
  /// A photograph of one pixel that tells a place north of the equator.
  private static func photograph() throws -> Data {
    let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Sites")
    return try Data(contentsOf: sites.appendingPathComponent("l06-clean/content/media/photo.jpg"))
  }

  private static func site(_ name: String, _ bytes: Data, isShown: Bool = true) throws
    -> ExampleSite
  {
    let site = try ExampleSite()
    try site.folder.write("content/media/\(name)", bytes)
    if isShown {
      try site.writeArticle("zqshow", title: "Shown", body: "![A quay](../media/\(name))")
    }
    return site
  }

  @Test
  func `a photograph loses its place, not its pixels, and the summary counts it`() async throws {
    let photograph = try Self.photograph()
    let site = try Self.site("photo.jpg", photograph)
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("metadata taken out of 1 picture, "))
    let published = try site.folder.read("public/media/photo.jpg")
    #expect(photograph.range(of: Data("Exif".utf8)) != nil)
    #expect(published.range(of: Data("Exif".utf8)) == nil)
    // Everything from the first table on, and the end that the photograph lacks.
    let tables = try #require(photograph.range(of: Data([0xFF, 0xDB]))?.lowerBound)
    let rest = photograph[tables...] + [0xFF, 0xD9]
    #expect(published.suffix(rest.count) == rest)
    #expect(try site.folder.read("content/media/photo.jpg") == photograph)
    let page = try site.folder.text("public/articles/zqshow.html")
    #expect(page.contains(#"alt="A quay" loading="lazy" width="1" height="1">"#))
  }

  @Test
  func `a photograph that nothing shows is neither published nor counted`() async throws {
    let site = try Self.site("photo.jpg", try Self.photograph(), isShown: false)
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    #expect(!run.outputText.contains("metadata"))
    #expect(!site.folder.exists("public/media/photo.jpg"))
  }

  @Test(arguments: [
    ("cut.jpg", 60, "[S11]"), ("words.png", 0, "[S11]"), ("phone.heic", 200, "[L06]"),
    ("scan.TIF", 200, "[L06]"),
  ])
  func `what cannot be cleaned stops the build`(
    _ name: String, length: Int, code: String
  ) async throws {
    let site = try Self.site(name, try Self.photograph().prefix(length) + Data("words".utf8))
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains("content/media/\(name): error: "))
    #expect(run.errorText.contains(code))
    let unused = try Self.site(
      name, try Self.photograph().prefix(length) + Data("words".utf8), isShown: false)
    #expect(try await unused.build().status == 0)
  }
}
