import Testing

@testable import YAML

struct YAMLParserTests {
  private func parse(_ text: String, depth: Int = 32) throws -> YAMLNode? {
    try YAMLParser.parse(Array(text.utf8)[...], limits: YAMLLimits(bytes: 1 << 20, depth: depth))
  }

  /// The error of a text, with its place marked.
  private func marked(_ text: String, depth: Int = 32) -> String {
    do {
      _ = try parse(text, depth: depth)
      return text
    } catch let error as YAMLError {
      let bytes = Array(text.utf8)
      let (low, high) = (error.range.lowerBound, error.range.upperBound)
      let parts = [bytes[..<low], bytes[low..<high], bytes[high...]]
      return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
    } catch {
      return "\(error)"
    }
  }

  /// The tree as text: scalars with their style, in the order of the file.
  private func written(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
    case .sequence(let items): "[" + items.map(written).joined(separator: ",") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key):\(written($0.value))" }.joined(separator: ",") + "}"
    }
  }

  @Test(arguments: [
    ("b: 1\na: 2\n", "{b:1,a:2}"), ("a: No", "{a:No}"), ("a: 010", "{a:010}"),
    ("a: '1'", "{a:'1'}"),
    ("a: [b, c: d]", "{a:[b,{c:d}]}"), ("a:\n- b\n- - c", "{a:[b,[c]]}"), ("a:", "{a:}"),
    ("a: |\n  b\n  c\n", "{a:'b\nc\n'}"), ("a: >-\n  b\n  c\n", "{a:'b c'}"),
    ("a: \"\\u00e9\\n\"", "{a:'é\n'}"),
    ("a: b # c\r\nd: e\r\n", "{a:b,d:e}"), ("--- \na: b\n", "{a:b}"), ("\"\": x", "{:x}"),
    ("~", "~"), ("{}", "{}"), ("a: 12:30", "{a:12:30}"), ("é: ü", "{é:ü}"),
  ])
  func `scalars stay as written and mappings in order`(text: String, tree: String) throws {
    #expect(written(try #require(try parse(text))) == tree)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "   "])
  func `a text without a node is none`(text: String) throws {
    #expect(try parse(text) == nil)
  }

  @Test func `no bytes at all are none`() throws {
    #expect(try YAMLParser.parse([], limits: YAMLLimits(bytes: 10)) == nil)
  }

  @Test(arguments: [
    "a: 1\n|a|: 2", "a: {b: 1, |b|: 2}", "é: 1\n|é|: 2", "a: |&x 1|", "a: |&x [|1]", "a: |*x|",
    "a: |!!int 1|",
    "a: |!x {|}", "|<<|: {}", "|[|1]: 2", "? |{|a: b}\n: c", "a: 1\n|---|\nb: 2",
    "日本: |&x 1|", "日本: [本, |*x|]",
  ])
  func `what we refuse is found in its place`(text: String) {
    let plain = String(decoding: text.utf8.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
    #expect(marked(plain) == text)
  }

  @Test(arguments: [
    "a: b: c", "a: [1", "a: 'x", "\ta: b", "a: @x", "a: b\n c: d", "- a\nb: c", "}", "a: \"\\z\"",
  ])
  func `what is no YAML is refused`(text: String) {
    #expect(throws: YAMLError.self) { try parse(text) }
  }

  @Test(arguments: [("a: b: c", "quotes"), ("a: @x", "quotes"), ("a: [1", "close")])
  func `a common slip gets a hint`(text: String, hint: String) throws {
    let error = #expect(throws: YAMLError.self) { try parse(text) }
    #expect(error?.help?.contains(hint) == true)
  }

  @Test(arguments: [
    "a: |\"|b\nc: d\n", "a: |'|b\nc: d\n", "a: |[|b, c\nd: e\n", "a: |[|b, [c]\nd: [e]\n",
    "a: [b, |[|c\nd: e\n", "a: |{|b: c\nd: e\n", "a: |[|b's, c\n", "a: |[|b # ]\n",
    "é: ü\na: |[|b\n", "a: |[|b, ']'\n",
    // The next quote closes it, and what follows is out of place.
    "a: |\"|b\nc: \"d\"\n", "a: |'|b\nc: 'd'\ne: f\n",
    // All is closed: the place is where a comma lacks.
    "a: [\"b\" |\"|c\"]\n", "a: [b,\n  \"c\" |\"|d\"]\n",
    // A quote that closes too early.
    "a: 'b'|c|'s'\n", "a: \"b\" |c|\"\n",
    // What no text may hold.
    "a: b|\u{1B}|c\n", "é: b|\0|c\n", "a: |\"b\\u0000\"|\n", "a: |\"\\e[31m\"|\n",
    "a: |\"b\\x7f\"|\n",
    // A tab is told apart from spaces.
    "a:\n|\t|b: c\n",
  ])
  func `what is left open is named where it opens`(text: String) {
    let plain = String(decoding: text.utf8.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
    #expect(marked(plain) == text)
  }

  @Test(arguments: [
    ("a: \"b", "close it with \""), ("a: 'b", "close it with '"), ("a: [b", "close it with ']'"),
    ("a: {b: c", "close it with '}'"), ("a:\n\tb: c", "spaces"),
  ])
  func `what is left open says how to close it`(text: String, hint: String) {
    let error = #expect(throws: YAMLError.self) { try parse(text) }
    #expect(error?.help?.contains(hint) == true)
  }

  @Test(arguments: [
    ("a: 1\n|a|: 2\nb: 3", "{a:1,a:2,b:3}"), ("a: |&x 1|\nb: |*x|\nc: 2", "{a:1,b:,c:2}"),
    ("a: |!!int 1|\nb: |!x [|2]", "{a:1,b:[2]}"), ("|<<|: {a: 1}\nb: 2", "{b:2}"),
    ("a: b|\u{1B}|c\nd: |\u{7}\u{7}|\ne: |&x f|", "{a:b c,d:,e:f}"),
    ("a: x\nb: |\"\\e\"|\nc: 2", "{a:x,b:,c:2}"),
    ("a: [1, |*x|, 2]", "{a:[1,,2]}"), ("é: |\u{FFFE}|", "{é:}"),
  ])
  func `what is refused at one node leaves the rest readable`(text: String, tree: String) throws {
    let bytes = Array(text.utf8).filter { $0 != UInt8(ascii: "|") }
    var faults: [YAMLError] = []
    let node = try YAMLParser.parse(
      bytes[...], limits: YAMLLimits(bytes: 1 << 20), faults: &faults)
    var marks: [Int] = []
    var count = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") { marks.append(count) } else { count += 1 }
    }
    let places = faults.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    #expect(places.sorted() == marks)
    #expect(written(try #require(node)) == tree)
  }

  @Test func `a text full of one fault is told its first`() throws {
    var faults: [YAMLError] = []
    let text = "a: [" + String(repeating: "*x, ", count: 10_000) + "]"
    _ = try YAMLParser.parse(
      Array(text.utf8)[...], limits: YAMLLimits(bytes: 1 << 20), faults: &faults)
    #expect((1...100).contains(faults.count))
  }

  @Test func `both places of a key are known`() {
    let error = #expect(throws: YAMLError.self) { try parse("ab: 1\nab: 2") }
    #expect(error?.range == 6..<8 && error?.other == 0..<2)
  }

  @Test func `depth is bounded before anything recurses`() throws {
    #expect(
      try parse(String(repeating: "[", count: 8) + String(repeating: "]", count: 8), depth: 8)
        != nil)
    #expect(marked("[[[x]]]", depth: 2) == "[[|[|x]]]")
    #expect(throws: YAMLError.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect(throws: YAMLError.self) { try parse(String(repeating: "- ", count: 100_000)) }
    #expect(throws: YAMLError.self) { try parse(String(repeating: "{a: ", count: 100_000)) }
  }

  @Test func `size is bounded`() throws {
    let bytes = Array("a: bcd".utf8)
    #expect(try YAMLParser.parse(bytes[...], limits: YAMLLimits(bytes: 6)) != nil)
    #expect(throws: YAMLError.self) {
      try YAMLParser.parse(bytes[...], limits: YAMLLimits(bytes: 5))
    }
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    let text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    #expect(marked(text).hasPrefix("a: |&a"))
  }

  @Test(arguments: [
    ("é: ü\nname: 'A b'  # c\n", "name", "'A b'"), ("a: [é,\n  b]  \nc: d", "a", "[é,\n  b]"),
    ("a:\n  - 🙂\n  - b\n\nc: d", "a", "- 🙂\n  - b"), ("a:\r\n  b: é\r\n\r\nc: d", "a", "b: é"),
    ("x: 日本語\na: plain text\n", "a", "plain text"), ("a: |\n  é\n  b\n\nc: 1", "a", "|\n  é\n  b"),
  ])
  func `a place counts bytes and leaves out the space behind`(
    text: String, key: String, value: String
  ) throws {
    let bytes = Array(text.utf8)
    guard case .mapping(let pairs)? = try parse(text)?.content else { return }
    let pair = try #require(pairs.first { $0.key == key })
    #expect(String(decoding: bytes[pair.keyRange], as: UTF8.self) == key)
    #expect(String(decoding: bytes[pair.value.range], as: UTF8.self) == value)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("''", false), ("\"null\"", false), ("Null", false),
  ])
  func `only what is not quoted is null`(value: String, isNull: Bool) throws {
    guard case .mapping(let pairs)? = try parse("a: \(value)")?.content else { return }
    #expect(pairs.map(\.value.isNull) == [isNull])
  }

  @Test func `any cut of a text is read or refused`() {
    let text = Array("a: [b, {c: 'd'}]\né: |\n  x\n\"f\\u00e9\": &a *b !!c\n- ? g\n".utf8)
    for end in text.indices {
      for start in 0..<end {
        // What comes out does not matter; that something does, does.
        _ = try? YAMLParser.parse(text[start..<end], limits: YAMLLimits(bytes: 1000))
      }
    }
  }
}
