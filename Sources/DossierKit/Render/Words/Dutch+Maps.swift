/// What maps say in Dutch.
extension Dutch {
  @Sendable static func mapOf(_ title: String) -> String {
    "Kaart: \(title). De tabel eronder zegt hetzelfde."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: words.name
      case 1: "\(words.name) en nog 1 plaats"
      default: "\(words.name) en nog \(words.others) plaatsen"
      }
    guard words.incidents > 0 else { return places }
    return "\(places): \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    case .inside(let name): "ergens in \(name)"
    case .within(let name, let length): "ergens in \(name), binnen ongeveer \(length)"
    case .near(let name, let length): "\(name), binnen ongeveer \(length)"
    case .blurred(let name, let length):
      "\(name), bewust niet nauwkeuriger getoond dan op ongeveer \(length)"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 gebeurtenis staat niet op de kaart: haar plaats heeft hier geen coördinaten."
      : "\(count) gebeurtenissen staan niet op de kaart: hun plaatsen hebben hier geen coördinaten."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "De kaart toont de \(shown) plaatsen met de meeste gebeurtenissen; nog \(omitted) staan in de "
      + "lijst van plaatsen."
  }
}
