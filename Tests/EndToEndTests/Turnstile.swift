import Foundation

/// Lets only as many binaries run at once as there are cores.
///
/// Swift Testing starts all tests together, and a test that waits for a process takes no thread:
/// without a limit hundreds of processes would share two cores, and time limits mean nothing.
actor Turnstile {
  static let shared = Turnstile(places: max(2, ProcessInfo.processInfo.activeProcessorCount))

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  /// Waits for a place.
  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Gives a place back, to whoever has waited longest.
  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
