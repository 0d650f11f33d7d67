import Testing

@testable import DossierKit

/// A dossier of a past instant holds what was known then, and nothing else.
struct KnowledgeTests {
  private static let files: [SiteFile] = [
    .settings(
      "timezone: Europe/Brussels\nlead: In the end\nupdates: [{at: 2017-06-22, text: Later}]"),
    SiteFile(
      "sources.yml",
      """
      early: {title: Early, publisher: A, published: 2017-06-20}
      late: {title: Late, publisher: B, published: 2017-06-21}
      undated: {title: Undated, publisher: C}

      """),
    .location("station", "name: Gare"),
    .person(
      "ann",
      """
      name: Ann Other
      summary: Acquitted in the end.
      died: 2019-01-01
      legal:
        - {status: suspect, date: 2017-06-20, sources: [early]}
        - {status: acquitted, date: 2018-02-01, sources: [late]}
      """),
    .record(
      .organization, "police",
      "name: Politie\ndesignations: [{label: x, on: 2018-01-01, sources: [early]}]"),
    .incident(
      "blast",
      """
      name: The blast
      date: 2017-06-20
      time: "20:44"
      locations: [station]
      sources: [early]
      figures:
        - {measure: killed, best: 3, as_of: 2017-06-20, includes_perpetrators: true, sources: [early]}
        - {measure: injured, best: 1, includes_perpetrators: true, sources: [late]}
        - {measure: killed, best: 1, as_of: 2017-06-21, includes_perpetrators: true, supersedes: 1, sources: [early]}
      phases:
        - {time: "20:50", text: Fire}
        - {time: "23:30", text: Midnight}
      responsibility: {status: claimed, as_of: 2017-06-24, sources: [late]}
      """, body: "What came out."),
    .incident(
      "trial", "name: The trial\ndate: 2018-01-05\nlocations: [station]\nsources: [late]"),
    .incident(
      "march", "name: The march\ndate: 2017-07-01\nlocations: [station]\nsources: [early]"),
    SiteFile(
      "claims.yml",
      """
      belt:
        text: He wore a belt
        about: [blast]
        status: false
        history:
          - {status: reported, date: 2017-06-20, sources: [early]}
          - {status: false, date: 2017-06-21, sources: [late]}
      group:
        text: A group said so
        about: [blast]
        status: reported
        history: [{status: reported, date: 2017-06-24, sources: [late]}]

      """),
    .article("before", "date: 2017-06-20T22:59:00+02:00\nupdated: 2017-06-21", body: "Words."),
    .article("after", "date: 2017-06-20T23:01:00+02:00", body: "Words."),
  ]

  @Test func `histories end at the instant`() async throws {
    let run = try await SiteFixture(Self.files).run(
      asOf: "2017-06-20T23:00:00+02:00", isPast: true)
    for (id, isThere) in [
      ("before", true), ("after", false), ("early", true), ("late", false), ("undated", true),
      ("belt", true), ("group", false), ("trial", false), ("march", true),
    ] {
      #expect(run.isPublic(id) == isThere, "\(id)")
    }
    guard case .claim(let belt) = try run.record("belt").details else { return }
    #expect(belt.status.value == .reported)
    #expect(belt.history.count == 1)
    let blast = try run.record("blast")
    guard case .incident(let incident) = blast.details else { return }
    #expect(incident.figures.map { $0.best?.value } == [3])
    #expect(incident.phases.map(\.text.value) == ["Fire"])
    #expect(incident.responsibility == nil)
    #expect(blast.body == nil)
    let ann = try run.record("ann")
    guard case .person(let person) = ann.details else { return }
    #expect(person.legal.map(\.status.value) == [.suspect])
    #expect(person.died == nil)
    #expect(ann.common.summary == nil)
    guard case .organization(let police) = try run.record("police").details else { return }
    #expect(police.designations.isEmpty)
    guard case .article(let article) = try run.record("before").details else { return }
    #expect(article.updated == nil)
    #expect(run.site?.settings.updates.isEmpty == true)
    #expect(run.site?.settings.lead == nil)
    #expect(!run.diagnostics.contains { $0.code == .unpublishedReference })
  }

  @Test func `an entry that is still to come is told, and stays back`() async throws {
    let run = try await SiteFixture.check([
      SiteFile("sources.yml", "s: {title: S, publisher: P, published: 2010-01-01}\n"),
      SiteFile(
        "claims.yml",
        """
        c:
          text: C
          about: [ann]
          status: false
          history: [{status: reported, date: 2017-06-20, sources: [s]}, {status: false, date: ⟦2099⟧M04, sources: [s]}]

        """),
      .person(
        "ann",
        """
        name: Ann
        legal: [{status: charged, date: 2017, sources: [s]}, {status: acquitted, date: ⟦2027-01-01⟧M04, sources: [s]}]
        """),
    ])
    guard case .claim(let claim) = try run.record("c").details else { return }
    #expect(claim.status.value == .reported)
    #expect(run.diagnostics.allSatisfy { $0.severity == .warning })
  }

  /// A date vaguer than a day, the last moment at which it was not certain, and the first at which
  /// it was.
  @Test(arguments: [
    ("2017-06", "2017-06-29T23:59:59+02:00", "2017-06-30T00:00:00+02:00"),
    ("2017", "2017-12-30T23:59:59+01:00", "2017-12-31T00:00:00+01:00"),
    ("[2017-06-19..2017-06-22]", "2017-06-21T23:59:59+02:00", "2017-06-22T00:00:00+02:00"),
    ("2017-06/..", "2017-06-29T23:59:59+02:00", "2017-06-30T00:00:00+02:00"),
    ("2017-06-19~", "2017-06-18T23:59:59+02:00", "2017-06-19T00:00:00+02:00"),
  ])
  func `of the past, a vague date counts from the last day it can mean`(
    date: String, before: String, from: String
  ) async throws {
    let files: [SiteFile] = [
      .settings("timezone: Europe/Brussels"),
      SiteFile("sources.yml", "s: {title: S, kind: news, publisher: P, published: 2010-01-01}\n"),
      SiteFile(
        "claims.yml",
        "c: {text: C, status: reported, history: [{status: reported, date: \"\(date)\", sources: [s]}]}\n"
      ),
    ]
    for (instant, isPast, isThere) in [
      (before, true, false), (from, true, true),
      // A build of the present goes by the beginning: whoever writes it down knows.
      ("2017-06-19T00:00:00+02:00", false, true),
    ] {
      let run = try await SiteFixture(files).run(asOf: instant, isPast: isPast)
      #expect(run.isPublic("c") == isThere, "\(date) at \(instant)")
    }
  }

  private static let undated: [SiteFile] = [
    .settings(
      """
      lead: In the end
      key_figures: [{label: a, value: "1"}, {label: b, value: "2", as_of: 2017-01-01}]
      unknown: [{question: When}, {question: Who, since: 2017-01-01}]
      """),
    SiteFile(
      "sources.yml",
      """
      early: {title: Early, publisher: A, published: 2017-01-01}
      looked-up: {title: Seen, publisher: B, accessed: 2019-01-01}
      undated: {title: Undated, publisher: C}

      """),
    .location("station", "name: Gare\nsummary: Known for what came"),
    .record(
      .person, "ann",
      """
      name: Ann Other
      summary: Ann in the end.
      roles:
        - {title: mayor, from: 2016, sources: [{source: undated, at: on her trial, quote: convicted}]}
        - {title: writer, sources: [undated]}
        - {title: poet, sources: [{source: early, at: line 3}]}
      """, body: "Her life."),
    .incident(
      "blast",
      """
      name: The blast
      date: 2017-01-01
      kind: bombing
      outcome: failed
      grade: confirmed
      means: a case
      target: nobody
      locations: [station]
      figures:
        - {measure: killed, best: 1, as_of: 2017-01-01, includes_perpetrators: true, status: revised, sources: [early]}
        - {measure: injured, best: 2, includes_perpetrators: true, sources: [undated]}
        - {measure: missing, best: 3, includes_perpetrators: true, sources: [early]}
        - {measure: killed, best: 4, as_of: 2018-06-01, includes_perpetrators: true, supersedes: 1, sources: [early]}
      responsibility: {status: claimed, sources: [undated]}
      """, body: "What came out."),
  ]

  @Test func `what bears no date is not guessed at once something came later`() async throws {
    let run = try await SiteFixture(Self.undated).run(asOf: "2018-01-01T00:00:00Z", isPast: true)
    #expect(!run.isPublic("looked-up") && run.isPublic("undated"))
    #expect(try run.record("station").common.summary == nil)
    let ann = try run.record("ann")
    #expect(ann.body == nil && ann.common.summary == nil)
    guard case .person(let person) = ann.details else { return }
    #expect(person.roles.map(\.title.value) == ["mayor", "poet"])
    #expect(person.roles[0].sources.map(\.at?.value) == [nil])
    #expect(person.roles[0].sources.map(\.quote?.value) == [nil])
    #expect(person.roles[1].sources.map(\.at?.value) == ["line 3"])
    guard case .incident(let incident) = try run.record("blast").details else { return }
    #expect(incident.kind == nil && incident.outcome == nil && incident.grade == nil)
    #expect(incident.means == nil && incident.target == nil && incident.responsibility == nil)
    #expect(incident.figures.map { $0.best?.value } == [1, 3])
    // The count that replaced it came later: it had been reported, and no record says more.
    #expect(incident.figures.map(\.status) == [.reported, .reported])
    let settings = try #require(run.site).settings
    #expect(settings.lead == nil)
    #expect(settings.keyFigures.map(\.value?.value) == ["2"])
    #expect(settings.unknown.map(\.question.value) == ["Who"])
  }

  @Test func `nothing is taken when nothing came later`() async throws {
    let run = try await SiteFixture(Self.undated).run(asOf: "2020-01-01T00:00:00Z", isPast: true)
    #expect(try run.record("ann").body != nil)
    guard case .incident(let incident) = try run.record("blast").details else { return }
    #expect(incident.means != nil && incident.figures.count == 4)
    #expect(incident.figures.map(\.status).first == .revised)
    #expect(run.site?.settings.lead != nil)
  }

  @Test func `a later instant takes nothing`() async throws {
    let run = try await SiteFixture(Self.files).run(asOf: "2020-01-01T00:00:00Z", isPast: true)
    guard case .incident(let incident) = try run.record("blast").details else { return }
    #expect(incident.figures.count == 3)
    #expect(incident.figures.last?.supersedes?.value == 1)
    #expect(incident.phases.count == 2)
    #expect(try run.record("blast").body != nil)
    #expect(run.isPublic("trial") && run.isPublic("after"))
  }

  @Test func `the present warns of a record that is dated later, and keeps prose`() async throws {
    let run = try await SiteFixture(Self.files).run(asOf: "2017-06-20T23:00:00+02:00")
    #expect(run.diagnostics.filter { $0.code == .unpublishedReference }.count >= 3)
    #expect(try run.record("blast").body != nil)
  }

  @Test func `figures that stay are counted anew`() async throws {
    let run = try await SiteFixture([
      .location("station"), .record(.source, "s"),
      .incident(
        "x",
        """
        name: X
        date: 2017-01-01
        locations: [station]
        figures:
          - {measure: killed, best: 9, as_of: 2019-01-01, includes_perpetrators: true, sources: [s]}
          - {measure: killed, best: 3, as_of: 2017-01-01, includes_perpetrators: true, sources: [s]}
          - {measure: killed, best: 4, as_of: 2017-01-02, includes_perpetrators: true, supersedes: 2, sources: [s]}
        """),
    ]).run(asOf: "2018-01-01T00:00:00Z", isPast: true)
    guard case .incident(let incident) = try run.record("x").details else { return }
    #expect(incident.figures.map { $0.best?.value } == [3, 4])
    #expect(incident.figures.last?.supersedes?.value == 1)
  }
}
