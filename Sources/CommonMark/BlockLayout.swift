/// Where the blocks of a body stand in it.
///
/// A class, because nobody changes it and many look at it.
final class BlockLayout: Sendable {
  /// A block without its text.
  struct Head: Sendable {
    /// What stands round a block.
    struct Place: OptionSet, Sendable, Hashable {
      let rawValue: UInt8
      static let quote = Place(rawValue: 1)
      static let item = Place(rawValue: 2)
      static let tightList = Place(rawValue: 4)
    }

    /// The level of a heading; 0 for a paragraph.
    let level: UInt8
    let place: Place
    let source: Range<Int32>
    /// Its first piece; its last is the one before that of the next block.
    let firstPiece: Int32
    /// Where its bytes begin among those that stand otherwise in the source.
    let firstOther: Int32

    init(level: Int, place: Place, source: Range<Int32>, firstPiece: Int, firstOther: Int) {
      self.level = UInt8(clamping: level)
      self.place = place
      self.source = source
      self.firstPiece = Int32(clamping: firstPiece)
      self.firstOther = Int32(clamping: firstOther)
    }
  }

  /// A segment of a block's text.
  struct Piece: Sendable {
    /// How its bytes are had.
    enum Form: UInt8, Sendable {
      /// They are those of the source.
      case source
      /// They are those of the source with spaces for its line breaks.
      case sourceInOneLine
      /// They are kept, because the source has others.
      case other
    }

    /// Where it ends in the block's text.
    let end: Int32
    let source: Int32
    let context: BodyFacts.Context
    let form: Form
  }

  /// The body.
  let source: ArraySlice<UInt8>
  let heads: [Head]
  /// The numbers of the headings among the blocks.
  let headings: [Int32]
  let pieces: [Piece]
  /// The bytes of pieces that stand otherwise in the source, one behind the other.
  let other: [UInt8]

  init(
    _ source: ArraySlice<UInt8>, heads: [Head], headings: [Int32], pieces: [Piece], other: [UInt8]
  ) {
    self.source = source
    self.heads = heads
    self.headings = headings
    self.pieces = pieces
    self.other = other
  }

  /// The pieces of a block.
  func pieces(of block: Int) -> Range<Int> {
    let next = block + 1 < heads.count ? Int(heads[block + 1].firstPiece) : pieces.count
    return Int(heads[block].firstPiece)..<next
  }

  /// How many headings stand before a block.
  func headings(before block: Int) -> Int {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if Int(headings[middle]) < block { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many bytes of text a block has.
  func count(of block: Int) -> Int32 { pieces[pieces(of: block)].last?.end ?? 0 }

  /// Paragraphs of so many spaces that nothing is linked in.
  convenience init(blank counts: [Int32], _ source: ArraySlice<UInt8>) {
    var (heads, pieces, end) = ([Head](), [Piece](), 0)
    for count in counts {
      heads.append(
        Head(level: 0, place: [], source: 0..<0, firstPiece: pieces.count, firstOther: end))
      pieces.append(Piece(end: count, source: 0, context: .code, form: .other))
      end += Int(count)
    }
    self.init(
      source, heads: heads, headings: [], pieces: pieces,
      other: [UInt8](repeating: 0x20, count: end))
  }

  /// The text of a block; what was written in one piece, as most headings are, is copied once.
  func string(of block: Int) -> String {
    let numbers = pieces(of: block)
    guard numbers.count == 1, let piece = pieces[numbers].first, piece.form == .source else {
      return String(decoding: text(of: block, in: 0..<Int(count(of: block))), as: UTF8.self)
    }
    let range = Int(piece.source)..<Int(piece.source + piece.end)
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a part of the text")
    return unsafe source.withUnsafeBufferPointer {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  func text(of block: Int, in range: Range<Int>) -> [UInt8] {
    let numbers = pieces(of: block)
    let first = heads[block].firstOther
    return unsafe pieces.withUnsafeBufferPointer { pieces in
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
      return unsafe text(of: pieces, numbers, in: range, Int(first))
    }
  }

  /// The same of several pieces.
  private func text(
    of pieces: UnsafeBufferPointer<Piece>, _ numbers: Range<Int>, in range: Range<Int>,
    _ firstOther: Int
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
