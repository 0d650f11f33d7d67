/// Reads the scalars of a text forwards and backwards, each with its folding.
///
/// Every offset may be asked for: bytes that are not UTF-8 read as one U+FFFD each, and the text
/// ends in NUL on both sides.
struct ScalarReader {
  /// One scalar of the text: its folding and its range.
  struct Item {
    let entry: FoldingEntry
    let start: Int
    let end: Int

    /// Whether there is no scalar here, or the NUL that stands between runs of text.
    let isEdge: Bool

    var kind: UInt32 { entry.kind }
  }

  /// The most bytes that a look around a match goes over: it keeps the whole search linear.
  static let reach = 128

  let text: UnsafePointer<UInt8>
  let count: Int
  let folding: FoldingTable.View

  /// The scalar that starts at an offset.
  @inline(__always)
  func item(at index: Int) -> Item {
    guard index < count else { return edge(index) }
    let byte = text[index]
    guard byte >= 0x80 else {
      return Item(
        entry: FoldingEntry(bits: folding.ascii[Int(byte)]), start: index, end: index + 1,
        isEdge: byte == 0)
    }
    let (scalar, length) = decode(index, byte)
    return Item(
      entry: entry(scalar), start: index, end: index + length, isEdge: false)
  }

  /// The scalar that ends at an offset.
  func item(before index: Int) -> Item {
    guard index > 0 else { return edge(index) }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let item = item(at: start)
    return item.end == index ? item : self.item(at: index - 1)
  }

  /// The next scalar that is neither ignored nor a dropped mark.
  func visible(at index: Int) -> Item {
    var item = item(at: index)
    while item.kind == FoldingEntry.Kind.ignored, item.end - index < Self.reach {
      item = self.item(at: item.end)
    }
    return item
  }

  /// The scalar before an offset that is neither ignored nor a mark on another.
  func visible(before index: Int) -> Item {
    var item = item(before: index)
    while item.kind >= FoldingEntry.Kind.mark, item.kind <= FoldingEntry.Kind.ignored,
      index - item.start < Self.reach
    {
      item = self.item(before: item.start)
    }
    return item
  }

  private func edge(_ index: Int) -> Item {
    Item(entry: FoldingEntry(bits: folding.ascii[0]), start: index, end: index, isEdge: true)
  }

  @inline(__always)
  private func entry(_ scalar: Int) -> FoldingEntry {
    FoldingEntry(
      bits: folding.entries[Int(folding.blocks[scalar >> 7]) << 7 | scalar & 127])
  }

  @inline(__always)
  private func decode(_ index: Int, _ byte: UInt8) -> (scalar: Int, length: Int) {
    let left = count - index
    if byte < 0xE0 {
      guard byte >= 0xC2, left > 1, let a = tail(index + 1) else { return (0xFFFD, 1) }
      return (Int(byte & 31) << 6 | a, 2)
    }
    if byte < 0xF0 {
      guard left > 2, let a = tail(index + 1), let b = tail(index + 2) else { return (0xFFFD, 1) }
      let scalar = Int(byte & 15) << 12 | a << 6 | b
      return scalar < 0x800 ? (0xFFFD, 1) : (scalar, 3)
    }
    guard byte < 0xF5, left > 3, let a = tail(index + 1), let b = tail(index + 2),
      let c = tail(index + 3)
    else { return (0xFFFD, 1) }
    let scalar = Int(byte & 7) << 18 | a << 12 | b << 6 | c
    return scalar < 0x10000 || scalar > 0x10FFFF ? (0xFFFD, 1) : (scalar, 4)
  }

  @inline(__always)
  private func tail(_ index: Int) -> Int? {
    let byte = text[index]
    return byte & 0xC0 == 0x80 ? Int(byte & 0x3F) : nil
  }
}
