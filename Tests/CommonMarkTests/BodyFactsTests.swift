import Testing

@testable import CommonMark

@Suite struct BodyFactsTests {
  @Test func `blocks know their text, section and container`() throws {
    let facts = try BodyFacts.read(
      "Intro\nline\n\n# One\n\n> quoted  \n> *text*\n\n## Two `x`\n\n- tight\n\n***\n\n"
        + "+ loose\n\n+ b"
    )
    #expect(
      facts.texts == ["Intro line", "One", "quoted\ntext", "Two x", "tight", "loose", "b"])
    #expect(facts.blocks.map(\.section) == [-1, -1, 0, 0, 1, 1, 1])
    #expect(facts.blocks.map(\.inQuote) == [false, false, true, false, false, false, false])
    #expect(facts.blocks.map(\.isTight) == [false, false, false, false, true, false, false])
    #expect(facts.blocks.map(\.inItem) == [false, false, false, false, true, true, true])
    #expect(facts.headings.map(\.text) == ["One", "Two x"])
    #expect(facts.headings.map(\.level) == [1, 2])
    #expect(facts.headings.map(\.block) == [1, 3])
  }

  /// What stays of a body takes most of the memory of a large dossier.
  @Test(arguments: [
    ("words and *more* of them", 0),
    ("one line\nand [a link](x) and `code` \\* and\r\nanother", 0),
    ("> quoted\n> over\n> lines  \n> and broken", 0),
    ("broken\\\nlines", 1),
    ("an &amp; and &#0; here &copy;", 5),
    ("`code\nover lines` and\nmore", 0),
    ("a b\u{0}c", 3),
  ])
  func `no byte of a text is kept that the source has`(_ markdown: String, others: Int) throws {
    let facts = try BodyFacts.read(markdown)
    #expect(facts.blocks.bytesKept == others)
  }

  @Test func `segments cover the text and know their context`() throws {
    let facts = try BodyFacts.read("a *b* `c` [d *e*](x) ![f](y) \\* &copy; g")
    let block = try #require(facts.blocks.first)
    let text = String(decoding: block.text, as: UTF8.self)
    #expect(text == "a b c d e f * © g")
    #expect(
      block.segments.map { "\(text.bytes($0.range)):\($0.context)" } == [
        "a :plain", "b:plain", " :plain", "c:code", " :plain", "d :link", "e:link", " :plain",
        "f:image", " :plain", "* :plain", "©:plain", " g:plain",
      ])
    var end: Int32 = 0
    for segment in block.segments {
      #expect(segment.range.lowerBound == end)
      end = segment.range.upperBound
    }
    #expect(Int(end) == block.text.count)
    let place = try #require(text.place(of: "g"))
    #expect(block.source(at: place.lowerBound) == 39)
  }

  @Test(arguments: [
    "see [the blast](incident:b-2017 \"t\") now",
    "- item\n  over lines with [the blast](incident:b-2017 \"t\") now",
    "> quote\n> with *em* [the blast](incident:b-2017 \"t\") now",
    "> 1. a\n>    b `c` <i>d</i> &amp; \\[x\\] [the blast](incident:b-2017 \"t\")",
    "a\r\nb **c**\r\n[the blast](incident:b-2017 \"t\")\r\n",
    "[ref]: /url\n[Ref] and [the blast](incident:b-2017 \"t\")",
    "# Head *of* [the blast](incident:b-2017 \"t\") #",
    "Setext [x][] [the blast](incident:b-2017 \"t\")\n===\n\n[x]: /y 'z'",
    "> quote\n> [the blast](incident:b-2017 \"t\") starts a line",
    "> > lazy\n> *[the blast](incident:b-2017 \"t\")*",
    "> lazy\nline [the blast](incident:b-2017 \"t\")",
    "![i [n](m)](u) ``a ` b`` <https://x.org> [the blast](incident:b-2017 \"t\")",
    "é ü 漢 [the blast](incident:b-2017 \"t\")",
    "[a\nb](\n/u\n'v\nw') [the blast](incident:b-2017 \"t\")",
    "a <b\nc> ``x\ny`` z\n   [the blast](incident:b-2017 \"t\")",
    "(a_b_c __d__ * e) ** [the blast](incident:b-2017 \"t\")",
  ])
  func `links and text are found where they were written`(_ markdown: String) throws {
    let written = "[the blast](incident:b-2017 \"t\")"
    let facts = try BodyFacts.read(markdown)
    let link = try #require(facts.links.last)
    #expect(markdown.bytes(link.source) == written)
    #expect(link.text == "the blast")
    #expect(link.destination == "incident:b-2017")
    #expect(link.title == "t")
    let block = facts.blocks[Int(link.block)]
    let words = block.source(at: link.range.lowerBound)
    #expect(markdown.bytes(words..<words + 9) == "the blast")
    #expect(misplacedSegments(facts, in: Array(markdown.utf8)) == [])
  }

  @Test func `every form of link and image has its bytes`() throws {
    let forms = [
      "[a](b)", "[a](<b c> 'd')", "[a][r]", "[r][]", "[r]", "<https://a.org/>", "<a@b.org>",
      "[](x)", "[a \\] b](c\\)d)", "[`]`](e)",
    ]
    let markdown = forms.joined(separator: " and ") + "\n\n[r]: /url"
    let facts = try BodyFacts.read(markdown)
    #expect(facts.links.map { markdown.bytes($0.source) } == forms)

    let images = "![a](b \"c\")\n\nx ![*d*][r] [![e](f)](g)\n\n[r]: /url"
    let found = try BodyFacts.read(images)
    #expect(
      found.images.map { images.bytes($0.source) } == ["![a](b \"c\")", "![*d*][r]", "![e](f)"])
    #expect(found.images.map(\.alt) == ["a", "d", "e"])
    #expect(found.images.map(\.title) == ["c", "", ""])
    #expect(found.images.map(\.standsAlone) == [true, false, false])
    #expect(found.images.map(\.link) == [-1, -1, 0])
  }

  @Test func `directives are fenced blocks with a known first word`() throws {
    let markdown = """
      # A

      ```map zoom=3
      x
      ```

      > ~~~ table
      > a,b
      > ~~~

      ```swift
      y
      ```

      ```mapx
      ```

          map
      """
    let facts = try BodyFacts.read(markdown)
    #expect(facts.directives.map(\.info) == ["map zoom=3", "table"])
    #expect(facts.directives.map(\.literal) == ["x\n", "a,b\n"])
    #expect(facts.directives.map(\.section) == [0, 0])
    #expect(facts.directives.map { markdown.bytes($0.source).prefix(5) } == ["```ma", "~~~ t"])
    #expect(
      facts.directives.map { markdown.bytes($0.contentSource..<$0.contentSource + 1) }
        == ["x", ">"])
  }

  @Test func `raw HTML is reported with its place`() throws {
    let markdown = "a <b>c<i\nx>\n\n<div>\nx</div>\n\n> y <!-- z -->"
    let facts = try BodyFacts.read(markdown)
    #expect(
      facts.rawHTML.map { markdown.bytes($0.source) } == [
        "<b>", "<i\nx>", "<div>\nx</div>", "<!-- z -->",
      ])
    #expect(facts.rawHTML.map(\.excerpt) == ["<b>", "<i\nx>", "<div>\nx</div>", "<!-- z -->"])
  }

  @Test func `a slice of a file is read from its own start`() throws {
    let file = Array("---\nx\n---\na [b](c)".utf8)
    let facts = try BodyFacts.read(file[10...])
    #expect(facts.links.map(\.source) == [2..<8])
  }
}
