import Synchronization

@testable import LinkCheck

/// A network that answers from a table, and remembers what it was asked.
final class ScriptedAsker: AddressAsker {
  private let replies: [String: Reply]
  private let heads: [String: Reply]
  private let pause: Duration
  private let log = Mutex<[String]>([])
  private let open = Mutex<[String: Int]>([:])
  private let most = Mutex<[String: Int]>([:])

  /// Answers any question with `replies`, but for heads that have an answer of their own.
  init(_ replies: [String: Reply], heads: [String: Reply] = [:], pause: Duration = .zero) {
    self.replies = replies
    self.heads = heads
    self.pause = pause
  }

  /// The questions so far: `HEAD http://…`.
  var questions: [String] { log.withLock { $0 } }

  /// The most questions that one server was asked at the same time.
  var mostAtOnce: Int { most.withLock { $0.values.max() ?? 0 } }

  func ask(_ address: String, _ method: AskMethod) async -> Reply {
    let host = AddressCheck.host(of: address)
    let now = open.withLock { open in
      open[host, default: 0] += 1
      return open[host, default: 0]
    }
    most.withLock { $0[host] = max($0[host] ?? 0, now) }
    log.withLock { $0.append((method == .head ? "HEAD " : "GET ") + address) }
    if pause > .zero { try? await Task.sleep(for: pause) }
    open.withLock { $0[host, default: 1] -= 1 }
    if Task.isCancelled { return .failure(.cancelled) }
    let head = method == .head ? heads[address] : nil
    return head ?? replies[address] ?? .failure(.noSuchHost)
  }
}

extension Reply {
  static func status(_ status: Int, to location: String? = nil) -> Reply {
    .answer(status: status, location: location, retryAfter: nil)
  }
}
