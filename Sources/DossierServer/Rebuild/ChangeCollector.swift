/// Hands on groups of changes when they are due.
actor ChangeCollector {
  typealias Instant = ContinuousClock.Instant

  private var debounce: Debounce
  private var timer: Task<Void, Never>?
  private let deliver: @Sendable (_ paths: [String], _ since: Instant) async -> Void

  init(
    _ debounce: Debounce = Debounce(),
    deliver: @escaping @Sendable (_ paths: [String], _ since: Instant) async -> Void
  ) {
    self.debounce = debounce
    self.deliver = deliver
  }

  /// Takes in changed paths.
  func add(_ paths: [String]) {
    debounce.add(paths, at: .now)
    guard timer == nil else { return }
    timer = Task { await self.wait() }
  }

  /// Waits until nothing came for a while; what comes meanwhile only moves the end.
  private func wait() async {
    while let due = debounce.due, due > .now {
      try? await Task.sleep(until: due, clock: .continuous)
    }
    timer = nil
    if let group = debounce.take() { await deliver(group.paths, group.since) }
  }
}
