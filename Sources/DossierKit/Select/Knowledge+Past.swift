/// What a page or a dossier of the past leaves out, because nobody can say since when it was known.
extension Knowledge {
  /// A public record as it stood at the instant, made of dated entries only; nil when it was not
  /// there yet; `isKnown` says whether the record with an id was.
  func past(_ record: Record, isKnown: (RecordID) -> Bool) -> Record? {
    guard !isLater(record) else { return nil }
    var record = record
    trim(&record)
    _ = record.prune(isKnown)
    takeOutUndated(&record)
    return record
  }

  /// The dossier's own fields as they stood at the instant, made of dated entries only.
  func past(_ settings: DossierSettings, isKnown: (RecordID) -> Bool) -> DossierSettings {
    var settings = settings
    trim(&settings)
    settings.prune(isKnown)
    takeOutUndated(&settings)
    return settings
  }

  /// Takes out what bears no date and may have been written with later knowledge.
  ///
  /// That is summary and body, what an incident is said to be (kind, outcome, grade, means, target),
  /// and statements with neither a date nor a source that had come out. Names stay: a record must be
  /// called something.
  func takeOutUndated(_ record: inout Record) {
    record.common.summary = nil
    record.body = nil
    record.changeSources(takeOutUndated)
    switch record.details {
    case .incident(var incident):
      takeOutUndated(&incident)
      record.details = .incident(incident)
    case .person(var person):
      person.roles.removeAll { !isDated($0.from, $0.sources) }
      person.legal.removeAll { !isDated($0.date, $0.sources) }
      record.details = .person(person)
    case .organization(var organization):
      organization.designations.removeAll { !isDated($0.on, $0.sources) }
      record.details = .organization(organization)
    case .article, .location, .source, .claim, .quote, .term, .media: break
    }
  }

  /// Of a source that does not say when it came out, the place and the words.
  private func takeOutUndated(_ sources: inout [Citation]) {
    for index in sources.indices where !isDated(sources[index].source.value) {
      sources[index].at = nil
      sources[index].quote = nil
    }
  }

  private func takeOutUndated(_ incident: inout Incident) {
    incident.kind = nil
    incident.outcome = nil
    incident.grade = nil
    incident.means = nil
    incident.target = nil
    incident.labels.removeAll { !isDated(nil, $0.sources) }
    incident.involved.removeAll { !isDated(nil, $0.sources) }
    incident.related.removeAll { !isDated(nil, $0.sources) }
    keepFigures(of: &incident) { isDated($0.asOf, $0.sources) }
    if var responsibility = incident.responsibility {
      responsibility.claims.removeAll { !isDated($0.on, $0.sources) }
      incident.responsibility =
        isDated(responsibility.asOf, responsibility.sources) ? responsibility : nil
    }
  }

  /// Takes out of the dossier's own fields what bears no date.
  func takeOutUndated(_ settings: inout DossierSettings) {
    settings.summary = nil
    settings.lead = nil
    settings.state = nil
    settings.changeSources(takeOutUndated)
    settings.keyFigures.removeAll { $0.value != nil && !isDated($0.asOf, $0.sources) }
    settings.unknown.removeAll { !isDated($0.since, $0.sources) }
  }

  /// Keeps some of an incident's figures; they count each other from 1, so those that stay are
  /// counted anew.
  func keepFigures(of incident: inout Incident, where isKept: (Figure) -> Bool) {
    var numbers: [Int: Int] = [:]
    var figures: [Figure] = []
    for (index, figure) in incident.figures.enumerated() where isKept(figure) {
      figures.append(figure)
      numbers[index + 1] = figures.count
    }
    guard figures.count < incident.figures.count else { return }
    // A figure that was revised or withdrawn by one that is not kept still stood: it had been
    // reported, and no record says more.
    for (index, figure) in incident.figures.enumerated() where numbers[index + 1] == nil {
      guard let old = figure.supersedes.flatMap({ numbers[$0.value] }) else { continue }
      let status = figures[old - 1].status
      if status == .revised || status == .withdrawn { figures[old - 1].status = .reported }
    }
    for index in figures.indices {
      figures[index].supersedes = figures[index].supersedes.flatMap { old in
        numbers[old.value].map { Located($0, old.range) }
      }
    }
    incident.figures = figures
  }

  /// Whether a statement has a date, or a source that had come out and so dates it.
  private func isDated(_ date: Located<EDTFDate>?, _ sources: [Citation]) -> Bool {
    date.map { $0.value.firstDay != nil } ?? isAnnounced(sources)
  }
}

extension Record {
  /// Whether the text of a record bears no date; an article, a source and a quote bear their own.
  var hasUndatedText: Bool {
    switch details {
    case .incident, .location, .person, .organization, .claim: true
    case .article, .source, .quote, .term, .media: false
    }
  }
}
