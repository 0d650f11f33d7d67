/// The dossier as known at one moment: today's public records without what came later.
///
/// It is made of the records that a page asks for, one by one, and of nothing that today's gate holds
/// back: names are those of today.
///
/// A class, because it is handed to every function that makes a page of the past.
final class PastView {
  let site: Site
  /// The incident whose past is shown; nil for the home.
  let subject: RecordIndex?
  let history: KnownHistory
  /// Which of its steps.
  let step: Int
  private let index: PastIndex
  private let knowledge: Knowledge

  var moment: KnownMoment { history.steps[step].moment }

  /// Nil for a step that the history does not have.
  init?(of subject: RecordIndex?, step: Int, _ site: Site, _ index: PastIndex) {
    guard let history = index.history(of: subject), history.steps.indices.contains(step) else {
      return nil
    }
    self.site = site
    self.subject = subject
    self.history = history
    self.step = step
    self.index = index
    knowledge = Knowledge(asOf: history.steps[step].moment.asOf, dates: index.dates)
  }

  // MARK: - Records

  /// A record as it stood; nil when it was not there yet.
  func record(_ index: RecordIndex) -> Record? {
    knowledge.past(site[index], isKnown: isKnown)
  }

  func incident(_ index: RecordIndex) -> Incident? {
    guard case .incident(let incident)? = record(index)?.details else { return nil }
    return incident
  }

  func claim(_ index: RecordIndex) -> Claim? {
    guard case .claim(let claim)? = record(index)?.details else { return nil }
    return claim
  }

  /// The dossier's own fields as they stood.
  var settings: DossierSettings { knowledge.past(site.settings, isKnown: isKnown) }

  /// Those of some sources that had come out.
  func known(_ sources: [Citation]) -> [Citation] {
    sources.filter { isKnown($0.source.value) }
  }

  /// Whether a source says when it came out, and had.
  func hasComeOut(_ source: Citation) -> Bool { knowledge.isAnnounced([source]) }

  private func isKnown(_ id: RecordID) -> Bool { site.index(of: id).map(isKnown) ?? false }

  private func isKnown(_ record: RecordIndex) -> Bool { !knowledge.isLater(site[record]) }

  // MARK: - Lists

  /// The claims of the incident that had been made.
  var claims: [RecordIndex] {
    (subject.flatMap { index.claims[$0] } ?? []).filter(isKnown)
  }

  /// The claims that had been found untrue, the newest finding first.
  var untrueClaims: [RecordIndex] { index.untrue[moment] ?? [] }

  /// The last incidents that had happened, oldest first.
  func lastIncidents(_ limit: Int) -> ArraySlice<ChronologyEntry> {
    let asOf = moment.asOf.seconds
    return index.timeline[..<index.timeline.partitioningIndex { $0.key.earliest > asOf }]
      .suffix(limit)
  }

  /// The newest of some articles that had appeared, of a list with the newest first.
  func newest(_ articles: [RecordIndex], _ limit: Int) -> [RecordIndex] {
    let day = moment.day.dayNumber
    let start = articles.partitioningIndex { article in
      site.order.day(of: article).map { $0 <= day } ?? true
    }
    return Array(articles[start...].lazy.filter { self.isKnown($0) }.prefix(limit))
  }
}
