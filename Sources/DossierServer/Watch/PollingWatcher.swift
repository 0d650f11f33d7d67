import DossierKit
import Foundation
import Synchronization

/// Looks through the folders again and again: for systems and disks that tell nothing by themselves.
final class PollingWatcher: FolderWatcher {
  /// What shows that a file is another one than before.
  fileprivate struct Stamp: Equatable {
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }
  private typealias Snapshot = [String: Stamp]

  let changes: AsyncStream<[String]>
  var isPolling: Bool { true }
  private let continuation: AsyncStream<[String]>.Continuation
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Begins to watch; what the folders hold now is no change.
  init(_ roots: [String], every interval: Duration = .milliseconds(300)) {
    (changes, continuation) = AsyncStream.makeStream()
    let first = Self.snapshot(of: roots)
    let continuation = continuation
    let task = Task {
      var old = first
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        let new = Self.snapshot(of: roots)
        let changed = Self.difference(old, new)
        if !changed.isEmpty { continuation.yield(changed) }
        old = new
      }
    }
    self.task.withLock { $0 = task }
  }

  func stop() {
    task.withLock { $0?.cancel() }
    continuation.finish()
  }

  private static func difference(_ old: Snapshot, _ new: Snapshot) -> [String] {
    let changed = new.filter { old[$0.key] != $0.value }.keys
    let gone = old.keys.filter { new[$0] == nil }
    return (changed + gone).sorted()
  }

  private static func snapshot(of roots: [String]) -> Snapshot {
    var snapshot: Snapshot = [:]
    var waiting = roots.map { (path: $0, depth: 0) }
    while let (folder, depth) = waiting.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where !WatchedNames.ignores(name) {
        let path = WatchedNames.join(folder, name)
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          if depth < Scanner.deepestFolder { waiting.append((path, depth + 1)) }
        } else {
          snapshot[path] = Stamp(status)
        }
      }
    }
    return snapshot
  }
}

extension PollingWatcher.Stamp {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      size: Int64(status.st_size), seconds: time.tv_sec, nanoseconds: Int(time.tv_nsec),
      number: UInt64(status.st_ino))
  }
}
