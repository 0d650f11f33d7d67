/// The starts of a text's lines: turns UTF-8 offsets into lines and columns and back.
///
/// A line ends at LF, CR LF or a lone CR (as CommonMark 0.30 §2.1 has it). Lines and columns count
/// from 1; columns count Unicode scalars, as editors' status lines do.
public struct LineTable: Sendable {
  private let starts: [Int32]
  /// The scalars before each block of bytes; empty when no line is long.
  ///
  /// With them the column of a place in a line of a megabyte costs no walk along the line: a
  /// thousand problems on one line have a thousand columns.
  private let counts: [Int32]
  private static let block = 1024

  /// Finds the line starts of a text.
  public init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if index &+ 8 <= bytes.count, Self.isWithoutBreak(bytes, at: index) {
          index &+= 8
          continue
        }
        let end = min(index &+ 8, bytes.count)
        while index < end {
          let byte = bytes[index]
          index &+= 1
          if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
            starts.append(Int32(clamping: index))
          }
        }
      }
    }
    self.starts = starts
    let ends = starts.dropFirst() + [Int32(clamping: bytes.count)]
    let hasLongLine = zip(starts, ends).contains { $1 - $0 > Int32(4 * Self.block) }
    counts = hasLongLine ? Self.counts(bytes) : []
  }

  /// Whether none of eight bytes ends a line; a false alarm only costs time.
  @inline(__always)
  private static func isWithoutBreak(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (feeds, returns) = (word ^ ones &* 0x0A, word ^ ones &* 0x0D)
    return ((feeds &- ones) & ~feeds | (returns &- ones) & ~returns) & high == 0
  }

  private static func counts(_ bytes: [UInt8]) -> [Int32] {
    var counts: [Int32] = []
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: block) { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// How many scalars begin in a range of bytes.
  private func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    func walk(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
    guard range.count > Self.block, !counts.isEmpty else { return walk(range) }
    func before(_ offset: Int) -> Int {
      let number = min(offset / Self.block, counts.count - 1)
      return Int(counts[number]) + walk(number * Self.block..<offset)
    }
    return before(range.upperBound) - before(range.lowerBound)
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var count: Int { starts.count }

  /// The line (from 1) that holds an offset.
  public func line(at offset: Int) -> Int {
    let offset = Int32(clamping: offset)
    return max(1, starts.partitioningIndex { $0 > offset })
  }

  /// The offset at which a line (from 1) starts; lines out of range are clamped.
  public func start(ofLine line: Int) -> Int {
    Int(starts[min(max(line - 1, 0), starts.count - 1)])
  }

  /// The bytes of a line (from 1) without its line break.
  public func content(ofLine line: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = min(start(ofLine: line), bytes.count)
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The line and column, both from 1, of an offset.
  public func position(at offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let end = min(offset, bytes.count)
    let start = min(start(ofLine: line), end)
    return (line, scalars(in: start..<end, of: bytes) + 1)
  }

  /// The offset of a line and column (both from 1, columns in scalars), clamped to the line.
  public func offset(line: Int, column: Int, in bytes: [UInt8]) -> Int {
    let content = content(ofLine: line, in: bytes)
    var left = column - 1
    var index = content.startIndex
    while index < content.endIndex {
      if content[index] & 0xC0 != 0x80 {
        if left == 0 { return index }
        left -= 1
      }
      index += 1
    }
    return index
  }
}
