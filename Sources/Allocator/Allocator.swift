#if canImport(CMimalloc)
  internal import CMimalloc
#endif
#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
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

  /// Asks that memory taken from now on lies in pages of two megabytes, where the system makes such
  /// pages of its own accord (transparent huge pages), unless `MIMALLOC_LARGE_OS_PAGES` says otherwise.
  ///
  /// For work that fills hundreds of megabytes: it waits for fewer pages, and finds its way in them
  /// sooner. For short work they are no gain, since each is cleared whole. Pages that were set aside
  /// for somebody are never taken: they may be promised to another program, and where a control group
  /// forbids them, to touch one ends the process.
  public static func useLargePages() {
    #if canImport(CMimalloc)
      if setAside == 0 { mi_option_set_enabled_default(mi_option_large_os_pages, true) }
    #endif
  }

  #if canImport(CMimalloc)
    /// How many pages of two megabytes are set aside, or may be on demand; nil when nobody says.
    private static var setAside: Int? {
      let folder = "/sys/kernel/mm/hugepages/hugepages-2048kB/"
      let numbers = ["nr_hugepages", "nr_overcommit_hugepages"].map { number(in: folder + $0) }
      return numbers.contains(nil) ? nil : numbers.reduce(0) { $0 + ($1 ?? 0) }
    }

    /// The number that a file of the system holds.
    private static func number(in path: String) -> Int? {
      guard let file = fopen(path, "r") else { return nil }
      defer { fclose(file) }
      var line = [UInt8](repeating: 0, count: 32)
      let count = fread(&line, 1, line.count, file)
      return Int(String(decoding: line[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
    }
  #endif
}
