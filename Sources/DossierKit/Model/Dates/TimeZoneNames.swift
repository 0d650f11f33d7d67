/// Finds the time zone names that a writer may have meant.
enum TimeZoneNames {
  /// At most three known names near a written one, the nearest first.
  ///
  /// `Brussels` finds `Europe/Brussels`, and so do `europe/brussels` and `Europe/Brusels`.
  static func nearest(to name: String, among known: [String]) -> [String] {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 40 else { return [] }
    let limit = wanted.count < 6 ? 1 : 3
    var ranked: [(distance: Int, name: String)] = []
    for candidate in known {
      let whole = folded(candidate)
      let town = Array(whole[((whole.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
      let wantedTown = Array(wanted[((wanted.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
      // The right town under the wrong continent is nearer than any misspelling.
      let byTown = wantedTown == town ? (wanted == whole ? 0 : 1) : distance(wanted, town) + 1
      let distance = min(distance(wanted, whole), byTown)
      if distance <= limit { ranked.append((distance, candidate)) }
    }
    ranked.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ranked.prefix(3).map(\.name)
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x20: UInt8(ascii: "_")
      default: byte
      }
    }
  }

  /// The edit distance of two names, insertion, deletion and replacement counting one each.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= 3 else { return Int.max / 2 }
    var row = Array(0...b.count)
    for (line, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in b.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}

// MARK: - Diagnostics

extension EDTFError {
  /// A time zone has a name that nobody knows.
  static func unknownZone(_ name: String, known: [String]) -> EDTFError {
    let nearest = TimeZoneNames.nearest(to: name, among: known)
    let help =
      nearest.isEmpty
      ? "write an IANA name, such as Europe/Brussels"
      : "did you mean \(nearest.joined(separator: " or "))?"
    return EDTFError(
      0..<name.utf8.count, "\(quote(name.utf8)) is not a known time zone", help: help)
  }
}
