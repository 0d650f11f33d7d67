import Synchronization

/// The people, organizations and locations that stand in the same articles as each of them.
final class Companions: Sendable {
  typealias Companion = (record: RecordIndex, count: Int)

  /// How many of a record's articles are looked at: a hub stays cheap.
  private static let articlesLookedAt = 200
  /// How many are kept.
  private static let most = 12

  /// The articles that name each record, newest first.
  private let articles: [[RecordIndex]]
  /// The people, organizations and locations that each article names.
  private let named: Ragged<RecordIndex>
  private let isActor: [Bool]
  /// Tables in which they were counted, for those to come: zero for every record.
  private let tables = Mutex<[[Int]]>([])

  init(_ kinds: [RecordKind], articles: [[RecordIndex]], naming named: [[RecordIndex]]) {
    self.articles = articles
    let isActor = kinds.map { $0 == .person || $0 == .organization || $0 == .location }
    self.named = Ragged(named.map { $0.filter { isActor[Int($0)] } })
    self.isActor = isActor
  }

  /// A hash of all that decides them, among the same records.
  var hash: UInt64 {
    var hash = QuickHash()
    for (record, list) in articles.enumerated() where isActor[record] {
      hash.add(list.count)
      for article in list { hash.add(article) }
    }
    hash.add(named)
    return hash.value
  }

  /// The companions of every record, most often first.
  func all() -> [[Companion]] {
    var counts = [Int](repeating: 0, count: isActor.count)
    return isActor.indices.map { companions(of: $0, &counts) }
  }

  /// The companions of one record.
  func companions(of record: Int) -> [Companion] {
    guard isActor[record] else { return [] }
    var counts =
      tables.withLock { $0.popLast() } ?? [Int](repeating: 0, count: isActor.count)
    defer { tables.withLock { [counts] in $0.append(counts) } }
    return companions(of: record, &counts)
  }

  /// `counts` is zero for every record, before and after.
  private func companions(of record: Int, _ counts: inout [Int]) -> [Companion] {
    guard isActor[record] else { return [] }
    var touched: [RecordIndex] = []
    for article in articles[record].prefix(Self.articlesLookedAt) {
      for other in named[Int(article)] where Int(other) != record {
        if counts[Int(other)] == 0 { touched.append(other) }
        counts[Int(other)] += 1
      }
    }
    let list = touched.map { (record: $0, count: counts[Int($0)]) }
    for other in touched { counts[Int(other)] = 0 }
    return Array(
      list.sorted { ($1.count, $0.record) < ($0.count, $1.record) }.prefix(Self.most))
  }
}
