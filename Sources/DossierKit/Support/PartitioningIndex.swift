extension RandomAccessCollection {
  /// The first index whose element is in the second part; the end when there is none.
  ///
  /// For elements of which those in the second part stand behind all others.
  ///
  /// - Complexity: O(log *n*).
  @inline(__always)
  func partitioningIndex(
    where isInSecondPart: (Element) throws -> Bool
  ) rethrows -> Index {
    var low = startIndex
    var rest = count
    while rest > 0 {
      let half = rest / 2
      let middle = index(low, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        rest = half
      } else {
        low = index(after: middle)
        rest -= half + 1
      }
    }
    return low
  }
}
