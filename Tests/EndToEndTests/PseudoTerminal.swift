import Foundation

/// A terminal that a test holds the other end of.
final class PseudoTerminal {
  /// The end that the binary writes to.
  let forProcess: FileHandle
  private let ours: FileHandle

  struct Failure: Error {}

  init() throws {
    var descriptor: Int32 = -1
    var other: Int32 = -1
    guard openpty(&descriptor, &other, nil, nil, nil) == 0 else { throw Failure() }
    ours = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    forProcess = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// What was written so far; a terminal holds some thousand bytes.
  func readAll() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(ours.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
