import Foundation
import Synchronization

/// A small HTTP server on 127.0.0.1 with answers by path; it ends with this object.
final class LoopbackServer: Sendable {
  /// What a path answers.
  enum Answer: Sendable {
    case status(Int, headers: [String] = [])
    /// Nothing, until the other side gives up.
    case silence
    /// Bytes that are no HTTP.
    case garbage
    /// After this many seconds, 200.
    case late(Double)
  }

  let port: UInt16
  private let listener: Int32
  private let answers: [String: Answer]
  private let log = Mutex<[String]>([])

  struct Failure: Error {}

  /// Listens on a port that the system chooses.
  init(_ answers: [String: Answer]) throws {
    self.answers = answers
    let socket = try Self.bound()
    listener = socket
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(socket, $0, &length) == 0
      }
    }
    guard isNamed, listen(socket, 64) == 0 else { throw Failure() }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while case let client = accept(socket, nil, nil), client >= 0 {
        guard let server = self else { return }
        Thread.detachNewThread { server.serve(client) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The requests so far: `HEAD /x`.
  var requests: [String] { log.withLock { $0 } }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// A port of this machine on which nobody listens.
  static func closedPort() throws -> UInt16 {
    let server = try LoopbackServer([:])
    return server.port
  }

  private static func bound() throws -> Int32 {
    #if canImport(Darwin)
      let descriptor = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard descriptor >= 0, isBound else { throw Failure() }
    return descriptor
  }

  private func serve(_ client: Int32) {
    defer { close(client) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.contains(0x0A) {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      bytes += buffer[..<count]
      if bytes.first == 0x16 { return send("no TLS here\r\n", to: client) }
    }
    let line = String(decoding: bytes.prefix { $0 != 0x0D }, as: UTF8.self)
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 1 else { return }
    log.withLock { $0.append("\(words[0]) \(words[1])") }
    answer(words[0], answers[words[1]] ?? .status(404), to: client)
  }

  private func answer(_ method: String, _ answer: Answer, to client: Int32) {
    switch answer {
    case .garbage: send("\u{1}\u{2}nonsense\r\n\r\n", to: client)
    case .silence: Thread.sleep(forTimeInterval: 20)
    case .late(let seconds):
      Thread.sleep(forTimeInterval: seconds)
      self.answer(method, .status(200), to: client)
    case .status(let status, let headers):
      let body = method == "HEAD" ? "" : String(repeating: "x", count: 5000)
      let head = ["HTTP/1.1 \(status) Status", "Content-Length: 5000", "Connection: close"]
      send((head + headers).joined(separator: "\r\n") + "\r\n\r\n" + body, to: client)
    }
  }

  private func send(_ text: String, to client: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(client, $0.baseAddress, $0.count, Self.flags)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// A client that hangs up early must not end the tests by a signal.
  private static var flags: Int32 {
    #if canImport(Darwin)
      0
    #else
      Int32(MSG_NOSIGNAL)
    #endif
  }
}
