import DossierKit

/// What the last good build left, from which the next one takes the pages that would come out alike.
///
/// Not the build's report: that holds on to the whole linked dossier.
actor LastSite {
  private var memory: BuiltSite.Memory?

  /// Builds with what the last good build left, and remembers what this one leaves if it is good.
  func next(_ build: Build) async throws -> BuiltSite {
    let built = try await build.files(after: memory)
    if built.files != nil { memory = built.memory }
    return built
  }
}
