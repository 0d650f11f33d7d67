extension Record {
  /// Takes out of the fields every reference to a record that readers do not get.
  ///
  /// What names nothing any more goes with its reference: an involvement without a person, a label
  /// without a term. Statements whose sources all stay back keep their words. Whether there was any.
  mutating func prune(_ isPublic: (RecordID) -> Bool) -> Bool {
    // Most records name nothing that stays back, and go on sharing the fields that were parsed.
    guard !fieldReferences.allSatisfy({ isPublic($0.id.value) }) else { return false }
    var common = common
    common.notSameAs.keep(isPublic)
    for index in common.corrections.indices { common.corrections[index].claims.keep(isPublic) }
    self.common = common
    changeSources { $0.keep(isPublic) }
    switch details {
    case .article(var article):
      article.incidents.keep(isPublic)
      article.locations.keep(isPublic)
      article.people.keep(isPublic)
      article.organizations.keep(isPublic)
      article.claims.keep(isPublic)
      article.translationOf.keep(isPublic)
      details = .article(article)
    case .incident(var incident):
      incident.prune(isPublic)
      details = .incident(incident)
    case .location(var location):
      location.within.keep(isPublic)
      details = .location(location)
    case .person(var person):
      for index in person.roles.indices { person.roles[index].organization.keep(isPublic) }
      details = .person(person)
    case .organization(var organization):
      organization.parent.keep(isPublic)
      organization.successor.keep(isPublic)
      details = .organization(organization)
    case .source(var source):
      source.derivedFrom.keep(isPublic)
      details = .source(source)
    case .claim(var claim):
      claim.about.keep(isPublic)
      claim.supersededBy.keep(isPublic)
      if let first = claim.firstReported, !isPublic(first.source.value) {
        claim.firstReported = nil
      }
      details = .claim(claim)
    case .media(var media):
      media.depicts.keep(isPublic)
      details = .media(media)
    case .quote, .term: break
    }
    return true
  }
}

extension Incident {
  fileprivate mutating func prune(_ isPublic: (RecordID) -> Bool) {
    locations.removeAll { !isPublic($0.location.value) }
    labels.removeAll { !isPublic($0.label.value) }
    involved.removeAll { !isPublic($0.who.value) }
    related.removeAll { !isPublic($0.incident.value) }
    partOf.keep(isPublic)
    claims.keep(isPublic)
  }
}

extension DossierSettings {
  /// Takes out every reference to a record that readers do not get.
  mutating func prune(_ isPublic: (RecordID) -> Bool) {
    pinned.keep(isPublic)
    known.keep(isPublic)
    changeSources { $0.keep(isPublic) }
    for index in keyFigures.indices { keyFigures[index].incident.keep(isPublic) }
    for index in updates.indices { updates[index].refs.keep(isPublic) }
  }
}

extension BodyDirective {
  /// Whether it names a record for which a condition does not hold.
  func names(other isPublic: (RecordID) -> Bool) -> Bool {
    !references.allSatisfy { isPublic($0.id.value) }
  }

  /// Takes out every reference to a record that readers do not get; a component that named only
  /// such records draws nothing, and not what it would draw without a name.
  mutating func prune(_ isPublic: (RecordID) -> Bool) {
    guard names(other: isPublic) else { return }
    switch component {
    case .map(var locations, var incidents):
      locations.keep(isPublic)
      incidents.keep(isPublic)
      component = .map(locations: locations, incidents: incidents)
    case .timeline(var incidents, var locations):
      incidents.keep(isPublic)
      locations.keep(isPublic)
      component = .timeline(incidents: incidents, locations: locations)
    case .figures(var incidents):
      incidents.keep(isPublic)
      component = .figures(incidents: incidents)
    case .claims(var ids, var about):
      ids.keep(isPublic)
      about.keep(isPublic)
      component = .claims(ids: ids, about: about)
    case .quote, .table, .unreadable: break
    }
    if references.allSatisfy({ !isPublic($0.id.value) }) { component = .unreadable }
  }
}

extension [Located<RecordID>] {
  fileprivate mutating func keep(_ isPublic: (RecordID) -> Bool) {
    removeAll { !isPublic($0.value) }
  }
}

extension [Citation] {
  fileprivate mutating func keep(_ isPublic: (RecordID) -> Bool) {
    removeAll { !isPublic($0.source.value) }
  }
}

extension Located<RecordID>? {
  fileprivate mutating func keep(_ isPublic: (RecordID) -> Bool) {
    if let id = self, !isPublic(id.value) { self = nil }
  }
}
