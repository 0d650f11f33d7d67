import Templates
import Testing

/// Input that would make a careless engine hang or die.
@Suite struct TemplateLimitTests {
  private typealias Problems = TemplateProblemTests

  @Test(arguments: [
    (["{{>b}}", "{{>c}}", "{{>a}}"], "a → b → c → a"),
    (["{{<b}}{{/b}}", "{{#title}}{{>c}}{{/title}}", "{{<a}}{{/a}}"], "a → b → c → a"),
    (["", "{{>c}}", "{{>b}}"], "b → c → b"),
    (["{{>a}}", "", ""], "a → a"),
  ])
  func `a circle of partials or parents is refused`(texts: [String], way: String) {
    let problems = Problems.problems([
      "main": "{{>a}}", "a": texts[0], "b": texts[1], "c": texts[2],
    ])
    let target = String(way.prefix(1))
    #expect(problems.map(\.summary) == ["the template '\(target)' includes itself: \(way)"])
  }

  @Test(arguments: ["{{#title}}|{{/title}}", "{{^title}}|{{/title}}", "{{$b}}|{{/b}}"])
  func `sections nest 64 levels deep and not 65`(pair: String) {
    let parts = pair.split(separator: "|").map(String.init)
    func nest(_ depth: Int) -> String {
      String(repeating: parts[0], count: depth) + "x" + String(repeating: parts[1], count: depth)
    }
    #expect(Problems.problems(["main": nest(64)]).isEmpty)
    for depth in [65, 20_000] {
      let problems = Problems.problems(["main": nest(depth)])
      #expect(
        problems.map(\.summary) == ["'\(parts[0])' is nested more than 64 levels deep"])
      #expect(problems.first?.offset == 64 * parts[0].utf8.count)
    }
  }

  @Test func `partials nest 64 levels deep and not 65, sections counted`() {
    func chain(_ length: Int, tag: (Int) -> String) -> [TemplateProblem] {
      var sources: [TemplateSource] = []
      for index in 0...length {
        let text = index == length ? "x" : tag(index + 1)
        let name = index == 0 ? "main" : "p\(index)"
        sources.append(TemplateSource(name: name, path: name, bytes: Array(text.utf8)))
      }
      return TemplateLibrary.compile(sources, entries: [.init("main", Page.self)]).problems
    }
    #expect(chain(64) { "{{>p\($0)}}" }.isEmpty)
    #expect(chain(65) { "{{>p\($0)}}" }.map(\.path) == ["p64"])
    #expect(chain(5_000) { "{{>p\($0)}}" }.count == 1)
    #expect(chain(32) { "{{#title}}{{>p\($0)}}{{/title}}" }.isEmpty)
    #expect(chain(33) { "{{#title}}{{>p\($0)}}{{/title}}" }.map(\.path).contains("p32"))
  }

  @Test func `a partial already compiled counts its depth where it is included again`() {
    let deep =
      String(repeating: "{{#title}}", count: 40) + String(repeating: "{{/title}}", count: 40)
    let open = String(repeating: "{{#corrected}}", count: 30)
    let close = String(repeating: "{{/corrected}}", count: 30)
    let problems = Problems.problems([
      "main": "{{>deep}}\(open){{>deep}}\(close)", "deep": deep,
    ])
    #expect(problems.map(\.summary) == ["'{{>deep}}' is nested more than 64 levels deep"])
  }

  @Test func `templates that double at every level are refused quickly`() {
    var partials = TemplateSet(["main": "{{>p0}}"])
    var parents = TemplateSet(["main": "{{<p0}}{{$b}}x{{/b}}{{/p0}}"])
    for index in 0..<40 {
      let next = "p\(index + 1)"
      let twice = index == 39 ? "x" : "{{>\(next)}}{{>\(next)}}"
      partials.sources += TemplateSet(["p\(index)": twice]).sources
      let inside = "{{<\(next)}}{{$b}}{{$b}}{{/b}}{{$b}}{{/b}}{{/b}}{{/\(next)}}"
      parents.sources += TemplateSet(["p\(index)": index == 39 ? "{{$b}}{{/b}}" : inside]).sources
    }
    #expect(partials.render().contains("unfolds to more than 1000000 steps"))
    // What comes from outside takes precedence, so these do not double.
    #expect(parents.render() == "x")
  }

  @Test(arguments: [
    "{{", "{{{", "{{#", "{{=", "{{!", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{<a}}", "{{$a}}", "{{>",
    "{{=| |=}}", "\r", " \n", "}}", "{{{a}}", "{{a b}}", "{{=a b=}}", "\u{0}", "{{<a}}{{$b}}",
  ])
  func `any repetition of pieces of tags ends with problems or text`(piece: String) {
    for count in [1, 2, 3, 50, 3_000] {
      let text = String(repeating: piece, count: count)
      let problems = Problems.problems(["main": text])
      for problem in problems {
        #expect(problem.offset + problem.length <= text.utf8.count)
      }
    }
  }

  @Test func `every cut of a template ends with problems or text`() {
    let text = "{{<l}}\n {{$m}}\n{{#links}}{{{title}}}{{/links}}\n{{=<% %>=}}<%! c %>{{/m}}\n<%/l%>"
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        let source = TemplateSource(name: "main", path: "main", bytes: Array(bytes[start..<end]))
        let (library, problems) = TemplateLibrary.compile(
          [source], entries: [.init("main", Page.self)])
        #expect((library == nil) == !problems.isEmpty)
      }
    }
  }
}
