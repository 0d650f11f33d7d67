import CommonMark
import Testing

@testable import DossierKit

/// A body that was read once is read back with its references, and with what is told of it.
struct KeptBodyTests {
  private static let pieces = [
    "[[ann]] ", "[[ann|She]] ", "[[!IS]] ", "[[ann|  ]] ", "[[Bad Id]] ", "[[]] ", "[@wire] ",
    "[@wire, para. 3; @paper] ", "[@wire;@paper , é 4] ", "[@no body] ", "[w](claim:belt) ",
    "[w](incident:blast) ", "[w](term:x) ", "[w](other.md#an-end) ", "[w](other.md) ", "[w](#end) ",
    "[w](https://a.example) ", "[w](javascript:x) ", "[w]() ", "<https://b.example> ",
    "`[[code]]` ",
    "*em* ", "words é \u{7F}", "a ", "&amp; ", "\n\n", "\n\n## An end\n\n", "\n- item ",
    "\n> quote ",
    "![a](b.png) ", "<b>raw</b> ", "\n```map\nlocations: [station]\n```\n",
  ]

  private static func file(_ random: inout SeededRandom, pieces: some Collection<String>)
    -> SourceFile
  {
    let words = (0..<Int.random(in: 1..<25, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    let text = "---\ntitle: Ann\ndate: 2018-01-01T00:00:00Z\n---\n\(words.joined())\n"
    return SourceFile(
      id: FileID(rawValue: 1), path: "articles/x.md", bytes: Array(text.utf8))
  }

  private static func parse(_ file: SourceFile, _ kept: ArraySlice<UInt8>? = nil)
    -> Parser.ParsedFile
  {
    Parser(jobs: 1).parse(file, BodyLimits(), known: kept.map { KeptFile(body: $0) })
  }

  /// All that is read in a file.
  private static func told(_ file: Parser.ParsedFile) -> String {
    guard let body = file.onlyBody else { return "\(file.diagnostics)" }
    let blocks = body.facts.blocks.map { "\($0.text) \($0.kind) \($0.source)" }
    return "\(file.diagnostics) \(body.start) \(body.references) \(blocks) \(body.facts.links)"
  }

  /// Pieces of which nothing is told.
  private static let right = pieces.filter { piece in
    let file = SourceFile(
      id: FileID(rawValue: 1), path: "articles/x.md",
      bytes: Array("---\ntitle: A\ndate: 2018-01-01T00:00:00Z\n---\nw \(piece)\n".utf8))
    return parse(file).diagnostics.isEmpty
  }

  @Test(arguments: 0..<40)
  func `a body is read back as it was read`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (kept, plain) = (0, 0)
    for round in 0..<60 {
      let file = Self.file(&random, pieces: round % 2 == 0 ? Self.pieces : Self.right)
      let first = Self.parse(file)
      guard let body = first.onlyBody, let bytes = first.keptBody else { continue }
      kept += 1
      let read = Body.kept(bytes[...], of: file.bytes[body.start...], from: body.start)
      #expect(read?.isPlain == first.diagnostics.isEmpty)
      if read?.isPlain == true { plain += 1 }
      let again = Self.parse(file, bytes[...])
      #expect(Self.told(again) == Self.told(first))
      #expect(again.keptBody == bytes)
    }
    #expect(kept > 10 && plain > 5)
  }

  @Test(arguments: 0..<10)
  func `damaged bytes are refused, or lie in the body all the same`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let kept = Self.right.filter { !$0.contains("![") && !$0.contains("```") }
    let file = Self.file(&random, pieces: kept)
    let bytes = try #require(Self.parse(file).keptBody)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 5
      for bytes in [damaged[...], bytes[..<index]] {
        guard let body = Self.parse(file, bytes).onlyBody else { continue }
        #expect(body.references.allSatisfy { Self.lies($0, in: body, file) }, "at \(index)")
      }
    }
  }

  /// Whether all places of a reference are in its body.
  private static func lies(_ reference: InlineReference, in body: Body, _ file: SourceFile) -> Bool
  {
    var places = [reference.range]
    if case .citations(let citations) = reference.target { places += citations.map(\.source.range) }
    let isInFile = places.allSatisfy {
      body.start <= $0.start && $0.start <= $0.end && $0.end <= file.bytes.count
    }
    switch reference.form {
    case .link(let link): return isInFile && body.facts.links.indices.contains(link)
    case .text(let block, let range, let words):
      guard body.facts.blocks.indices.contains(Int(block)) else { return false }
      let count = body.facts.blocks[Int(block)].count
      return isInFile
        && [range, words ?? range].allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= count }
    }
  }
}
