import CText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls behind `Folder`, `OpenFile` and `FilePath`; nothing else names a C library.
///
/// A call that a signal interrupted is made again. No call follows a symbolic link in the last part
/// of a name, unless it says so, and none waits for the other end of a pipe.
enum SystemCalls {
  /// What an open call is for.
  enum Access {
    case read, readFollowingLinks, folder, folderFollowingLinks, create, lock
  }

  /// The descriptor that stands for the current folder.
  static var currentFolder: Int32 { AT_FDCWD }

  // MARK: - Files

  static func open(_ name: String, in folder: Int32, for access: Access) throws(SystemError)
    -> Int32
  {
    let flags =
      switch access {
      case .read: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .readFollowingLinks: O_RDONLY | O_NONBLOCK
      case .folder: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      case .folderFollowingLinks: O_RDONLY | O_DIRECTORY
      case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      case .lock: O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW
      }
    return try retrying { openat(folder, name, flags | O_CLOEXEC, 0o666) }
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #elseif canImport(Darwin)
      _ = Darwin.close(descriptor)
    #endif
  }

  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  {
    try retrying {
      #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// Reads from a place in a file; where the descriptor stands does not count.
  static func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) throws(SystemError)
    -> Int
  {
    try retrying {
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  static func truncate(_ descriptor: Int32) throws(SystemError) {
    _ = try retrying { ftruncate(descriptor, 0) }
  }

  /// Makes a file's bytes survive a loss of power.
  static func syncFile(_ descriptor: Int32) throws(SystemError) {
    _ = try retrying { fsync(descriptor) }
  }

  /// Makes everything on a file's file system survive a loss of power.
  static func syncFileSystem(of descriptor: Int32) throws(SystemError) {
    if let syncfs {
      _ = try retrying { syncfs(descriptor) }
    } else {
      sync()
    }
  }

  /// Linux has this call, but its header hides it from Swift (`_GNU_SOURCE`).
  private static let syncfs: (@convention(c) (Int32) -> Int32)? = {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "syncfs") else { return nil }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
  }()

  /// Takes the lock of a file for this process, or says that another holds it.
  static func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    do {
      _ = try retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }

  /// Lets a while go by.
  static func pause(milliseconds: UInt32) { _ = usleep(milliseconds * 1000) }

  static func processID() -> Int { Int(getpid()) }

  /// Orders two runs of bytes by as many bytes as both have.
  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let count = min(a.count, b.count)
    guard count > 0, let left = a.baseAddress, let right = b.baseAddress else { return 0 }
    return Int(memcmp(left, right, count))
  }

  /// Where a run of bytes stands first in another; nil when it does not, or is empty.
  static func find(_ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    guard let base = bytes.baseAddress, let start = needle.baseAddress, !needle.isEmpty,
      let place = bytes_search(base, bytes.count, start, needle.count)
    else { return nil }
    return place - base
  }

  /// Whether two runs of bytes are the same.
  static func equal(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    guard let left = a.baseAddress, let right = b.baseAddress else { return true }
    return memcmp(left, right, a.count) == 0
  }

  // MARK: - Names

  static func status(_ name: String, in folder: Int32, followingLinks: Bool) throws(SystemError)
    -> FileStatus
  {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    _ = try retrying { fstatat(folder, name, &status, flags) }
    return FileStatus(status)
  }

  static func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try retrying { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  static func checkReadable(_ name: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { faccessat(folder, name, R_OK, AT_EACCESS) }
  }

  static func rename(_ name: String, in folder: Int32, to other: String, in otherFolder: Int32)
    throws(SystemError)
  {
    _ = try retrying { renameat(folder, name, otherFolder, other) }
  }

  static func removeFile(_ name: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { unlinkat(folder, name, 0) }
  }

  static func removeFolder(_ name: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { unlinkat(folder, name, AT_REMOVEDIR) }
  }

  static func makeFolder(_ name: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { mkdirat(folder, name, 0o777) }
  }

  /// The names in an open folder but for `.` and `..`, in no order, as the bytes they are.
  static func names(in folder: Int32) throws(SystemError) -> [[UInt8]] {
    // The stream closes its descriptor, so it gets one of its own, which starts at the beginning.
    let own = try open(".", in: folder, for: .folder)
    guard let stream = fdopendir(own) else {
      let error = SystemError(code: errno)
      close(own)
      throw error
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return names
      }
      let start = UnsafeRawPointer(entry) + offset
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = [UInt8](UnsafeRawBufferPointer(start: start, count: length))
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
  }

  /// The path without links and dots of something that exists.
  static func realPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError(code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The home folders of the person who runs the program: that of the environment, and the real.
  static func homeFolders() -> [String] {
    var folders: [String] = []
    if let home = getenv("HOME") { folders.append(String(cString: home)) }
    if let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir {
      folders.append(String(cString: home))
    }
    return folders
  }

  static func retrying<Value: SignedInteger>(_ call: () -> Value) throws(SystemError)
    -> Value
  {
    while true {
      let value = call()
      if value >= 0 { return value }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int(status.st_size)
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    isReadableByAll = status.st_mode & 0o444 == 0o444
  }
}

extension SystemError {
  static let noSuchFile = SystemError(code: ENOENT)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let isAFolder = SystemError(code: EISDIR)
  static let exists = SystemError(code: EEXIST)
  static let linkLoop = SystemError(code: ELOOP)
  static let notPermitted = SystemError(code: EPERM)
  static let folderNotEmpty = SystemError(code: ENOTEMPTY)
  static let otherFileSystem = SystemError(code: EXDEV)
  static let notAllowed = SystemError(code: EACCES)
  static let noSuchDevice = SystemError(code: ENXIO)

  /// Why the call failed, in the system's words.
  var reason: String { String(cString: strerror(code)) }
}
