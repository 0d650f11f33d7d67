import CommonMark
import Templates

/// A sentence of a body as HTML in UTF-8, its references resolved to the words that readers see.
///
/// Pages of much-named records make thousands of them, so nothing is copied that is only looked at.
struct PassageText {
  let scope: PageScope
  let record: RecordIndex
  /// Its body.
  let linked: LinkedBody

  private var site: Site { _read { yield scope.site } }

  /// The sentence in a range of a block's text, with one range in it marked.
  func html(block: Int32, sentence: Range<Int32>, marking mark: Range<Int32>?) -> [UInt8] {
    let own = Self.textReferences(of: block, in: linked.body.references)
    let text = linked.body.facts.blocks[Int(block)].text(
      in: Int(sentence.lowerBound)..<Int(sentence.upperBound))
    var output = PassageBuffer(
      text: text, start: sentence.lowerBound, mark: mark,
      additions: additions(block))
    var position = sentence.lowerBound
    for index in own {
      guard case .text(_, let range, let shown) = linked.body.references[index].form,
        range.lowerBound >= position, range.upperBound <= sentence.upperBound
      else { continue }
      let resolution = linked.resolutions[index]
      output.copy(position..<range.lowerBound)
      if let shown {
        output.open(range)
        output.copy(shown)
      } else if case .record(let target, _) = resolution {
        output.open(range)
        output.add(words.title(of: site[target]))
      } else {
        // A note stands behind a space that goes with it.
        output.dropSpace()
      }
      output.close(range)
      if shown == nil, let mark = untrueMark(resolution) { output.add(html: mark) }
      position = range.upperBound
    }
    output.copy(position..<max(position, sentence.upperBound))
    for person in outdated(block, sentence) {
      guard let standing = words.standing(of: site[person]) else { continue }
      output.add(html: " <span class=\"claim-mark\">(")
      output.add("\(site[person].title)\(words.colon)\(standing)")
      output.add(html: ")</span>")
    }
    return output.bytes
  }

  /// The references of a block that are written as text.
  ///
  /// They stand before all links, block by block.
  private static func textReferences(
    of block: Int32, in references: [InlineReference]
  ) -> Range<Int> {
    let first = references.indices.partitioningIndex { index in
      if case .text(let other, _, _) = references[index].form { other >= block } else { true }
    }
    var end = first
    while end < references.count, case .text(block, _, _) = references[end].form { end += 1 }
    return first..<end
  }

  /// The words of the text's language, for what became of a claim.
  private var words: Words { scope.foreignLanguage(of: record).map(Words.named) ?? scope.words }

  /// The people of whom the sentence goes on saying what the law has taken back.
  private func outdated(_ block: Int32, _ sentence: Range<Int32>) -> [RecordIndex] {
    guard !site.outdated.passages.isEmpty, let passages = site.outdated.passages[record] else {
      return []
    }
    return passages.filter { passage in
      passage.block == block && passage.person != record
        && passage.word.int32.overlaps(sentence)
    }.map(\.person)
  }

  /// The marks of claims found untrue behind the links of a block, in the order of the text.
  private func additions(_ block: Int32) -> [PassageBuffer.Addition] {
    guard linked.marksClaims else { return [] }
    var additions: [PassageBuffer.Addition] = []
    for index in linked.body.references.indices.reversed() {
      guard case .link(let link) = linked.body.references[index].form else { break }
      guard case .claim = linked.resolutions[index],
        linked.body.facts.links[link].block == block,
        let mark = untrueMark(linked.resolutions[index])
      else { continue }
      let end = linked.body.facts.links[link].range.upperBound
      additions.append(PassageBuffer.Addition(offset: end, html: mark))
    }
    return additions.sorted { $0.offset < $1.offset }
  }

  private func untrueMark(_ resolution: LinkedBody.Resolution) -> String? {
    let target: RecordIndex
    switch resolution {
    case .claim(let record), .record(let record, _): target = record
    case .notes, .anchor, .asset, .words: return nil
    }
    guard site[target].kind == .claim, case .claim(let claim) = site[target].details,
      claim.isUntrue
    else { return nil }
    return claim.markHTML(in: words)
  }
}

/// HTML that grows by pieces of a sentence, one range of which is marked.
///
/// Ranges and offsets are those of the block that holds the sentence.
private struct PassageBuffer {
  /// HTML that stands behind an offset of the text.
  struct Addition {
    let offset: Int32
    let html: String
  }

  /// The sentence.
  let text: [UInt8]
  /// Where it starts in the block.
  let start: Int32
  let mark: Range<Int32>?
  let additions: [Addition]
  private(set) var bytes: [UInt8] = []
  private var dropsStop = false

  /// Most sentences grow by no more: the mark, and a few signs that are written as entities.
  private static let room = 48

  init(text: [UInt8], start: Int32, mark: Range<Int32>?, additions: [Addition]) {
    self.text = text
    self.start = start
    self.mark = mark
    self.additions = additions
    bytes.reserveCapacity(text.count + Self.room)
  }

  /// Adds a piece of the text; the mark is put round its part of it.
  mutating func copy(_ range: Range<Int32>) {
    guard let mark, mark.lowerBound >= range.lowerBound, mark.upperBound <= range.upperBound,
      !mark.isEmpty
    else { return add(range) }
    add(range.lowerBound..<mark.lowerBound)
    bytes += "<mark>".utf8
    add(mark)
    bytes += "</mark>".utf8
    add(mark.upperBound..<range.upperBound)
  }

  /// Begins the mark when it is a whole reference, whose brackets do not show.
  mutating func open(_ range: Range<Int32>) {
    if range == mark { bytes += "<mark>".utf8 }
  }

  mutating func close(_ range: Range<Int32>) {
    if range == mark { bytes += "</mark>".utf8 }
  }

  mutating func add(_ words: String) { HTMLEscaper.append(words, to: &bytes) }

  mutating func add(html: String) { bytes += html.utf8 }

  /// Forgets a space; a name that ends with a full stop needs no second one.
  mutating func dropSpace() {
    if bytes.last == 0x20 { bytes.removeLast() }
    let mark = "</mark>".utf8
    let isMarked = bytes.last == UInt8(ascii: ">") && bytes.suffix(mark.count).elementsEqual(mark)
    let words = isMarked ? bytes.dropLast(mark.count) : bytes[...]
    dropsStop = words.last == UInt8(ascii: ".")
  }

  private mutating func add(_ range: Range<Int32>) {
    var start = range.lowerBound
    for addition in additions where addition.offset > start && addition.offset <= range.upperBound {
      addText(start..<addition.offset)
      add(html: addition.html)
      start = addition.offset
    }
    addText(start..<range.upperBound)
  }

  private mutating func addText(_ range: Range<Int32>) {
    var low = min(max(Int(range.lowerBound - start), 0), text.count)
    if dropsStop, range.count > 0, low < text.count, text[low] == UInt8(ascii: ".") { low += 1 }
    dropsStop = dropsStop && range.isEmpty
    let high = min(max(Int(range.upperBound - start), low), text.count)
    HTMLEscaper.append(text[low..<high], to: &bytes)
  }
}
