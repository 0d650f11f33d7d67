/// What maps say in English.
extension English {
  @Sendable static func mapOf(_ title: String) -> String {
    "Map: \(title). The table below says the same."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: words.name
      case 1: "\(words.name) and 1 more place"
      default: "\(words.name) and \(words.others) more places"
      }
    guard words.incidents > 0 else { return places }
    return "\(places): \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    case .inside(let name): "somewhere in \(name)"
    case .within(let name, let length): "somewhere in \(name), within about \(length)"
    case .near(let name, let length): "\(name), within about \(length)"
    case .blurred(let name, let length):
      "\(name), shown only to within about \(length) on purpose"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 incident is not on the map: its place has no coordinates here."
      : "\(count) incidents are not on the map: their places have no coordinates here."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "The map shows the \(shown) places with most incidents; \(omitted) more are in the list of "
      + "places."
  }
}
