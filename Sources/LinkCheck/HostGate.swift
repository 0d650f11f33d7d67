/// Lets one question at a time through to each server, with a pause between two.
actor HostGate {
  private let delay: Duration
  private var busy: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
  private var free: [String: ContinuousClock.Instant] = [:]

  /// The longest pause that a server can ask for, in seconds.
  private static let longestPause = 60

  init(delay: Duration) { self.delay = delay }

  /// Waits for the turn at a server; false when the run was ended meanwhile, and no turn taken.
  func enter(_ host: String) async -> Bool {
    if busy.contains(host) {
      await withCheckedContinuation { waiting[host, default: []].append($0) }
    } else {
      busy.insert(host)
    }
    if let instant = free[host], !Task.isCancelled {
      // An end of the run ends the pause too, and shows below.
      try? await Task.sleep(until: instant, clock: .continuous)
    }
    guard Task.isCancelled else { return true }
    pass(host)
    return false
  }

  /// Gives the turn back; the next one comes after the pause.
  func leave(_ host: String, pause seconds: Int) {
    let asked = Duration.seconds(min(max(0, seconds), Self.longestPause))
    free[host] = .now + max(delay, asked)
    pass(host)
  }

  /// Hands the turn to who waited longest.
  private func pass(_ host: String) {
    if let next = waiting[host]?.first {
      waiting[host]?.removeFirst()
      next.resume()
    } else {
      busy.remove(host)
    }
  }
}
