import DossierKit

/// What the last good build left, from which the next one takes the pages that would come out alike.
///
/// Not the build's report: that holds on to the whole linked dossier.
actor LastSite {
  private var memory: BuiltSite.Memory?

  /// Builds with what the last good build left, and remembers what this one leaves if it is good.
  func next(_ build: Build) async throws -> BuiltSite {
    let built = try await build.files(after: memory)
    guard built.files != nil else { return built }
    let last = memory
    memory = built.memory
    // A large site takes a while to be taken apart; nobody waits for that.
    Task.detached(priority: .background) { withExtendedLifetime(last) {} }
    return built
  }
}
