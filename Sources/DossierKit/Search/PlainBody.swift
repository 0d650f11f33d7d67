import CommonMark

/// The words of a body as readers get them: references resolved, notes gone, untrue claims marked.
struct PlainBody {
  let site: Site
  let cards: [SearchCard]

  /// The paragraphs and headings of a record, in order.
  func blocks(of index: RecordIndex) -> [(isHeading: Bool, text: [UInt8])] {
    guard let body = site.body(of: index) else { return [] }
    var edits: [Int32: [Edit]] = [:]
    if let linked = site.bodies[Int(index)] {
      var texts = BlockText(body)
      for number in linked.resolutions.indices { add(number, linked, &texts, &edits) }
    }
    return body.facts.blocks.enumerated().map { number, block in
      let own = edits.isEmpty ? nil : edits[Int32(clamping: number)]
      let text = block.text
      return (block.isHeading, own.map { Self.text(text, $0) } ?? text)
    }
  }

  /// What stands in the place of a range of a block's text.
  private struct Edit {
    let range: Range<Int32>
    let text: String
  }

  /// Adds what stands in the place of a reference.
  private func add(
    _ number: Int, _ linked: LinkedBody, _ texts: inout BlockText, _ edits: inout [Int32: [Edit]]
  ) {
    switch linked.body.references[number].form {
    case .link(let index):
      guard case .claim(let claim) = linked.resolutions[number] else { return }
      let link = linked.body.facts.links[index]
      if isHarmful(claim) {
        edits[link.block, default: []].append(
          Edit(range: link.range, text: cards[Int(claim)].title))
      } else if let fate = cards[Int(claim)].fate {
        let end = link.range.upperBound
        edits[link.block, default: []].append(Edit(range: end..<end, text: " (\(fate))"))
      }
    case .text(let block, let range, let words):
      if let words {
        edits[block, default: []] += [
          Edit(range: range.lowerBound..<words.lowerBound, text: ""),
          Edit(range: words.upperBound..<range.upperBound, text: ""),
        ]
      } else if case .record(let target, _) = linked.resolutions[number] {
        let card = cards[Int(target)]
        let fate = card.fate.map { " (\($0))" } ?? ""
        edits[block, default: []].append(Edit(range: range, text: card.title + fate))
      } else {
        // A note stands behind a space that goes with it.
        let text = texts[block]
        let before = Int(range.lowerBound) - 1
        let hasSpace = text.indices.contains(before) && text[before] == 0x20
        edits[block, default: []].append(
          Edit(range: (range.lowerBound - (hasSpace ? 1 : 0))..<range.upperBound, text: ""))
      }
    }
  }

  private func isHarmful(_ record: RecordIndex) -> Bool {
    if case .claim(let claim) = site[record].details { claim.isHarmfulToRepeat } else { false }
  }

  private static func text(_ text: [UInt8], _ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let (low, high) = (Int(edit.range.lowerBound), Int(edit.range.upperBound))
      guard low >= position, high <= text.count else { continue }
      result += text[position..<low]
      result += edit.text.utf8
      position = high
    }
    return result + text[position...]
  }
}
