/// The dossier's timeline as pages show it: which lines there are, in which order, on which page.
///
/// Made once, so that the plan of all pages, the pages and the links to them agree.
struct TimelineIndex: Sendable {
  /// How many lines one page holds; with more of them, each year has its own pages.
  ///
  /// A phone lays out 400 lines in a second and a half, and 1,000 in three.
  static let perPage = 400

  /// An entry of the chronology that lists may show.
  struct Line: Sendable {
    /// Its position in the chronology.
    let entry: Int32
    let lane: TimelineLane
    /// Nil for a date that has neither start nor end.
    let month: TimelineMonth?
    /// Whether it is the first of its lane in its month, which links can reach.
    let isFirst: Bool

    /// The id by which links reach it.
    var id: String? {
      guard isFirst else { return nil }
      guard let month else { return "\(lane.rawValue)-undated" }
      return "\(lane.rawValue)-\(month.year)-\(DateDigits.padded(month.month, 2))"
    }
  }

  /// The lines of one year.
  struct Year: Sendable {
    /// Nil for what has no year.
    let number: Int?
    let lines: Range<Int>
    let counts: LaneCounts

    /// The id of its heading.
    var id: String { number.map { "y\($0)" } ?? "undated" }
    /// How its pages are called.
    var name: String { number.map(String.init) ?? "undated" }
    /// How many pages it has where years have their own.
    var pages: Int { max(1, (lines.count + TimelineIndex.perPage - 1) / TimelineIndex.perPage) }

    /// The lines of one of its pages, from 1.
    func lines(ofPage page: Int) -> Range<Int> {
      let start = min(lines.lowerBound + (page - 1) * TimelineIndex.perPage, lines.upperBound)
      return start..<min(start + TimelineIndex.perPage, lines.upperBound)
    }
  }

  /// By year, by month where it is known, then in the order of the chronology.
  let lines: [Line]
  /// Oldest first; what has no year comes last.
  let years: [Year]
  /// The lines of each record, by their position in `lines`.
  let ofRecord: Ragged<Int32>

  /// Whether each year has its own page.
  var isSplit: Bool { lines.count > Self.perPage }

  init(_ site: Site) {
    var found: [(month: TimelineMonth?, entry: Int32, lane: TimelineLane)] = []
    found.reserveCapacity(site.chronology.count)
    let isListed = site.records.map(\.isListed)
    for (position, entry) in site.chronology.enumerated() where isListed[Int(entry.record)] {
      found.append(
        (
          TimelineMonth(entry.date), Int32(clamping: position),
          TimelineLane(entry, of: site[entry.record])
        ))
    }
    let last = TimelineMonth(year: .max, month: 0)
    found.sort { ($0.month ?? last, $0.entry) < ($1.month ?? last, $1.entry) }

    var lines: [Line] = []
    lines.reserveCapacity(found.count)
    var years: [Year] = []
    var counts = LaneCounts()
    var start = 0
    // The month in which each lane had its last line; no line has this one.
    var months = [TimelineMonth?](
      repeating: TimelineMonth(year: .min, month: 0), count: TimelineLane.allCases.count)
    for (position, line) in found.enumerated() {
      if position > start, line.month?.year != found[start].month?.year {
        years.append(
          Year(number: found[start].month?.year, lines: start..<position, counts: counts))
        (start, counts) = (position, LaneCounts())
      }
      counts[line.lane] += 1
      lines.append(
        Line(
          entry: line.entry, lane: line.lane, month: line.month,
          isFirst: months[line.lane.number] != line.month))
      months[line.lane.number] = line.month
    }
    if start < found.count {
      years.append(
        Year(number: found[start].month?.year, lines: start..<found.count, counts: counts))
    }
    self.lines = lines
    self.years = years

    var perRecord = [Int](repeating: 0, count: site.records.count)
    for line in lines { perRecord[Int(site.chronology[Int(line.entry)].record)] += 1 }
    ofRecord = Ragged(counts: perRecord, filler: 0) { put in
      for (position, line) in lines.enumerated() {
        _ = put(Int(site.chronology[Int(line.entry)].record), Int32(clamping: position))
      }
    }
  }

  /// The path of the page with a line, and the id by which it is reached, if links can reach it.
  func place(of line: Int) -> (path: String, id: String?) {
    let id = lines[line].id
    guard isSplit, let year = years.first(where: { $0.lines.contains(line) }) else {
      return (SitePart.timeline.path, id)
    }
    let page = (line - year.lines.lowerBound) / Self.perPage + 1
    return (OutputPaths.timeline(of: year.name, page: page), id)
  }
}
