import Dispatch
import Foundation

/// Turns Ctrl-C into the end of a task, so that what it has can be kept; a second one ends at once.
enum Interruption {
  /// Runs work that is cancelled by SIGINT or SIGTERM.
  static func watching<Value: Sendable>(
    _ work: @Sendable @escaping () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if task.isCancelled { exit(128 + number) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
    return try await task.value
  }
}
