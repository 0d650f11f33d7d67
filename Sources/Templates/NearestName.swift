/// Finds the name that someone probably meant.
enum NearestName {
  /// Returns the candidate with the fewest edits, if they are few for its length.
  static func find(_ typed: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(typed.utf8)
    guard typed.count <= 64 else { return nil }
    // Two neighbours swapped count as two edits, and are the most common mistake.
    let limit = typed.count < 4 ? 1 : max(2, typed.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let bytes = Array(candidate.utf8)
      guard abs(bytes.count - typed.count) <= limit, bytes.count > 1 else { continue }
      let distance = distance(typed, bytes)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The number of bytes to insert, remove or replace (Levenshtein).
  private static func distance(_ from: [UInt8], _ to: [UInt8]) -> Int {
    var row = Array(0...to.count)
    for (i, left) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in to.enumerated() {
        let above = row[j + 1]
        row[j + 1] = left == right ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[to.count]
  }
}
