import CommonMark
import Testing

@Suite struct BodyLimitsTests {
  @Test(arguments: [
    (String(repeating: "a", count: (1 << 20) + 1), BodyLimitError.Limit.bytes, 1 << 20),
    (String(repeating: ">", count: 300_000), .nesting, 0),
    ("x\n\n" + String(repeating: "> ", count: 9_000), .nesting, 3),
    ("x\n\n" + String(repeating: "> ", count: 101) + "y", .nesting, 203),
    (
      String(repeating: "*a **b ", count: 60) + "x" + String(repeating: " b** a*", count: 60),
      .nesting, 0
    ),
    (String(repeating: "![[]()", count: 10_001), .bracketPairs, 60_001),
    (
      String(repeating: "- ", count: 100) + "a" + String(repeating: "\n", count: 100_000),
      .nestedBlankLines, 40_202
    ),
    (
      String(repeating: "- ", count: 90) + "a\nb\n```" + String(repeating: "\n", count: 100_000),
      .nestedBlankLines, 44_632
    ),
  ])
  func `a body past a limit is refused at a place`(
    _ body: String, _ limit: BodyLimitError.Limit, _ offset: Int
  ) {
    #expect { try BodyFacts.read(Array(body.utf8)) } throws: { error in
      guard let error = error as? BodyLimitError else { return false }
      #expect(error.offset == offset)
      return error.limit == limit
    }
  }

  @Test(arguments: [
    String(repeating: "* ", count: 10_000),
    String(repeating: "> ", count: 100) + "y",
    String(repeating: "- - - - - - - - x\n\n\n\n", count: 2_000),
    String(repeating: "![a](b) [c](d)\n\n", count: 4_000),
    String(repeating: "`a` **b** [c](d) _e_\n", count: 40_000),
    String(repeating: "        > > > code\n", count: 10_000),
  ])
  func `an unusual body inside the limits is read`(_ body: String) throws {
    #expect(throws: Never.self) { try BodyFacts.read(Array(body.utf8)) }
  }

  @Test func `limits can be set`() throws {
    var limits = BodyLimits()
    limits.nesting = 1
    _ = try BodyFacts.read(Array("> a".utf8), limits: limits)
    #expect(throws: BodyLimitError.self) {
      try BodyFacts.read(Array("> > a".utf8), limits: limits)
    }
    limits.bytes = 3
    #expect(throws: BodyLimitError.self) {
      try BodyFacts.read(Array("abcd".utf8), limits: limits)
    }
  }
}
