import Testing

@testable import CommonMark

@Suite struct SpecificationTests {
  private static let comment = "<!-- raw HTML omitted -->"

  @Test func `the specification has 652 examples`() throws {
    #expect(try Specification.examples().count == 652)
  }

  @Test func `trusted text renders as the specification says and as cmark does`() throws {
    for example in try Specification.examples() {
      var output: [UInt8] = []
      _ = BodyRenderer.render(
        example.markdown[...], plan: BodyPlan(), safety: .raw, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == example.html, "\(example.number)")
      #expect(output == BodyRenderer.referenceHTML(example.markdown, safety: .raw))
    }
  }

  @Test func `untrusted text renders as cmark's safe mode without its comments`() throws {
    var compared = 0
    for example in try Specification.examples() {
      let facts = try BodyFacts.read(example.markdown)
      // Refused URLs and HTML in descriptions are left out by us and not by cmark.
      guard (facts.links.map(\.isAllowed) + facts.images.map(\.isAllowed)).allSatisfy(\.self)
      else { continue }
      compared += 1
      let ours = String(decoding: BodyRenderer.html(example.markdown), as: UTF8.self)
      let reference = BodyRenderer.referenceHTML(example.markdown, safety: .safe)
      let theirs = String(decoding: reference, as: UTF8.self)
      if facts.rawHTML.isEmpty {
        #expect(ours == example.html, "\(example.number)")
        #expect(ours == theirs)
      } else {
        #expect(!ours.contains(Self.comment))
        #expect(
          ours.replacing("\n", with: "")
            == theirs.replacing(Self.comment, with: "").replacing("\n", with: ""),
          "\(example.number)")
      }
    }
    #expect(compared > 630)
  }

  @Test func `facts and rendering of the examples count the same blocks`() throws {
    for example in try Specification.examples() {
      let facts = try BodyFacts.read(example.markdown)
      #expect(renderedCounts(example.markdown) == counts(facts), "\(example.number)")
    }
  }

  @Test func `every byte of text in the examples is found in the source`() throws {
    var misplaced: [Int] = []
    for example in try Specification.examples() {
      let facts = try BodyFacts.read(example.markdown)
      if !misplacedSegments(facts, in: example.markdown).isEmpty {
        misplaced.append(example.number)
      }
    }
    #expect(misplaced == [])
  }
}
