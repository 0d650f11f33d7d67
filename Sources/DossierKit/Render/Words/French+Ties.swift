/// What pictures and tables of ties say in French.
extension French {
  @Sendable static func networkOf(_ title: String) -> String {
    "Liens de «\u{202F}\(title)\u{202F}». La liste ci-dessous dit la même chose."
  }

  @Sendable static func together(_ count: Int) -> String {
    count < 2
      ? "cités ensemble dans \(count) article" : "cités ensemble dans \(count) articles"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "Les \(shown) liens les plus forts\u{202F}; les listes de cette page mènent à \(omitted) autres."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "Les \(shown) faits liés les plus récents, sur \(total)\u{202F}; la page de chacun donne tous "
      + "ses liens."
  }
}
