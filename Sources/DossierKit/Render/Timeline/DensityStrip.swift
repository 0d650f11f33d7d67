/// How many lines a timeline has in each of a few equal spans of time.
struct DensityStrip: Sendable {
  /// A span of time with its lines.
  struct Bin: Sendable {
    /// The first month, counted from January of the year 0.
    let start: Int
    var counts = LaneCounts()
    /// The first line of the timeline that stands in it.
    var first: Int?
  }

  /// How many months a span may have.
  private static let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]

  /// How many months each span has.
  let step: Int
  /// Oldest first, without gaps.
  let bins: [Bin]
  /// Whether the first span has no beginning: it takes the few lines that lie far before the rest.
  let isOpen: Bool

  /// Counts lines in so many spans at most, as short as they can be; nil where a picture would tell
  /// nothing, because fewer than two spans have lines.
  init?(_ index: TimelineIndex, lines: Range<Int>, cap: Int) {
    let dated = lines.compactMap { line in
      index.lines[line].month.map { (line: line, month: $0.number, lane: index.lines[line].lane) }
    }
    guard let first = dated.first?.month, let last = dated.last?.month else { return nil }
    for step in Self.steps {
      let end = CivilDate.floored(last, by: step).quotient
      var start = CivilDate.floored(first, by: step).quotient
      let isOpen = end - start >= cap
      if isOpen {
        // A few lines from long ago must not press all others into one bar.
        start = end - cap + 1
        let early = dated.count { $0.month < (start + 1) * step }
        guard early * 8 <= dated.count else { continue }
      }
      var bins = (start...end).map { Bin(start: $0 * step) }
      for item in dated {
        let bin = max(0, CivilDate.floored(item.month, by: step).quotient - start)
        bins[bin].counts[item.lane] += 1
        if bins[bin].first == nil { bins[bin].first = item.line }
      }
      guard bins.count(where: { $0.first != nil }) > 1 else { return nil }
      (self.step, self.bins, self.isOpen) = (step, bins, isOpen)
      return
    }
    return nil
  }

  /// The span of a bar as a date that can be put into words.
  func date(of bin: Int) -> EDTFDate {
    let start = bins[bin].start
    func point(_ month: Int) -> EDTFPoint {
      let (year, rest) = CivilDate.floored(month, by: 12)
      guard step >= 12 else {
        return EDTFPoint(
          .month, .first(of: rest + 1, in: year), .last(of: rest + 1, in: year))
      }
      return EDTFPoint(.year, .first(of: 1, in: year), .last(of: 12, in: year))
    }
    let last = point(start + step - 1)
    if isOpen, bin == 0 {
      return EDTFDate(text: "", kind: .interval(from: .open, to: .point(last)))
    }
    return EDTFDate(text: "", kind: .interval(from: .point(point(start)), to: .point(last)))
  }

  /// The start of a bar in few words; nil for the span without a beginning.
  func axisWords(of bin: Int, _ dates: DateWords) -> String? {
    guard !isOpen || bin > 0 else { return nil }
    let (year, month) = CivilDate.floored(bins[bin].start, by: 12)
    guard step < 12 else { return dates.year(year) }
    let point = EDTFPoint(
      .month, .first(of: month + 1, in: year), .last(of: month + 1, in: year))
    return dates.words(point, .short)
  }
}
