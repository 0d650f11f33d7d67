/// The number of typing mistakes between two words: the one measure of nearness in the project.
///
/// A letter too many, missing or wrong counts one, and so do two neighbours that changed places
/// (Damerau–Levenshtein in its form of optimal string alignment: no letter is edited twice).
public enum EditDistance {
  /// The distance of two words, as scalars or bytes; nil above a limit.
  ///
  /// What both share at the start and the end costs nothing, and only the band of the table
  /// around its diagonal that can stay within the limit is filled.
  public static func between<Letter: BinaryInteger>(
    _ a: [Letter], _ b: [Letter], limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let room = min(a.count, b.count) - start
    let end = zip(a.reversed(), b.reversed()).prefix(room).prefix { $0 == $1 }.count
    return distance(a[start..<a.count - end], b[start..<b.count - end], limit: limit)
  }

  private static func distance<Letter: BinaryInteger>(
    _ a: ArraySlice<Letter>, _ b: ArraySlice<Letter>, limit: Int
  ) -> Int? {
    guard !a.isEmpty, !b.isEmpty else {
      return max(a.count, b.count) <= limit ? max(a.count, b.count) : nil
    }
    // The letters that one word has and the other lacks are a lower bound, quickly counted.
    guard max(missing(a, b), missing(b, a)) <= limit else { return nil }
    var beforeLast = [Int](repeating: limit + 1, count: b.count + 1)
    var last = Array(0...b.count)
    var current = beforeLast
    for i in 1...a.count {
      let letter = a[a.startIndex + i - 1]
      let low = max(1, i - limit)
      let high = min(b.count, i + limit)
      guard low <= high else { return nil }
      current[low - 1] = low == 1 ? i : limit + 1
      for j in low...high {
        let other = b[b.startIndex + j - 1]
        var cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (letter == other ? 0 : 1))
        if i > 1, j > 1, letter == b[b.startIndex + j - 2], a[a.startIndex + i - 2] == other {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        current[j] = cost
      }
      if high < b.count { current[high + 1] = limit + 1 }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// How many letters of a word stand nowhere in another, as a filter of 64 kinds sees it.
  private static func missing<Letter: BinaryInteger>(
    _ a: ArraySlice<Letter>, _ b: ArraySlice<Letter>
  ) -> Int {
    let kinds = b.reduce(into: UInt64(0)) { $0 |= 1 << UInt64(truncatingIfNeeded: $1 & 63) }
    return a.reduce(0) { kinds & 1 << UInt64(truncatingIfNeeded: $1 & 63) == 0 ? $0 + 1 : $0 }
  }
}
