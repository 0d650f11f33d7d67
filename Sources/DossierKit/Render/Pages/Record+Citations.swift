extension Record {
  /// Every citation in the record's fields, in the order of the content model.
  var citations: [Citation] {
    var list = common.sources
    switch details {
    case .incident(let incident): list += incident.citations
    case .person(let person):
      list += person.roles.flatMap(\.sources) + person.legal.flatMap(\.sources)
    case .organization(let organization):
      list += organization.designations.flatMap(\.sources)
    case .claim(let claim):
      list += claim.history.flatMap(\.sources)
      list += claim.firstReported.map { [$0] } ?? []
    case .article, .location, .source, .quote, .term, .media: break
    }
    return list
  }
}

extension Incident {
  fileprivate var citations: [Citation] {
    var list = labels.flatMap(\.sources)
    if let responsibility {
      list += responsibility.sources + responsibility.claims.flatMap(\.sources)
    }
    list += figures.flatMap(\.sources) + involved.flatMap(\.sources)
    list += related.flatMap(\.sources) + phases.flatMap(\.sources)
    return list
  }
}
