import DossierKit

/// The last good site, and what its build left: from it the next build takes what would come out
/// alike, and a saved text its pages at once.
///
/// Not the build's report: that holds on to every diagnostic and line of it.
actor LastSite {
  /// What a build came to.
  struct Outcome: Sendable {
    let built: BuiltSite
    /// What is to be served: with errors the last good site.
    let site: ServedSite?
    /// How many pages are new, gone or different in it.
    let changedPages: Int
  }

  /// A build that takes less than this is not worth being preceded.
  private let least: Duration
  private var memory: BuiltSite.Memory?
  private var site: ServedSite?
  private var took = Duration.zero
  /// Whether the last build was good; while none is, the last good site stays as it is.
  private var isGood = false
  /// How many good builds there were.
  private var builds = 0
  /// The files that changed since the last of them read its own, each with the number of its change.
  private var changed: [String: Int] = [:]
  private var changes = 0

  init(least: Duration = .milliseconds(100)) { self.least = least }

  /// How long a build of everything waits for the next save, after pages were shown at once: as long
  /// as it takes, and no more than a second.
  var pause: Duration { min(took, .seconds(1)) }

  /// Builds with what the last good build left, and remembers what this one leaves if it is good.
  func next(_ build: Build) async throws -> Outcome {
    let (before, start) = (changes, ContinuousClock.now)
    let memory = memory
    let built = try await build.files(after: memory)
    try Task.checkCancellation()
    guard let files = built.files else {
      isGood = false
      return Outcome(built: built, site: site, changedPages: 0)
    }
    let (new, changedPages) = await Self.served(files, since: site)
    // What nobody will serve is not what the next build goes on from.
    try Task.checkCancellation()
    isGood = true
    (self.memory, site, took) = (built.memory, new, ContinuousClock.now - start)
    builds += 1
    changed = changed.filter { $0.value > before }
    // A large site takes a while to be taken apart; nobody waits for that.
    Task.detached(executorPreference: PatientThreads.shared) { withExtendedLifetime(memory) {} }
    return Outcome(built: built, site: new, changedPages: changedPages)
  }

  /// The files as they are served; not on the actor, which has saved texts to show meanwhile.
  private nonisolated static func served(
    _ files: [OutputFile], since old: ServedSite?
  ) async -> (site: ServedSite, changedPages: Int) {
    let site = ServedSite(files)
    return (site, site.changes(since: old).count(where: \.isPage))
  }

  /// Makes the pages that show some changed files, and all that changed since the last good build, and
  /// hands them over with the site that has them; false when it takes a build of everything.
  ///
  /// `path` gives the path of a file below the content folder; nil for another folder's.
  func show(
    _ files: [String], _ build: Build, path: (String) -> String?,
    publish: @Sendable (ServedSite, BuiltSite.Memory) -> Void
  ) async -> Bool {
    for file in files {
      changes += 1
      changed[file] = changes
    }
    let paths = changed.keys.compactMap(path)
    let number = builds
    guard isGood, let memory, let site, took >= least, paths.count == changed.count,
      let pages = try? await build.pages(showing: paths, after: memory),
      // A whole build may have ended meanwhile: its site is the newer one, or it found a mistake.
      number == builds, isGood
    else { return false }
    publish(site.replacing(pages), memory)
    return true
  }
}

extension OutputPath {
  var isPage: Bool { text.utf8.suffix(5).elementsEqual(".html".utf8) }
}
