extension BodyFacts {
  /// The paragraphs and headings of a body, in document order.
  ///
  /// What is kept of a block is where it was written: nearly all of its text is bytes of the source,
  /// which somebody holds anyway, so that a second copy of each text is not held beside it.
  public struct Blocks: Sendable, RandomAccessCollection {
    fileprivate let storage: BlockStorage

    init(_ storage: BlockStorage) { self.storage = storage }

    /// The number of the first block.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { storage.heads.count }

    /// A block by its number.
    public subscript(number: Int) -> Block { Block(storage, storage.heads[number]) }

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
    private let head: BlockStorage.Head

    fileprivate init(_ storage: BlockStorage, _ head: BlockStorage.Head) {
      self.storage = storage
      self.head = head
    }

    /// What sort of block it is.
    public var kind: Kind { head.level > 0 ? .heading(level: Int(head.level)) : .paragraph }
    /// The index of the last heading before it, or -1.
    public var section: Int32 { head.section }
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
    public func text(in range: Range<Int>) -> [UInt8] { storage.text(of: head, in: range) }

    /// The runs its text is made of, in order, without gaps.
    public var segments: Segments { Segments(pieces: pieces) }

    private var pieces: ArraySlice<BlockStorage.Piece> { storage.pieces[head.pieces] }

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
    let section: Int32
    private let start: Int32
    private let end: Int32
    private let firstPiece: Int32
    private let endOfPieces: Int32
    /// Where its bytes begin among those that stand otherwise in the source.
    let firstOther: Int32

    init(
      level: Int, place: Place, section: Int32, source: Range<Int32>, pieces: Range<Int>,
      firstOther: Int
    ) {
      self.level = UInt8(clamping: level)
      self.place = place
      self.section = section
      (start, end) = (source.lowerBound, source.upperBound)
      firstPiece = Int32(clamping: pieces.lowerBound)
      endOfPieces = Int32(clamping: pieces.upperBound)
      self.firstOther = Int32(clamping: firstOther)
    }

    var source: Range<Int32> { start..<end }
    var pieces: Range<Int> { Int(firstPiece)..<Int(endOfPieces) }
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
  let pieces: [Piece]
  /// The bytes of pieces that stand otherwise in the source, one behind the other.
  private let other: [UInt8]

  init(_ source: ArraySlice<UInt8>, heads: [Head], pieces: [Piece], other: [UInt8]) {
    self.source = source
    self.heads = heads
    self.pieces = pieces
    self.other = other
  }

  var bytesKept: Int { other.count }

  func text(of head: Head, in range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var start = 0
    var nextOther = Int(head.firstOther)
    for number in head.pieces where start < range.upperBound {
      let piece = pieces[number]
      let end = Int(piece.end)
      let wanted = range.clamped(to: start..<end)
      let written = source.startIndex + Int(piece.source) - start
      switch piece.form {
      case .source: text += source[wanted.shifted(by: written)]
      case .sourceInOneLine:
        let first = text.count
        text += source[wanted.shifted(by: written)]
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

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension UInt8 {
  /// Whether it is a line feed or a carriage return.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
