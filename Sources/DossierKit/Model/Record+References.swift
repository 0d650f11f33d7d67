/// What a reference from one record's fields to another record says.
enum ReferencePurpose: Sendable, Hashable {
  /// The article names it as a subject.
  case subject
  /// It is where the incident happened.
  case site
  /// It had this part in the incident.
  case involved(Involvement.Role)
  case relation(Relation.Kind)
  case partOf
  case within
  /// The claim is about it.
  case about
  /// The incident or article carries the claim.
  case carries
  case cites
  case label
  case parent
  case successor
  /// A person's post in an organization.
  case post
  case translation
  case supersededBy
  case derivedFrom
  case speaker
  case depicts
  /// The record says that it is not the same thing.
  case distinct
  /// A correction concerns the claim.
  case corrects
  /// Linking policy: names no tie.
  case policy
}

extension Record {
  /// A reference in a record's fields: the id, the kinds it may have, and what it says.
  typealias FieldReference = (id: Located<RecordID>, kinds: [RecordKind], purpose: ReferencePurpose)

  /// Every reference in the fields, in the order of the content model.
  var fieldReferences: [FieldReference] {
    var list: [FieldReference] = []
    list += common.notSameAs.map { ($0, RecordKind.allCases, .distinct) }
    add(common.sources, to: &list)
    for correction in common.corrections {
      list += correction.claims.map { ($0, [.claim], .corrects) }
    }
    switch details {
    case .article(let article): add(article, to: &list)
    case .incident(let incident): add(incident, to: &list)
    case .location(let location):
      list += location.within.map { [($0, [.location], .within)] } ?? []
    case .person(let person):
      for role in person.roles {
        list += role.organization.map { [($0, [.organization], .post)] } ?? []
        add(role.sources, to: &list)
      }
      for status in person.legal { add(status.sources, to: &list) }
    case .organization(let organization):
      list += organization.parent.map { [($0, [.organization], .parent)] } ?? []
      list += organization.successor.map { [($0, [.organization], .successor)] } ?? []
      for designation in organization.designations { add(designation.sources, to: &list) }
    case .source(let source):
      list += source.derivedFrom.map { [($0, [.source], .derivedFrom)] } ?? []
    case .claim(let claim):
      list += claim.about.map { ($0, RecordKind.allCases, .about) }
      for entry in claim.history { add(entry.sources, to: &list) }
      add(claim.firstReported.map { [$0] } ?? [], to: &list)
      list += claim.supersededBy.map { [($0, [.claim], .supersededBy)] } ?? []
    case .quote, .term: break
    case .media(let media):
      list += media.depicts.map { ($0, RecordKind.allCases, .depicts) }
    }
    return list
  }

  private func add(_ citations: [Citation], to list: inout [FieldReference]) {
    list += citations.map { ($0.source, [.source], .cites) }
  }

  private func add(_ article: Article, to list: inout [FieldReference]) {
    list += article.incidents.map { ($0, [.incident], .subject) }
    list += article.locations.map { ($0, [.location], .subject) }
    list += article.people.map { ($0, [.person], .subject) }
    list += article.organizations.map { ($0, [.organization], .subject) }
    list += article.claims.map { ($0, [.claim], .carries) }
    list += article.translationOf.map { [($0, [.article], .translation)] } ?? []
    if case .some(let only, let not) = article.link {
      list += (only + not).map { ($0, RecordKind.allCases, .policy) }
    }
  }

  private func add(_ incident: Incident, to list: inout [FieldReference]) {
    list += incident.locations.map { ($0.location, [.location], .site) }
    for label in incident.labels {
      list.append((label.label, [.term], .label))
      add(label.sources, to: &list)
    }
    if let responsibility = incident.responsibility {
      add(responsibility.sources, to: &list)
      for claim in responsibility.claims { add(claim.sources, to: &list) }
    }
    for figure in incident.figures { add(figure.sources, to: &list) }
    for involvement in incident.involved {
      list.append(
        (involvement.who, [.person, .organization], .involved(involvement.role.value)))
      add(involvement.sources, to: &list)
    }
    for relation in incident.related {
      list.append((relation.incident, [.incident], .relation(relation.type)))
      add(relation.sources, to: &list)
    }
    list += incident.partOf.map { [($0, [.incident], .partOf)] } ?? []
    for phase in incident.phases { add(phase.sources, to: &list) }
    list += incident.claims.map { ($0, [.claim], .carries) }
  }
}

extension DossierSettings {
  /// Every reference in `dossier.yml`.
  var fieldReferences: [Record.FieldReference] {
    var list: [Record.FieldReference] = known.map { ($0, [.claim], .carries) }
    list += pinned.map { ($0, RecordKind.allCases, .subject) }
    for question in unknown { list += question.sources.map { ($0.source, [.source], .cites) } }
    for figure in keyFigures {
      list += figure.incident.map { [($0, [.incident], .subject)] } ?? []
      list += figure.sources.map { ($0.source, [.source], .cites) }
    }
    for update in updates { list += update.refs.map { ($0, RecordKind.allCases, .subject) } }
    return list
  }
}
