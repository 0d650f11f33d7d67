extension BodyFacts {
  /// The paragraphs and headings of a body, in document order.
  ///
  /// What is kept of a block is where it was written: nearly all of its text is bytes of the source,
  /// which somebody holds anyway, so that a second copy of each text is not held beside it.
  public struct Blocks: Sendable, RandomAccessCollection {
    private enum Form {
      case known(BlockLayout)
      case kept(KeptBlocks)
    }

    private let form: Form

    init(_ layout: BlockLayout) { form = .known(layout) }
    init(_ kept: KeptBlocks) { form = .kept(kept) }

    /// Where they stand.
    var layout: BlockLayout { look { $0 } }

    /// Looks at where they stand; of a body that was read just now nobody counts who holds that, which
    /// costs more than most looks.
    @inline(__always)
    fileprivate func look<Result>(_ body: (BlockLayout) -> Result) -> Result {
      switch form {
      case .known(let layout): body(layout)
      case .kept(let kept): body(kept.layout)
      }
    }

    /// How many bytes of text a block has.
    fileprivate func count(of number: Int) -> Int32 {
      switch form {
      case .known(let layout): layout.count(of: number)
      case .kept(let kept): kept.counts[number]
      }
    }

    /// Whether a range lies in the text of a block.
    public func hold(_ range: Range<Int32>, in block: Int32) -> Bool {
      block >= 0 && Int(block) < endIndex && range.lowerBound >= 0
        && range.upperBound <= count(of: Int(block))
    }

    /// The number of the first block.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int {
      switch form {
      case .known(let layout): layout.heads.count
      case .kept(let kept): kept.counts.count
      }
    }

    /// A block by its number.
    public subscript(number: Int) -> Block { Block(self, number) }

    /// How many bytes of text are kept beside the source.
    var bytesKept: Int { look { $0.other.count } }
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

    private let blocks: Blocks
    private let number: Int
    private var head: BlockLayout.Head { blocks.look { $0.heads[number] } }

    fileprivate init(_ blocks: Blocks, _ number: Int) {
      self.blocks = blocks
      self.number = number
    }

    /// What sort of block it is.
    public var kind: Kind { head.level > 0 ? .heading(level: Int(head.level)) : .paragraph }
    /// The index of the last heading before it, or -1.
    public var section: Int32 {
      Int32(clamping: blocks.look { $0.headings(before: number) }) - 1
    }
    /// Where it was written, from its first byte to the end of its last line.
    public var source: Range<Int32> { head.source }
    /// Whether a block quote holds it.
    public var inQuote: Bool { head.place.contains(.quote) }
    /// Whether a list item holds it directly.
    public var inItem: Bool { head.place.contains(.item) }
    /// Whether it stands in a tight list, so that no `<p>` is printed around it.
    public var isTight: Bool { head.place.contains(.tightList) }

    /// The number of bytes of its text.
    public var count: Int { Int(blocks.count(of: number)) }

    /// All its words in UTF-8; a soft break is a space, a hard break a line feed.
    ///
    /// - Complexity: O(*n*) in its bytes: they are put together from the source each time.
    public var text: [UInt8] { text(in: 0..<count) }

    /// The same as a text.
    public var string: String { blocks.look { $0.string(of: number) } }

    /// A part of its text, from the part's first byte on.
    ///
    /// - Complexity: O(*n*) in the bytes of the part and the segments before its end.
    public func text(in range: Range<Int>) -> [UInt8] {
      blocks.look { $0.text(of: number, in: range) }
    }

    /// The runs its text is made of, in order, without gaps.
    public var segments: Segments { Segments(pieces: pieces) }

    private var pieces: ArraySlice<BlockLayout.Piece> {
      blocks.look { $0.pieces[$0.pieces(of: number)] }
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
    public var text: String { content.string }
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
    public var endIndex: Int { blocks.look { $0.headings.count } }

    /// A heading by its number.
    public subscript(number: Int) -> Heading {
      let block = blocks.look { $0.headings[number] }
      return Heading(blocks[Int(block)], block)
    }
  }

  /// The runs that the text of a block is made of.
  public struct Segments: Sendable, RandomAccessCollection {
    fileprivate let pieces: ArraySlice<BlockLayout.Piece>

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
