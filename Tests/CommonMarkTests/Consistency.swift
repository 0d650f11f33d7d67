@testable import CommonMark

/// How many parts the facts of a body have.
func counts(_ facts: BodyFacts) -> [Int] {
  let headings = facts.headings.count
  return [
    facts.blocks.count - headings, headings, facts.links.count, facts.images.count,
    facts.directives.count,
  ]
}

/// How many parts the renderer finds: it is asked to mark a few more than there can be.
func renderedCounts(_ markdown: [UInt8]) -> [Int] {
  let most = markdown.count + 1
  var plan = BodyPlan()
  plan.headingIDs = Array(repeating: "\u{1}h", count: most)
  plan.links = Array(repeating: .replace(open: "\u{1}l", close: ""), count: most)
  plan.images = Array(repeating: "\u{1}i", count: most)
  plan.directives = Array(repeating: "\u{1}d", count: most)
  for block in 0..<Int32(most) { plan.blockIDs[block] = "\u{1}b" }
  var output: [UInt8] = []
  BodyRenderer.render(markdown, plan: plan, into: &output)
  var found: [UInt8: Int] = [:]
  for index in output.indices.dropLast() where output[index] == 1 {
    found[output[index + 1], default: 0] += 1
  }
  // A paragraph gives way to the image that stands alone in it.
  let alone = (try? BodyFacts.read(markdown).images.count { $0.standsAlone }) ?? 0
  return ["b", "h", "l", "i", "d"].map { (letter: Unicode.Scalar) in
    (found[UInt8(ascii: letter)] ?? 0) + (letter == "b" ? alone : 0)
  }
}

/// The texts of the blocks of a body, put together from what cmark says alone.
func plainTexts(_ markdown: [UInt8]) throws -> [[UInt8]] {
  try markdown[...].lend { source in
    let tree = Tree(parsing: source)
    var texts: [[UInt8]] = []
    var text: [UInt8] = []
    for step in try Outline(tree, nesting: 100).steps {
      switch step.kind {
      case .text, .code: step.node.literal.append(to: &text)
      case .softBreak: text.append(0x20)
      case .lineBreak: text.append(0x0A)
      case .block: text = []
      case .endOfBlock: texts.append(text)
      default: break
      }
    }
    return texts
  }
}

/// The segments whose text does not stand at their place in the source, byte for byte.
///
/// Entities, U+FFFD, line breaks and code over several lines stand for other bytes: left out.
func misplacedSegments(_ facts: BodyFacts, in source: [UInt8]) -> [String] {
  var misplaced: [String] = []
  for block in facts.blocks {
    for segment in block.segments {
      let text = block.text[Int(segment.range.lowerBound)..<Int(segment.range.upperBound)]
      let start = Int(segment.source)
      let written = source.dropFirst(start).prefix(text.count)
      if written.first == UInt8(ascii: "&") || text.elementsEqual([0xEF, 0xBF, 0xBD]) { continue }
      let isEqual =
        written.count == text.count
        && zip(written, text).allSatisfy { byte, letter in
          byte == letter || letter == 0x20 && (byte == 0x0A || byte == 0x0D)
            || letter == 0x0A && (byte == 0x20 || byte == UInt8(ascii: "\\"))
        }
      let isCode = segment.context == .code && source.contains(0x0A)
      if !isEqual, !isCode { misplaced.append(String(decoding: text, as: UTF8.self)) }
    }
  }
  return misplaced
}
