extension Words {
  /// The lane of one line: "Event".
  func lane(_ lane: TimelineLane) -> String {
    switch lane {
    case .event: self.label(.laneEvent)
    case .reporting: self.label(.laneReporting)
    case .justice: self.label(.laneJustice)
    }
  }

  /// A lane as a whole: "Events".
  func lanes(_ lane: TimelineLane) -> String {
    lane == .event ? self.label(.laneEvents) : self.lane(lane)
  }

  /// How many lines there are in each lane that has any: "3 events and 1 report".
  func counts(of counts: LaneCounts) -> String {
    list(
      TimelineLane.allCases.filter { counts[$0] > 0 }.map { self.laneCount($0, counts[$0]) })
  }
}
