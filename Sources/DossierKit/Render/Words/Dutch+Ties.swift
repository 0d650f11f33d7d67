/// What pictures and tables of ties say in Dutch.
extension Dutch {
  @Sendable static func networkOf(_ title: String) -> String {
    "Banden van \(title). De lijst eronder zegt hetzelfde."
  }

  @Sendable static func together(_ count: Int) -> String {
    count == 1 ? "samen genoemd in 1 artikel" : "samen genoemd in \(count) artikelen"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "De \(shown) sterkste banden; de lijsten op deze pagina leiden naar nog \(omitted) andere."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "De nieuwste \(shown) van \(total) gebeurtenissen met banden; elke gebeurtenis heeft ze alle op "
      + "haar eigen pagina."
  }
}
