import ByteCode
import Synchronization

/// A file that is written a part at a time beside the one whose place it takes in the end.
///
/// Where it cannot be written nothing is kept, and nobody is told: the next build takes longer.
final class PartFile: Sendable {
  private let folder: Folder
  private let name: String
  private let file: OpenFile
  /// How many bytes there is room for; nil once something could not be written.
  private let room = Mutex<Int?>(PartFile.largest)

  /// The most bytes of such a file: more would not be read.
  ///
  /// A hundred thousand texts take a quarter of a gibibyte.
  static let largest = 2 << 30

  /// Begins a file of a name; nil when it cannot be made.
  init?(_ name: String, in folder: Folder) {
    let system = FileSystem()
    try? system.removeFile(Self.new(name), in: folder)
    guard let file = try? system.createFile(Self.new(name), in: folder) else { return nil }
    self.folder = folder
    self.name = name
    self.file = file
    write([LastTexts.heading[...]])
  }

  /// The parts of a file of a name, with the checksums that they should have, each in memory of its
  /// own; nil for one that is no such file.
  static func parts(of name: String, in folder: Folder) -> [LastTexts.StoredPart]? {
    guard let file = try? OpenFile(name, in: folder, for: .read),
      let status = try? file.status(), status.kind == .regular, status.size <= largest
    else { return nil }
    var left = status.size
    func read(_ count: Int) -> ArraySlice<UInt8>? {
      guard count <= left else { return nil }
      left -= count
      let bytes = try? [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = try file.fill(UnsafeMutableRawBufferPointer(buffer))
      }
      return bytes.flatMap { $0.count == count ? $0[...] : nil }
    }
    guard read(LastTexts.heading.count)?.elementsEqual(LastTexts.heading) == true else {
      return nil
    }
    var parts: [LastTexts.StoredPart] = []
    while left > 0 {
      var start = ByteReader(read(LastTexts.startLength) ?? [])
      guard
        let part = start.number().flatMap({ UInt8(exactly: $0) })
          .flatMap(LastTexts.Part.init),
        let count = start.whole().flatMap({ Int(exactly: $0) }), let checksum = start.whole(),
        let content = read(count)
      else { return nil }
      parts.append(LastTexts.StoredPart(part: part, checksum: checksum, content: content))
    }
    return parts
  }

  deinit { try? FileSystem().removeFile(Self.new(name), in: folder) }

  /// Adds a part.
  func add(_ part: LastTexts.Part, _ content: ArraySlice<UInt8>) {
    write([LastTexts.start(of: part, content)[...], content])
  }

  /// Puts the file in its place.
  func finish() {
    guard room.withLock({ $0 }) != nil else { return }
    try? FileSystem().rename(Self.new(name), in: folder, to: name, in: folder)
  }

  /// Writes pieces behind one another, whoever else writes.
  private func write(_ pieces: [ArraySlice<UInt8>]) {
    room.withLock { room in
      for bytes in pieces {
        guard let left = room, bytes.count <= left else {
          room = nil
          return
        }
        let isWritten = (try? bytes.withUnsafeBytes { try FileSystem().write($0, to: file) }) != nil
        room = isWritten ? left - bytes.count : nil
      }
    }
  }

  private static func new(_ name: String) -> String { name + ".new" }
}
