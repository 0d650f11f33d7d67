internal import CAllocations
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Notes when each stage of one build begins, by the wall and by the processors, and how often it
/// asks for memory.
final class StageClock: Sendable {
  private struct Mark {
    let stage: String
    let wall: ContinuousClock.Instant
    let processors: Double
    let allocations: Int
  }

  /// How long something took, in seconds.
  struct Times: Codable {
    var wall: Double
    /// The sum over all cores, of this process.
    var processors: Double
    /// How often memory was asked for, by all threads; 0 where nobody counts.
    var allocations: Int
  }

  /// What one build took, in the order of its stages.
  struct Reading {
    let stages: [(name: String, times: Times)]
    let total: Times
  }

  private let marks: Mutex<[Mark]>

  /// Starts the clock.
  init() { marks = Mutex([Self.mark("start")]) }

  /// Ends the running stage and begins another one.
  @Sendable func begin(_ stage: String) { marks.withLock { $0.append(Self.mark(stage)) } }

  /// Ends the last stage.
  func stop() -> Reading {
    let marks = self.marks.withLock { $0 + [Self.mark("end")] }
    let stages = zip(marks, marks.dropFirst()).dropFirst().map { start, end in
      (name: start.stage, times: Self.times(start, end))
    }
    return Reading(stages: stages, total: Self.times(marks[0], marks[marks.count - 1]))
  }

  private static func mark(_ stage: String) -> Mark {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Mark(
      stage: stage, wall: .now, processors: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9,
      allocations: Int(allocations_count()))
  }

  private static func times(_ start: Mark, _ end: Mark) -> Times {
    let wall = (end.wall - start.wall).components
    return Times(
      wall: Double(wall.seconds) + Double(wall.attoseconds) / 1e18,
      processors: end.processors - start.processors,
      allocations: end.allocations - start.allocations)
  }
}
