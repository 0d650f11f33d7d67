import Testing

@testable import DossierKit

/// The labelled sentences of `Tests/Fixtures/linking`, through Parse, Select and Link.
struct LinkingFixtureTests {
  private static let fixture =
    #filePath.split(separator: "/").dropLast(3).reduce("") {
      "\($0)/\($1)"
    } + "/Fixtures/linking"

  @Test func `names link where a reader would link them`() async throws {
    let trial = try await LinkingTrial(fixture: Self.fixture)
    let errors = trial.errors.joined(separator: "\n")
    #expect(trial.sentences >= 400)
    #expect(trial.total.precision >= 0.995, "\(errors)")
    #expect(trial.total.recall >= 0.97, "\(errors)")
    #expect(trial.total.unreported == 0, "\(errors)")
  }

  @Test func `every group has links or words that must not link`() async throws {
    let trial = try await LinkingTrial(fixture: Self.fixture)
    #expect(trial.groups.count >= 15)
    for group in trial.groups {
      #expect(group.score.linked > 0, "\(group.name)")
      #expect(group.score.plain + group.score.reported > 0, "\(group.name)")
    }
  }
}
