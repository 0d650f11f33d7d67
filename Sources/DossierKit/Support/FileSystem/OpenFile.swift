/// An open file, closed when its owner is done with it.
struct OpenFile: ~Copyable, Sendable {
  /// The descriptor, which this value owns.
  let descriptor: Int32

  /// Opens the file of a name in a folder without waiting, even if it is a pipe.
  init(_ name: String, in folder: Folder, for access: SystemCalls.Access) throws(SystemError) {
    descriptor = try SystemCalls.open(name, in: folder.descriptor, for: access)
  }

  /// Opens the file of a path, through links, without waiting, even if it is a pipe.
  init(path: String) throws(SystemError) {
    descriptor = try SystemCalls.open(
      path, in: SystemCalls.currentFolder, for: .readFollowingLinks)
  }

  deinit { SystemCalls.close(descriptor) }

  /// What the file is.
  func status() throws(SystemError) -> FileStatus { try SystemCalls.status(descriptor) }

  /// Reads until a buffer is full or the file ends; returns the number of bytes.
  ///
  /// A read that leaves room behind as many bytes as were expected has met the end: none more is asked
  /// for only to be told so.
  func fill(
    _ buffer: UnsafeMutableRawBufferPointer, expecting expected: Int? = nil
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try SystemCalls.read(descriptor, into: rest)
      if count == 0 { break }
      filled += count
      if filled == expected { break }
    }
    return filled
  }

  /// So many bytes from a place in the file, in memory of their own; nil when it ends before.
  ///
  /// Several tasks may read at once.
  func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8]? {
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) {
      buffer, filled throws(SystemError) in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let read = try SystemCalls.read(descriptor, at: offset + filled, into: rest)
        if read == 0 { break }
        filled += read
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
