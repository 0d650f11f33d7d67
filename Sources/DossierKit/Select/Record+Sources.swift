extension Record {
  /// Changes the sources of everything that the fields state.
  mutating func changeSources(_ change: (inout [Citation]) -> Void) {
    change(&common.sources)
    switch details {
    case .incident(var incident):
      incident.changeSources(change)
      details = .incident(incident)
    case .person(var person):
      for index in person.roles.indices { change(&person.roles[index].sources) }
      for index in person.legal.indices { change(&person.legal[index].sources) }
      details = .person(person)
    case .organization(var organization):
      for index in organization.designations.indices {
        change(&organization.designations[index].sources)
      }
      details = .organization(organization)
    case .claim(var claim):
      for index in claim.history.indices { change(&claim.history[index].sources) }
      details = .claim(claim)
    case .article, .location, .source, .quote, .term, .media: break
    }
  }
}

extension Incident {
  fileprivate mutating func changeSources(_ change: (inout [Citation]) -> Void) {
    for index in labels.indices { change(&labels[index].sources) }
    for index in figures.indices { change(&figures[index].sources) }
    for index in involved.indices { change(&involved[index].sources) }
    for index in related.indices { change(&related[index].sources) }
    for index in phases.indices { change(&phases[index].sources) }
    if var responsibility {
      change(&responsibility.sources)
      for index in responsibility.claims.indices {
        change(&responsibility.claims[index].sources)
      }
      self.responsibility = responsibility
    }
  }
}

extension DossierSettings {
  /// Changes the sources of everything that the dossier's own fields state.
  mutating func changeSources(_ change: (inout [Citation]) -> Void) {
    for index in unknown.indices { change(&unknown[index].sources) }
    for index in keyFigures.indices { change(&keyFigures[index].sources) }
  }
}
