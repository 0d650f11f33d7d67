/// Finds what someone most likely meant by a word that nothing has as its name.
public enum Nearest {
  /// Longer words get no hint: they cost time, and nobody mistypes so much.
  private static let longest = 96

  /// Returns the candidate nearest to a word; nil when none is near enough for a hint to help.
  ///
  /// Near is first a small number of typing mistakes (a letter too many, missing, wrong, or two
  /// swapped), then a name that contains the word or stands inside it. Case does not count. The
  /// answer does not depend on the order of the candidates.
  public static func match(_ word: String, in candidates: some Sequence<String>) -> String? {
    var letters: [UInt32] = []
    fold(word, into: &letters)
    guard (1...longest).contains(letters.count) else { return nil }
    var best: (rank: Rank, name: String)?
    var other: [UInt32] = []
    // Once something near is found, only what is as near needs to be measured.
    var limit = allowedMistakes(in: letters.count)
    for candidate in candidates {
      fold(candidate, into: &other)
      guard (1...longest).contains(other.count), !candidate.utf8.elementsEqual(word.utf8),
        let rank = rank(of: other, for: letters, limit: limit)
      else { continue }
      if let found = best {
        if found.rank < rank { continue }
        if found.rank == rank, !candidate.utf8.lexicographicallyPrecedes(found.name.utf8) {
          continue
        }
      }
      best = (rank, candidate)
      limit = min(limit, rank.mistakes)
    }
    return best?.name
  }

  /// How near a candidate is; less is nearer.
  private struct Rank: Comparable {
    /// The number of typing mistakes; above all of them for a name that only shares a part.
    let mistakes: Int
    /// The number of letters at the start that are right; people rarely mistype these.
    let sharedStart: Int
    let lengthDifference: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.mistakes, b.sharedStart, a.lengthDifference)
        < (b.mistakes, a.sharedStart, b.lengthDifference)
    }
  }

  private static func rank(of candidate: [UInt32], for word: [UInt32], limit: Int) -> Rank? {
    let start = zip(candidate, word).prefix { $0 == $1 }.count
    let difference = abs(candidate.count - word.count)
    if difference <= limit, let mistakes = distance(word, candidate, sharing: start, limit: limit),
      mistakes < min(word.count, candidate.count)
    {
      return Rank(mistakes: mistakes, sharedStart: start, lengthDifference: difference)
    }
    let (short, long) = word.count < candidate.count ? (word, candidate) : (candidate, word)
    guard short.count >= 3, contains(long, short) else { return nil }
    return Rank(mistakes: longest, sharedStart: start, lengthDifference: difference)
  }

  /// One mistake in a short word, two in one of 5 to 8 letters, then one in three letters up to 5.
  private static func allowedMistakes(in length: Int) -> Int {
    switch length {
    case ...4: 1
    case ...8: 2
    default: min(length / 3, 5)
    }
  }

  /// Puts the scalars of a word in lower case into a buffer; none when the word is far too long.
  private static func fold(_ word: String, into letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    // A scalar has at most four bytes, and counting bytes is cheap.
    guard word.utf8.count <= 4 * longest else { return }
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(scalar.value + 0x20)
      case ..<0x80: letters.append(scalar.value)
      default: letters += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      }
    }
  }

  /// The optimal string alignment distance of two words; nil above a limit.
  ///
  /// What both share at the start and the end costs nothing, and only the band of the table
  /// around its diagonal that can stay within the limit is filled.
  private static func distance(
    _ a: [UInt32], _ b: [UInt32], sharing start: Int, limit: Int
  ) -> Int? {
    let room = min(a.count, b.count) - start
    let end = zip(a.reversed(), b.reversed()).prefix(room).prefix { $0 == $1 }.count
    let a = a[start..<a.count - end]
    let b = b[start..<b.count - end]
    guard !a.isEmpty, !b.isEmpty else {
      return max(a.count, b.count) <= limit ? max(a.count, b.count) : nil
    }
    // The letters that one word has and the other lacks are a lower bound, quickly counted.
    guard max(missing(a, b), missing(b, a)) <= limit else { return nil }

    var beforeLast = [Int](repeating: limit + 1, count: b.count + 1)
    var last = Array(0...b.count)
    var current = beforeLast
    for i in 1...a.count {
      let letter = a[start + i - 1]
      let low = max(1, i - limit)
      let high = min(b.count, i + limit)
      guard low <= high else { return nil }
      current[low - 1] = low == 1 ? i : limit + 1
      for j in low...high {
        let other = b[start + j - 1]
        var cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (letter == other ? 0 : 1))
        if i > 1, j > 1, letter == b[start + j - 2], a[start + i - 2] == other {
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
  private static func missing(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Int {
    let kinds = b.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1 % 64) }
    return a.reduce(0) { kinds & 1 << UInt64($1 % 64) == 0 ? $0 + 1 : $0 }
  }

  private static func contains(_ long: [UInt32], _ short: [UInt32]) -> Bool {
    guard let first = short.first, long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains {
      long[$0] == first && long[$0...].starts(with: short)
    }
  }
}
