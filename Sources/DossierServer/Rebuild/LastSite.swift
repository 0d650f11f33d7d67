import DossierKit

/// The last good build, from which the next one takes the pages that would come out alike.
actor LastSite {
  private var site: BuiltSite?

  /// Builds with what the last good build left, and remembers the result when it is good.
  func next(_ build: Build) async throws -> BuiltSite {
    let built = try await build.files(after: site)
    if built.files != nil { site = built }
    return built
  }
}
