/// What timelines say in French.
extension French {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count < 2
    return switch lane {
    case .event: isOne ? "\(count) fait" : "\(count) faits"
    case .reporting: isOne ? "\(count) publication" : "\(count) publications"
    case .justice: isOne ? "\(count) étape judiciaire" : "\(count) étapes judiciaires"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title)\u{202F}: combien d’entrées commencent dans chaque période"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) entrées sur \(total)\u{202F}: d’abord les faits et les étapes judiciaires, puis les "
      + "publications les plus récentes. Les listes ci-dessous mènent au reste."
  }
}
