import Templates

extension PageScope {
  /// How many counts stand on an incident's own page and in texts; more have a page of their own.
  static let figureLimit = 24
  /// How many of one measure stand there when there are more in all.
  private static let shownOfMeasure = 4

  /// The counts of an incident by measure: the present one first, replaced ones last.
  func figures(_ incident: Incident) -> [FigureContext] {
    Figure.Measure.allCases.flatMap { measure in
      incident.ledger(measure).map { figure($0, in: incident) }
    }
  }

  /// The counts that stand on an incident's own page: all, or the first of each measure.
  func shownFigures(_ incident: Incident) -> [FigureContext] {
    guard incident.hasLongLedger else { return figures(incident) }
    return Figure.Measure.allCases.flatMap { measure in
      incident.ledger(measure).prefix(Self.shownOfMeasure).map { figure($0, in: incident) }
    }
  }

  /// The way to the page of all counts; nil when the incident's own page has them.
  func allFigures(_ incident: Incident, _ index: RecordIndex) -> NavigationContext? {
    guard incident.hasLongLedger else { return nil }
    return NavigationContext(
      href: href(OutputPaths.figures(of: site[index].id)),
      title: "\(label(.seeCounts)) (\(incident.figures.count))")
  }

  private func figure(_ row: Incident.LedgerRow, in incident: Incident) -> FigureContext {
    let figure = incident.figures[row.position]
    return FigureContext(
      measure: words.measure(figure.measure), value: value(of: figure),
      wording: figure.wordsBesideNumber.map(words.quoted), group: words.group(figure.group),
      perpetrators: words.perpetrators(figure.includesPerpetrators),
      time: figure.asOf.map { time($0.value) }, status: words.figureStatus(figure.status),
      isReplaced: row.isReplaced, isPresent: row.isPresent,
      remark: remark(row, figure, in: incident), sources: citations(figure.sources))
  }

  /// What a count says: its number, or the source's own words where it gives none.
  func value(of figure: Figure) -> String {
    if case .unknown = figure.number, let wording = figure.wording {
      return words.quoted(wording.value)
    }
    return words.figure(figure.number)
  }

  /// Why a count is not the present one, or that it is; nil for others that stand beside it.
  private func remark(
    _ row: Incident.LedgerRow, _ figure: Figure, in incident: Incident
  ) -> String? {
    if row.isPresent { return label(.presentCount) }
    guard row.isReplaced else { return nil }
    if let next = row.replacement {
      let newer = incident.figures[next]
      let date = newer.asOf.map { ", \(words.dates.words($0.value))" } ?? ""
      return "\(label(.replacedBy)) \(value(of: newer))\(date)"
    }
    return label(figure.status == .withdrawn ? .withdrawnCount : .replaced)
  }

  /// The present figure of each measure, for the fact box.
  func presentFigures(_ incident: Incident, _ index: RecordIndex) -> [FactContext] {
    Figure.Measure.allCases.filter { $0 != .other }.compactMap { measure in
      guard let present = incident.presentFigure(measure) else { return nil }
      let figure = present.figure
      var asides = [
        [words.figureStatus(figure.status), figure.asOf.map { words.dates.words($0.value) }]
          .compactMap { $0 }.joined(separator: ", ")
      ]
      if figure.group != .all { asides.append(words.group(figure.group)) }
      asides.append(
        label(.counted) + words.colon + words.perpetrators(figure.includesPerpetrators))
      if present.othersDiffer { asides.append(label(.figuresOthersDiffer)) }
      var value = ValueContext(
        words: self.value(of: figure), aside: asides.joined(separator: "; "))
      value.more = ledger(of: index, measure, in: incident)
      value.sources = citations(figure.sources)
      return FactContext(name: words.measure(measure), values: [value])
    }
  }

  /// The way to the counts of a measure, when there is more than one.
  func ledger(
    of index: RecordIndex, _ measure: Figure.Measure, in incident: Incident
  ) -> NavigationContext? {
    guard incident.figures.count(where: { $0.measure == measure }) > 1,
      let page = href(of: index)
    else { return nil }
    let isHere =
      subject == index || site.paths[Int(index)].map { $0.utf8.elementsEqual(path.utf8) } ?? false
    return NavigationContext(
      href: isHere ? "#figures" : "\(page)#figures", title: label(.seeCounts))
  }
}

extension Incident {
  /// A count in the ledger of its measure.
  struct LedgerRow {
    /// Its place in `figures`.
    let position: Int
    let isReplaced: Bool
    /// Whether it is the one that stands for the measure elsewhere.
    let isPresent: Bool
    /// The place of the count that replaced it.
    let replacement: Int?
  }

  /// Whether the counts need a page of their own.
  var hasLongLedger: Bool { figures.count > PageScope.figureLimit }

  /// The counts of a measure: the present one, those beside it by strength, replaced ones.
  func ledger(_ measure: Figure.Measure) -> [LedgerRow] {
    // Closures hold the counts alone: to hold all of the incident they would copy it.
    let (figures, replaced) = (figures, replacedFigures)
    let present = presentFigure(measure)?.position
    let rows = figures.indices.filter { figures[$0].measure == measure }
    let standing = rows.filter { !replaced.contains($0) }.sorted { a, b in
      if (a == present) != (b == present) { return a == present }
      if figures[b].isWeaker(than: figures[a]) { return true }
      return figures[a].isWeaker(than: figures[b]) ? false : a < b
    }
    let gone = rows.filter(replaced.contains).sorted { a, b in
      let days = [a, b].map { figures[$0].asOf?.value.lastDay ?? .min }
      return days[0] != days[1] ? days[0] > days[1] : a > b
    }
    return (standing + gone).map { position in
      LedgerRow(
        position: position, isReplaced: replaced.contains(position),
        // Other counts count other things, and one that stands alone needs no word.
        isPresent: position == present && measure != .other && rows.count > 1,
        replacement: figures.indices.last { figures[$0].supersedes?.value == position + 1 })
    }
  }

  /// The positions of figures that a later one replaces, or that were revised or withdrawn.
  var replacedFigures: Set<Int> {
    var replaced: Set<Int> = []
    for (index, figure) in figures.enumerated() {
      if figure.status == .revised || figure.status == .withdrawn { replaced.insert(index) }
      if let number = figure.supersedes?.value, figures.indices.contains(number &- 1) {
        replaced.insert(number - 1)
      }
    }
    return replaced
  }

  /// The best established of the standing figures of a measure, and whether others of the same
  /// people say otherwise.
  func presentFigure(
    _ measure: Figure.Measure
  ) -> (position: Int, figure: Figure, othersDiffer: Bool)? {
    let replaced = replacedFigures
    let candidates = figures.enumerated().filter {
      $0.element.measure == measure && !replaced.contains($0.offset)
    }
    guard let best = candidates.max(by: { $0.element.isWeaker(than: $1.element) }) else {
      return nil
    }
    let isAlone = candidates.allSatisfy { other in
      other.element.group != best.element.group
        || other.element.number == best.element.number
          && other.element.includesPerpetrators == best.element.includesPerpetrators
    }
    return (best.offset, best.element, !isAlone)
  }
}

extension Figure {
  /// The source's words, unless they stand in the place of a number already.
  fileprivate var wordsBesideNumber: String? {
    if case .unknown = number { nil } else { wording?.value }
  }

  fileprivate func isWeaker(than other: Figure) -> Bool {
    if strength != other.strength { return strength < other.strength }
    return (asOf?.value.lastDay ?? .min) < (other.asOf?.value.lastDay ?? .min)
  }

  /// The whole counts more than a group; then a confirmed figure more than an official one, and that
  /// more than a report; then a number more than none.
  private var strength: Int {
    let base =
      switch status {
      case .confirmed: 3
      case .official: 2
      case .reported: 1
      case .revised, .withdrawn: 0
      }
    let hasNumber = if case .unknown = number { false } else { true }
    return (group == .all ? 8 : 0) + base * 2 + (hasNumber ? 1 : 0)
  }
}
