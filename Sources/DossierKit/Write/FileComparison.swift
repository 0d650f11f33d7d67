/// Compares what is to be written with what is there, and copies files, block by block.
struct FileComparison {
  /// What stands where a file is to be written.
  enum Target {
    /// Nothing.
    case missing
    /// A file of the same bytes.
    case equal
    /// A file of other bytes, or anything else that can be replaced by renaming.
    case different
    /// A folder.
    case folder
  }

  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var otherBlock: [UInt8] = []

  /// Looks at what a name stands for, without following a link.
  mutating func compare(_ content: OutputFile.Content, with name: String, in folder: Folder) throws
    -> Target
  {
    switch try Self.open(name, in: folder) {
    case .target(let target): return target
    case .file(let file): return try compare(content, with: file)
    }
  }

  private enum Opened: ~Copyable {
    case file(OpenFile)
    case target(Target)
  }

  private static func open(_ name: String, in folder: Folder) throws(SystemError) -> Opened {
    do throws(SystemError) {
      return .file(try OpenFile(name, in: folder, for: .read))
    } catch {
      switch error {
      case .noSuchFile: return .target(.missing)
      case .linkLoop, .noSuchDevice, .notAllowed: return .target(.different)
      default: throw error
      }
    }
  }

  private mutating func compare(_ content: OutputFile.Content, with file: borrowing OpenFile) throws
    -> Target
  {
    let status = try file.status()
    guard status.kind == .regular else { return status.kind == .folder ? .folder : .different }
    let isEqual =
      switch content {
      case .bytes(let bytes): try bytes.count == status.size && equal(bytes, file)
      case .copy(let source): try equal(source, file, size: status.size)
      }
    return isEqual ? .equal : .different
  }

  /// Copies the file of a path.
  mutating func copy(
    _ source: String, to file: borrowing OpenFile, with fileSystem: FileSystem
  ) throws {
    let original = try OpenFile(path: source)
    guard try original.status().kind == .regular else {
      throw FileSystemError(path: source, operation: "copy", reason: "it is not a file")
    }
    while true {
      let count = try block.withUnsafeMutableBytes { try original.fill($0) }
      if count == 0 { return }
      try block.withUnsafeBytes {
        try fileSystem.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: file)
      }
    }
  }

  private mutating func equal(_ bytes: [UInt8], _ file: borrowing OpenFile) throws -> Bool {
    var offset = 0
    while true {
      let count = try block.withUnsafeMutableBytes { try file.fill($0) }
      guard offset + count <= bytes.count else { return false }
      if count == 0 { return offset == bytes.count }
      let isEqual = bytes.withUnsafeBytes { wanted in
        block.withUnsafeBytes { found in
          SystemCalls.equal(
            UnsafeRawBufferPointer(rebasing: wanted[offset..<offset + count]),
            UnsafeRawBufferPointer(rebasing: found[..<count]))
        }
      }
      if !isEqual { return false }
      offset += count
    }
  }

  private mutating func equal(_ path: String, _ file: borrowing OpenFile, size: Int) throws -> Bool
  {
    let source = try OpenFile(path: path)
    guard try source.status().size == size else { return false }
    if otherBlock.isEmpty { otherBlock = block }
    while true {
      let count = try block.withUnsafeMutableBytes { try file.fill($0) }
      let other = try otherBlock.withUnsafeMutableBytes { try source.fill($0) }
      let isEqual =
        count == other
        && block.withUnsafeBytes { found in
          otherBlock.withUnsafeBytes { wanted in
            SystemCalls.equal(
              UnsafeRawBufferPointer(rebasing: found[..<count]),
              UnsafeRawBufferPointer(rebasing: wanted[..<count]))
          }
        }
      if !isEqual { return false }
      if count == 0 { return true }
    }
  }
}
