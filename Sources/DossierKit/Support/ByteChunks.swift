/// Bytes that are gathered in chunks and put together at the end.
///
/// An array of many megabytes that grows is copied again and again, and holds twice its bytes.
struct ByteChunks {
  private static let size = 1 << 18

  private var chunks: [[UInt8]] = []
  private var last: [UInt8] = []

  /// Adds bytes at the end.
  static func += (chunks: inout ByteChunks, bytes: some Sequence<UInt8>) {
    if chunks.last.isEmpty { chunks.last.reserveCapacity(size + size / 16) }
    chunks.last += bytes
    if chunks.last.count >= size {
      chunks.chunks.append(chunks.last)
      chunks.last = []
    }
  }

  /// All bytes; each chunk goes when it has been copied.
  consuming func joined() -> [UInt8] {
    chunks.append(last)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for place in chunks.indices {
      bytes += chunks[place]
      chunks[place] = []
    }
    return bytes
  }
}
