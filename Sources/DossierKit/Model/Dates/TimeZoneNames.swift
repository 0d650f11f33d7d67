import Spelling

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
      let byTown =
        wantedTown == town
        ? (wanted == whole ? 0 : 1)
        : EditDistance.between(wanted, town, limit: limit).map { $0 + 1 }
      let asWhole = EditDistance.between(wanted, whole, limit: limit)
      let distances = [byTown, asWhole].compactMap { $0 }
      if let distance = distances.min(), distance <= limit { ranked.append((distance, candidate)) }
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
