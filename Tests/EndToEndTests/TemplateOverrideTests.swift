import Foundation
import Testing

/// The templates in the binary, and those of a site that take their places.
@Suite
struct TemplateOverrideTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test
  func `the binary alone, copied elsewhere, builds the same site`() async throws {
    try await site.build()
    let elsewhere = try TemporaryFolder()
    try elsewhere.copy(try DossierBinary.url(), to: "bin/dossier")
    let other = try ExampleSite()
    let run = try await DossierBinary.run(
      ["build", "--as-of", ExampleSite.asOf], in: other.folder.url,
      binary: elsewhere["bin/dossier"])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(TreeDifference(try other.pages(), try site.pages()) == nil)
    #expect(try other.pages().keys.contains { $0.hasPrefix("assets/") })
  }

  @Test
  func `a partial of the site takes the place of the built-in one, on every page`() async throws {
    try await site.build()
    let before = try site.pages()
    try site.folder.write("templates/partials/footer.mustache", "<footer>Our own foot</footer>\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let changed = try site.pages().filter { $0.value != before[$0.key] }
    #expect(changed.keys.contains("index.html") && changed.keys.contains("articles/night.html"))
    for (path, bytes) in changed {
      #expect(String(decoding: bytes, as: UTF8.self).contains("Our own foot"), "\(path)")
    }
    try site.folder.remove("templates")
    try await site.build()
    #expect(TreeDifference(try site.pages(), before) == nil)
  }

  @Test
  func `an asset of the site is added, or takes the place of the built-in one`() async throws {
    try await site.build()
    let before = try site.pages()
    try site.folder.write("templates/assets/favicon.svg", "<svg xmlns='ours'/>")
    try site.folder.write("templates/assets/img/logo.png", Data([0x89, 0xFF, 0x00, 0x0A]))
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    #expect(before["assets/favicon.svg"] != nil)
    #expect(pages["assets/favicon.svg"] == Data("<svg xmlns='ours'/>".utf8))
    #expect(pages["assets/img/logo.png"] == Data([0x89, 0xFF, 0x00, 0x0A]))
  }
}
