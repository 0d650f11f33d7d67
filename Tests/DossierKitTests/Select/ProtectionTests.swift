import Testing

@testable import DossierKit

/// Names that readers may not learn.
struct ProtectionTests {
  static let aliases =
    "aliases: [Johnny, {name: J.D., kind: initials}, {name: Mr. D., match: never}]"

  @Test(arguments: [
    ("identify: full", "John Doe", ["Johnny", "J.D.", "Mr. D."]),
    ("identify: limited\ndisplay_name: Mr. D.", "Mr. D.", ["J.D.", "Mr. D."]),
    ("identify: none", "[name withheld]", ["J.D."]),
    ("identify: half", "[name withheld]", ["J.D."]),
    ("takedown: {action: anonymise}", "[name withheld]", ["J.D."]),
    ("identify: full\ntakedown: {action: anonymise}", "[name withheld]", ["J.D."]),
    ("identify: [full]", "[name withheld]", ["J.D."]),
    ("takedown: {action: noindex}", "John Doe", ["Johnny", "J.D.", "Mr. D."]),
  ])
  func `a protected name is replaced and its aliases go`(
    fields: String, title: String, aliases: [String]
  ) async throws {
    let run = try await SiteFixture([
      .person("x", "name: John Doe\n\(Self.aliases)\n\(fields)"),
      .article("y", body: "John Doe, Johnny, J.D. and Mr. D. met."),
    ]).run()
    let record = try run.record("x")
    #expect(record.title == title)
    #expect(record.common.aliases.map(\.name.value) == aliases)
    guard case .person(let person) = record.details else { return }
    #expect(person.name.value == title)
    let secrets = run.names
    #expect(secrets.contains("John Doe") == (title != "John Doe"))
    #expect(secrets.contains("Johnny") == (title != "John Doe"))
    #expect(!secrets.contains("J.D."))
  }

  @Test func `a protected person is linked by the display name only`() async throws {
    let run = try await SiteFixture.check([
      .person("x", "name: John Doe\naliases: [Johnny]\nidentify: limited\ndisplay_name: Mr. D."),
      .article("y", body: "⟦John Doe⟧L02, ⟦Johnny⟧L02 and Mr. D. met."),
    ])
    #expect(try run.linkedText("y") == "‹Mr. D.›, Mr. D. and Mr. D. met.")
  }

  @Test func `a name is secret also in a record that stays back`() async throws {
    let run = try await SiteFixture.check([
      .person("x", "name: John Doe\nidentify: none\nstatus: draft"), .person("z", "name: Jane Roe"),
    ])
    #expect(run.names.contains("John Doe"))
  }
}

extension SiteFixture.Run {
  /// The names that no output may hold.
  var names: [String] {
    (selection?.secrets ?? []).compactMap { secret in
      if case .name = secret.kind { secret.text } else { nil }
    }
  }
}
