/// What maps say in French.
extension French {
  @Sendable static func mapOf(_ title: String) -> String {
    "Carte\u{202F}: \(title). Le tableau ci-dessous dit la même chose."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: words.name
      case 1: "\(words.name) et 1 autre lieu"
      default: "\(words.name) et \(words.others) autres lieux"
      }
    guard words.incidents > 0 else { return places }
    return "\(places)\u{202F}: \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    // No preposition fits the names of cities, countries and quarters alike.
    case .inside(let name): "\(name), sans précision du lieu"
    case .within(let name, let length):
      "\(name), sans précision du lieu, à environ \(length) près"
    case .near(let name, let length): "\(name), à environ \(length) près"
    case .blurred(let name, let length):
      "\(name), lieu volontairement montré à environ \(length) près"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 fait n’est pas sur la carte\u{202F}: son lieu n’a pas de coordonnées ici."
      : "\(count) faits ne sont pas sur la carte\u{202F}: leurs lieux n’ont pas de coordonnées ici."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "La carte montre les \(shown) lieux avec le plus de faits\u{202F}; \(omitted) autres sont dans la "
      + "liste des lieux."
  }
}
