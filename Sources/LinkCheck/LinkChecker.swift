public import DossierKit

/// Asks the network what became of a dossier's outside addresses; it runs only when told to.
///
/// One question at a time to each server with a pause between two, a few servers at once. Answers
/// are kept as they come, so that a run that is ended goes on where it stopped.
public struct LinkChecker: Sendable {
  /// What a run found.
  public struct Result: Sendable {
    /// One warning for each place of an address that is not well.
    public let diagnostics: [Diagnostic]
    /// What was asked, and what was known.
    public let tally: AddressTally
    /// Addresses that are still to be asked, because the run was ended.
    public let remaining: Int
  }

  private let asker: any AddressAsker
  private let cache: LinkCache
  private let delay: Duration

  /// How many servers are asked at once.
  private static let mostHosts = 8

  /// Prepares a run with a pause between two questions to one server.
  public init(asker: any AddressAsker, cache: LinkCache, delay: Duration) {
    self.asker = asker
    self.cache = cache
    self.delay = delay
  }

  /// Asks about every address that no fresh answer is known of.
  ///
  /// Ends early, with what it has, when its task is cancelled.
  ///
  /// - Throws: `FileSystemError` when the answers cannot be kept.
  public func run(
    _ addresses: [OutsideAddress],
    progress: @Sendable @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws -> Result {
    var order: [String] = []
    var verdicts: [String: Verdict] = [:]
    var seen: Set<String> = []
    for address in addresses {
      let url = AddressCheck.withoutFragment(address.url)
      guard seen.insert(url).inserted else { continue }
      if let known = await cache.verdict(of: url) {
        verdicts[url] = known
      } else {
        order.append(url)
      }
    }
    let known = verdicts.count
    let answers = try await ask(order, progress)
    verdicts.merge(answers) { $1 }
    return Result(
      diagnostics: addresses.compactMap { address in
        verdicts[AddressCheck.withoutFragment(address.url)].flatMap { Diagnostic($0, of: address) }
      },
      tally: AddressTally(total: seen.count, asked: answers.count, known: known),
      remaining: order.count - answers.count)
  }

  private func ask(
    _ addresses: [String], _ progress: @Sendable @escaping (Int, Int) -> Void
  ) async throws -> [String: Verdict] {
    var hosts = Hosts(addresses)
    let check = AddressCheck(asker: asker, gate: HostGate(delay: delay))
    let cache = cache
    var answers: [String: Verdict] = [:]
    try await withThrowingTaskGroup(of: Hosts.Answer.self) { group in
      func start() {
        guard !Task.isCancelled, let next = hosts.next() else { return }
        group.addTask {
          let verdict = await check.verdict(of: next.address)
          if let verdict { try await cache.keep(verdict, of: next.address) }
          return Hosts.Answer(host: next.host, address: next.address, verdict: verdict)
        }
      }
      for _ in 0..<Self.mostHosts { start() }
      while let answer = try await group.next() {
        hosts.finish(answer.host)
        if let verdict = answer.verdict {
          answers[answer.address] = verdict
          progress(answers.count, addresses.count)
        }
        start()
      }
    }
    try await cache.save()
    return answers
  }
}

/// The addresses that are still to be asked, by server: the server with most of them first.
private struct Hosts {
  /// What one question gave; no verdict when the run was ended.
  struct Answer: Sendable {
    let host: String
    let address: String
    let verdict: Verdict?
  }

  /// The addresses of each server, the next one last.
  private var queues: [(host: String, addresses: [String])]
  private var busy: Set<String> = []

  init(_ addresses: [String]) {
    var positions: [String: Int] = [:]
    var queues: [(host: String, addresses: [String])] = []
    for address in addresses.reversed() {
      let host = AddressCheck.host(of: address)
      if let position = positions[host] {
        queues[position].addresses.append(address)
      } else {
        positions[host] = queues.count
        queues.append((host, [address]))
      }
    }
    self.queues = queues.sorted { ($1.addresses.count, $0.host) < ($0.addresses.count, $1.host) }
  }

  /// The next address of a server that is not being asked; nil when there is none for now.
  mutating func next() -> (host: String, address: String)? {
    guard
      let position = queues.firstIndex(where: { !$0.addresses.isEmpty && !busy.contains($0.host) }),
      let address = queues[position].addresses.popLast()
    else { return nil }
    let host = queues[position].host
    if queues[position].addresses.isEmpty { queues.remove(at: position) }
    busy.insert(host)
    return (host, address)
  }

  mutating func finish(_ host: String) { busy.remove(host) }
}
