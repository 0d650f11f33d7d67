import CommonMark

/// The Markdown of a record.
struct Body: Sendable {
  /// Where its bytes start in the file.
  let start: Int
  /// What stands in its bytes.
  let facts: BodyFacts
  /// The references that its writer put into it, in the order of the text.
  var references: [InlineReference] = []
  /// The components in it, by the index of the directive.
  var directives: [BodyDirective] = []
  /// The images, by index, that readers do not get.
  var withheldImages: Set<Int> = []
  /// Where the bytes differ from the file, in order; empty for a body as it was written.
  var shifts: [Shift] = []

  /// Its bytes, which are those of the file where nothing was changed in them.
  var text: ArraySlice<UInt8> { facts.source }

  /// A copy of its bytes.
  var bytes: [UInt8] { Array(text) }

  /// From an offset of the body on, its bytes stand elsewhere in the file.
  struct Shift: Sendable {
    let from: Int
    /// How many bytes further on.
    let by: Int
  }

  /// The place in the file of a range of bytes of the body.
  func range(_ range: Range<Int32>) -> ByteRange {
    ByteRange(place(Int(range.lowerBound)), place(Int(range.upperBound)))
  }

  /// The offset in the file of an offset in the body.
  fileprivate func place(_ offset: Int) -> Int {
    start + offset + (shifts.last { $0.from <= offset }?.by ?? 0)
  }
}

extension Range where Bound == Int {
  /// The same range in 32 bits.
  @inline(__always)
  var int32: Range<Int32> { Int32(clamping: lowerBound)..<Int32(clamping: upperBound) }
}

extension BodyFacts.Block {
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// The text with all that is code, link or image replaced by zero bytes.
  var plainText: [UInt8] {
    var plain = text
    for segment in segments where segment.context != .plain {
      for index in segment.range { plain[Int(index)] = 0 }
    }
    return plain
  }
}

/// The text of one block at a time, put together once for all that is looked up in it.
struct BlockText {
  private let blocks: BodyFacts.Blocks
  private var number: Int32 = -1
  private var text: [UInt8] = []

  init(_ body: Body) { blocks = body.facts.blocks }

  /// The text of a block.
  subscript(block: Int32) -> [UInt8] {
    mutating get {
      if block != number { (number, text) = (block, blocks[Int(block)].text) }
      return text
    }
  }
}

extension Body {
  /// The bytes of the file that a range of a block's text was written as.
  func range(of range: Range<Int>, in block: BodyFacts.Block) -> ByteRange {
    let low = Int(block.source(at: Int32(clamping: range.lowerBound)))
    let last = Int(block.source(at: Int32(clamping: range.upperBound - 1)))
    return ByteRange(place(low), place(range.isEmpty ? low : max(low, last + 1)))
  }
}
