import CommonMark

/// A sentence of a body in plain words: what readers see, without notes and brackets.
struct SentenceWords {
  let site: Site

  /// The words; empty for a record whose words must not be repeated.
  func text(_ sentence: StatedTie.Sentence, in record: RecordIndex) -> String {
    guard let body = site[record].body, let linked = site.bodies[Int(record)],
      body.facts.blocks.indices.contains(Int(sentence.block)), site[record].isRepeatable
    else { return "" }
    let start = Int(sentence.range.lowerBound)
    let text = body.facts.blocks[Int(sentence.block)].text(
      in: start..<Int(sentence.range.upperBound))
    var bytes: [UInt8] = []
    var position = sentence.range.lowerBound
    func copy(_ range: Range<Int32>) {
      let low = min(max(Int(range.lowerBound) - start, 0), text.count)
      bytes += text[low..<min(max(Int(range.upperBound) - start, low), text.count)]
    }
    for (reference, resolution) in zip(body.references, linked.resolutions) {
      guard case .text(sentence.block, let range, let words) = reference.form,
        range.lowerBound >= position, range.upperBound <= sentence.range.upperBound
      else { continue }
      copy(position..<range.lowerBound)
      if let words {
        copy(words)
      } else if case .record(let target, _) = resolution {
        bytes += site[target].title.utf8
      } else if bytes.last == 0x20 {
        // A note stands behind a space that goes with it.
        bytes.removeLast()
      }
      position = range.upperBound
    }
    copy(position..<max(position, sentence.range.upperBound))
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The heading above a sentence.
  func section(_ sentence: StatedTie.Sentence, in record: RecordIndex) -> String? {
    guard let body = site[record].body else { return nil }
    let section = Int(body.facts.blocks[Int(sentence.block)].section)
    guard body.facts.headings.indices.contains(section) else { return nil }
    let heading = body.facts.headings[section].text
    return heading.utf8.isEmpty ? nil : heading
  }
}
