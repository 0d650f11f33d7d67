import Testing

@testable import DossierKit

/// Rules S07 and S08: figures that contradict themselves, coordinates that lie nowhere.
struct NumberTests {
  @Test(arguments: [
    "min: 3, best: 2, max: 4", "min: 1, best: 5, max: 4", "min: 5, max: 4", "best: 1, max: 0",
    "min: 1, max: 2, qualifier: exact", "max: 2, qualifier: exact", "qualifier: exact",
    "best: 1, qualifier: none", "best: 0, qualifier: unknown", "max: 3, qualifier: none",
  ])
  func `a figure that contradicts itself is reported`(numbers: String) async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        .incident(
          "x",
          "figures: [⟦{measure: killed, includes_perpetrators: no, sources: wire, \(numbers)}⟧S07]")
      ])
  }

  @Test(arguments: [
    ("min: 2, best: 2, max: 2", Figure.Qualifier.exact), ("min: 2, max: 4", .range),
    ("best: 3", .exact),
    ("min: 2", .atLeast), ("max: 2", .atMost), ("wording: dozens", .unknown),
    ("min: 2, max: 2, qualifier: exact", .exact), ("wording: two, qualifier: exact", .exact),
    ("qualifier: none", .none), ("qualifier: unknown, wording: many", .unknown),
    ("min: 1, best: 2, max: 9, qualifier: about", .about), ("min: 0, best: 0", .range),
  ])
  func `a figure in order is read`(numbers: String, qualifier: Figure.Qualifier) async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .incident(
          "x", "figures: [{measure: killed, includes_perpetrators: no, sources: wire, \(numbers)}]")
      ])
    guard case .incident(let incident) = try run.record("x").details else { return }
    #expect(incident.figures.map(\.qualifier) == [qualifier])
  }

  @Test(arguments: [
    "[⟦1⟧S06]", "[2, ⟦1⟧S06]", "[⟦3⟧S02]", "[⟦0⟧S02]",
  ])
  func `a superseded figure is another one of the incident`(targets: String) async throws {
    let marks = targets.dropFirst().dropLast().split(separator: ",").map { $0.drop { $0 == " " } }
    let figures = marks.map {
      "{measure: killed, best: 1, includes_perpetrators: no, sources: wire, supersedes: \($0)}"
    }
    try await SiteFixture.check(
      SiteFile.world + [.incident("x", "figures: [\(figures.joined(separator: ", "))]")])
  }

  @Test(arguments: [
    "⟦[91, 4]⟧S08", "⟦[-90.01, 4]⟧S08", "⟦[50, 181]⟧S08", "⟦[4.35, -180.5]⟧S08", "⟦[50.8]⟧S08",
    "⟦[50.8, 4.3, 10]⟧S08", "⟦50.8⟧S08", "⟦{lat: 50.8, lon: 4.3}⟧S08", "⟦[]⟧S08",
    "[⟦north⟧S01, 4.3]", "[⟦1e1⟧S01, ⟦4..3⟧S01]", "[50.8455, 4.3571]", "[-90, 180]", "[90, -180]",
  ])
  func `coordinates lie on the globe`(coordinates: String) async throws {
    try await SiteFixture.check(
      SiteFile.world + [.location("x", "coordinates: \(coordinates)")])
  }

  @Test func `swapped coordinates are told apart`() async throws {
    let run = try await SiteFixture([.location("x", "coordinates: [151.2, -33.9]")]).run()
    #expect(run.helps("S08") == ["the two are swapped: write [-33.9, 151.2]"])
  }
}
