import Testing

@testable import CommonMark

@Suite struct RandomBodyTests {
  /// A small generator with a seed, so that a failure can be run again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "a", "b ", " ", "\n", "\r\n", "\n\n", "> ", "- ", "1. ", "# ", "*", "**", "_", "`", "``", "[",
    "]", "![", "](", ")", "(x)", "[r]", "[r]: /u\n", "<b>", "<!--", "-->", "<div>\n", "&amp;",
    "&nbsp;", "\\", "\\*", "```map\n", "```\n", "\t", "    ", "===\n", "é", "漢", "\u{0}", "\"",
    "<http://a.b>", "javascript:", "  \n",
  ].map { Array($0.utf8) }

  private func body(_ generator: inout Generator, raw: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      if raw {
        // The byte 1 marks what the renderer finds.
        let byte = UInt8.random(in: 0...255, using: &generator)
        bytes.append(byte == 1 ? 0 : byte)
      } else if let piece = Self.pieces.randomElement(using: &generator) {
        bytes += piece
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func `facts and rendering agree on whatever comes`(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    for round in 0..<250 {
      let bytes = body(&generator, raw: round % 8 == 0)
      let facts = try BodyFacts.read(bytes)
      #expect(renderedCounts(bytes) == counts(facts), "\(bytes)")
      #expect(try facts.blocks.map(\.text) == plainTexts(bytes), "\(bytes)")
      checkRanges(facts, in: bytes)
    }
  }

  @Test(arguments: 0..<8)
  func `what is written of a body is read back, and nothing else is`(_ seed: UInt64) throws {
    var generator = Generator(state: seed &+ 2000)
    var written = 0
    for round in 0..<250 {
      let body = body(&generator, raw: round % 8 == 0)
      let facts = try BodyFacts.read(body)
      guard let bytes = facts.bytes else { continue }
      written += 1
      // As it lies in a file, behind other bytes.
      let file = Array("---\n".utf8) + body
      let read = try #require(BodyFacts(bytes: bytes[...], of: file[4...]))
      #expect(read.bytes == bytes, "\(body)")
      #expect(read.blocks.map(\.text) == facts.blocks.map(\.text), "\(body)")
      #expect(read.blocks.map(\.kind) == facts.blocks.map(\.kind), "\(body)")
      #expect(read.blocks.map(\.section) == facts.blocks.map(\.section), "\(body)")
      #expect(read.blocks.map(\.source) == facts.blocks.map(\.source), "\(body)")
      for (a, b) in zip(read.blocks, facts.blocks) {
        #expect(Array(a.segments) == Array(b.segments), "\(body)")
        #expect([a.inQuote, a.inItem, a.isTight] == [b.inQuote, b.inItem, b.isTight], "\(body)")
      }
      #expect(read.headings.map(\.text) == facts.headings.map(\.text), "\(body)")
      #expect(read.links == facts.links, "\(body)")
      for cut in bytes.indices {
        // Cut between two links it reads as a body with fewer: a checksum sees that.
        let part = BodyFacts(bytes: bytes[..<cut], of: file[4...])
        #expect(part == nil || part?.links.count ?? 0 < facts.links.count, "\(body) cut at \(cut)")
      }
      for place in bytes.indices {
        // What a checksum would see is no text of this body, but it can be looked at.
        var damaged = bytes
        damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
        guard let other = BodyFacts(bytes: damaged[...], of: file[4...]) else { continue }
        lookAtAll(of: other)
      }
    }
    #expect(written > 50)
  }

  /// Counts of blocks that are not those of the body, and places where they stand that are none.
  @Test func `blocks that are not those of the body are blank`() throws {
    let body = Array("Hello `code` there\n\n# Hi\n\nAt last &amp; least\n".utf8)
    let facts = try BodyFacts.read(body)
    let counts = facts.blocks.map(\.count)
    let forged: [[Int]] = [
      [], [10], [3, 2, 15], [0, 0, 0, 0], [counts[0], counts[1]], counts + [4],
      [counts[0] + 9, counts[1], counts[2]],
    ]
    for counts in forged + [counts] {
      // The counts, a layout that is none, and no links.
      let bytes = [UInt8(counts.count)] + counts.map { UInt8($0) } + [0]
      let read = try #require(BodyFacts(bytes: bytes[...], of: body[...]), "\(counts)")
      #expect(read.blocks.map(\.count) == counts)
      lookAtAll(of: read)
    }
    let own = [UInt8(counts.count)] + counts.map { UInt8($0) } + [0]
    let read = try #require(BodyFacts(bytes: own[...], of: body[...]))
    #expect(read.blocks.map(\.text) == facts.blocks.map(\.text))
    let tooMuch = [1, 0x80 | 100, 100, 0] as [UInt8]
    #expect(BodyFacts(bytes: tooMuch[...], of: body[...]) == nil)
  }

  /// Looks at every part of every block: nothing traps, and each is as long as it says.
  private func lookAtAll(of facts: BodyFacts) {
    for block in facts.blocks {
      #expect(block.text.count == block.count)
      #expect(block.string.isEmpty == (block.count == 0))
      #expect(block.segments.last.map { Int($0.range.upperBound) } ?? 0 == block.count)
      for segment in block.segments { _ = (segment.source, segment.context) }
      for offset in 0..<Int32(block.count) { _ = block.source(at: offset) }
      _ = (block.section, block.kind, block.source)
    }
    _ = facts.headings.map(\.text)
  }

  @Test(arguments: 0..<8)
  func `random plans lose no word and trap nowhere`(_ seed: UInt64) throws {
    var generator = Generator(state: seed &+ 1000)
    for _ in 0..<250 {
      let bytes = body(&generator, raw: false)
      let facts = try BodyFacts.read(bytes)
      var plan = BodyPlan()
      for (index, block) in facts.blocks.enumerated() {
        var start: Int32 = 0
        while start < Int32(block.text.count), plan.edits.count < 20 {
          let lower = Int32.random(in: start...Int32(block.text.count), using: &generator)
          let upper = Int32.random(in: lower...Int32(block.text.count), using: &generator)
          let action: BodyPlan.Edit.Action =
            lower == upper || Bool.random(using: &generator)
            ? .replace(html: "\u{1}") : .wrap(open: "\u{2}", close: "\u{3}")
          plan.edits.append(
            BodyPlan.Edit(block: Int32(index), range: lower..<upper, action: action))
          start = upper + 1
        }
      }
      var output: [UInt8] = []
      let report = BodyRenderer.render(bytes, plan: plan, into: &output)
      var made: [BodyPlan.Edit] = []
      for (index, edit) in plan.edits.enumerated() where !report.skippedEdits.contains(index) {
        made.append(edit)
      }
      let replaced = made.count { $0.action == .replace(html: "\u{1}") }
      #expect(output.count { $0 == 1 } == replaced + bytes.count { $0 == 1 }, "\(bytes)")
      #expect(output.count { $0 == 2 } == output.count { $0 == 3 })
      #expect(output.count { $0 == 2 } >= made.count - replaced, "\(bytes)")
      // An edit that only wraps leaves all else as it was.
      plan.edits = made.filter { $0.action != .replace(html: "\u{1}") }
      output = []
      BodyRenderer.render(bytes, plan: plan, into: &output)
      #expect(output.filter { $0 != 2 && $0 != 3 } == BodyRenderer.html(bytes), "\(bytes)")
    }
  }

  private func checkRanges(_ facts: BodyFacts, in bytes: [UInt8]) {
    let size = Int32(bytes.count)
    for block in facts.blocks {
      var end: Int32 = 0
      for segment in block.segments {
        #expect(segment.range.lowerBound == end && segment.source <= size, "\(bytes)")
        end = segment.range.upperBound
      }
      #expect(Int(end) == block.text.count && block.source.upperBound <= size, "\(bytes)")
    }
    let places =
      facts.links.map(\.source) + facts.images.map(\.source) + facts.rawHTML.map(\.source)
      + facts.directives.map(\.source)
    #expect(places.allSatisfy { $0.upperBound <= size }, "\(bytes)")
  }
}
