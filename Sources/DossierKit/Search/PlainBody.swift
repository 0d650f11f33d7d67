import CommonMark

/// The words of a body as readers get them: references resolved, notes gone, untrue claims marked.
///
/// A class, because it is handed on for each document.
final class PlainBody: Sendable {
  let site: Site
  let cards: [SearchCard]

  init(site: Site, cards: [SearchCard]) {
    self.site = site
    self.cards = cards
  }

  /// The paragraphs and headings of a record, in order.
  func blocks(of index: RecordIndex) -> [(isHeading: Bool, text: [UInt8])] {
    guard let body = site.body(of: index) else { return [] }
    var edits: [Edit] = []
    if let linked = site.bodies[Int(index)] {
      edits.reserveCapacity(linked.resolutions.count)
      var texts = BlockText(body)
      for number in linked.resolutions.indices { add(number, linked, &texts, &edits) }
      edits.sort { ($0.block, $0.range.lowerBound) < ($1.block, $1.range.lowerBound) }
    }
    let blocks = body.facts.blocks
    var next = 0
    return blocks.indices.map { number in
      let block = blocks[number]
      while next < edits.count, edits[next].block < number { next += 1 }
      let first = next
      while next < edits.count, edits[next].block == number { next += 1 }
      let text = block.text
      return (block.isHeading, next == first ? text : Self.text(text, edits[first..<next]))
    }
  }

  /// What stands in the place of a range of a block's text.
  private struct Edit {
    let block: Int32
    let range: Range<Int32>
    let text: String
  }

  /// Adds what stands in the place of a reference.
  private func add(
    _ number: Int, _ linked: LinkedBody, _ texts: inout BlockText, _ edits: inout [Edit]
  ) {
    func replace(_ range: Range<Int32>, of block: Int32, with text: String) {
      edits.append(Edit(block: block, range: range, text: text))
    }
    switch linked.body.references[number].form {
    case .link(let index):
      guard case .claim(let claim) = linked.resolutions[number] else { return }
      let link = linked.body.facts.links[index]
      if isHarmful(claim) {
        replace(link.range, of: link.block, with: cards[Int(claim)].title)
      } else if let fate = cards[Int(claim)].fate {
        let end = link.range.upperBound
        replace(end..<end, of: link.block, with: " (\(fate))")
      }
    case .text(let block, let range, let words):
      if let words {
        replace(range.lowerBound..<words.lowerBound, of: block, with: "")
        replace(words.upperBound..<range.upperBound, of: block, with: "")
      } else if case .record(let target, _) = linked.resolutions[number] {
        let card = cards[Int(target)]
        replace(range, of: block, with: .joined(card.title, card.fate.map { " (\($0))" } ?? ""))
      } else {
        // A note stands behind a space that goes with it.
        let text = texts[block]
        let before = Int(range.lowerBound) - 1
        let hasSpace = text.indices.contains(before) && text[before] == 0x20
        replace((range.lowerBound - (hasSpace ? 1 : 0))..<range.upperBound, of: block, with: "")
      }
    }
  }

  private func isHarmful(_ record: RecordIndex) -> Bool {
    if case .claim(let claim) = site[record].details { claim.isHarmfulToRepeat } else { false }
  }

  private static func text(_ text: [UInt8], _ edits: ArraySlice<Edit>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for edit in edits {
      let (low, high) = (Int(edit.range.lowerBound), Int(edit.range.upperBound))
      guard low >= position, high <= text.count else { continue }
      result += text[position..<low]
      result += edit.text.utf8
      position = high
    }
    result += text[position...]
    return result
  }
}
