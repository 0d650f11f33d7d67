import Testing

@testable import DossierKit

/// Rule S06: a circle is reported once, at the reference that closes it.
struct CircleTests {
  @Test(arguments: [
    "locations.yml: a: {name: A, within: ⟦a⟧S06}",
    "locations.yml: a: {name: A, within: b}; b: {name: B, within: c}; c: {name: C, within: ⟦a⟧S06}",
    "locations.yml: a: {name: A, within: b}; b: {name: B, within: c}; c: {name: C}",
    "locations.yml: z: {name: Z, within: a}; a: {name: A, within: b}; b: {name: B, within: ⟦a⟧S06}",
    "locations.yml: a: {name: A, within: ⟦a⟧S06}; b: {name: B, within: ⟦b⟧S06}",
    "organizations.yml: a: {name: A, parent: b}; b: {name: B, parent: ⟦a⟧S06}",
    "organizations.yml: a: {name: A, successor: b}; b: {name: B, successor: ⟦a⟧S06}",
    "organizations.yml: a: {name: A, parent: b}; b: {name: B, successor: a}",
    "sources.yml: a: {title: A, publisher: P, derived_from: b}; "
      + "b: {title: B, publisher: P, derived_from: ⟦a⟧S06}",
    "claims.yml: a: {text: A, about: x, status: reported, history: {status: reported, date: 2017, sources: s}, superseded_by: b}; "
      + "b: {text: B, about: x, status: reported, history: {status: reported, date: 2017, sources: s}, superseded_by: ⟦a⟧S06}",
    "incidents.yml: a: {name: A, date: 2017, locations: x, part_of: b}; "
      + "b: {name: B, date: 2017, locations: x, part_of: ⟦a⟧S06}",
    "incidents.yml: a: {name: A, date: 2017, locations: x, part_of: b}; b: {name: B, date: 2017, locations: x, "
      + "related: [{incident: c, type: part_of, sources: s}, {incident: ⟦a⟧S06, type: part_of, sources: s}]}; "
      + "c: {name: C, date: 2017, locations: x}",
    "incidents.yml: a: {name: A, date: 2017, locations: x, related: {incident: b, type: precursor, sources: s}}; "
      + "b: {name: B, date: 2017, locations: x, related: {incident: a, type: precursor, sources: s}}",
  ])
  func `nothing holds itself`(list: String) async throws {
    let parts = list.split(separator: ": ", maxSplits: 1)
    let text = parts[1].split(separator: "; ").joined(separator: "\n")
    var files = [SiteFile(String(parts[0]), text), .location("x"), .record(.source, "s")]
    if parts[0] == "locations.yml" {
      files.removeFirst(2); files.append(SiteFile("locations.yml", text))
    }
    try await SiteFixture.check(files)
  }

  @Test func `a circle is told in full`() async throws {
    let run = try await SiteFixture([
      SiteFile("locations.yml", "b: {name: B, within: a}\na: {name: A, within: b}\n")
    ]).run()
    #expect(run.diagnostics.map(\.summary) == ["a circle in 'within': a → b → a"])
  }

  @Test func `a long chain is no circle and overflows nothing`() async throws {
    let count = 1_000
    let lines = (0..<count).map { "l\($0): {name: L\($0), within: l\($0 + 1)}\n" }
    try await SiteFixture.check([
      SiteFile("locations.yml", lines.joined() + "l\(count): {name: End}\n")
    ])
  }
}
