import Templates

extension PageScope {
  // MARK: - Claims

  func claim(_ index: RecordIndex) -> ClaimContext? {
    guard case .claim(let claim) = site[index].details else { return nil }
    let status = claim.status.value
    let last = claim.history.last { $0.status.value == status } ?? claim.history.last
    return ClaimContext(
      link: link(index), status: words.claimStatus(status), state: status.styleState,
      time: last.map { time($0.date.value) }, note: last?.note?.value,
      sources: citations(last?.sources ?? []))
  }

  /// Claims that may be repeated in lists.
  func claims(_ indices: some Sequence<RecordIndex>) -> [ClaimContext] {
    indices.filter { site[$0].isRepeatable && site[$0].isListed }.compactMap(claim)
  }

  func claims(_ ids: [Located<RecordID>]) -> [ClaimContext] {
    claims(ids.compactMap { site.index(of: $0) })
  }

  // MARK: - Corrections and notes

  func corrections(_ record: Record, isMajor: Bool? = nil) -> [CorrectionContext] {
    record.common.corrections.filter { isMajor == nil || ($0.severity == .major) == isMajor }
      .map { correction in
        CorrectionContext(
          kind: words.correctionKind(correction.kind), time: time(correction.date.value),
          was: correction.was?.value, now: correction.now.value,
          claims: links(correction.claims))
      }
  }

  /// The source notes of a record's body, by number.
  func notes(_ index: RecordIndex) -> [NoteContext] {
    (site.bodies[Int(index)]?.notes ?? []).compactMap { note in
      guard var context = noteContext(note.source) else { return nil }
      context.number = String(note.number)
      context.locator = note.locator
      context.backs = (1...max(note.uses, 1)).map { use in
        BackContext(href: "#n\(note.number)-\(use)", label: words.noteBack(note.number, use))
      }
      return context
    }
  }

  private func noteContext(_ index: RecordIndex) -> NoteContext? {
    if isInFolder { return shared.notes[Int(index)] }
    guard case .source(let source) = site[index].details else { return nil }
    return shared.maker.note(source, link(index))
  }

  /// The record's sources, but for those that a source note of its text names already.
  func citations(besidesNotesOf index: RecordIndex) -> [Prepared<CitationContext>] {
    let noted = Set((site.bodies[Int(index)]?.notes ?? []).map(\.source))
    return citations(
      site[index].common.sources.filter { citation in
        site.index(of: citation.source).map { !noted.contains($0) } ?? false
      })
  }

  // MARK: - Figures

  /// The counts of an incident by measure, present ones before replaced ones.
  func figures(_ incident: Incident) -> [FigureContext] {
    let replaced = incident.replacedFigures
    let numbered = Array(incident.figures.enumerated())
    return Figure.Measure.allCases.flatMap { measure in
      let rows = numbered.filter { $0.element.measure == measure }
      let ordered =
        rows.filter { !replaced.contains($0.offset) } + rows.filter { replaced.contains($0.offset) }
      return ordered.map { figure($0.element, isReplaced: replaced.contains($0.offset)) }
    }
  }

  func figure(_ figure: Figure, isReplaced: Bool) -> FigureContext {
    FigureContext(
      measure: words.measure(figure.measure), value: words.figure(figure.number),
      wording: figure.wording.map { words.quoted($0.value) }, group: words.group(figure.group),
      perpetrators: words.perpetrators(figure.includesPerpetrators),
      time: figure.asOf.map { time($0.value) }, status: words.figureStatus(figure.status),
      isReplaced: isReplaced, sources: citations(figure.sources))
  }

  /// The present figure of each measure, for the fact box.
  func presentFigures(_ incident: Incident) -> [FactContext] {
    Figure.Measure.allCases.filter { $0 != .other }.compactMap { measure in
      guard let (figure, othersDiffer) = incident.presentFigure(measure) else { return nil }
      var value = words.figure(figure.number)
      if case .unknown = figure.number, let wording = figure.wording {
        value = words.quoted(wording.value)
      }
      var aside = "\(label(.counted)): \(words.perpetrators(figure.includesPerpetrators))"
      if othersDiffer { aside += "; \(label(.figuresOthersDiffer))" }
      return FactContext(
        name: words.measure(measure), values: [ValueContext(words: value, aside: aside)])
    }
  }
}

extension Incident {
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

  /// The best established of the latest figures of a measure, and whether others say otherwise.
  func presentFigure(_ measure: Figure.Measure) -> (figure: Figure, othersDiffer: Bool)? {
    let replaced = replacedFigures
    let candidates = figures.enumerated()
      .filter { $0.element.measure == measure && !replaced.contains($0.offset) }.map(\.element)
    guard let best = candidates.max(by: { $0.isWeaker(than: $1) }) else { return nil }
    let isAlone = candidates.allSatisfy {
      $0.number == best.number && $0.includesPerpetrators == best.includesPerpetrators
    }
    return (best, !isAlone)
  }
}

extension Figure {
  fileprivate func isWeaker(than other: Figure) -> Bool {
    if strength != other.strength { return strength < other.strength }
    return (asOf?.value.lastDay ?? .min) < (other.asOf?.value.lastDay ?? .min)
  }

  /// A confirmed figure counts more than an official one, and that more than a report; the whole
  /// counts more than a group, and a number more than none.
  private var strength: Int {
    let base =
      switch status {
      case .confirmed: 3
      case .official: 2
      case .reported: 1
      case .revised, .withdrawn: 0
      }
    let hasNumber = if case .unknown = number { false } else { true }
    return base + (group == .all ? 8 : 0) + (hasNumber ? 4 : 0)
  }
}

extension Claim.Status {
  /// How stylesheets show the status.
  var styleState: String {
    switch self {
    case .corroborated, .confirmed: "firm"
    case .false, .retracted: "untrue"
    case .unverified, .reported, .disputed, .superseded, .unverifiable: "open"
    }
  }
}

extension Record {
  /// Whether lists may repeat the record's words: false for a claim that harms by being repeated.
  var isRepeatable: Bool {
    if case .claim(let claim) = details { !claim.isHarmfulToRepeat } else { true }
  }
}
