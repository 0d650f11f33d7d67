import Testing

@testable import CommonMark

/// A change to the first place where a text stands in the first block that holds it.
struct EditCase: Sendable, CustomTestStringConvertible {
  let markdown: String
  let part: String
  let action: BodyPlan.Edit.Action
  /// The HTML; nil if the edit must be skipped and reported.
  let html: String?

  init(_ markdown: String, _ part: String, _ action: BodyPlan.Edit.Action, _ html: String?) {
    self.markdown = markdown
    self.part = part
    self.action = action
    self.html = html
  }

  var testDescription: String { markdown + " · " + part }
}

private let link = BodyPlan.Edit.Action.wrap(open: "<a>", close: "</a>")

@Suite struct EditTests {
  @Test(arguments: [
    EditCase("In Molenbeek now", "Molenbeek", link, "<p>In <a>Molenbeek</a> now</p>\n"),
    EditCase("Molenbeek", "Molenbeek", link, "<p><a>Molenbeek</a></p>\n"),
    EditCase(
      "**Sint-Jans**-Molenbeek", "Sint-Jans-Molenbeek", link,
      "<p><a><strong>Sint-Jans</strong>-Molenbeek</a></p>\n"),
    EditCase(
      "a Sint-*Jans*-Molen **beek** b", "Sint-Jans-Molen beek", link,
      "<p>a <a>Sint-<em>Jans</em>-Molen <strong>beek</strong></a> b</p>\n"),
    EditCase("***Oz***", "Oz", link, "<p><a><em><strong>Oz</strong></em></a></p>\n"),
    EditCase("*the Oz man*", "Oz", link, "<p><em>the <a>Oz</a> man</em></p>\n"),
    EditCase(
      "**the Sint-Jans**-Molenbeek", "Sint-Jans-Molenbeek", link,
      "<p><strong>the <a>Sint-Jans</a></strong><a>-Molenbeek</a></p>\n"),
    EditCase(
      "**the Sint-Jans**-Molenbeek", "Sint-Jans-Molenbeek",
      .wrap(open: "<a id=\"m\">", close: "</a>"), nil),
    EditCase(
      "*a b* c *d e*", "b c d", link,
      "<p><em>a <a>b</a></em><a> c </a><em><a>d</a> e</em></p>\n"),
    EditCase(
      "Brussels\nCentral station", "Brussels Central", link,
      "<p><a>Brussels\nCentral</a> station</p>\n"),
    EditCase(
      "- in Brussels  \n  Central", "Brussels\nCentral", link,
      "<ul>\n<li>in <a>Brussels<br />\nCentral</a></li>\n</ul>\n"),
    EditCase(
      "> 1. by *Oz*", "Oz", link,
      "<blockquote>\n<ol>\n<li>by <a><em>Oz</em></a></li>\n</ol>\n</blockquote>\n"),
    EditCase("# On Oz", "Oz", link, "<h1>On <a>Oz</a></h1>\n"),
    EditCase("AT&amp;T &lt;here", "T&T <", link, "<p>A<a>T&amp;T &lt;</a>here</p>\n"),
    EditCase("a \\*Oz\\* b", "*Oz*", link, "<p>a <a>*Oz*</a> b</p>\n"),
    EditCase("Bru<b>ss</b>els", "Brussels", link, "<p><a>Brussels</a></p>\n"),
    EditCase("[Oz](x)", "Oz", link, nil),
    EditCase("by [the](x) Oz", "the Oz", link, nil),
    EditCase("by `the` Oz", "the Oz", link, nil),
    EditCase("by ![the](x) Oz", "the Oz", link, nil),
    EditCase("*[](x)Oz* b", "Oz", link, "<p><em><a href=\"x\"></a><a>Oz</a></em> b</p>\n"),
    EditCase(
      "Oz[](x)man", "Ozman", link,
      "<p><a>Oz</a><a href=\"x\"></a><a>man</a></p>\n"),
    EditCase(
      "see [[oz|the man]]!", "[[oz|the man]]", .replace(html: "<i>x</i>"),
      "<p>see <i>x</i>!</p>\n"),
    EditCase(
      "see [[oz|the *man*]]!", "[[oz|the man]]", .replace(html: "<i>x</i>"),
      "<p>see <i>x</i>!</p>\n"),
    EditCase("shot [@abc, *p. 3*; @x]. b", " [@abc, p. 3; @x]", .remove, "<p>shot. b</p>\n"),
    EditCase("*a [[b* c]] d", "[[b c]]", .replace(html: "X"), "<p><em>a X</em> d</p>\n"),
  ])
  func `an edit changes its range and nothing else`(_ test: EditCase) throws {
    let facts = try BodyFacts.read(test.markdown)
    let found = facts.texts.enumerated().lazy.compactMap { index, text in
      text.place(of: test.part).map { (Int32(index), $0) }
    }.first
    let (block, range) = try #require(found)
    var plan = BodyPlan()
    plan.edits = [BodyPlan.Edit(block: block, range: range, action: test.action)]
    var output: [UInt8] = []
    let report = BodyRenderer.render(Array(test.markdown.utf8), plan: plan, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.html ?? html(test.markdown))
    #expect(report.skippedEdits == (test.html == nil ? [0] : []))
  }

  @Test func `many edits in one text are all made in their order`() {
    var plan = BodyPlan()
    plan.edits = [
      BodyPlan.Edit(block: 0, range: 0..<0, action: .replace(html: "1")),
      BodyPlan.Edit(block: 0, range: 0..<2, action: link),
      BodyPlan.Edit(block: 0, range: 2..<2, action: .replace(html: "2")),
      BodyPlan.Edit(block: 0, range: 2..<2, action: .replace(html: "3")),
      BodyPlan.Edit(block: 0, range: 3..<5, action: .remove),
      BodyPlan.Edit(block: 0, range: 5..<7, action: link),
      BodyPlan.Edit(block: 0, range: 7..<7, action: .replace(html: "4")),
      BodyPlan.Edit(block: 1, range: 0..<1, action: link),
    ]
    #expect(
      html("**ab**cdefg\n\nx", plan: plan)
        == "<p>1<a><strong>ab</strong></a>23c<a>fg</a>4</p>\n<p><a>x</a></p>\n")
  }

  @Test func `edits that overlap, go out of the text or cut a character are reported`() {
    let ranges: [(Int32, Range<Int32>)] = [
      (0, 0..<2), (0, 1..<3), (0, 3..<4), (0, 90..<99), (7, 0..<1),
    ]
    var plan = BodyPlan()
    plan.edits = ranges.map { BodyPlan.Edit(block: $0, range: $1, action: link) }
    var output: [UInt8] = []
    let report = BodyRenderer.render(Array("abcé".utf8), plan: plan, into: &output)
    #expect(report.skippedEdits == [1, 2, 3, 4])
    #expect(String(decoding: output, as: UTF8.self) == "<p><a>ab</a>cé</p>\n")
  }

  @Test func `nothing is put into a link or a description`() {
    for markdown in ["[ab](x)", "[a*b*](x)", "![a*b*](x)"] {
      var plan = BodyPlan()
      plan.edits = [BodyPlan.Edit(block: 0, range: 1..<1, action: .replace(html: "!!"))]
      #expect(!html(markdown, plan: plan).contains("!!"))
    }
  }
}
