/// All claims in the order of their ledger: untrue ones first, then by topic, newest change first.
///
/// Built once, so that the plan of all pages and the pages themselves agree on what stands where.
struct ClaimLedger: Sendable {
  /// What stands under one heading.
  enum Heading: Sendable, Hashable {
    case untrue
    case topic(Claim.Topic)
    case other
  }
  /// The claims under one heading, as many as stand on a page.
  struct Part: Sendable {
    let heading: Heading
    let claims: ArraySlice<RecordIndex>
  }

  /// How many claims one page holds.
  static let perPage = 100

  private let groups: [(heading: Heading, claims: [RecordIndex])]
  /// How many claims there are.
  let count: Int

  init(_ site: Site) {
    var days: [RecordIndex: Int] = [:]
    var found: [Heading: [RecordIndex]] = [:]
    for index in site.indices(of: .claim) {
      guard case .claim(let claim) = site[index].details, site[index].isListed else { continue }
      days[index] = claim.presentEntry?.date.value.lastDay ?? .min
      let heading = claim.isUntrue ? .untrue : claim.topic.map(Heading.topic) ?? .other
      found[heading, default: []].append(index)
    }
    let order = [.untrue] + Claim.Topic.allCases.map(Heading.topic) + [.other]
    groups = order.compactMap { heading in
      let claims = (found[heading] ?? []).sorted { a, b in
        let (first, second) = (days[a] ?? .min, days[b] ?? .min)
        return first != second ? first > second : a < b
      }
      return claims.isEmpty ? nil : (heading, claims)
    }
    count = days.count
  }

  /// The claims found untrue, the newest change first.
  var untrue: [RecordIndex] { groups.first { $0.heading == .untrue }?.claims ?? [] }

  /// How many pages the ledger has.
  var pages: Int { max(1, (count + Self.perPage - 1) / Self.perPage) }

  /// What stands on one page, from 1.
  func parts(page: Int) -> [Part] {
    let range = (page - 1) * Self.perPage..<page * Self.perPage
    var start = 0
    return groups.compactMap { group in
      defer { start += group.claims.count }
      let low = max(range.lowerBound - start, 0)
      let high = min(range.upperBound - start, group.claims.count)
      return low < high ? Part(heading: group.heading, claims: group.claims[low..<high]) : nil
    }
  }
}
