import Synchronization

/// The blocks of a body that another process read: where they stand is taken apart when somebody first
/// asks, for of an edited dossier few are looked at.
final class KeptBlocks: Sendable {
  /// How many bytes of text each block has.
  let counts: [Int32]
  /// The body.
  private let source: ArraySlice<UInt8>
  /// What `BlockLayout.write` wrote.
  private let written: [UInt8]
  private let made = AtomicLazyReference<BlockLayout>()

  /// Nil when no body of this length has so much text: a byte that is not UTF-8 becomes three, and no
  /// entity stands for more.
  init?(_ source: ArraySlice<UInt8>, counts: [Int32], written: ArraySlice<UInt8>) {
    let most = 3 * source.count
    guard counts.allSatisfy({ $0 >= 0 }), counts.reduce(0, { $0 + Int($1) }) <= most else {
      return nil
    }
    self.source = source
    self.counts = counts
    // A copy, because the file it is a part of is let go.
    self.written = Array(written)
  }

  /// Where the blocks stand.
  var layout: BlockLayout {
    if let made = made.load() { return made }
    return made.storeIfNil(
      BlockLayout(from: written[...], of: source, counts: counts) ?? readAgain())
  }

  /// What was written is not what this body is: whoever damaged the file mended its checksum too.
  ///
  /// Places in blocks are known by their counts, so blocks of other lengths are no help: then they are
  /// blank.
  private func readAgain() -> BlockLayout {
    if let layout = (try? BodyFacts.read(source, limits: .widest))?.blocks.layout,
      layout.heads.indices.map(layout.count) == counts
    {
      return layout
    }
    return BlockLayout(blank: counts, source)
  }
}
