extension Words {
  /// The lane of one line: "Event".
  func lane(_ lane: TimelineLane) -> String {
    switch lane {
    case .event: label(.laneEvent)
    case .reporting: label(.laneReporting)
    case .justice: label(.laneJustice)
    }
  }

  /// A lane as a whole: "Events".
  func lanes(_ lane: TimelineLane) -> String {
    lane == .event ? label(.laneEvents) : self.lane(lane)
  }

  /// How many lines there are in each lane that has any: "3 events and 1 report".
  func counts(of counts: LaneCounts) -> String {
    list(
      TimelineLane.allCases.filter { counts[$0] > 0 }.map { laneCount($0, counts[$0]) })
  }
}
