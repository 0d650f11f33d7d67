/// What timelines say in Dutch.
extension Dutch {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count == 1
    return switch lane {
    case .event: isOne ? "1 gebeurtenis" : "\(count) gebeurtenissen"
    case .reporting: isOne ? "1 bericht" : "\(count) berichten"
    case .justice: isOne ? "1 gerechtelijke stap" : "\(count) gerechtelijke stappen"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title): hoeveel vermeldingen in elke periode beginnen"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) van \(total) vermeldingen: eerst wat er gebeurde en gerechtelijke stappen, dan de "
      + "nieuwste berichtgeving. De lijsten hieronder leiden naar de rest."
  }
}
