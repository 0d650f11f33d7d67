/// The kinds and days of all records, and their order in time.
struct RecordOrder: Sendable {
  /// The kind of each record; a record itself has many parts to copy.
  let kinds: [RecordKind]
  /// The day of each record; the smallest number for a record without one.
  let days: [Int]
  /// All records, newest first.
  let newest: [RecordIndex]

  init(_ context: LinkContext) {
    let zone = context.settings.timezone?.value ?? .utc
    kinds = context.records.indices.map { context.records[$0].kind }
    let days = context.records.map { RecordDate.day(of: $0, in: zone) ?? Int.min }
    self.days = days
    newest = days.indices.map(RecordIndex.init).sorted { Self.isNewer($0, $1, days) }
  }

  /// The day of a record; nil for a record without one.
  func day(of record: RecordIndex) -> Int? {
    let day = days[Int(record)]
    return day == Int.min ? nil : day
  }

  /// Orders records newest first; equal days by kind and id.
  func isNewer(_ a: RecordIndex, _ b: RecordIndex) -> Bool { Self.isNewer(a, b, days) }

  private static func isNewer(_ a: RecordIndex, _ b: RecordIndex, _ days: [Int]) -> Bool {
    days[Int(a)] != days[Int(b)] ? days[Int(a)] > days[Int(b)] : a < b
  }
}
