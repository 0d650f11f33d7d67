#if canImport(Darwin)
  /// The way to watch that this system has.
  enum FolderWatching {
    static func start(_ roots: [String]) -> any FolderWatcher { PollingWatcher(roots) }
  }
#endif
