import Foundation

/// A connection to a server on this machine that sends exactly what a test says.
final class PlainClient {
  struct Response {
    let status: Int
    let head: String
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
  }
  struct Failure: Error {}

  private let descriptor: Int32
  private(set) var received = Data()

  init(port: UInt16) throws {
    #if canImport(Darwin)
      descriptor = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Failure() }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// Sends a request without a body.
  func send(_ method: String, _ target: String, host: String, headers: [String] = []) {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"] + headers
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Receives until a condition holds or the other side ends; a minute means never.
  @discardableResult
  func receive(until isEnough: (Data) -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while !isEnough(received) {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 {
        received += buffer[..<count]
      } else if count == 0 || ContinuousClock.now > deadline {
        return isEnough(received)
      } else {
        try await Task.sleep(for: .milliseconds(2))
      }
    }
    return true
  }

  /// Waits for an event of a stream, and forgets all that came up to it; nil when none came.
  func event(_ name: String) async throws -> String? {
    let start = Data("event: \(name)\n".utf8)
    var found: String?
    try await receive { data in
      guard let range = data.range(of: start),
        let end = data.range(of: Data("\n\n".utf8), in: range.upperBound..<data.endIndex)
      else { return false }
      found = String(decoding: data[range.upperBound..<end.lowerBound], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.dropFirst("data: ".utf8.count)) }.joined(separator: "\n")
      return true
    }
    if found != nil { received = Data() }
    return found
  }

  /// Sends one request and receives the whole answer.
  static func get(
    _ target: String, port: UInt16, method: String = "GET", host: String? = nil
  ) async throws -> Response {
    let client = try PlainClient(port: port)
    client.send(
      method, target, host: host ?? "127.0.0.1:\(port)", headers: ["Connection: close"])
    try await client.receive { _ in false }
    guard let end = client.received.range(of: Data("\r\n\r\n".utf8)) else { throw Failure() }
    let head = String(decoding: client.received[..<end.lowerBound], as: UTF8.self)
    let words = head.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let status = Int(words[1]) else { throw Failure() }
    return Response(status: status, head: head, body: client.received[end.upperBound...])
  }
}
