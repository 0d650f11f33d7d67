import DossierKit
import Foundation
import Synchronization
import Testing

@testable import LinkCheck

@Suite final class LinkCheckerTests {
  private let path = NSTemporaryDirectory() + "dossier-links-\(UUID().uuidString).json"
  private let clock = Clock()

  /// A clock that stands still until a test moves it.
  private final class Clock: Sendable {
    private let seconds = Mutex<Int64>(1_000_000)
    var now: Int64 { seconds.withLock { $0 } }
    func advance(days: Int64) { seconds.withLock { $0 += days * 86_400 + 60 } }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func cache() -> LinkCache { LinkCache(path: path) { [clock] in clock.now } }

  private func address(_ url: String, _ offset: Int = 0, archived: String? = nil) -> OutsideAddress
  {
    OutsideAddress(
      url, at: SourceRange(FileID(rawValue: 0), ByteRange(offset, offset + 1)), role: .source,
      archived: archived)
  }

  private func run(
    _ asker: ScriptedAsker, _ addresses: [OutsideAddress], delay: Duration = .zero
  ) async throws -> LinkChecker.Result {
    try await LinkChecker(asker: asker, cache: cache(), delay: delay).run(addresses)
  }

  @Test func `an address is asked once, and told at each of its places`() async throws {
    let asker = ScriptedAsker(["http://a.example/x": .status(410)])
    let result = try await run(
      asker, [address("http://a.example/x"), address("http://a.example/x#part", 5)])
    #expect(asker.questions.count == 2, "a head and the first bytes")
    #expect(result.diagnostics.map(\.code) == [.deadAddress, .deadAddress])
    #expect(result.diagnostics.map { $0.place?.bytes.start } == [0, 5])
    #expect(result.tally.total == 1)
  }

  @Test(arguments: [
    (Reply.status(200), 29, 31), (.status(404), 0, 1), (.status(403), 6, 7),
    (.failure(.timeout), 0, 1),
  ])
  func `an answer counts for some days, then it is asked again`(
    reply: Reply, fresh: Int64, stale: Int64
  ) async throws {
    let addresses = [address("http://a.example/x")]
    let replies = ["http://a.example/x": reply]
    let first = try await run(ScriptedAsker(replies), addresses)
    #expect(first.tally.asked == 1)
    clock.advance(days: fresh)
    let second = ScriptedAsker(replies)
    let known = try await run(second, addresses)
    #expect(second.questions.isEmpty)
    #expect(known.tally.known == 1)
    #expect(known.diagnostics.map(\.summary) == first.diagnostics.map(\.summary))
    clock.advance(days: stale - fresh)
    #expect(try await run(ScriptedAsker(replies), addresses).tally.asked == 1)
  }

  @Test func `a file that is no cache is none`() async throws {
    try Data("[1, 2".utf8).write(to: URL(fileURLWithPath: path))
    let asker = ScriptedAsker(["http://a.example/x": .status(200)])
    #expect(try await run(asker, [address("http://a.example/x")]).tally.asked == 1)
  }

  @Test func `one server is asked one question at a time, with a pause`() async throws {
    let urls = (0..<6).map { "http://a.example/\($0)" } + ["http://b.example/"]
    let replies = Dictionary(urls.map { ($0, Reply.status(200)) }, uniquingKeysWith: { a, _ in a })
    let asker = ScriptedAsker(replies, pause: .milliseconds(2))
    let start = ContinuousClock.now
    let result = try await run(asker, urls.map { address($0) }, delay: .milliseconds(20))
    #expect(result.tally.asked == 7)
    #expect(asker.mostAtOnce == 1)
    #expect(ContinuousClock.now - start >= .milliseconds(100))
  }

  @Test func `a run that is ended keeps its answers, and the next one goes on`() async throws {
    let urls = (0..<40).map { "http://a.example/\($0)" }
    let replies = Dictionary(urls.map { ($0, Reply.status(200)) }, uniquingKeysWith: { a, _ in a })
    let checker = LinkChecker(
      asker: ScriptedAsker(replies, pause: .milliseconds(5)), cache: cache(), delay: .zero)
    let addresses = urls.map { address($0) }
    let task = Task { try await checker.run(addresses) }
    try await Task.sleep(for: .milliseconds(60))
    task.cancel()
    let first = try await task.value
    #expect(first.remaining > 0)
    #expect(first.tally.asked + first.remaining == 40)
    let second = try await run(ScriptedAsker(replies), addresses)
    #expect(second.tally.known == first.tally.asked)
    #expect(second.tally.asked == first.remaining)
    #expect(second.remaining == 0)
  }

  @Test(arguments: [
    (Reply.status(404), Optional<String>.none, "archived_url"),
    (.status(404), "https://archive.example/x", "https://archive.example/x"),
    (.status(403), nil, "add an 'archived_url' while it is"),
    (.status(301, to: "http://a.example/new"), nil, "http://a.example/new"),
  ])
  func `a warning says the way out`(
    reply: Reply, archived: String?, help: String
  ) async throws {
    let asker = ScriptedAsker([
      "http://a.example/x": reply, "http://a.example/new": .status(200),
    ])
    let result = try await run(asker, [address("http://a.example/x", archived: archived)])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.help?.contains(help) == true, "\(diagnostic.help ?? "")")
    #expect(diagnostic.severity == .warning)
  }
}
