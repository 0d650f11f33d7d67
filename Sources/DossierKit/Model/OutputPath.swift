private import ByteCode

/// The path of a file in the output folder: relative, checked byte by byte, safe to write.
///
/// Two paths are equal when their bytes are; a Swift string would take two spellings of é for one.
public struct OutputPath: Sendable, CustomStringConvertible {
  /// Why a text is no output path.
  public enum Refusal: String, Error, Sendable {
    /// The text is empty.
    case empty = "it is empty"
    /// A part between two slashes is empty; also a slash at the beginning or end.
    case emptyPart = "a part of it is empty"
    /// A part is `.` or `..`.
    case dots = "a part of it is '.' or '..'"
    /// It holds a control character.
    case control = "it holds a control character"
    /// It holds a backslash, which separates folders on some systems.
    case backslash = "it holds a backslash"
    /// A part has more than 255 bytes, or the whole more than 1,024.
    case tooLong = "it is too long"
    /// Its first part is a name that the writer keeps for itself.
    case reserved = "it begins with a name that is kept for dossier"
  }

  /// The path, with `/` between the parts.
  public let text: String

  /// Checks a path.
  public init(_ text: String) throws(Refusal) {
    var text = text
    text.makeContiguousUTF8()
    let refusal = text.withUTF8 { bytes in
      do throws(Refusal) {
        try Self.check(bytes)
        return nil as Refusal?
      } catch {
        return error
      }
    }
    if let refusal { throw refusal }
    self.text = text
  }

  /// The path, which may hold characters that a terminal shows strangely, but no control character.
  public var description: String { text }

  /// The path of its folder; empty for a file at the top.
  var folder: Substring { FilePath.folder(of: text) }

  /// The last part.
  var name: String { FilePath.split(text).name }

  /// Whether it lies in a folder, or in one of its folders.
  func isBelow(_ folder: OutputPath) -> Bool {
    let (own, other) = (text.utf8, folder.text.utf8)
    return own.starts(with: other) && own.dropFirst(other.count).first == 0x2F
  }

  /// The folder on the way to it whose path is its first parts; nil when it has no more parts.
  func prefix(_ parts: Int) -> OutputPath? {
    var left = parts
    let end = text.utf8.firstIndex { byte in
      if byte == 0x2F { left -= 1 }
      return left == 0
    }
    return end.flatMap { try? OutputPath(String(text[..<$0])) }
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= 1024 else { throw .tooLong }
    var start = 0
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { throw .control }
      // U+0080…U+009F, the controls behind ASCII, are C2 80…C2 9F.
      if previous == 0xC2 && byte < 0xA0 { throw .control }
      if byte == 0x5C { throw .backslash }
      if byte == 0x2F {
        try check(part: bytes[start..<index], isFirst: start == 0)
        start = index + 1
      }
      previous = byte
    }
    try check(part: bytes[start...], isFirst: start == 0)
  }

  private static func check(
    part: Slice<UnsafeBufferPointer<UInt8>>, isFirst: Bool
  ) throws(Refusal) {
    guard !part.isEmpty else { throw .emptyPart }
    guard part.count <= 255 else { throw .tooLong }
    if part.count <= 2, part.allSatisfy({ $0 == 0x2E }) { throw .dots }
    if isFirst {
      let folded = part.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      for name in OutputNames.reserved
      where name.utf8.count == part.count && folded.elementsEqual(name.utf8) {
        throw .reserved
      }
    }
  }
}

extension OutputPath: Hashable, Comparable {
  /// Compares the bytes.
  public static func == (a: OutputPath, b: OutputPath) -> Bool { Bytes.equal(a.text, b.text) }

  /// Orders by the bytes.
  public static func < (a: OutputPath, b: OutputPath) -> Bool { Bytes.precedes(a.text, b.text) }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    text.lend { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
