extension String {
  /// Lends the bytes of the text, in UTF-8.
  ///
  /// Unlike a loop over its UTF-8 view, it does not count who holds the text, which pages do by the
  /// thousand.
  @inlinable @inline(__always)
  public func lend<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(look) { return result }
    return lendCopy(look)
  }

  /// Native strings are contiguous; the copy is for strings bridged from Objective-C.
  @inline(never) @usableFromInline
  func lendCopy<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Array(utf8).withUnsafeBufferPointer(look)
  }
}
