import DossierKit
import Synchronization

/// What is served now, and the open pages that listen for the next site.
final class Preview: Sendable {
  private struct Listener {
    let page: OpenPage
    let events: AsyncStream<ServerEvent>.Continuation
  }
  private struct State {
    var served = Served()
    var hosts = AllowedHosts(port: 0)
    var listeners: [Int: Listener] = [:]
    var next = 0
  }
  private let state = Mutex(State())

  /// The answers as of now.
  var router: Router { state.withLock { Router(hosts: $0.hosts, served: $0.served) } }

  /// How many pages listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  /// Says which port the server has got.
  func listens(on port: UInt16) { state.withLock { $0.hosts = AllowedHosts(port: port) } }

  /// Puts another site, or the problems of a build, in the place of what is served.
  ///
  /// An open page is told to reload when its own bytes changed, or those of a file that it names.
  func publish(_ served: Served, changes: [OutputPath] = [], follow: String? = nil) {
    let (router, listeners) = state.withLock { state in
      state.served = served
      return (Router(hosts: state.hosts, served: served), Array(state.listeners.values))
    }
    let names = changes.map { $0.text.utf8 }.filter { !Self.isPage($0) }.map(Self.nameInPages)
    for listener in listeners {
      let event = Self.event(for: listener.page, router, names, follow)
      listener.events.yield(event)
    }
  }

  /// The events of an open page: what it missed first, then what happens until it is closed.
  func events(for page: OpenPage) -> AsyncStream<ServerEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: ServerEvent.self)
    let number = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = Listener(page: page, events: continuation)
      let router = Router(hosts: state.hosts, served: state.served)
      continuation.yield(Self.event(for: page, router, [], nil))
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  /// Writes to every open page, so that closed ones are noticed.
  func beat() {
    for listener in state.withLock({ Array($0.listeners.values) }) {
      listener.events.yield(.heartbeat)
    }
  }

  private static func event(
    for page: OpenPage, _ router: Router, _ names: [[UInt8]], _ follow: String?
  ) -> ServerEvent {
    if let follow, follow != page.path, router.served.problems.isEmpty { return .follow(follow) }
    if router.version(of: page.path) != page.version { return .reload }
    if let bytes = router.source(of: page.path),
      names.contains(where: { ServedPage.names($0, bytes) })
    {
      return .reload
    }
    let problems = router.served.problems
    return problems.isEmpty || router.served.site == nil ? .mended : .problems(problems)
  }

  private static func isPage(_ path: String.UTF8View) -> Bool {
    path.suffix(5).elementsEqual(".html".utf8)
  }

  /// The last part of a path, as links to it end.
  private static func nameInPages(_ path: String.UTF8View) -> [UInt8] {
    let name = path.reversed().prefix { $0 != 0x2F }.reversed()
    return Array(URLPath.encoded(String(decoding: Array(name), as: UTF8.self)).utf8)
  }
}
