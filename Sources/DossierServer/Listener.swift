import FlyingFox
import FlyingSocks
import Foundation

/// The HTTP server on 127.0.0.1, once it listens.
struct Listener: Sendable {
  /// The port that it has got.
  let port: UInt16
  private let task: Task<Void, any Error>

  typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  /// How many ports are tried.
  private static let mostPorts = 100

  /// Listens on a port, or on the first after it that is free.
  ///
  /// - Throws: `PreviewServer.Failure` when none of a hundred is.
  static func start(port first: UInt16, handler: @escaping Handler) async throws -> Listener {
    let last = first == 0 ? 0 : min(Int(UInt16.max), Int(first) + mostPorts - 1)
    for port in Int(first)...max(Int(first), last) {
      if let listener = try await listen(on: UInt16(port), handler) { return listener }
    }
    throw PreviewServer.Failure(
      description: "no port from \(first) to \(last) is free; choose another with --port")
  }

  /// Waits until the server ends, which it does only for a reason.
  func wait() async throws { try await task.value }

  func stop() { task.cancel() }

  /// Nil when the port is taken.
  private static func listen(on port: UInt16, _ handler: @escaping Handler) async throws
    -> Listener?
  {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port),
      pool: PromptPool(pool: HTTPServer.defaultPool()), logger: .disabled,
      handler: ClosureHTTPHandler { await handler($0) })
    let (outcomes, continuation) = AsyncStream.makeStream(of: (any Error)?.self)
    let task = Task {
      do { try await server.run() } catch {
        continuation.yield(error)
        throw error
      }
    }
    let waiter = Task {
      if (try? await server.waitUntilListening(timeout: 30)) != nil { continuation.yield(nil) }
    }
    defer { waiter.cancel() }
    var iterator = outcomes.makeAsyncIterator()
    if let outcome = await iterator.next(), let error = outcome {
      if case .failed(_, let code, _)? = error as? SocketError, code == EADDRINUSE { return nil }
      throw PreviewServer.Failure(
        description: "cannot listen on port \(port): \(error.localizedDescription)")
    }
    guard case .ip4(_, let actual)? = await server.listeningAddress else {
      throw PreviewServer.Failure(description: "cannot listen on port \(port)")
    }
    return Listener(port: actual, task: task)
  }
}

/// Sockets that send what is written at once.
///
/// Head and body of an answer are written apart, and by Nagle's rule (RFC 896) the body waits until the
/// head is acknowledged: 40 ms on Linux, for each file of a page.
private struct PromptPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }
  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // A connection that came has waited for its request here.
    try? socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
