import Foundation
import Synchronization

/// Threads that give way: what runs on them gets the time that nobody else wants.
///
/// For builds of everything, so that a saved text is shown, and a page answered, while one runs. A
/// priority of a task would not do: on Linux all tasks share threads of one priority.
final class PatientThreads: TaskExecutor {
  /// Those of the process.
  static let shared = PatientThreads()

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  /// Starts as many threads as there are processors; they run until the process ends.
  private init() {
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      let thread = Thread { [self] in run() }
      thread.name = "dossier-build"
      thread.qualityOfService = .utility
      // What other threads of a process have on Linux: parsers go deep.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func run() {
    #if os(Linux)
      // On Linux this means the calling thread alone: setpriority(2), "C library/kernel differences".
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
    while true {
      waiting.wait()
      if let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
  }
}
