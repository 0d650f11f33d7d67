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
}
