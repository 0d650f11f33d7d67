/// Whose words a text field holds.
enum TextOwner: Sendable {
  /// The dossier's own words, which its makers may change.
  case own
  /// The words of others: quotations, titles of sources, credits, names of authors.
  case others
}

extension Record {
  /// Visits every text of the fields that readers may see, but for names and aliases; a visitor may
  /// change it.
  mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    var common = common
    common.summary.visit(.own, visit)
    common.sources.visit(visit)
    for index in common.corrections.indices {
      common.corrections[index].was.visit(.own, visit)
      visit(&common.corrections[index].now, .own)
    }
    common.takedown?.reason.visit(.own, visit)
    self.common = common
    switch details {
    case .article(var article):
      article.visitTexts(visit)
      details = .article(article)
    case .incident(var incident):
      incident.visitTexts(visit)
      details = .incident(incident)
    case .location(var location):
      visit(&location.name, .own)
      details = .location(location)
    case .person(var person):
      person.visitTexts(visit)
      details = .person(person)
    case .organization(var organization):
      visit(&organization.name, .own)
      for index in organization.designations.indices {
        visit(&organization.designations[index].label, .others)
        organization.designations[index].by.visit(.own, visit)
        organization.designations[index].sources.visit(visit)
      }
      details = .organization(organization)
    case .source(var source):
      visit(&source.title, .others)
      visit(&source.publisher, .others)
      for index in source.authors.indices { visit(&source.authors[index], .others) }
      details = .source(source)
    case .claim(var claim):
      claim.visitTexts(visit)
      details = .claim(claim)
    case .quote(var quote):
      visit(&quote.text, .others)
      visit(&quote.speaker, .own)
      quote.original.visit(.others, visit)
      quote.roleAtTime.visit(.own, visit)
      quote.mode.visit(.own, visit)
      details = .quote(quote)
    case .term(var term):
      visit(&term.term, .own)
      term.definition.visit(.own, visit)
      for index in term.alternatives.indices { visit(&term.alternatives[index], .own) }
      details = .term(term)
    case .media(var media):
      let owner: TextOwner = media.rights?.mayModify == false ? .others : .own
      visit(&media.alt, .own)
      media.caption.visit(owner, visit)
      media.credit.visit(.others, visit)
      media.rights.visit(visit)
      details = .media(media)
    }
  }

  /// Every text of the fields that readers may see, but for names and aliases.
  var texts: [Located<String>] {
    var copy = self
    var texts: [Located<String>] = []
    copy.visitTexts { text, _ in texts.append(text) }
    return texts
  }
}

extension Article {
  /// Whether the rights to the text allow a change to it.
  var mayBeChanged: Bool { rights?.mayModify != false }

  fileprivate mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    let owner: TextOwner = mayBeChanged ? .own : .others
    visit(&title, owner)
    deck.visit(owner, visit)
    dateline.visit(owner, visit)
    backstory.visit(.own, visit)
    for index in authors.indices {
      visit(&authors[index].name, .others)
      authors[index].role.visit(.others, visit)
    }
    rights.visit(visit)
  }
}

extension Incident {
  fileprivate mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    visit(&name, .own)
    means.visit(.own, visit)
    target.visit(.own, visit)
    for index in locations.indices { locations[index].role.visit(.own, visit) }
    for index in labels.indices {
      labels[index].by.visit(.own, visit)
      labels[index].sources.visit(visit)
    }
    if var responsibility {
      responsibility.sources.visit(visit)
      for index in responsibility.claims.indices {
        visit(&responsibility.claims[index].by, .own)
        responsibility.claims[index].mode.visit(.own, visit)
        responsibility.claims[index].assessment.visit(.own, visit)
        responsibility.claims[index].sources.visit(visit)
      }
      self.responsibility = responsibility
    }
    for index in figures.indices {
      figures[index].wording.visit(.others, visit)
      figures[index].sources.visit(visit)
    }
    for index in involved.indices { involved[index].sources.visit(visit) }
    for index in related.indices {
      related[index].note.visit(.own, visit)
      related[index].sources.visit(visit)
    }
    for index in phases.indices {
      visit(&phases[index].text, .own)
      phases[index].sources.visit(visit)
    }
  }
}

extension Person {
  fileprivate mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    for index in roles.indices {
      visit(&roles[index].title, .own)
      roles[index].sources.visit(visit)
    }
    for index in legal.indices {
      legal[index].jurisdiction.visit(.own, visit)
      legal[index].offence.visit(.own, visit)
      legal[index].sources.visit(visit)
    }
    nationality.visit(.own, visit)
    residence.visit(.own, visit)
  }
}

extension Claim {
  fileprivate mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    visit(&text, .own)
    for index in history.indices {
      history[index].by.visit(.own, visit)
      history[index].note.visit(.own, visit)
      history[index].sources.visit(visit)
    }
    if var first = firstReported {
      first.at.visit(.own, visit)
      first.quote.visit(.others, visit)
      firstReported = first
    }
  }
}

extension DossierSettings {
  /// Visits every text that readers may see; a visitor may change it.
  mutating func visitTexts(_ visit: (inout Located<String>, TextOwner) -> Void) {
    visit(&title, .own)
    summary.visit(.own, visit)
    lead.visit(.own, visit)
    for index in unknown.indices {
      visit(&unknown[index].question, .own)
      unknown[index].sources.visit(visit)
    }
    for index in keyFigures.indices {
      keyFigures[index].label.visit(.own, visit)
      keyFigures[index].value.visit(.own, visit)
      keyFigures[index].sources.visit(visit)
    }
    for index in updates.indices { visit(&updates[index].text, .own) }
    for index in grading.indices {
      visit(&grading[index].grade, .own)
      visit(&grading[index].definition, .own)
    }
    namingPolicy.visit(.own, visit)
    labelPolicy.visit(.own, visit)
    methodology.visit(.own, visit)
  }
}

extension Located<String>? {
  fileprivate mutating func visit(
    _ owner: TextOwner, _ visit: (inout Located<String>, TextOwner) -> Void
  ) {
    guard var text = self else { return }
    visit(&text, owner)
    self = text
  }
}

extension [Citation] {
  fileprivate mutating func visit(_ visit: (inout Located<String>, TextOwner) -> Void) {
    for index in indices {
      self[index].at.visit(.own, visit)
      self[index].quote.visit(.others, visit)
    }
  }
}

extension Rights? {
  fileprivate mutating func visit(_ visit: (inout Located<String>, TextOwner) -> Void) {
    guard var rights = self else { return }
    rights.holder.visit(.others, visit)
    rights.notice.visit(.others, visit)
    rights.credit.visit(.others, visit)
    rights.terms.visit(.others, visit)
    self = rights
  }
}
