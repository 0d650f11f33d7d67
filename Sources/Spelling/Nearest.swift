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
    if let mistakes = EditDistance.between(word, candidate, limit: limit),
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

  private static func contains(_ long: [UInt32], _ short: [UInt32]) -> Bool {
    guard let first = short.first, long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains {
      long[$0] == first && long[$0...].starts(with: short)
    }
  }
}
