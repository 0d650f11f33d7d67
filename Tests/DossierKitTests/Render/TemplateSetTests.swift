import Testing

@testable import DossierKit

struct TemplateSetTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(id: FileID(rawValue: 7), path: path, bytes: Array(text.utf8))
  }

  @Test func `the built-in templates compile`() {
    let outcome = TemplateSet.load(overrides: [])
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value?.assets.contains { $0.path == "assets/dossier.css" } == true)
  }

  @Test func `an unknown variable is an error at its place`() throws {
    let outcome = TemplateSet.load(overrides: [file("article.mustache", "<p>{{tittle}}</p>")])
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.code == .badTemplate)
    #expect(diagnostic.place?.file == FileID(rawValue: 7))
    #expect(diagnostic.place?.bytes.start == 3)
    #expect(diagnostic.help?.contains("title") == true)
  }

  @Test func `a byte order mark moves the place of an error, not the page`() throws {
    let outcome = TemplateSet.load(
      overrides: [file("article.mustache", "\u{FEFF}<p>{{tittle}}</p>")])
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.place?.bytes.start == 6)
  }

  @Test func `a file of the site replaces the built-in one`() throws {
    let outcome = TemplateSet.load(overrides: [
      file("assets/dossier.css", "body{}"), file("README.md", "no template"),
    ])
    let set = try #require(outcome.value)
    let style = set.assets.first { $0.path == "assets/dossier.css" }
    #expect(style?.bytes == Array("body{}".utf8))
    #expect(!set.assets.contains { $0.path == "README.md" })
  }

  @Test(
    arguments: [
      (["article.mustache", "partials/card.mustache", "assets/x.txt", "README.md"], []),
      (["artikel.mustache"], ["did you mean 'article.mustache'?"]),
      (["Article.mustache"], ["did you mean 'article.mustache'?"]),
      (["card.mustache"], ["did you mean 'partials/card.mustache'?"]),
      (["partials/ours.mustache"], []), (["partials/theirs.mustache"], ["templates are named"]),
      (["how-to.txt", "pictures/x.png"], ["templates are named", "templates are named"]),
    ] as [([String], [String])])
  func `a file that no page uses is warned of`(paths: [String], helps: [String]) throws {
    let own = file("article.mustache", "{{>partials/ours}}{{title}}")
    let files = [own, file("partials/ours.mustache", "x"), file("partials/theirs.mustache", "x")]
    let outcome = TemplateSet.load(overrides: files, paths: paths)
    #expect(outcome.diagnostics.map(\.severity) == helps.map { _ in .warning })
    #expect(outcome.diagnostics.compactMap(\.path) == (helps.isEmpty ? [] : paths))
    for (diagnostic, help) in zip(outcome.diagnostics, helps) {
      #expect(diagnostic.code == .badTemplate && diagnostic.isInTemplates)
      #expect(diagnostic.help?.hasPrefix(help) == true, "\(diagnostic.help ?? "")")
    }
    #expect(outcome.value != nil)
  }

  @Test(arguments: [
    ("#8c1d18", true), ("#ABC", true), ("red", false), ("#12345", false), ("#12345g", false),
    ("#fff;}*{display:none", false), ("", false),
  ])
  func `only a plain colour reaches the stylesheet`(colour: String, isColour: Bool) {
    #expect(ThemeAssets.isHexColour(colour) == isColour)
  }

  @Test func `the documentation names every template and variable`() {
    let page = TemplateDocumentation.markdown()
    for name in ["article", "incident", "timeline", "redirect"] {
      #expect(page.contains("### `\(name).mustache`"))
    }
    #expect(page.contains("`majorCorrections`"))
  }
}
