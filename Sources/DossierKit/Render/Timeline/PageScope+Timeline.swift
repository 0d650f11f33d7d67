import Templates

extension PageScope {
  /// A year as a heading.
  func title(of year: TimelineIndex.Year) -> String {
    year.number.map { words.dates.year($0) } ?? label(.withoutYear)
  }

  /// The lines of the timeline in a range.
  func timelineLines(_ range: Range<Int>) -> [TimelineLineContext] {
    let timeline = index.timeline
    if isInFolder {
      return range.compactMap { position in
        let line = timeline.lines[position]
        return shared.event(Int(line.entry)).map { TimelineLineContext(id: line.id, event: $0) }
      }
    }
    return range.compactMap { position in
      let line = timeline.lines[position]
      return event(site.chronology[Int(line.entry)]).map {
        TimelineLineContext(id: line.id, event: Prepared($0))
      }
    }
  }

  /// All years as links to their pages.
  func timelineYears(current: Int? = nil) -> [TimelineYearContext] {
    index.timeline.years.enumerated().map { position, year in
      TimelineYearContext(
        href: href(OutputPaths.timeline(of: year.name, page: 1)), title: title(of: year),
        isCurrent: position == current, counts: year.counts)
    }
  }

  /// The strip of the lines in a range; nil where it would tell nothing.
  func density(of lines: Range<Int>, title: String) -> DensityContext? {
    let timeline = index.timeline
    let drawing = DensityDrawing(
      index: timeline, lines: lines,
      texts: DensityDrawing.Texts(
        href: { line in
          let place = timeline.place(of: line)
          let id = place.id.map { "#\($0)" } ?? ""
          return place.path.utf8.elementsEqual(self.path.utf8) ? id : self.href(place.path) + id
        },
        words: { [words] in "\(words.dates.words($0))\(words.colon)\(words.counts(of: $1))" },
        lane: words.lanes, dates: words.dates))
    return drawing.svg().map {
      DensityContext(svg: $0, words: words.densityOf(title))
    }
  }

  // MARK: - Months

  /// The lines of a range by month.
  func months(_ lines: Range<Int>) -> [Range<Int>] {
    var months: [Range<Int>] = []
    var start = lines.lowerBound
    for line in lines where index.timeline.lines[line].month != index.timeline.lines[start].month {
      months.append(start..<line)
      start = line
    }
    if start < lines.upperBound { months.append(start..<lines.upperBound) }
    return months
  }

  /// The month of a line as a heading: its name, or that it is not known.
  func monthTitle(of line: Int) -> String {
    guard let month = index.timeline.lines[line].month, month.month > 0 else {
      return label(.withoutMonth)
    }
    let point = EDTFPoint(
      .month, .first(of: month.month, in: month.year), .last(of: month.month, in: month.year))
    return words.dates.words(point)
  }

  func monthID(of line: Int) -> String {
    "m\(DateDigits.padded(index.timeline.lines[line].month?.month ?? 0, 2))"
  }
}
