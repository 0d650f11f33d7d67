/// Records under headings, cut into pages of so many records.
///
/// Built once, so that the plan of all pages and the pages themselves agree on what stands where. A
/// heading whose records go on is said again on the next page.
struct HeadedRecords<Heading: Sendable>: Sendable {
  /// The records under one heading, as many as stand on a page.
  struct Part: Sendable {
    let heading: Heading
    let records: ArraySlice<RecordIndex>
  }

  /// How many records one page holds.
  static var perPage: Int { 100 }

  /// The headings that have records, in their order.
  let groups: [(heading: Heading, records: [RecordIndex])]

  init(_ groups: [(heading: Heading, records: [RecordIndex])]) {
    self.groups = groups.filter { !$0.records.isEmpty }
  }

  /// How many records there are.
  var count: Int { groups.reduce(0) { $0 + $1.records.count } }

  /// How many pages they fill, at least one.
  var pages: Int { max(1, (count + Self.perPage - 1) / Self.perPage) }

  /// What stands on one page, from 1.
  func parts(page: Int) -> [Part] {
    let range = (page - 1) * Self.perPage..<page * Self.perPage
    var start = 0
    return groups.compactMap { group in
      defer { start += group.records.count }
      let low = max(range.lowerBound - start, 0)
      let high = min(range.upperBound - start, group.records.count)
      return low < high ? Part(heading: group.heading, records: group.records[low..<high]) : nil
    }
  }
}
