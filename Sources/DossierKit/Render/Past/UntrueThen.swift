/// Which claims had been found untrue at an instant, for any number of instants in one pass.
struct UntrueThen {
  /// A claim's status from one second on.
  private struct Event {
    let second: Int64
    let claim: RecordIndex
    let isUntrue: Bool
    /// The last day that the entry's date can mean.
    let day: Int
  }

  /// How many of them one page of the past names.
  static let limit = 8

  private let events: [Event]

  init(_ site: Site) {
    var events: [Event] = []
    for index in site.indices(of: .claim) where site[index].isListed {
      guard case .claim(let claim) = site[index].details else { continue }
      let starts = claim.history.enumerated().map {
        (second: $0.element.date.value.seconds(in: site.zone).lowerBound, number: $0.offset)
      }.sorted { ($0.second, $0.number) < ($1.second, $1.number) }
      // The last entry of those that were there gives the status, whatever order they came in.
      var last = -1
      for (position, start) in starts.enumerated() {
        last = max(last, start.number)
        if position + 1 < starts.count, starts[position + 1].second == start.second { continue }
        let isAll = position + 1 == starts.count
        let entry = isAll ? claim.presentEntry ?? claim.history[last] : claim.history[last]
        let status = isAll ? claim.status.value : entry.status.value
        events.append(
          Event(
            second: start.second, claim: index, isUntrue: status.isUntrue,
            day: entry.date.value.lastDay ?? .min))
      }
    }
    self.events = events.sorted { ($0.second, $0.claim) < ($1.second, $1.claim) }
  }

  /// The claims that had been found untrue at each of some moments, the newest finding first.
  func claims(at moments: [KnownMoment]) -> [KnownMoment: [RecordIndex]] {
    var result: [KnownMoment: [RecordIndex]] = [:]
    // Oldest finding first: new ones come to the end.
    var untrue: [(day: Int, claim: RecordIndex)] = []
    var next = 0
    for moment in moments.sorted() {
      while next < events.count, events[next].second <= moment.asOf.seconds {
        let event = events[next]
        next += 1
        if let old = untrue.lastIndex(where: { $0.claim == event.claim }) { untrue.remove(at: old) }
        guard event.isUntrue else { continue }
        let place = untrue.lastIndex { ($0.day, event.claim) <= (event.day, $0.claim) } ?? -1
        untrue.insert((event.day, event.claim), at: place + 1)
      }
      result[moment] = untrue.suffix(Self.limit).reversed().map(\.claim)
    }
    return result
  }
}
