public import DossierKit
import Foundation

/// Serves a dossier to this machine while it is written: built in memory, built again on a change.
public struct PreviewServer: Sendable {
  /// What the server is asked to do.
  public struct Settings: Sendable {
    /// The folders whose files are watched; one that does not exist is waited for.
    public var watched: [String]
    /// The port to listen on, or the first of those after it that is free; 0 for any free one.
    public var port: UInt16
    /// Whether open pages go to the page of the one file that was edited.
    public var follows: Bool

    /// Sets all options.
    public init(watched: [String], port: UInt16, follows: Bool = false) {
      self.watched = watched
      self.port = port
      self.follows = follows
    }
  }

  /// What the server tells whoever started it.
  public enum Event: Sendable {
    /// A build has ended.
    case built(Rebuild)
    /// The pages that show changed files are there, so many; the whole site follows.
    case shown(files: [String], pages: Int, elapsed: Duration)
    /// The first site is ready under this port.
    case listening(port: UInt16, isPolling: Bool)
  }

  /// Why no server could be started.
  public struct Failure: Error, CustomStringConvertible {
    /// The reason.
    public let description: String
  }

  private let settings: Settings
  private let options: @Sendable () -> BuildOptions
  private let describe: @Sendable (BuildReport) -> String
  private let tell: @Sendable (Event) -> Void

  /// Prepares a server.
  ///
  /// `options` are asked for before each build: embargoes end by the clock. `describe` gives the
  /// problems of a report as text without colours, as the terminal shows them.
  public init(
    _ settings: Settings, options: @escaping @Sendable () -> BuildOptions,
    describe: @escaping @Sendable (BuildReport) -> String,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    self.settings = settings
    self.options = options
    self.describe = describe
    self.tell = tell
  }

  /// Builds, serves and watches until the task is cancelled.
  ///
  /// - Throws: `FileSystemError` when the first build could not run, `Failure` when no port is free.
  public func run() async throws {
    let watcher = FolderWatching.start(settings.watched)
    defer { watcher.stop() }
    let preview = Preview()
    let start = ContinuousClock.now
    let last = LastSite()
    let first = try await last.next(Build(options()))
    finish(.success(first), [], since: start, isFirst: true, preview)

    let listener = try await Listener.start(port: settings.port) { request in
      await AnswerSender.response(to: request, preview)
    }
    preview.listens(on: listener.port)
    tell(.listening(port: listener.port, isPolling: watcher.isPolling))
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await watch(watcher, preview, last) }
        group.addTask { try await beat(preview) }
        group.addTask { try await listener.wait() }
        try await group.next()
        group.cancelAll()
      }
    } onCancel: {
      watcher.stop()
      listener.stop()
    }
  }

  private func watch(
    _ watcher: any FolderWatcher, _ preview: Preview, _ last: LastSite
  ) async {
    let rebuilder = Rebuilder<LastSite.Outcome> { files, since in
      let isShown = await last.show(files, Build(options()), path: contentPath) {
        show($0, of: files, since: since, $1, preview)
      }
      return isShown ? await last.pause : nil
    } build: {
      try await last.next(Build(options()))
    } finish: { result, files, since in
      finish(result, files, since: since, isFirst: false, preview)
    }
    let collector = ChangeCollector { paths, since in
      await rebuilder.changed(paths, since: since)
    }
    for await paths in watcher.changes { await collector.add(paths) }
  }

  private func beat(_ preview: Preview) async throws {
    while true {
      try await Task.sleep(for: .seconds(15))
      preview.beat()
    }
  }

  /// Serves the pages that show changed files before the site is built, with the problems of before.
  private func show(
    _ site: ServedSite, of files: [String], since: ContinuousClock.Instant?,
    _ memory: BuiltSite.Memory, _ preview: Preview
  ) {
    var served = preview.router.served
    let changes = served.site.map(site.edits) ?? []
    served.site = site
    preview.publish(served, changes: changes, follow: page(of: files, memory.page))
    guard let since, !changes.isEmpty else { return }
    tell(.shown(files: files, pages: changes.count, elapsed: ContinuousClock.now - since))
  }

  /// Serves what a build made, or what it found, and tells of it.
  private func finish(
    _ result: Result<LastSite.Outcome, any Error>, _ files: [String],
    since: ContinuousClock.Instant, isFirst: Bool, _ preview: Preview
  ) {
    var served = preview.router.served
    var changes: [OutputPath] = []
    var follow: String?
    switch result {
    case .failure(let error): served.problems = "dossier: \(error)\n"
    case .success(let outcome):
      let isGood = outcome.built.files != nil
      changes = outcome.site?.changes(since: served.site) ?? []
      served = Served(
        site: outcome.site, problems: isGood ? "" : describe(outcome.built.report))
      if isGood { follow = page(of: files, outcome.built.report.page) }
    }
    preview.publish(served, changes: changes, follow: follow)
    let elapsed = ContinuousClock.now - since
    let outcome = try? result.get()
    tell(
      .built(
        Rebuild(
          files: files, report: outcome?.built.report,
          failure: { if case .failure(let error) = result { "\(error)" } else { nil } }(),
          isServed: served.problems.isEmpty, changedPages: outcome?.changedPages ?? 0,
          elapsed: elapsed, isFirst: isFirst)))
  }

  /// The address of the page to go to: that of the only file that changed; nil unless it is wanted.
  private func page(of files: [String], _ page: (String) -> String?) -> String? {
    guard settings.follows, files.count == 1, let file = files.first else { return nil }
    return contentPath(file).flatMap(page).map { "/" + URLPath.encoded($0) }
  }

  /// The path of a file below the content folder, the first that is watched; nil for one elsewhere.
  private func contentPath(_ file: String) -> String? {
    guard let root = settings.watched.first.map({ WatchedNames.join($0, "") }),
      file.utf8.starts(with: root.utf8)
    else { return nil }
    return String(Substring(file.utf8.dropFirst(root.utf8.count)))
  }
}

/// One build that a server ran.
public struct Rebuild: Sendable {
  /// The files whose change it is for; none for the first.
  public let files: [String]
  /// What it found; nil when it could not run.
  public let report: BuildReport?
  /// Why it could not run.
  public let failure: String?
  /// Whether its site is the one that is served; with errors the last good one is kept.
  public let isServed: Bool
  /// How many pages are new, gone or different.
  public let changedPages: Int
  /// From the first change that was noticed until the site was ready.
  public let elapsed: Duration
  /// Whether it is the first since the server was started.
  public let isFirst: Bool
}
