/// What is served now.
struct Served: Sendable {
  /// The last site that was built without an error; nil before the first.
  var site: ServedSite?
  /// What the last build found, as the terminal shows it; empty when the site is that build's.
  var problems = ""
}
