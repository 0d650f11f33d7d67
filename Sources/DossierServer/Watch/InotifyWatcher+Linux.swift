#if os(Linux)
  import Foundation
  import Synchronization

  /// Watches folders and all folders in them by inotify(7).
  ///
  /// inotify watches single folders, so each gets its watch, also one that is made later. The folder
  /// above each root is watched for the root's own name: a root may be made, replaced or removed.
  final class InotifyWatcher: FolderWatcher {
    /// The system has no watch left, or no inotify.
    struct Failure: Error {}

    let changes: AsyncStream<[String]>
    var isPolling: Bool { false }
    private let continuation: AsyncStream<[String]>.Continuation
    /// The end of a pipe that is closed to end the watch; negative once it is.
    private let stopper: Mutex<Int32>
    private let folders: Mutex<WatchedFolders>

    /// Begins to watch; what the folders hold now is no change.
    init(_ roots: [String]) throws {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw Failure() }
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        close(descriptor)
        throw Failure()
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (changes, continuation) = AsyncStream.makeStream()
      stopper = Mutex(ends[1])
      folders = Mutex(WatchedFolders(descriptor: descriptor, roots: roots))
      let stopped = ends[0]
      guard folders.withLock({ $0.addRoots() }) else {
        stop()
        close(stopped)
        close(descriptor)
        throw Failure()
      }
      Thread.detachNewThread { [self] in
        readEvents(descriptor, until: stopped)
        close(stopped)
        close(descriptor)
      }
    }

    func stop() {
      stopper.withLock { stopper in
        if stopper >= 0 { close(stopper) }
        stopper = -1
      }
      continuation.finish()
    }

    private func readEvents(_ descriptor: Int32, until stopped: Int32) {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      var waits = [descriptor, stopped].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      while poll(&waits, nfds_t(waits.count), -1) > 0 || errno == EINTR {
        guard waits[1].revents == 0 else { return }
        var changed: [String] = []
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
          folders.withLock { folders in
            for event in InotifyEvent.all(in: buffer[..<count]) { changed += folders.take(event) }
          }
        }
        if !changed.isEmpty { continuation.yield(changed) }
      }
    }
  }

  /// One event as inotify(7) lays it out: watch, mask, cookie, length of the name, name.
  struct InotifyEvent {
    let watch: Int32
    let mask: UInt32
    let name: String

    func has(_ bits: Int32...) -> Bool {
      bits.contains { mask & UInt32(bitPattern: $0) != 0 }
    }

    static func all(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      var rest = bytes
      while rest.count >= 16 {
        let words = rest.withUnsafeBytes { raw in
          stride(from: 0, to: 16, by: 4).map {
            raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self)
          }
        }
        let length = Int(words[3])
        let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
        events.append(
          InotifyEvent(
            watch: Int32(bitPattern: words[0]), mask: words[1],
            name: String(decoding: name, as: UTF8.self)))
        rest = rest.dropFirst(16 + length)
      }
      return events
    }
  }
#endif
