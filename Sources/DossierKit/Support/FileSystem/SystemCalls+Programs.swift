#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemCalls {
  /// The folders that programs are looked for in, in their order.
  static func programFolders() -> [String] {
    guard let path = getenv("PATH") else { return [] }
    return String(cString: path).split(separator: ":").map(String.init)
  }

  /// Whether this process may run the file of a path.
  static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Runs the program of a path with bytes as its standard input, and returns what it wrote and its
  /// exit status; nil when a signal ended it.
  ///
  /// Input and output are files without a name, so that neither side waits for the other. What the
  /// program says of its errors is dropped.
  static func run(_ path: String, _ arguments: [String], input: [UInt8]) throws(SystemError)
    -> (output: [UInt8], status: Int32?)
  {
    let source = try unnamedFile()
    defer { close(source) }
    let target = try unnamedFile()
    defer { close(target) }
    try writeAll(input, to: source)
    _ = try retrying { lseek(source, 0, SEEK_SET) }
    let status = try spawn([path] + arguments, input: source, output: target)
    let size = try Self.status(target).size
    _ = try retrying { lseek(target, 0, SEEK_SET) }
    return (try readAll(target, size), status)
  }

  private static func spawn(_ words: [String], input: Int32, output: Int32) throws(SystemError)
    -> Int32?
  {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    try check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try check(posix_spawn_file_actions_adddup2(&actions, input, 0))
    try check(posix_spawn_file_actions_adddup2(&actions, output, 1))
    try check(posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    try check(posix_spawn(&process, words[0], &actions, nil, arguments, environ))
    var status: Int32 = 0
    _ = try retrying { waitpid(process, &status, 0) }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// A file for reading and writing that is gone with its descriptor, and that no program inherits.
  private static func unnamedFile() throws(SystemError) -> Int32 {
    guard let file = tmpfile() else { throw SystemError(code: errno) }
    defer { fclose(file) }
    return try retrying { fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { all -> Result<Int, SystemError> in
        do throws(SystemError) {
          return .success(try write(descriptor, UnsafeRawBufferPointer(rebasing: all[start...])))
        } catch {
          return .failure(error)
        }
      }
      start += try written.get()
    }
  }

  private static func readAll(_ descriptor: Int32, _ size: Int) throws(SystemError) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { buffer, count throws(SystemError) in
      while count < size {
        let all = UnsafeMutableRawBufferPointer(buffer)
        let read = try read(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: all[count...]))
        if read == 0 { break }
        count += read
      }
    }
  }

  /// Throws what a call returned that returns the number of its error.
  private static func check(_ code: Int32) throws(SystemError) {
    if code != 0 { throw SystemError(code: code) }
  }
}
