import Templates
import Testing

/// Every kind of mistake, its place marked with «» in the template.
@Suite struct TemplateProblemTests {
  @Test(arguments: [
    ("{{#links}}«{{titel}}»{{/links}}", "no variable has the name 'titel' in link", "title"),
    ("é «{{bdoy}}»", "no variable has the name 'bdoy' in page", "body"),
    ("{{title}}«{{weather}}»", "no variable has the name 'weather' in page", nil),
    ("{{^title}}«{{{boody}}}»{{/title}}", "no variable has the name 'boody' in page", "body"),
    ("«{{#linkz}}»{{title}}{{/linkz}}", "no variable has the name 'linkz' in page", "links"),
    ("«{{place.nam}}»", "no variable has the name 'nam' in place", "name"),
    (
      "{{#place}}{{#parts}}«{{nane}}»{{/parts}}{{/place}}",
      "no variable has the name 'nane' in place", "name"
    ),
    ("«{{a..b}}»", "no variable has the name 'a' in page", nil),
    ("«{{place}}»", "'place' is an object of type 'place', not text", "show one"),
    ("«{{.}}»", "'.' is an object of type 'page', not text", "show one"),
    ("«{{links}}»", "'links' is a list, not text", "{{#links}}…{{/links}}"),
    ("«{{&corrected}}»", "'corrected' is a flag, not text", "{{#corrected}}…{{/corrected}}"),
    ("«{{links.title}}»", "'links' is a list, so 'links.title' means nothing", "{{#links}}"),
    ("«{{title.x}}»", "'title' is a text, so 'title.x' means nothing", nil),
    ("«{{> partials/crad}}»", "no template has the name 'partials/crad'", "partials/card"),
    ("«{{<layuot}}»{{/layuot}}", "no template has the name 'layuot'", "layout"),
    (
      "{{<layout}}«{{$mian}}»x{{/mian}}{{/layout}}", "the template 'layout' has no block 'mian'",
      "main"
    ),
    ("«{{»title", "the tag that begins with '{{' is never closed", "}}"),
    ("«{{»title {{title}}", "the tag that begins with '{{' is never closed", "}}"),
    ("«{{»{body}}", "the tag that begins with '{{' is never closed", "}}"),
    ("«{{»! note", "the tag that begins with '{{' is never closed", "}}"),
    ("«{{»=<% %>}}", "the tag that begins with '{{' is never closed", "}}"),
    ("{{=<% %>=}}«<%»title", "the tag that begins with '<%' is never closed", "%>"),
    ("«{{#title}}»x", "'{{#title}}' is never closed", "{{/title}}"),
    ("{{#links}}«{{^title}}»x{{/links}}", "'{{^title}}' is never closed", "{{/title}}"),
    ("«{{$block}}»", "'{{$block}}' is never closed", "{{/block}}"),
    ("{{#links}}x«{{/linx}}»", "'{{/linx}}' does not close '{{#links}}'", "{{/links}}"),
    ("x«{{/title}}»", "'{{/title}}' closes nothing that is open", nil),
    ("«{{ }}»", "the tag '{{ }}' has no name", nil),
    ("«{{#if title}}»", "'if title' is not a name: it contains a space", "one name"),
    ("«{{=<%=}}»", "'{{=<%=}}' does not set two delimiters", "<% %>"),
    ("«{{> main}}»", "the template 'main' includes itself: main → main", "contain itself"),
    (
      "{{<layout}}{{$main}}«{{<main}}»{{/main}}{{/main}}{{/layout}}",
      "the template 'main' includes itself: main → main", "contain itself"
    ),
    (
      "{{<layout}}{{$main}}x{{/main}} «{{oops}}» {{/layout}}",
      "no variable has the name 'oops' in any context", nil
    ),
  ])
  func `a mistake is reported at its place`(
    marked: String, summary: String, help: String?
  ) throws {
    let (text, places) = Self.unmark(marked)
    let problems = Self.problems([
      "main": text, "layout": "{{$main}}{{/main}}", "partials/card": "",
    ])
    try #require(problems.count == 1, "\(problems.map(\.summary))")
    #expect(problems[0].path == "main.mustache")
    #expect(problems[0].offset..<(problems[0].offset + problems[0].length) == places[0])
    #expect(problems[0].summary.hasPrefix(summary))
    if let help {
      #expect(problems[0].help?.contains(help) == true, "\(problems[0].help ?? "no help")")
    } else {
      #expect(problems[0].help == nil)
    }
  }

  @Test func `all mistakes of all files are reported in one run`() {
    let (main, mainPlaces) = Self.unmark(
      "«{{one}}» «{{>two}}» {{#links}}«{{/lnks}}» {{>card}} «{{»x")
    let (card, cardPlaces) = Self.unmark("{{#title}}«{{three}}»{{/title}} {{! never shown: }}")
    let (unused, unusedPlaces) = Self.unmark("«{{#four}}»{{/four}} {{title}}")
    let problems = Self.problems(["main": main, "unused": unused, "card": card])
    #expect(
      problems.map(\.path) == Array(repeating: "card.mustache", count: 1)
        + Array(repeating: "main.mustache", count: 4) + ["unused.mustache"])
    #expect(problems.map(\.offset) == (cardPlaces + mainPlaces + unusedPlaces).map(\.lowerBound))
  }

  @Test func `a partial is checked under every context it is included with, and reported once`() {
    let (card, places) = Self.unmark("{{title}}{{#body}}{{/body}}«{{name}}»")
    let problems = Self.problems([
      "main": "{{>card}} {{>card}} {{#links}}{{>card}}{{/links}} {{#place}}{{>card}}{{/place}}",
      "card": card,
    ])
    #expect(problems.map(\.summary) == ["no variable has the name 'name' in page, link"])
    #expect(problems.map(\.offset) == places.map(\.lowerBound))
  }

  @Test func `default content that is replaced need not fit the context that replaces it`() {
    let layout = "{{$title}}{{href}}{{/title}}"
    let entries = [
      TemplateLibrary.Entry("main", Page.self), TemplateLibrary.Entry("link", Link.self),
    ]
    let set = TemplateSet([
      "main": "{{<layout}}{{$title}}{{title}}{{/title}}{{/layout}}", "link": "{{>layout}}",
      "layout": layout,
    ])
    #expect(TemplateLibrary.compile(set.sources, entries: entries).problems.isEmpty)
    let shown = Self.problems(["main": "{{>layout}}", "layout": layout])
    #expect(shown.map(\.summary) == ["no variable has the name 'href' in page"])
  }

  @Test func `an entry without a template is reported`() {
    let (library, problems) = TemplateLibrary.compile([], entries: [.init("home", Page.self)])
    #expect(library == nil)
    #expect(problems.map(\.summary) == ["no template has the name 'home'"])
  }

  @Test func `problems do not depend on the order of the files`() {
    let set = TemplateSet(["main": "{{>a}}{{x}}", "a": "{{>b}}{{y}}", "b": "{{>a}}{{z}}"])
    let entries = [TemplateLibrary.Entry("main", Page.self)]
    let forwards = TemplateLibrary.compile(set.sources, entries: entries).problems
    let backwards = TemplateLibrary.compile(set.sources.reversed(), entries: entries).problems
    #expect(forwards == backwards)
    #expect(forwards.count == 4)
  }

  /// Returns the problems of templates of which `main` is rendered with a page.
  static func problems(_ templates: KeyValuePairs<String, String>) -> [TemplateProblem] {
    TemplateLibrary.compile(
      TemplateSet(templates).sources, entries: [.init("main", Page.self)]
    ).problems
  }

  /// Takes the marks out of a template and returns the places they were around.
  static func unmark(_ marked: String) -> (text: String, places: [Range<Int>]) {
    var text = ""
    var start = 0
    var places: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = text.utf8.count
      case "»": places.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, places)
  }
}
