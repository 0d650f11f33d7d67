import ByteCode
import CommonMark

/// The sentences of a text that name others, each once for each of them, by the others.
struct NamedPassages: Sendable {
  let list: [(target: RecordIndex, passage: SiteGraph.Passage)]

  init(_ list: [(target: RecordIndex, passage: SiteGraph.Passage)]) { self.list = list }

  /// Those in what a record says of others.
  init(_ said: GraphBuilder.Said) {
    list = said.links.flatMap { target, link in
      said.statements.passages(of: link).map { (target, $0) }
    }
  }
}

extension NamedPassages {
  /// Whether all of it lies in the blocks of a body, if there is one.
  func fits(_ blocks: BodyFacts.Blocks?) -> Bool {
    guard let blocks else { return list.isEmpty }
    return list.allSatisfy { _, passage in
      blocks.hold(passage.sentence, in: passage.block)
        && blocks.hold(passage.mention, in: passage.block)
    }
  }

  /// Each target and block from the one before, the name from the start of its sentence.
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.add(count: list.count)
    var last: (target: RecordIndex, block: Int32) = (0, 0)
    for (target, passage) in list {
      bytes.add(step: target &- last.target)
      bytes.add(step: passage.block &- (target == last.target ? last.block : 0))
      bytes.add(passage.sentence)
      bytes.add(passage.mention, after: passage.sentence.lowerBound)
      last = (target, passage.block)
    }
    return bytes.bytes
  }

  /// Nil for bytes that are none of these, in a site of so many records.
  init?(bytes: ArraySlice<UInt8>, records: Int) {
    var bytes = ByteReader(bytes)
    guard let count = bytes.count(of: 6) else { return nil }
    var list: [(target: RecordIndex, passage: SiteGraph.Passage)] = []
    list.reserveCapacity(count)
    var last: (target: RecordIndex, block: Int32) = (0, 0)
    for _ in 0..<count {
      guard let step = bytes.step(), let blockStep = bytes.step(),
        let sentence = bytes.range(), let mention = bytes.range(after: sentence.lowerBound)
      else { return nil }
      let target = last.target &+ step
      guard target >= 0, Int(target) < records else { return nil }
      last = (target, blockStep &+ (target == last.target ? last.block : 0))
      list.append(
        (target, SiteGraph.Passage(block: last.block, sentence: sentence, mention: mention)))
    }
    guard bytes.isAtEnd else { return nil }
    self.init(list)
  }
}
