import Testing

@testable import DossierKit

/// Why two records are related, in the words of each language.
struct RelatedReasonTests {
  static let languages: [@Sendable (RelatedReason) -> String] = [
    English.reason, Dutch.reason, French.reason,
  ]

  @Test(arguments: languages.indices)
  func `each reason has words of its own`(language: Int) {
    let reason = Self.languages[language]
    var reasons: [RelatedReason] = [
      .sharedIncident("X", isDeclared: true), .sharedPerson("X", isDeclared: true),
      .sharedOrganization("X", isDeclared: true), .sharedPlace("X", .named),
      .sharedPlace("X", .inside), .namedThere, .namedHere, .sameDay, .daysApart(1), .daysApart(2),
      .sharedClaim("X", .confirmed), .sharedClaim("X", .false), .sharedClaim("X", .retracted),
      .sharedClaim("X", .disputed), .sharedClaim("X", .superseded),
      .tie(.comparedWith, isInverse: false, by: "Y"), .tie(.sameNetwork, isInverse: false, by: "Y"),
    ]
    reasons += PlaceLevel.allCases.map { .sharedPlace("X", .at($0)) }
    reasons += Relation.Kind.allCases.filter { $0 != .samePlace }.flatMap { kind in
      (kind.isSymmetric ? [false] : [false, true]).map { .tie(kind, isInverse: $0, by: "") }
    }
    let words = reasons.map(reason)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("  ") })
    for kind in Relation.Kind.allCases {
      let told = reason(.tie(kind, isInverse: true, by: "The Daily"))
      #expect(told.hasSuffix("The Daily"))
    }
  }

  @Test(arguments: languages.indices)
  func `words of a claim that does not stand come behind its status`(language: Int) {
    let reason = Self.languages[language]
    #expect(!reason(.sharedClaim("X", .confirmed)).contains("("))
    for status in [Claim.Status.false, .retracted, .disputed, .superseded] {
      let words = reason(.sharedClaim("X", status))
      #expect(words.contains("(") && words.hasSuffix("X"))
      let silent = reason(.sharedClaim("", status))
      #expect(silent.contains(", ") && !silent.contains(":"))
    }
  }
}
