/// When what readers see last changed, as the records themselves tell: never by the clock.
struct LastChange {
  let site: Site
  let untrue: UntrueClaims

  /// The last change of a record that readers were told of; nil when it tells none.
  ///
  /// An article's publication, update or correction; a claim's last status; any other record's
  /// last correction; and of all of them the day on which a claim that they carry was found untrue, or
  /// the law let somebody go of whom their text says otherwise.
  ///
  /// What is only known to the day may have come after a publication on that day: each such change
  /// counts one second more, so that readers of feeds are told of it.
  func of(_ index: RecordIndex) -> Instant? {
    let record = site[index]
    let corrections = record.common.corrections.map(\.date.value)
    switch record.details {
    case .article:
      let published = [record.articleDate, record.articleUpdate].compactMap {
        $0?.instant(in: site.zone)
      }
      let told = corrections + told(index)
      // Most articles never changed.
      guard let last = published.max(), !told.isEmpty else { return published.max() }
      return latest(told, after: last)
    case .claim(let claim):
      let changes = corrections + told(index) + claim.history.map(\.date.value)
      return changes.compactMap { instant($0) }.max()
    default: return (corrections + told(index)).compactMap { instant($0) }.max()
    }
  }

  /// When a claim that the record carries was found untrue, and when the law let somebody go of whom
  /// its text says otherwise.
  private func told(_ index: RecordIndex) -> [EDTFDate] {
    var dates = untrue.changes(of: index, in: site)
    for person in site.outdated.people[index] ?? [] {
      guard case .person(let person) = site[person].details else { continue }
      dates += person.legal.last?.date.map { [$0.value] } ?? []
    }
    return dates
  }

  /// The last of some changes and a publication; those on the day of the last count a second each,
  /// though never more than the instant of the build.
  private func latest(_ changes: [EDTFDate], after published: Instant) -> Instant {
    let instants = changes.compactMap { instant($0) }
    let last = max(published, instants.max() ?? published)
    guard last == published else { return last }
    let day = site.zone.local(last).day
    let later = changes.count { change in
      if case .instant = change.kind { return false }
      return instant(change).map { site.zone.local($0).day == day } ?? false
    }
    let moved = Instant(seconds: last.seconds + Int64(later), offset: last.offset)
    return max(last, min(moved, site.asOf ?? moved))
  }

  private func instant(_ date: EDTFDate) -> Instant? { site.changeInstant(date) }
}

/// The last change of each record, found once for pages, feeds and lists.
struct LastChanges: Sendable {
  private let byRecord: [Instant?]

  init(_ site: Site, _ untrue: UntrueClaims, jobs: Int) async {
    byRecord = await Parallel.mapChunks(Array(site.records.indices), jobs: jobs) { records in
      let change = LastChange(site: site, untrue: untrue)
      return records.map { change.of(RecordIndex(clamping: $0)) }
    }
  }

  /// That of a record; nil when it tells none.
  func of(_ index: RecordIndex) -> Instant? { byRecord[Int(index)] }

  /// The last of those of some records.
  func of(_ records: some Sequence<RecordIndex>) -> Instant? {
    records.lazy.compactMap { of($0) }.max()
  }
}

extension Site {
  /// The instant of a change: the one that its date names, else the start of a day.
  ///
  /// That is the last day that the date can mean, or the first while the last is still to come; nil
  /// for a date without any day.
  func changeInstant(_ date: EDTFDate) -> Instant? {
    if case .instant(let instant) = date.kind { return instant }
    let days = [date.lastDay, date.firstDay].compactMap { day in
      day.map { zone.instant(CivilDate(dayNumber: $0)) }
    }
    return days.first { instant in asOf.map { instant <= $0 } ?? true } ?? days.last
  }
}
