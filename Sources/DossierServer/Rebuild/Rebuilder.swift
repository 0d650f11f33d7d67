/// Runs one build after another, each for what changed since the last that was finished.
///
/// Before it, what can be shown of a change at once is shown, even while a cancelled build comes to its
/// end; then the build waits for a moment, because who saves once saves again.
///
/// A change that comes while a build runs cancels it; the newest wins. After a few cancelled ones a build may end nevertheless: a file that never rests must not
/// keep the site old for ever.
actor Rebuilder<Product: Sendable> {
  typealias Instant = ContinuousClock.Instant
  /// Called for each build that counts, with the files that it is for.
  typealias Finish =
    @Sendable (Result<Product, any Error>, _ files: [String], Instant) async -> Void

  /// After so many cancelled builds one may end.
  static var mostOvertaken: Int { 5 }

  /// Shows what can be shown of files at once; how long the build waits then, nil if it shows none.
  ///
  /// Without an instant they were shown before, on an older site.
  typealias Show = @Sendable (_ files: [String], Instant?) async -> Duration?

  private let show: Show
  private let build: @Sendable () async throws -> Product
  private let finish: Finish
  private var waiting: [String] = []
  private var since: Instant?
  private var current: Task<Product, any Error>?
  private var isRunning = false
  private var overtaken = 0
  /// What is about to be shown, one after the other.
  private var showing: Task<Duration?, Never>?

  init(
    show: @escaping Show = { _, _ in nil }, build: @escaping @Sendable () async throws -> Product,
    finish: @escaping Finish
  ) {
    self.show = show
    self.build = build
    self.finish = finish
  }

  /// Has the site built again for these files; returns when no build is due any more.
  func changed(_ files: [String], since instant: Instant) async {
    add(files, since: instant)
    if overtaken < Self.mostOvertaken { current?.cancel() }
    startShowing(files, since: instant)
    guard !isRunning else { return }
    isRunning = true
    while since != nil {
      let pause = await shown()
      guard let since else { break }
      let files = waiting
      (waiting, self.since) = ([], nil)
      await run(files, since: since, after: pause)
    }
    isRunning = false
  }

  private func run(_ files: [String], since: Instant, after pause: Duration?) async {
    let build = build
    let task = Task(executorPreference: PatientThreads.shared) {
      if let pause { try await Task.sleep(for: pause) }
      return try await build()
    }
    current = task
    let result = await task.result
    current = nil
    // One that ended before it noticed is as good as any.
    if task.isCancelled, case .failure = result {
      overtaken += 1
      let newer = waiting
      waiting = files
      add(newer, since: since)
      return
    }
    overtaken = 0
    await finish(result, files, since)
    // What was shown of them stands on the site before this one.
    if !waiting.isEmpty { startShowing(waiting, since: nil) }
  }

  private func startShowing(_ files: [String], since: Instant?) {
    let (show, before) = (show, showing)
    showing = Task {
      _ = await before?.value
      return await show(files, since)
    }
  }

  /// Waits until all is shown that is about to be; what the last of it said.
  private func shown() async -> Duration? {
    var pause: Duration?
    while let task = showing {
      pause = await task.value
      if showing == task { showing = nil }
    }
    return pause
  }

  private func add(_ files: [String], since instant: Instant) {
    for file in files where !waiting.contains(file) { waiting.append(file) }
    since = since.map { min($0, instant) } ?? instant
  }
}
