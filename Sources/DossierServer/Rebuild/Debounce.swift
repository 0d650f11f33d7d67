/// Joins changes that come close together, as the save of one editor or a change of branch does.
///
/// A group is due once nothing came for a while, and at the latest some time after its first.
struct Debounce: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// How long nothing must come.
  var quiet: Duration = .milliseconds(15)
  /// How long the first change waits at most.
  var longest: Duration = .milliseconds(200)

  private var paths: [String] = []
  private var first: Instant?
  private var last: Instant?

  /// Takes in changed paths.
  mutating func add(_ new: [String], at instant: Instant) {
    for path in new where !paths.contains(path) { paths.append(path) }
    first = first ?? instant
    last = instant
  }

  /// When the group is complete; nil without one.
  var due: Instant? {
    guard let first, let last else { return nil }
    return min(last + quiet, first + longest)
  }

  /// Hands the group on, with the instant of its first change.
  mutating func take() -> (paths: [String], since: Instant)? {
    guard let first else { return nil }
    defer { self = Debounce(quiet: quiet, longest: longest) }
    return (paths, first)
  }

  /// Makes an empty group.
  init(quiet: Duration = .milliseconds(15), longest: Duration = .milliseconds(200)) {
    self.quiet = quiet
    self.longest = longest
  }
}
