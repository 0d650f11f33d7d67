#if canImport(CMimalloc)
  internal import CMimalloc
#endif

/// The allocator of the whole process.
public enum Allocator {
  /// Names mimalloc, so that no linker leaves it out: being there is all that it takes for every
  /// `malloc` of the process to be its own.
  public static func use() {
    #if canImport(CMimalloc)
      _ = mi_version()
    #endif
  }

  /// Has memory that is taken from now on lie in pages of two megabytes, where the system has them.
  ///
  /// For work that fills hundreds of megabytes: it waits for fewer pages, and finds its way in them
  /// sooner. For short work they are no gain, since each is cleared whole.
  public static func useLargePages() {
    #if canImport(CMimalloc)
      mi_option_enable(mi_option_large_os_pages)
    #endif
  }
}
