import Synchronization

/// What is kept of the blocks of a body.
///
/// Of a body that another process read, where they stand is taken apart when somebody first asks: of
/// an edited dossier few are looked at.
final class BlockStorage: Sendable {
  /// The body.
  let source: ArraySlice<UInt8>
  /// How many bytes of text each block has.
  let counts: [Int32]
  /// Nil where it is `written`.
  private let known: BlockLayout?
  /// What `BlockLayout.write` wrote.
  private let written: ArraySlice<UInt8>
  private let late = AtomicLazyReference<BlockLayout>()

  init(_ source: ArraySlice<UInt8>, _ layout: BlockLayout) {
    self.source = source
    counts = layout.counts
    known = layout
    written = []
  }

  /// The blocks of a body whose layout was written by another process.
  init(_ source: ArraySlice<UInt8>, counts: [Int32], written: ArraySlice<UInt8>) {
    self.source = source
    self.counts = counts
    self.written = written
    known = nil
  }

  /// Where the blocks stand.
  var layout: BlockLayout {
    @inline(__always) _read { yield known ?? lateLayout() }
  }

  @inline(never)
  private func lateLayout() -> BlockLayout {
    if let layout = late.load() { return layout }
    return late.storeIfNil(
      BlockLayout(from: written, of: source, counts: counts) ?? readAgain())
  }

  /// What was written is not what this body is: whoever damaged the file mended its checksum too.
  private func readAgain() -> BlockLayout {
    let facts = try? BodyFacts.read(source, limits: .widest)
    let layout = facts?.blocks.storage.layout
    return (layout ?? BlockLayout(heads: [], headings: [], pieces: [], other: []))
      .padded(to: counts.count)
  }

  /// The text of a block; what was written in one piece, as most headings are, is copied once.
  func string(of block: Int) -> String {
    let layout = layout
    let numbers = layout.pieces(of: block)
    guard numbers.count == 1, let piece = layout.pieces[numbers].first, piece.form == .source else {
      return String(decoding: text(of: block, in: 0..<Int(counts[block])), as: UTF8.self)
    }
    let range = Int(piece.source)..<Int(piece.source + piece.end)
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a part of the text")
    return unsafe source.withUnsafeBufferPointer {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  func text(of block: Int, in range: Range<Int>) -> [UInt8] {
    let layout = layout
    let numbers = layout.pieces(of: block)
    let first = layout.heads[block].firstOther
    return unsafe layout.pieces.withUnsafeBufferPointer { pieces in
      // Most sentences are bytes of the source, one behind the other.
      var start = 0
      for number in numbers {
        let piece = unsafe pieces[number]
        let end = Int(piece.end)
        if range.upperBound > end, range.lowerBound >= end {
          start = end
          continue
        }
        guard range.lowerBound >= start, range.upperBound <= end, piece.form == .source else {
          break
        }
        return source.copy(range.shifted(by: Int(piece.source) - start))
      }
      return unsafe text(of: pieces, numbers, in: range, Int(first), layout.other)
    }
  }

  /// The same of several pieces.
  private func text(
    of pieces: UnsafeBufferPointer<BlockLayout.Piece>, _ numbers: Range<Int>,
    in range: Range<Int>, _ firstOther: Int, _ other: [UInt8]
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var start = 0
    var nextOther = firstOther
    for number in numbers where start < range.upperBound {
      let piece = unsafe pieces[number]
      let end = Int(piece.end)
      let wanted = range.clamped(to: start..<end)
      let written = wanted.shifted(by: Int(piece.source) - start)
      switch piece.form {
      case .source: source.add(written, to: &text)
      case .sourceInOneLine:
        let first = text.count
        source.add(written, to: &text)
        for index in first..<text.count where text[index].isLineBreak { text[index] = 0x20 }
      case .other:
        text += other[wanted.shifted(by: nextOther - start)]
        nextOther += end - start
      }
      start = end
    }
    return text
  }
}

extension ArraySlice<UInt8> {
  /// A part, counted from the first byte; unlike with `Array(self[…])` nothing is counted for the
  /// slice, which tasks that read one text would wait for.
  fileprivate func copy(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part of the text")
    return unsafe withUnsafeBufferPointer { unsafe Array(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds a part, counted from the first byte, to other bytes.
  fileprivate func add(_ range: Range<Int>, to bytes: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part of the text")
    unsafe withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension UInt8 {
  /// Whether it is a line feed or a carriage return.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
