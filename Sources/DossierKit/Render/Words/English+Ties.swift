/// What pictures and tables of ties say in English.
extension English {
  @Sendable static func networkOf(_ title: String) -> String {
    "Ties of \(title). The list below says the same."
  }

  @Sendable static func together(_ count: Int) -> String {
    count == 1 ? "named together in 1 article" : "named together in \(count) articles"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "The \(shown) strongest ties; the lists of this page lead to \(omitted) more."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "The newest \(shown) of \(total) incidents that have ties; the page of each has them all."
  }
}
