/// All claims in the order of their ledger: untrue ones first, then by topic, newest change first.
struct ClaimLedger: Sendable {
  /// What stands under one heading.
  enum Heading: Sendable, Hashable {
    case untrue
    case topic(Claim.Topic)
    case other
  }

  /// The claims under their headings.
  let list: HeadedRecords<Heading>

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
    list = HeadedRecords(
      order.map { heading in
        let claims = (found[heading] ?? []).sorted { a, b in
          let (first, second) = (days[a] ?? .min, days[b] ?? .min)
          return first != second ? first > second : a < b
        }
        return (heading, claims)
      })
  }

  /// The claims found untrue, the newest change first.
  var untrue: [RecordIndex] { list.groups.first { $0.heading == .untrue }?.records ?? [] }
}
