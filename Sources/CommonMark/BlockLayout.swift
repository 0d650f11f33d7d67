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

  let heads: [Head]
  /// The numbers of the headings among the blocks.
  let headings: [Int32]
  let pieces: [Piece]
  /// The bytes of pieces that stand otherwise in the source, one behind the other.
  let other: [UInt8]

  init(heads: [Head], headings: [Int32], pieces: [Piece], other: [UInt8]) {
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

  /// How many bytes of text each block has.
  var counts: [Int32] {
    heads.indices.map { block in
      let pieces = pieces[pieces(of: block)]
      return pieces.last?.end ?? 0
    }
  }

  /// The same with so many blocks: those too many are left out, and those too few have no text.
  func padded(to count: Int) -> BlockLayout {
    if heads.count == count { return self }
    let empty = Head(
      level: 0, place: [], source: 0..<0, firstPiece: pieces.count, firstOther: other.count)
    let missing = [Head](repeating: empty, count: max(0, count - heads.count))
    return BlockLayout(
      heads: heads.prefix(count) + missing, headings: headings.filter { Int($0) < count },
      pieces: pieces, other: other)
  }
}
