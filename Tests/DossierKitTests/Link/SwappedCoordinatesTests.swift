import Testing

@testable import DossierKit

/// Rule S09: of two places that do not fit each other, the one that fits nothing else is to blame.
struct SwappedCoordinatesTests {
  /// A list of places, each `id within [lat, lon]`; the warned ones are marked.
  private func check(
    _ places: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let entries = places.map { place -> String in
      let parts = place.split(separator: " ", maxSplits: 2)
      let within = parts[1] == "-" ? "kind: country" : "within: \(parts[1])"
      return "\(parts[0]): {name: Name of \(parts[0]), \(within), coordinates: \(parts[2])}\n"
    }
    try await SiteFixture.check(
      [.settings(), SiteFile("locations.yml", entries.joined())], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    // One in a place that fits others, and one alone.
    ["land - [50.5, 4.5]", "a land [50.8, 4.3]", "b land ⟦[4.3, 50.8]⟧S09"],
    ["land - [50.5, 4.5]", "b land ⟦[4.3, 50.8]⟧S09"],
    // The country is wrong, and its cities are right.
    ["land - ⟦[4.5, 50.5]⟧S09", "a land [50.8, 4.3]", "b land [51.2, 4.4]"],
    ["land - ⟦[4.5, 50.5]⟧S09", "a land [50.8, 4.3]", "quarter a [50.9, 4.4]"],
    // A city is wrong between a country and its quarters.
    [
      "land - [50.5, 4.5]", "a land ⟦[4.3, 50.8]⟧S09", "quarter a [50.9, 4.4]",
      "b land [51.2, 4.4]",
    ],
    // Most cities are wrong, but one agrees with the country.
    [
      "land - [50.5, 4.5]", "a land ⟦[4.3, 50.8]⟧S09", "b land ⟦[4.4, 51.2]⟧S09",
      "c land [51.2, 3.2]",
    ],
    // Far away, but not swapped; swapped beyond the pole.
    ["land - [50.5, 4.5]", "a land [16.2, -61.5]"], ["land - [35.0, 139.0]", "a land [1.0, 2.0]"],
  ])
  func `the place that fits no other is warned of`(places: [String]) async throws {
    try await check(places)
  }
}
