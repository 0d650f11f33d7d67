import Templates
import Testing

@Suite struct TemplateRenderingTests {
  private static let page = Page(
    lede: "", corrected: true,
    place: Place(
      name: "Molenbeek", parts: [Place(name: "Canal")],
      within: [Place(name: "Brussels", within: [Place(name: "Belgium")])]),
    links: [Link(title: "<One>", href: "1.html"), Link(title: "Two")], words: ["a", "<b>"])

  @Test(arguments: [
    ("{{title}}", "A &amp; B"),
    ("{{{title}}} {{&title}} {{ & title }}", "A & B A & B A & B"),
    ("{{body}}", "&lt;p&gt;Body&lt;/p&gt;"),
    ("{{{body}}}{{&body}}", "<p>Body</p><p>Body</p>"),
    ("{{#body}}<div>{{{.}}}</div>{{/body}}", "<div><p>Body</p></div>"),
    ("{{#title}}<h1>{{.}}</h1>{{/title}}", "<h1>A &amp; B</h1>"),
    ("{{#lede}}shown{{/lede}}{{^lede}}none{{/lede}}", "none"),
    ("{{#corrected}}yes{{/corrected}}{{^corrected}}no{{/corrected}}", "yes"),
    ("{{#corrected}}{{#title}}{{.}}{{/title}}{{/corrected}}", "A &amp; B"),
    ("{{#links}}[{{title}}]{{/links}}", "[&lt;One&gt;][Two]"),
    ("{{#links}}{{#href}}{{.}}{{/href}}{{^href}}-{{/href}}{{/links}}", "1.html-"),
    ("{{#words}}({{.}}){{/words}}{{^words}}none{{/words}}", "(a)(&lt;b&gt;)"),
    ("{{#words}}{{title}}{{/words}}", "A &amp; BA &amp; B"),
    ("{{place.name}} {{place.within.name}}", "Molenbeek Brussels"),
    ("{{place.within.within.name}}", "Belgium"),
    ("[{{place.within.within.within.name}}]", "[]"),
    (
      "{{#place}}{{#within}}{{name}}{{#within}}, {{name}}{{/within}}{{/within}}{{/place}}",
      "Brussels, Belgium"
    ),
    ("{{#place}}{{#parts}}{{name}} in {{title}}{{/parts}}{{/place}}", "Canal in A &amp; B"),
    ("{{#place.within}}{{name}}{{/place.within}}", "Brussels"),
    ("{{#.}}{{title}}{{/.}}{{^.}}{{title}}{{/.}}", "A &amp; B"),
    ("{{=| |=}}|title||={{ }}=|{{title}}", "A &amp; BA &amp; B"),
    ("\u{FEFF}{{#corrected}}\nx\n{{/corrected}}\n", "x\n"),
    ("a\r\n{{! note }}\r\nb\r\n", "a\r\nb\r\n"),
    ("{", "{"), ("}} {x}", "}} {x}"), ("", ""),
    ("{{title}}: {{#links}}{{/links}}", "A &amp; B: "),
  ])
  func `a template shows its page`(template: String, expected: String) {
    #expect(TemplateSet(["main": template]).render(Self.page) == expected)
  }

  @Test(arguments: ["Plain words, é", "A & B", "<i>", "x > y", "\"quoted\"", "it's", ""])
  func `what was read before is escaped as well`(title: String) {
    let page = SeenPage(seen: [Prepared(Link(title: title)), Prepared(Link(title: "Two"))])
    let shown = TemplateSet(["main": "{{#seen}}({{title}}|{{{title}}}){{/seen}}"]).render(page)
    #expect(shown == "(\(HTMLEscaper.escape(title))|\(title))(Two|Two)")
  }

  @Test func `a value is not read as a template`() {
    let page = Page(title: "{{body}} {{#links}}")
    #expect(TemplateSet(["main": "{{title}}"]).render(page) == "{{body}} {{#links}}")
  }

  @Test func `a name nearer to the tag hides the same name further out`() {
    let set = TemplateSet([
      "main": "{{#links}}{{>title}}{{/links}}{{>title}}", "title": "{{title}};",
    ])
    #expect(set.render(Self.page) == "&lt;One&gt;;Two;A &amp; B;")
  }

  @Test func `a partial in a folder keeps the indentation of its tag`() {
    let set = TemplateSet([
      "main": "<ul>\n  {{> partials/items}}\n</ul>\n",
      "partials/items": "{{#links}}\n<li>\n\n  {{> partials/one }}\n</li>\n{{/links}}\n",
      "partials/one": "{{title}}\n",
    ])
    let items = ["&lt;One&gt;", "Two"].map { "  <li>\n\n    \($0)\n  </li>\n" }
    #expect(set.render(Self.page) == "<ul>\n\(items.joined())</ul>\n")
  }

  @Test func `a page fills the blocks of its layout`() {
    let set = TemplateSet([
      "main": """
      {{<layout}}
        {{$main}}
          <h1>{{title}}</h1>
          {{#links}}
          <a>{{title}}</a>
          {{/links}}
        {{/main}}
      {{/layout}}

      """,
      "layout": """
      <title>{{$title}}{{title}} – dossier{{/title}}</title>
      <main>
        {{$main}}
        {{/main}}
      </main>
      {{$foot}}<footer></footer>{{/foot}}

      """,
    ])
    #expect(
      set.render(Self.page) == """
        <title>A &amp; B – dossier</title>
        <main>
          <h1>A &amp; B</h1>
          <a>&lt;One&gt;</a>
          <a>Two</a>
        </main>
        <footer></footer>

        """)
  }

  @Test(arguments: [
    ("{{<mid}}{{/mid}}", "<[mid:inner]>"),
    ("{{<mid}}{{$b}}B{{/b}}{{/mid}}", "<B>"),
    ("{{<mid}}{{$c}}C{{/c}}{{/mid}}", "<[mid:C]>"),
    ("{{<low}}{{$b}}1{{<low}}{{$b}}2{{/b}}{{/low}}{{/b}}{{/low}}", "<1<2>>"),
    ("{{<low}}{{$b}}{{$b}}own{{/b}}{{/b}}{{/low}}", "<own>"),
    ("{{<low}} text {{title}} {{/low}}", "<low>"),
    ("{{#links}}{{<low}}{{$b}}{{title}}{{/b}}{{/low}}{{/links}}", "<&lt;One&gt;><Two>"),
  ])
  func `parents inside parents and blocks inside blocks`(template: String, expected: String) {
    let set = TemplateSet([
      "main": template,
      "mid": "{{<low}}{{$b}}[mid:{{$c}}inner{{/c}}]{{/b}}{{/low}}",
      "low": "<{{$b}}low{{/b}}>",
    ])
    #expect(set.render(Self.page) == expected)
  }

  @Test func `one template is compiled for each context type it is rendered with`() throws {
    let sources = TemplateSet(["card": "{{title}}"]).sources
    let (library, problems) = TemplateLibrary.compile(
      sources, entries: [.init("card", Page.self), .init("card", Link.self)])
    #expect(problems.isEmpty)
    var output: [UInt8] = []
    try #require(library).render("card", Page(title: "page "), into: &output)
    try #require(library).render("card", Link(title: "link"), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "page link")
  }
}
