/// The few words and signs of a language that are needed outside of pages too.
struct PlainLanguage: Sendable, Hashable {
  /// What stands for a name that readers may not learn.
  let nameWithheld: String
  /// The territory that Open Graph joins to a tag without one: `US`.
  let territory: String
  /// A colon and what stands round it: French has a space before.
  let colon: String
  /// What stands before tenths: `.`.
  let decimalMark: String
}
