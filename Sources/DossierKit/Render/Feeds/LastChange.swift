/// When what readers see last changed, as the records themselves tell: never by the clock.
struct LastChange {
  let site: Site
  let untrue: UntrueClaims

  /// The last change of a record that readers were told of; nil when it tells none.
  ///
  /// An article's publication, update or correction; a claim's last status; any other record's
  /// last correction; and of all of them the day on which a claim that they carry was found untrue, or
  /// the law let somebody go of whom their text says otherwise.
  func of(_ index: RecordIndex) -> Instant? {
    let record = site[index]
    var changes = untrue.lastChange(of: index, in: site).map { [$0] } ?? []
    for person in site.outdated.people[index] ?? [] {
      guard case .person(let person) = site[person].details else { continue }
      changes += person.legal.last?.date.flatMap { instant($0.value) }.map { [$0] } ?? []
    }
    changes += record.common.corrections.compactMap { instant($0.date.value) }
    switch record.details {
    case .article(let article):
      changes += [article.date.value, article.updated?.value].compactMap {
        $0?.instant(in: site.zone)
      }
    case .claim(let claim):
      changes += claim.history.compactMap { instant($0.date.value) }
    default: break
    }
    return changes.max()
  }

  /// The last change of any of some records.
  func of(_ records: some Sequence<RecordIndex>) -> Instant? {
    records.lazy.compactMap { of($0) }.max()
  }

  private func instant(_ date: EDTFDate) -> Instant? { site.changeInstant(date) }
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
