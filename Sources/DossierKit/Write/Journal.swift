/// What a build is about to change in the output folder, step by step, once all bytes are staged.
///
/// From the moment the journal has its name, the changes will be made: by this build or, if it is
/// killed, by the next one, which repeats them from the start. Each step can be made twice.
struct Journal: Equatable {
  /// One change.
  enum Step: Equatable {
    /// Puts a staged file in place.
    case put(stage: Int, OutputPath)
    /// Puts a staged folder in place, which the site did not have, with all that is in it.
    case putFolder(OutputPath)
    /// Removes a file that an earlier build made.
    case remove(OutputPath)

    /// Whether it puts a whole folder in place.
    var isFolder: Bool { if case .putFolder = self { true } else { false } }

    /// The file or folder that it changes.
    var path: OutputPath {
      switch self {
      case .put(_, let path), .putFolder(let path), .remove(let path): path
      }
    }
  }

  private static let heading = "dossier journal 1\n"

  /// The changes, in order.
  var steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  /// The text of the journal, which ends with its own checksum.
  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8)
    // Of a large site it is long: it gets its room once.
    bytes.reserveCapacity(steps.reduce(1024) { $0 + $1.path.text.utf8.count + 24 })
    for step in steps {
      switch step {
      case .put(let stage, let path): bytes += "put \(stage) \(path.text)\n".utf8
      case .putFolder(let path): bytes += "folder \(path.text)\n".utf8
      case .remove(let path): bytes += "remove \(path.text)\n".utf8
      }
    }
    let ending = Self.ending(of: bytes)
    bytes += ending
    return bytes
  }

  /// Reads a journal; nil when it is not whole.
  init?(bytes: [UInt8]) {
    let ending = Self.ending(of: [])
    guard bytes.count >= ending.count, bytes.starts(with: Self.heading.utf8) else { return nil }
    let body = bytes.dropLast(ending.count)
    guard bytes.suffix(ending.count).elementsEqual(Self.ending(of: Array(body))) else { return nil }
    var steps: [Step] = []
    for line in body.dropFirst(Self.heading.utf8.count).split(separator: 0x0A) {
      guard let step = Self.step(of: line) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(of line: ArraySlice<UInt8>) -> Step? {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "remove": return (try? OutputPath(String(words[1]))).map(Step.remove)
    case "folder": return (try? OutputPath(String(words[1]))).map(Step.putFolder)
    default: break
    }
    let parts = words[1].split(separator: " ", maxSplits: 1)
    guard words[0] == "put", parts.count == 2, let stage = Int(parts[0]), stage >= 0,
      let path = try? OutputPath(String(parts[1]))
    else { return nil }
    return .put(stage: stage, path)
  }

  /// The last line: 16 hexadecimal digits of the FNV-1a hash of all lines before it.
  private static func ending(of bytes: [UInt8]) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return Array("end \(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)\n".utf8)
  }
}
