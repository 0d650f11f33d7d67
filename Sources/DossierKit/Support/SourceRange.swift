/// The index of a content file in the inventory of one build.
public struct FileID: RawRepresentable, Hashable, Comparable, Sendable {
  /// Position of the file in the sorted inventory, from 0.
  public let rawValue: Int32

  /// Makes the identifier of the file at a position of the inventory.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Orders by position in the inventory.
  public static func < (a: FileID, b: FileID) -> Bool { a.rawValue < b.rawValue }
}

/// A half-open range of UTF-8 offsets in one file.
public struct ByteRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: Int32
  /// Offset behind the last byte.
  public var end: Int32

  /// Makes a range from two UTF-8 offsets; `end` is never before `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The number of bytes in the range.
  public var count: Int { Int(end - start) }

  /// The range as offsets of an array of bytes.
  public var offsets: Range<Int> { Int(start)..<Int(end) }
}

/// A place in a file: what a diagnostic points at.
public struct SourceRange: Hashable, Sendable {
  /// The file.
  public var file: FileID
  /// The bytes in it.
  public var bytes: ByteRange

  /// Makes a place from a file and a range of bytes in it.
  public init(_ file: FileID, _ bytes: ByteRange) {
    self.file = file
    self.bytes = bytes
  }
}

/// A value together with the bytes, in its record's own file, that a person wrote for it.
///
/// A record comes from one file, so the file is kept once, in the record.
@dynamicMemberLookup
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public var value: Value
  /// Where it was written.
  public var range: ByteRange

  /// Joins a value to its place.
  public init(_ value: Value, _ range: ByteRange) {
    self.value = value
    self.range = range
  }

  /// Reads a property of the value.
  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    value[keyPath: path]
  }

  /// Changes the value and keeps the place.
  public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Located<Other>
  {
    Located<Other>(try transform(value), range)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
