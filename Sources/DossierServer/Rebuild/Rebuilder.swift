/// Runs one build after another, each for what changed since the last that was finished.
///
/// A change that comes while a build runs cancels it, and its result is never used; the newest
/// wins. After a few cancelled ones a build may end nevertheless: a file that never rests must not
/// keep the site old for ever.
actor Rebuilder<Product: Sendable> {
  typealias Instant = ContinuousClock.Instant
  /// Called for each build that counts, with the files that it is for.
  typealias Finish =
    @Sendable (Result<Product, any Error>, _ files: [String], Instant) async -> Void

  /// After so many cancelled builds one may end.
  static var mostOvertaken: Int { 5 }

  private let build: @Sendable () async throws -> Product
  private let finish: Finish
  private var waiting: [String] = []
  private var since: Instant?
  private var current: Task<Product, any Error>?
  private var isRunning = false
  private var overtaken = 0

  init(build: @escaping @Sendable () async throws -> Product, finish: @escaping Finish) {
    self.build = build
    self.finish = finish
  }

  /// Has the site built again for these files; returns when no build is due any more.
  func changed(_ files: [String], since instant: Instant) async {
    add(files, since: instant)
    if overtaken < Self.mostOvertaken { current?.cancel() }
    guard !isRunning else { return }
    isRunning = true
    while let since {
      let files = waiting
      (waiting, self.since) = ([], nil)
      await run(files, since: since)
    }
    isRunning = false
  }

  private func run(_ files: [String], since: Instant) async {
    let build = build
    let task = Task { try await build() }
    current = task
    let result = await task.result
    current = nil
    guard !task.isCancelled else {
      overtaken += 1
      let newer = waiting
      waiting = files
      add(newer, since: since)
      return
    }
    overtaken = 0
    await finish(result, files, since)
  }

  private func add(_ files: [String], since instant: Instant) {
    for file in files where !waiting.contains(file) { waiting.append(file) }
    since = since.map { min($0, instant) } ?? instant
  }
}
