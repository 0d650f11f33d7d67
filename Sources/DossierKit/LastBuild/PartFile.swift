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

  /// The parts of a file of a name, each in memory of its own; nil for one that is no such file, or
  /// not what was written.
  static func parts(
    of name: String, in folder: Folder, jobs: Int
  ) async -> [LastTexts.StoredPart]? {
    guard let stored = StoredParts(name, in: folder) else { return nil }
    let parts = await Parallel.map(stored.places, jobs: jobs) { stored.part(at: $0) }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? found : nil
  }

  /// A file of parts, and where in it they lie.
  ///
  /// A class, because tasks share the open file.
  private final class StoredParts: Sendable {
    typealias Place = (part: LastTexts.Part, checksum: UInt64, start: Int, count: Int)

    private let file: OpenFile
    let places: [Place]

    init?(_ name: String, in folder: Folder) {
      guard let file = try? OpenFile(name, in: folder, for: .read),
        let status = try? file.status(), status.kind == .regular, status.size <= largest
      else { return nil }
      guard Self.bytes(of: file, at: 0, LastTexts.heading.count) == LastTexts.heading else {
        return nil
      }
      var places: [Place] = []
      var end = LastTexts.heading.count
      while end < status.size {
        let start = end + LastTexts.startLength
        var reader = ByteReader(Self.bytes(of: file, at: end, LastTexts.startLength)?[...] ?? [])
        guard
          let part = reader.number().flatMap({ UInt8(exactly: $0) })
            .flatMap(LastTexts.Part.init),
          let count = reader.whole().flatMap({ Int(exactly: $0) }), let checksum = reader.whole(),
          count <= status.size - start
        else { return nil }
        places.append((part, checksum, start, count))
        end = start + count
      }
      self.places = places
      self.file = file
    }

    /// Nil for a part that is not what was written.
    func part(at place: Place) -> LastTexts.StoredPart? {
      guard let content = Self.bytes(of: file, at: place.start, place.count) else { return nil }
      let part = LastTexts.StoredPart(part: place.part, content: content[...])
      return part.checksum == place.checksum ? part : nil
    }

    private static func bytes(
      of file: borrowing OpenFile, at offset: Int, _ count: Int
    ) -> [UInt8]? {
      (try? file.bytes(at: offset, count: count)).flatMap(\.self)
    }
  }

  deinit { try? FileSystem().removeFile(Self.new(name), in: folder) }

  /// Adds a part.
  func add(_ part: LastTexts.Part, _ content: ArraySlice<UInt8>) {
    write([LastTexts.start(of: part, content)[...], content])
  }

  /// Adds the pieces of a list, in as many parts as they need: what is written at once is short, so
  /// that it takes little memory.
  func add(_ part: LastTexts.Part, list pieces: [ArraySlice<UInt8>]) {
    var (start, size) = (0, 0)
    for (place, piece) in pieces.enumerated() {
      size += piece.count
      guard size > Self.longList || place == pieces.count - 1 else { continue }
      add(part, LastTexts.joined(pieces[start...place]))
      (start, size) = (place + 1, 0)
    }
  }

  /// So many bytes of a list and a piece more are written at once.
  private static let longList = 1 << 20

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
