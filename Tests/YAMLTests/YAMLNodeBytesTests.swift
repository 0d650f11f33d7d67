import Testing

@testable import YAML

/// A tree as it is kept beside its text.
struct YAMLNodeBytesTests {
  private static let texts = [
    "", "a", "a: b\n", "title: The é of it\nn: ~\nnone:\nempty: ''\nquoted: \"two words\"\n",
    "single: 'it''s'\nescaped: \"a\\tb\\u00e9\"\n'key': 1\n\"oth\\u0065r\": 2\n",
    "block: |\n  one\n  two\nfolded: >-\n  one\n  two\nplain: one\n  two\n",
    "flow: {a: [b, 'c', {d: e}], f: []}\nlist:\n  - x\n  - y: 1\n    z: [\"ü\", w]\n  - - deep\n",
    "a: # why\n  b\nc: 'x' # y\n", "\"'\": '\"'\nq: \"'\"\n", "x: {}\ny: []\n",
    "a:\n" + (1...30).map { "  k\($0): v\($0)\n" }.joined(),
  ]

  private static func tree(_ text: String) throws -> (node: YAMLNode, source: ArraySlice<UInt8>)? {
    // A slice that does not begin at zero, as front matter does not.
    let source = Array("---\n\(text)".utf8)[4...]
    return try YAMLParser.parse(source, limits: YAMLLimits(bytes: 1 << 20)).map { ($0, source) }
  }

  @Test(arguments: texts)
  func `a tree is read back as it was read`(text: String) throws {
    guard let (node, source) = try Self.tree(text) else { return #expect(text.isEmpty) }
    let bytes = node.bytes(in: source)
    let again = try #require(YAMLNode(bytes: bytes[...], in: source))
    #expect("\(again)" == "\(node)")
    #expect(again.bytes(in: source) == bytes)
  }

  @Test func `words that stand in the text are not kept beside it`() throws {
    let text = "title: \(String(repeating: "long ", count: 50))end\nquoted: 'one two three four'\n"
    let (node, source) = try #require(try Self.tree(text))
    #expect(node.bytes(in: source).count < 24)
  }

  @Test(arguments: texts.dropFirst())
  func `damaged bytes are refused, or make a tree of the text all the same`(text: String) throws {
    let (node, source) = try #require(try Self.tree(text))
    let bytes = node.bytes(in: source)
    for index in bytes.indices {
      for flip: UInt8 in [1, 5, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] ^= flip
        if let tree = YAMLNode(bytes: damaged[...], in: source) {
          #expect(Self.places(of: tree).allSatisfy { (0...source.count).contains($0.upperBound) })
        }
      }
      #expect(YAMLNode(bytes: bytes[..<index], in: source) == nil)
    }
    // Of another text, the words may be others.
    _ = YAMLNode(bytes: bytes[...], in: source.dropLast(1))
    _ = YAMLNode(bytes: bytes[...], in: [])
  }

  @Test func `a tree that is too deep is refused`() {
    // Lists of one list each: code, place, length, count.
    let bytes = (0..<200).flatMap { _ in [0, 0, 0, 1] as [UInt8] }
    #expect(YAMLNode(bytes: (bytes + [2, 0, 0])[...], in: [0x61]) == nil)
    let shallow = bytes.prefix(4 * 20) + [2, 0, 0]
    #expect(YAMLNode(bytes: shallow, in: [0x61]) != nil)
  }

  private static func places(of node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: [node.range]
    case .sequence(let items): [node.range] + items.flatMap(places)
    case .mapping(let pairs):
      [node.range] + pairs.flatMap { [$0.keyRange] + places(of: $0.value) }
    }
  }
}
