/// What timelines say in English.
extension English {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count == 1
    return switch lane {
    case .event: isOne ? "1 event" : "\(count) events"
    case .reporting: isOne ? "1 report" : "\(count) reports"
    case .justice: isOne ? "1 legal step" : "\(count) legal steps"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title): how many entries begin in each span of time"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) of \(total) entries: what happened and legal steps first, then the newest reporting. "
      + "The lists below lead to the rest."
  }
}
