import ByteCode

/// A text that was read once need not be parsed again, as long as it is the same.
extension BodyFacts {
  /// What stands in the body, without its bytes, for a program that has these; nil for a body with
  /// an image, a component or HTML, of which there are few.
  package var bytes: [UInt8]? {
    guard images.isEmpty, directives.isEmpty, rawHTML.isEmpty else { return nil }
    var bytes = ByteWriter()
    bytes.add(count: blocks.count)
    for block in blocks { bytes.add(count: block.count) }
    var layout = ByteWriter()
    blocks.layout.write(to: &layout)
    bytes.add(list: layout.bytes)
    for link in links {
      for text in [link.destination, link.title, link.text] { bytes.add(text) }
      bytes.add(step: link.block)
      bytes.add(link.range)
      bytes.add(link.source)
      bytes.add(link.isAllowed ? 1 : 0)
    }
    return bytes.bytes
  }

  /// Reads what `bytes` wrote of the same body; nil for anything else, as far as it is looked at: where
  /// the blocks stand is read when it is asked for.
  package init?(bytes: ArraySlice<UInt8>, of source: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let count = bytes.count() else { return nil }
    var counts: [Int32] = []
    counts.reserveCapacity(count)
    for _ in 0..<count {
      guard let count = bytes.step() else { return nil }
      counts.append(count)
    }
    guard let layout = bytes.count().flatMap({ bytes.slice($0) }),
      let kept = KeptBlocks(source, counts: counts, written: layout)
    else { return nil }
    let blocks = Blocks(kept)
    let whole = 0...Int32(clamping: source.count)
    var links: [Link] = []
    while !bytes.isAtEnd {
      guard let destination = bytes.text(), let title = bytes.text(), let text = bytes.text(),
        let block = bytes.step(), let words = bytes.range(), let source = bytes.range(),
        let isAllowed = bytes.number(), blocks.indices.contains(Int(block)),
        words.lowerBound >= 0, Int(words.upperBound) <= blocks[Int(block)].count,
        whole.contains(source.lowerBound), whole.contains(source.upperBound)
      else { return nil }
      links.append(
        Link(
          destination: destination, title: title, text: text, block: block, range: words,
          source: source, isAllowed: isAllowed == 1))
    }
    self.init(
      source: source, blocks: blocks, links: links, images: [], directives: [],
      rawHTML: [])
  }
}

extension BlockLayout {
  /// All of it, each number as a step from the one before it.
  fileprivate func write(to bytes: inout ByteWriter) {
    bytes.add(count: heads.count)
    bytes.add(list: other)
    var (source, firstOther): (Int32, Int32) = (0, 0)
    for (block, head) in heads.enumerated() {
      let range = pieces(of: block)
      bytes.add(UInt64(head.level))
      bytes.add(UInt64(head.place.rawValue))
      bytes.add(head.source, after: source)
      bytes.add(step: head.firstOther &- firstOther)
      bytes.add(count: range.count)
      (source, firstOther) = (head.source.lowerBound, head.firstOther)
      var last: (end: Int32, source: Int32) = (0, source)
      for piece in pieces[range] {
        bytes.add(UInt64(piece.context.rawValue << 2 | piece.form.rawValue))
        bytes.add(step: piece.end &- last.end)
        bytes.add(step: piece.source &- last.source)
        last = (piece.end, piece.source &+ (piece.end &- last.end))
      }
    }
  }

  /// Reads what `write` wrote of a body whose blocks have so many bytes of text; nil for anything else.
  convenience init?(
    from written: ArraySlice<UInt8>, of source: ArraySlice<UInt8>, counts: [Int32]
  ) {
    var bytes = ByteReader(written)
    guard let count = bytes.count(of: 6), let other: [UInt8] = bytes.list(),
      count == counts.count
    else { return nil }
    var heads: [Head] = []
    var headings: [Int32] = []
    var pieces: [Piece] = []
    heads.reserveCapacity(count)
    let whole = 0...Int32(clamping: source.count)
    var (start, firstOther): (Int32, Int32) = (0, 0)
    for block in 0..<count {
      guard let level = bytes.number(), level <= 6, let place = bytes.number(),
        let range = bytes.range(after: start), let otherStep = bytes.step(),
        let pieceCount = bytes.count(of: 3), whole.contains(range.lowerBound),
        whole.contains(range.upperBound)
      else { return nil }
      (start, firstOther) = (range.lowerBound, firstOther &+ otherStep)
      var othersEnd = Int(firstOther)
      heads.append(
        Head(
          level: Int(level), place: Head.Place(rawValue: UInt8(truncatingIfNeeded: place)),
          source: range, firstPiece: pieces.count, firstOther: Int(firstOther)))
      if level > 0 { headings.append(Int32(clamping: block)) }
      var last: (end: Int32, source: Int32) = (0, start)
      for _ in 0..<pieceCount {
        guard let form = bytes.number(), let end = bytes.step(), let step = bytes.step(),
          let piece = Piece(form, end: last.end &+ end, source: last.source &+ step), end >= 0,
          piece.end >= 0, whole.contains(piece.source)
        else { return nil }
        if piece.form == .other {
          othersEnd += Int(end)
        } else if Int(piece.source) + Int(end) > source.count {
          return nil
        }
        pieces.append(piece)
        last = (piece.end, piece.source &+ end)
      }
      guard firstOther >= 0, othersEnd <= other.count, last.end == counts[block] else { return nil }
    }
    guard bytes.isAtEnd else { return nil }
    self.init(
      source, heads: heads, headings: headings, pieces: pieces.fitted, other: other)
  }
}

extension BlockLayout.Piece {
  fileprivate init?(_ code: UInt64, end: Int32, source: Int32) {
    guard let context = BodyFacts.Context(rawValue: UInt8(truncatingIfNeeded: code >> 2)),
      let form = Form(rawValue: UInt8(truncatingIfNeeded: code & 3))
    else { return nil }
    self.init(end: end, source: source, context: context, form: form)
  }
}
