extension Array {
  /// A copy that has room for its elements and no more.
  ///
  /// An array that grew keeps the room it grew into, and so does `Array(self[...])`, which shares it.
  @inlinable package var fitted: [Element] {
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
