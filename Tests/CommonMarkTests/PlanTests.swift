import Testing

@testable import CommonMark

@Suite struct PlanTests {
  @Test func `headings get ids and go down, no deeper than six`() {
    var plan = BodyPlan()
    plan.headingIDs = ["one", nil, "a\"b"]
    plan.headingShift = 1
    #expect(
      html("# One *two*\n\n## Three\n\n###### Six\n\nSet\n===", plan: plan) == """
        <h2 id="one">One <em>two</em></h2>
        <h3>Three</h3>
        <h6 id="a&quot;b">Six</h6>
        <h2>Set</h2>

        """)
  }

  @Test func `paragraphs get ids, in tight lists on a span`() {
    var plan = BodyPlan()
    plan.blockIDs = [0: "p0", 1: "p1", 2: "p2", 3: "p3"]
    #expect(
      html("A *b*\n\n- c\n\n> d\n\n1. e\n\n2. f", plan: plan) == """
        <p id="p0">A <em>b</em></p>
        <ul>
        <li><span id="p1">c</span></li>
        </ul>
        <blockquote>
        <p id="p2">d</p>
        </blockquote>
        <ol>
        <li>
        <p id="p3">e</p>
        </li>
        <li>
        <p>f</p>
        </li>
        </ol>

        """)
  }

  @Test(arguments: [
    (BodyPlan.LinkAction.unlink, "<p>a <em>b</em> c</p>\n"),
    (
      .keep(href: "x.html?a&b", attributes: ""),
      "<p>a <a href=\"x.html?a&amp;b\" title=\"t&amp;\"><em>b</em></a> c</p>\n"
    ),
    (
      .keep(href: "x é'", attributes: " rel=\"me\""),
      "<p>a <a href=\"x%20%C3%A9&#x27;\" title=\"t&amp;\" rel=\"me\"><em>b</em></a> c</p>\n"
    ),
    (.keep(href: "javascript:1", attributes: ""), "<p>a <em>b</em> c</p>\n"),
    (.keep(href: "blob:1", attributes: " x"), "<p>a <em>b</em> c</p>\n"),
    (.replace(open: "<span>", close: "</span>"), "<p>a <span><em>b</em></span> c</p>\n"),
  ])
  func `a link becomes what the plan says`(_ action: BodyPlan.LinkAction, _ expected: String) {
    var plan = BodyPlan()
    plan.links = [action]
    #expect(html("a [*b*](/u \"t&\") c", plan: plan) == expected)
  }

  @Test func `a link to a refused place loses the link and keeps its words`() throws {
    let markdown = "[a *b*](javascript:alert%281%29) <blob:x> ![c](data:image/png,x) [d](x.md)"
    #expect(html(markdown) == "<p>a <em>b</em> blob:x c <a href=\"x.md\">d</a></p>\n")
    let facts = try BodyFacts.read(markdown)
    #expect(facts.links.map(\.isAllowed) == [false, false, true])
    #expect(facts.images.map(\.isAllowed) == [false])
  }

  @Test func `an image alone gives its paragraph to its figure`() {
    var plan = BodyPlan()
    plan.images = ["<figure></figure>", "<img>", nil, "<img>"]
    #expect(
      html("![a](b)\n\nx ![c](d) ![e *f* [g](h)](i)\n\n- [![j](k)](l)", plan: plan) == """
        <figure></figure>
        <p>x <img> e f g</p>
        <ul>
        <li><a href="l"><img></a></li>
        </ul>

        """)
  }

  @Test func `a directive becomes a component`() {
    var plan = BodyPlan()
    plan.directives = ["<div>map</div>"]
    #expect(
      html("- a\n\n  ```map x\n  y\n  ```\n\n```swift\nz\n```\n", plan: plan) == """
        <ul>
        <li>
        <p>a</p>
        <div>map</div>
        </li>
        </ul>
        <pre><code class="language-swift">z
        </code></pre>

        """)
  }

  @Test func `raw HTML leaves nothing behind`() {
    #expect(
      html("a <b onclick=x>c</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- x -->\n\nd")
        == "<p>a c</p>\n<p>d</p>\n")
  }

  @Test func `an empty body is empty HTML`() throws {
    #expect(html("") == "")
    for empty in ["", "\n \n"] {
      #expect(try counts(BodyFacts.read(empty)) == [0, 0, 0, 0, 0])
    }
  }
}
