import Testing

@testable import DossierKit

struct FigureTests {
  /// A figure of people killed, with what a test cares for.
  private func figure(
    _ qualifier: Figure.Qualifier, min: Int? = nil, best: Int? = nil, max: Int? = nil,
    status: Figure.Status = .reported, supersedes: Int? = nil, asOf: String = "2017-06-21"
  ) throws -> Figure {
    let range = ByteRange(0, 0)
    return Figure(
      measure: .killed, group: .all, min: min.map { Located($0, range) },
      max: max.map { Located($0, range) }, best: best.map { Located($0, range) },
      qualifier: qualifier, wording: nil,
      asOf: Located(try EDTFDate.parse(asOf).get(), range), includesPerpetrators: false,
      status: status, sources: [], supersedes: supersedes.map { Located($0, range) },
      range: range)
  }

  private func incident(_ figures: [Figure]) throws -> Incident {
    let range = ByteRange(0, 0)
    var incident = Incident(
      name: Located("x", range), date: Located(try EDTFDate.parse("2017-06-20").get(), range),
      locations: [])
    incident.figures = figures
    return incident
  }

  @Test func `a number without a number is never invented`() throws {
    #expect(try figure(.exact).number == .unknown)
    #expect(try figure(.atLeast).number == .unknown)
    #expect(try figure(.unknown, best: 4).number == .unknown)
    #expect(try figure(.none).number == FigureNumber.none)
    #expect(try figure(.range, min: 2, max: 2).number == .exact(2))
    #expect(try figure(.range, min: 2).number == .atLeast(2))
  }

  @Test func `a confirmed figure is shown before a later report, and the difference is told`()
    throws
  {
    let incident = try incident([
      figure(.exact, best: 34, status: .confirmed, asOf: "2017-06-21"),
      figure(.exact, best: 35, status: .reported, asOf: "2020"),
    ])
    let present = try #require(incident.presentFigure(.killed))
    #expect(present.figure.number == .exact(34))
    #expect(present.othersDiffer)
  }

  @Test func `a replaced figure is kept but is not the present one`() throws {
    let incident = try incident([
      figure(.exact, best: 129, status: .confirmed),
      figure(.exact, best: 130, status: .reported, supersedes: 1),
    ])
    #expect(incident.replacedFigures == [0])
    let present = try #require(incident.presentFigure(.killed))
    #expect(present.figure.number == .exact(130))
    #expect(!present.othersDiffer)
    #expect(incident.presentFigure(.injured) == nil)
  }

  @Test(arguments: [0, -1, 9, Int.min, Int.max])
  func `a figure that replaces none of the list replaces nothing`(number: Int) throws {
    let incident = try incident([figure(.exact, best: 1, supersedes: number)])
    #expect(incident.replacedFigures.isEmpty)
  }

  @Test func `an official count without a number stands before a reported number`() throws {
    let incident = try incident([
      figure(.exact, best: 34, status: .reported), figure(.unknown, status: .official),
    ])
    let present = try #require(incident.presentFigure(.killed))
    #expect(present.position == 1)
    #expect(present.othersDiffer)
  }

  @Test func `the ledger has the present count first and replaced ones last, newest first`() throws
  {
    let incident = try incident([
      figure(.atLeast, min: 30, status: .revised, asOf: "2016-03-22"),
      figure(.atLeast, min: 34, status: .revised, supersedes: 1, asOf: "2016-03-28"),
      figure(.exact, best: 34, asOf: "2017-06-22"),
      figure(.exact, best: 32, status: .confirmed, supersedes: 2, asOf: "2021-03-22"),
      figure(.exact, best: 35, asOf: "2022"),
    ])
    let rows = incident.ledger(.killed)
    #expect(rows.map(\.position) == [3, 4, 2, 1, 0])
    #expect(rows.map(\.isPresent) == [true, false, false, false, false])
    #expect(rows.map(\.isReplaced) == [false, false, false, true, true])
    #expect(rows.map(\.replacement) == [nil, nil, nil, 3, 1])
    #expect(incident.ledger(.injured).isEmpty)
  }
}
