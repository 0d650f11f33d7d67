import Dispatch
import Foundation

/// Turns Ctrl-C into the end of a task, so that what it has can be kept; a second one ends at once.
enum Interruption {
  /// Ends the process at once, with a status of its own, at SIGINT or SIGTERM.
  ///
  /// For work that has nothing to keep.
  static func ends(with status: Int32) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // Behind the ^C that the terminal shows.
        if number == SIGINT, isatty(STDERR_FILENO) == 1 {
          FileHandle.standardError.write(Data("\n".utf8))
        }
        // The handler holds the source, which otherwise nobody would.
        withExtendedLifetime(source) { exit(status) }
      }
      source.resume()
    }
  }

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
