import Templates

extension PageScope {
  /// The order in which those involved are named: who suffered first, who is suspected last.
  private static let roleOrder: [Involvement.Role] = [
    .victim, .witness, .responder, .official, .investigator, .prosecutor, .defence, .court,
    .suspect, .perpetrator, .claimant,
  ]

  /// Those involved in an incident, in lawful words and in the order of respect.
  func involved(_ involvements: [Involvement]) -> [InvolvedContext] {
    Self.roleOrder.flatMap { role in
      involvements.filter { $0.role.value == role }.compactMap { involvement in
        site.index(of: involvement.who).map { who in
          // The part says the standing already; it need not stand twice.
          var link = linkContext(who)
          let hasNote = link.note != nil
          link.note = nil
          return InvolvedContext(
            link: hasNote ? RecordLink(link) : self.link(who),
            part: part(involvement, of: site[who]),
            sources: citations(involvement.sources))
        }
      }
    }
  }

  /// A part in an incident in words that the law lets us use.
  func part(_ involvement: Involvement, of record: Record) -> String {
    switch involvement.role.value {
    case .suspect:
      if let sentence = legalSentence(of: record) { return sentence }
      return words.namedAsSuspect(publishers(involvement.sources))
    case .perpetrator:
      return legalSentence(of: record) ?? words.role(.perpetrator)
    default: return words.role(involvement.role.value)
    }
  }

  /// What the last legal status of a person says; nil when it only repeats a suspicion.
  private func legalSentence(of record: Record) -> String? {
    guard case .person(let person) = record.details, let last = person.legal.last else {
      return nil
    }
    return last.status.value == .suspect ? nil : words.present(of: person)
  }

  /// The people whose standing must be told beside a record's text, each with the outcome and its
  /// sources.
  func cleared(_ index: RecordIndex) -> [InvolvedContext] {
    (site.outdated.people[index] ?? []).compactMap { who in
      guard case .person(let person) = site[who].details, let last = person.legal.last else {
        return nil
      }
      var link = linkContext(who)
      link.note = nil
      return InvolvedContext(
        link: RecordLink(link), part: words.told(last, of: person),
        sources: citations(last.sources))
    }
  }

  /// The history of a person's legal status, oldest first.
  func legalHistory(_ person: Person) -> [HistoryContext] {
    person.legal.map { status in
      HistoryContext(
        time: status.date.map { time($0.value) },
        status: words.told(status, of: person), by: status.jurisdiction?.value,
        sources: citations(status.sources))
    }
  }

  /// Who is named by an id or, when no record has it, by the words themselves.
  func actor(_ text: Located<String>?) -> (link: RecordLink?, words: String?) {
    guard let text else { return (nil, nil) }
    if let id = RecordID(text.value), let index = site.index(of: id) { return (link(index), nil) }
    return (nil, text.value)
  }
}
