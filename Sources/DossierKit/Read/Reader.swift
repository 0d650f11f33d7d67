/// Reads the text files of an inventory, several at once, and checks that they are UTF-8.
public struct Reader: Sendable {
  /// The most bytes that a text file may have, unless the reader was told otherwise.
  public static let largestText = 4 << 20

  private let jobs: Int
  private let limit: Int

  /// Will read with a number of tasks; text files larger than `limit` bytes are reported.
  public init(jobs: Int = 1, limit: Int = Reader.largestText) {
    self.jobs = jobs
    self.limit = limit
  }

  /// Reads all text files; the order of files and diagnostics is that of the inventory.
  ///
  /// - Throws: `FileSystemError` when the content or template folder itself cannot be opened.
  public func read(_ inventory: SiteInventory) async throws -> Outcome<SourceSet> {
    let content = try await read(inventory.content, below: inventory.contentRoot)
    var templates = Batch()
    if let root = inventory.templateRoot {
      templates = try await read(inventory.templates, below: root)
    }
    return Outcome(
      SourceSet(
        inventory: inventory, content: content.files, templates: templates.files,
        rejected: content.rejected + templates.rejected),
      content.diagnostics + templates.diagnostics.map(\.inTemplates))
  }

  /// Reads one file as bytes, whatever its kind: a picture, to look into it.
  public func bytes(of file: InventoryFile, in inventory: SiteInventory, limit: Int) throws
    -> Outcome<[UInt8]?>
  {
    let root = inventory.root(of: file)
    let folder = try naming("read the folder", root) { try Folder(path: root) }
    var cursor = FolderCursor(root: folder)
    do throws(ReadFailure) {
      return Outcome(try Self.bytes(of: file, &cursor, limit: limit))
    } catch {
      return Outcome(nil, [.notRead(file.path, error, limit: limit)])
    }
  }
}

extension Reader {
  /// What became of some files of one folder.
  private struct Batch {
    var files: [SourceFile] = []
    var rejected: [SourceFile] = []
    var diagnostics: [Diagnostic] = []

    mutating func add(_ reading: Reading) {
      switch reading {
      case .text(let file): files.append(file)
      case .notText(let file, let diagnostic):
        rejected.append(file)
        diagnostics.append(diagnostic)
      case .unread(let diagnostic): diagnostics.append(diagnostic)
      }
    }

    /// Adds the files that follow these.
    mutating func add(_ next: Batch) {
      files += next.files
      rejected += next.rejected
      diagnostics += next.diagnostics
    }
  }

  /// What became of one file.
  private enum Reading: Sendable {
    case text(SourceFile)
    case notText(SourceFile, Diagnostic)
    case unread(Diagnostic)
  }

  private func read(_ files: [InventoryFile], below path: String) async throws -> Batch {
    let texts = files.filter { TextKinds.contains($0.path) }
    guard !texts.isEmpty else { return Batch() }
    let root = try naming("read the folder", path) { try Folder(path: path) }
    let limit = limit
    let batches = await Parallel.mapChunks(texts, jobs: jobs) { chunk in
      var cursor = FolderCursor(root: root)
      var batch = Batch()
      batch.files.reserveCapacity(chunk.count)
      for file in chunk { batch.add(Self.read(file, &cursor, limit: limit)) }
      return [batch]
    }
    var batch = Batch()
    batch.files.reserveCapacity(texts.count)
    for part in batches { batch.add(part) }
    return batch
  }

  private static func read(_ file: InventoryFile, _ cursor: inout FolderCursor, limit: Int)
    -> Reading
  {
    let source: SourceFile
    do throws(ReadFailure) {
      let bytes = try bytes(of: file, &cursor, limit: limit)
      source = SourceFile(id: file.id, path: file.path, bytes: bytes)
    } catch {
      return .unread(.notRead(file.path, error, limit: limit))
    }
    if let offset = UTF8Check.firstInvalidOffset(in: source.bytes) {
      return .notText(source, .notUTF8(source, at: offset))
    }
    return .text(source)
  }

  private static func bytes(of file: InventoryFile, _ cursor: inout FolderCursor, limit: Int)
    throws(ReadFailure) -> [UInt8]
  {
    let (folder, name) = FilePath.split(file.target ?? file.path)
    do {
      if case .folder(let place) = try cursor.enter(folder) {
        return try FileContents.read(name, in: place, limit: limit)
      }
      throw ReadFailure.system(.noSuchFile)
    } catch let failure as ReadFailure {
      throw failure
    } catch {
      throw .system(error as? SystemError ?? .noSuchFile)
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// The file changed since it was found, or was never allowed to be read.
  fileprivate static func notRead(_ path: String, _ failure: ReadFailure, limit: Int) -> Self {
    switch failure {
    case .system(let error):
      Diagnostic(
        .unreadableFile, path: path, "cannot be read: \(error.reason)",
        help: "give yourself the right to read it, or move it out of the folder")
    case .notRegular(let kind):
      Diagnostic(
        .unreadableFile, path: path, "this is \(kind.words), not a file",
        help: "move it out of the folder")
    case .tooLarge:
      Diagnostic(
        .bodyTooLarge, path: path, "this file has more than \(limit) bytes",
        help: "split it into several files")
    }
  }

  /// A text file holds bytes that are not UTF-8.
  fileprivate static func notUTF8(_ file: SourceFile, at offset: Int) -> Self {
    let byte = String(file.bytes[offset], radix: 16)
    return Diagnostic(
      .malformedFile, at: SourceRange(file.id, ByteRange(offset, offset + 1)),
      "the byte 0x\(byte) here is not UTF-8",
      help: "save the file as UTF-8 in your editor")
  }
}
