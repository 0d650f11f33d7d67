/// What is said of people under the law: one place for every sentence, so that none leaves out how a
/// matter ended.
extension Words {
  /// One status of a person's history.
  ///
  /// An earlier one of somebody whom the law has let go tells the outcome too: "charged with arson on 5 May 2017; since then: acquitted on 3 May 2018".
  func told(_ status: Person.LegalStatus, of person: Person) -> String {
    let sentence = self.legal(self.sentence(status, of: person))
    guard person.isCleared, let last = person.legal.last, last.range != status.range else {
      return sentence
    }
    return self.sinceThen(sentence, self.legal(self.sentence(last, of: person)))
  }

  /// How the law stands to somebody: the last status and, when that is about another offence, each
  /// outcome that let them go before it.
  func present(of person: Person) -> String? {
    guard let last = person.legal.last else { return nil }
    let outcomes = person.legal.dropLast().filter { earlier in
      guard earlier.status.value.isOutcome, let offence = earlier.offence?.value else {
        return false
      }
      let other = last.offence.map { Folding.fold($0.value) }
      return other != nil && other != Folding.fold(offence)
    }
    return (outcomes + [last]).map { self.legal(sentence($0, of: person)) }.joined(separator: "; ")
  }

  /// What must stand wherever a person is named: that a suspicion has ended.
  func standing(of record: Record) -> String? {
    guard case .person(let person) = record.details, person.isCleared,
      let last = person.legal.last
    else { return nil }
    return self.legal(sentence(last, of: person))
  }

  /// What a list of those who name a record says of a field: a part in an incident of a person whom
  /// the law has let go is told by the outcome.
  func told(_ purpose: ReferencePurpose, of target: Record) -> String {
    switch purpose {
    case .involved(.suspect), .involved(.perpetrator):
      if let standing = standing(of: target) { return standing }
      // A part never says more than the law does.
      guard case .person(let person) = target.details,
        let status = person.legalStatus, status == .notSuspected || status == .personOfInterest
      else { return self.purpose(purpose) }
      return present(of: person) ?? self.purpose(purpose)
    default: return self.purpose(purpose)
    }
  }

  /// One sentence for where a page is not seen, about the people of a text that is outdated: the
  /// feed, a search index; nil for other texts.
  func cleared(in record: RecordIndex, _ site: Site) -> String? {
    let told = (site.outdated.people[record] ?? []).compactMap { person in
      standing(of: site[person]).map { "\(site[person].title) (\($0))" }
    }
    return told.isEmpty
      ? nil : self.label(.clearedHere) + colon + told.joined(separator: "; ") + "."
  }

  private func sentence(_ status: Person.LegalStatus, of person: Person) -> LegalSentence {
    LegalSentence(
      status: status.status.value, offence: status.offence?.value ?? "",
      date: status.date.map { self.dates.when($0.value) } ?? "",
      died: person.died.map { self.dates.when($0.value) } ?? "")
  }
}
