#if os(Linux)
  /// The way to watch that this system has.
  enum FolderWatching {
    /// Watches by inotify; where it has no watches left, by looking again and again.
    static func start(_ roots: [String]) -> any FolderWatcher {
      (try? InotifyWatcher(roots)) ?? PollingWatcher(roots)
    }
  }
#endif
