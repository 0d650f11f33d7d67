import Testing

@testable import DossierKit

struct ChronologyTests {
  private func lines(_ files: [SiteFile]) async throws -> [String] {
    let site = try #require(try await SiteFixture.check(files).site)
    return site.chronology.map { entry in
      let event =
        switch entry.event {
        case .incident: "incident"
        case .phase(let number): "phase \(number)"
        case .article: "article"
        case .claim(let number): "claim \(number)"
        case .legal(let number): "legal \(number)"
        case .correction(let number): "correction \(number)"
        }
      return "\(site[entry.record].id) \(event)"
    }
  }

  @Test func `dates of any precision have one order`() async throws {
    let dates = [
      "a": "2017", "b": "2017-06", "c": "2017-06-20", "d": "2016-12-31", "e": "2017-01-01",
      "f": "2017-01",
      "g": "2017-06-2X", "h": "2017-06-20/2017-06-21", "i": "2018~",
    ]
    let files =
      dates.map { SiteFile.incident($0.key, "date: \($0.value)") } + [.location("station")]
    let order = try await lines(files).map { String($0.prefix(1)) }
    #expect(order == ["d", "e", "f", "a", "b", "c", "h", "g", "i"])
  }

  @Test func `times order what happens on one day`() async throws {
    let order = try await lines([
      .location("station"),
      .settings("timezone: Europe/Brussels"),
      .incident(
        "x", "time: 20:44\nphases: [{time: 20:45, text: a}, {time: 20:39, text: b}, {text: c}]"),
      .article("y", "date: 2017-06-20T20:40+02:00"), .article("z", "date: 2017-06-20"),
    ])
    // A phase without a time stays behind the one above it.
    #expect(
      order == ["z article", "x phase 1", "x phase 2", "y article", "x incident", "x phase 0"])
  }

  @Test func `claims and legal statuses have their entries`() async throws {
    let order = try await lines([
      .incident("blast", "date: 2016"), .location("station"), .record(.source, "wire"),
      .record(
        .claim, "c",
        "status: false\nhistory: [{status: reported, date: 2017-06-20, sources: wire}, {status: false, date: 2017-06-22, sources: wire}]"
      ),
      .person(
        "p",
        "legal: [{status: wanted, date: 2017-06-21, sources: wire}, {status: detained, sources: wire}]"
      ),
    ])
    #expect(order == ["blast incident", "c claim 0", "p legal 0", "c claim 1"])
  }

  @Test func `corrections have their entries, updates have none`() async throws {
    let order = try await lines([
      .location("station"),
      .article(
        "y",
        "date: 2017-06-20\ncorrections: [{date: 2017-06-23, kind: correction, now: a}, {date: 2017-06-22, kind: update, now: b}, {date: 2017-06-21, kind: retraction, now: c}]"
      ),
    ])
    #expect(order == ["y article", "y correction 2", "y correction 0"])
  }
}
