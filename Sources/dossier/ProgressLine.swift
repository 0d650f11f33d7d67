import Foundation
import Synchronization

/// The line on a terminal that says what a run is doing, once it has taken a second.
///
/// A stage that lasts long is shown while it lasts, not when the next one begins.
final class ProgressLine: Sendable {
  private struct State {
    var stage: String?
    var isShowing = false
    var isOver = false
  }
  private let state = Mutex(State())
  private let delay: Duration

  init(after delay: Duration = .seconds(1)) { self.delay = delay }

  /// Says which stage has begun.
  func begin(_ stage: String) {
    state.withLock { state in
      state.stage = stage
      if state.isShowing, !state.isOver { Self.show(stage) }
    }
  }

  /// Runs work under the line, which is gone when the work is done.
  func during<Result: Sendable>(
    _ work: () async throws -> Result
  ) async throws -> Result {
    let timer = Task { [self] in
      try await Task.sleep(for: delay)
      state.withLock { state in
        guard !state.isOver else { return }
        state.isShowing = true
        if let stage = state.stage { Self.show(stage) }
      }
    }
    defer {
      timer.cancel()
      state.withLock { state in
        if state.isShowing { Self.write("\r\u{1B}[K") }
        state.isOver = true
      }
    }
    return try await work()
  }

  private static func show(_ stage: String) { write("\r\u{1B}[K\(stage) …") }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
