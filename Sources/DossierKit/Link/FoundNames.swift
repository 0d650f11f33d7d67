import ByteCode
import CommonMark

/// The names that stand plainly in a text, as they were found: what takes the longest to link.
struct FoundNames: Sendable {
  /// The names that mean a record, in the order of the text; of a text that was linked, which of them
  /// are links.
  let mentions: [LinkedBody.Mention]
  /// Those that link nothing.
  let suppressed: [SuppressedMention]
}

extension FoundNames {
  /// What was found in a text that was linked; nil when something is to be told of it, so that it has
  /// to be read again.
  init?(_ linked: LinkedBody) {
    mentions = linked.mentions.filter { !$0.isExplicit }
    suppressed = linked.suppressed
    if suppressed.contains(where: { $0.reason == .ambiguous }) { return nil }
  }

  /// Whether all of it lies in the blocks of a body.
  func fits(_ blocks: BodyFacts.Blocks) -> Bool {
    mentions.allSatisfy { blocks.hold($0.range, in: $0.block) }
      && suppressed.allSatisfy { blocks.hold($0.range, in: $0.block) }
  }

  /// The records, and where their names stand, each from the one before.
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    var last: (block: Int32, end: Int32) = (0, 0)
    func add(_ block: Int32, _ range: Range<Int32>) {
      if block != last.block { last.end = 0 }
      bytes.add(step: block &- last.block)
      bytes.add(range, after: last.end)
      last = (block, range.upperBound)
    }
    bytes.add(count: mentions.count)
    for mention in mentions {
      bytes.add(UInt64(UInt32(bitPattern: mention.record)) << 1 | (mention.isLinked ? 1 : 0))
      add(mention.block, mention.range)
    }
    last = (0, 0)
    for name in suppressed {
      bytes.add(name.reason.code)
      bytes.add(count: name.records.count)
      for record in name.records { bytes.add(step: record) }
      add(name.block, name.range)
    }
    return bytes.bytes
  }

  /// Nil for bytes that are none of these, in a site of so many records.
  init?(bytes: ArraySlice<UInt8>, records: Int) {
    var bytes = ByteReader(bytes)
    var last: (block: Int32, end: Int32) = (0, 0)
    func record() -> RecordIndex? {
      bytes.step().flatMap { $0 >= 0 && Int($0) < records ? $0 : nil }
    }
    func place() -> (block: Int32, range: Range<Int32>)? {
      guard let block = bytes.step(), let range = bytes.range(after: block == 0 ? last.end : 0)
      else { return nil }
      last = (last.block &+ block, range.upperBound)
      return (last.block, range)
    }
    guard let count = bytes.count(of: 4) else { return nil }
    var mentions: [LinkedBody.Mention] = []
    mentions.reserveCapacity(count)
    for _ in 0..<count {
      guard let code = bytes.number(), code >> 1 < UInt64(records), let (block, range) = place()
      else { return nil }
      mentions.append(
        LinkedBody.Mention(
          record: RecordIndex(code >> 1), block: block, range: range, isLinked: code & 1 == 1,
          isExplicit: false))
    }
    var suppressed: [SuppressedMention] = []
    last = (0, 0)
    while !bytes.isAtEnd {
      guard let code = bytes.number(), let reason = SuppressedMention.Reason(code: code),
        let count = bytes.count()
      else { return nil }
      var fitting: [RecordIndex] = []
      for _ in 0..<count {
        guard let record = record() else { return nil }
        fitting.append(record)
      }
      guard let (block, range) = place() else { return nil }
      suppressed.append(
        SuppressedMention(records: fitting, block: block, range: range, reason: reason))
    }
    self.mentions = mentions
    self.suppressed = suppressed
  }
}

extension SuppressedMention.Reason {
  private static let all: [Self] =
    [.ambiguous, .kind, .article, .surnameAlone] + Alias.Match.allCases.map { .kept($0) }

  fileprivate var code: UInt64 { UInt64(Self.all.firstIndex(of: self) ?? 0) }

  fileprivate init?(code: UInt64) {
    guard code < UInt64(Self.all.count) else { return nil }
    self = Self.all[Int(code)]
  }
}
