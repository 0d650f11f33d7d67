extension BodyFacts {
  /// The paragraphs and headings of a body, in document order.
  ///
  /// What is kept of a block is where it was written: nearly all of its text is bytes of the source,
  /// which somebody holds anyway, so that a second copy of each text is not held beside it.
  public struct Blocks: Sendable, RandomAccessCollection {
    let storage: BlockStorage

    init(_ storage: BlockStorage) { self.storage = storage }

    /// The number of the first block.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { storage.heads.count }

    /// A block by its number.
    public subscript(number: Int) -> Block { Block(storage, number) }

    /// How many bytes of text are kept beside the source.
    var bytesKept: Int { storage.bytesKept }
  }

  /// A paragraph or a heading.
  public struct Block: Sendable {
    /// What sort of block it is.
    public enum Kind: Sendable, Hashable {
      /// A paragraph, also one in a list or a quote.
      case paragraph
      /// A heading of a level from 1 to 6, as written.
      case heading(level: Int)
    }

    private let storage: BlockStorage
    private let number: Int
    private var head: BlockStorage.Head { storage.heads[number] }

    fileprivate init(_ storage: BlockStorage, _ number: Int) {
      self.storage = storage
      self.number = number
    }

    /// What sort of block it is.
    public var kind: Kind { head.level > 0 ? .heading(level: Int(head.level)) : .paragraph }
    /// The index of the last heading before it, or -1.
    public var section: Int32 { Int32(clamping: storage.headings(before: number)) - 1 }
    /// Where it was written, from its first byte to the end of its last line.
    public var source: Range<Int32> { head.source }
    /// Whether a block quote holds it.
    public var inQuote: Bool { head.place.contains(.quote) }
    /// Whether a list item holds it directly.
    public var inItem: Bool { head.place.contains(.item) }
    /// Whether it stands in a tight list, so that no `<p>` is printed around it.
    public var isTight: Bool { head.place.contains(.tightList) }

    /// The number of bytes of its text.
    public var count: Int { pieces.last.map { Int($0.end) } ?? 0 }

    /// All its words in UTF-8; a soft break is a space, a hard break a line feed.
    ///
    /// - Complexity: O(*n*) in its bytes: they are put together from the source each time.
    public var text: [UInt8] { text(in: 0..<count) }

    /// A part of its text, from the part's first byte on.
    ///
    /// - Complexity: O(*n*) in the bytes of the part and the segments before its end.
    public func text(in range: Range<Int>) -> [UInt8] { storage.text(of: number, in: range) }

    /// The runs its text is made of, in order, without gaps.
    public var segments: Segments { Segments(pieces: pieces) }

    private var pieces: ArraySlice<BlockStorage.Piece> {
      storage.pieces[storage.pieces(of: number)]
    }

    /// The place in the source of a place in the text.
    public func source(at offset: Int32) -> Int32 {
      let segments = segments
      var low = segments.startIndex
      var high = segments.endIndex
      while low < high {
        let middle = (low + high) / 2
        if segments[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > segments.startIndex else { return source.lowerBound }
      let segment = segments[low - 1]
      return segment.source + (offset - segment.range.lowerBound)
    }
  }

  /// A heading.
  public struct Heading: Sendable {
    /// The index of its block.
    public let block: Int32
    private let content: Block

    fileprivate init(_ content: Block, _ block: Int32) {
      self.block = block
      self.content = content
    }

    /// The level, from 1 to 6, as written.
    public var level: Int { if case .heading(let level) = content.kind { level } else { 0 } }
    /// The words, without markup.
    public var text: String { String(decoding: content.text, as: UTF8.self) }
    /// Where it was written.
    public var source: Range<Int32> { content.source }
  }

  /// The headings of a body, in document order.
  public struct Headings: Sendable, RandomAccessCollection {
    private let blocks: Blocks

    init(_ blocks: Blocks) { self.blocks = blocks }

    /// The number of the first heading.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { blocks.storage.headings.count }

    /// A heading by its number.
    public subscript(number: Int) -> Heading {
      let block = blocks.storage.headings[number]
      return Heading(blocks[Int(block)], block)
    }
  }

  /// The runs that the text of a block is made of.
  public struct Segments: Sendable, RandomAccessCollection {
    fileprivate let pieces: ArraySlice<BlockStorage.Piece>

    /// The index of the first run.
    public var startIndex: Int { pieces.startIndex }
    /// The index behind the last run.
    public var endIndex: Int { pieces.endIndex }

    /// A run by its index.
    public subscript(number: Int) -> Segment {
      let piece = pieces[number]
      let start = number > pieces.startIndex ? pieces[number - 1].end : 0
      return Segment(range: start..<piece.end, context: piece.context, source: piece.source)
    }
  }
}

/// What is kept of the blocks of a body.
final class BlockStorage: Sendable {
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

  var bytesKept: Int { other.count }

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
