/// Why a file's bytes were not read.
enum ReadFailure: Error, Sendable {
  /// The system refused.
  case system(SystemError)
  /// It is a pipe, a device or a folder.
  case notRegular(FileKind)
  /// It has more bytes than allowed.
  case tooLarge
}

/// Reads whole files, never more of one than a limit allows.
enum FileContents {
  /// Reads the file of a name in a folder; a symbolic link is refused.
  static func read(_ name: String, in folder: Folder, limit: Int) throws(ReadFailure) -> [UInt8] {
    let result: Result<[UInt8], ReadFailure>
    do throws(SystemError) {
      result = try read(OpenFile(name, in: folder, for: .read), limit: limit)
    } catch {
      throw .system(error)
    }
    return try result.get()
  }

  /// Reads to the end, which may have moved since the size was taken.
  private static func read(_ file: borrowing OpenFile, limit: Int) throws(SystemError)
    -> Result<[UInt8], ReadFailure>
  {
    let status = try file.status()
    guard status.kind == .regular else { return .failure(.notRegular(status.kind)) }
    guard status.size <= limit else { return .failure(.tooLarge) }
    var bytes: [UInt8] = []
    var capacity = status.size + 1  // a full block shows that the file has grown
    while true {
      let block = try readBlock(of: file, capacity, expecting: status.size - bytes.count)
      bytes = bytes.isEmpty ? block : bytes + block
      if bytes.count > limit { return .failure(.tooLarge) }
      if block.count < capacity { return .success(bytes) }
      capacity = 65_536
    }
  }

  private static func readBlock(
    of file: borrowing OpenFile, _ capacity: Int, expecting expected: Int
  ) throws(SystemError) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count throws(SystemError) in
      count = try file.fill(UnsafeMutableRawBufferPointer(buffer), expecting: expected)
    }
  }
}
