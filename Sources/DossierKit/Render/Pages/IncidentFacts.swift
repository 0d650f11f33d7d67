/// The fact box of an incident.
struct IncidentFacts {
  let facts: [FactContext]

  init(_ incident: Incident, _ index: RecordIndex, _ scope: PageScope) {
    let words = scope.words
    var list = FactList(scope)
    list.add(
      .date,
      scope.time(incident.date.value, incident.time?.value, zone: incident.timezone?.value))
    list.add(incident.locations.count > 1 ? .places : .place, Self.places(incident, scope))
    list.add(.kind, incident.kind.map(words.incidentKind))
    list.add(.outcome, incident.outcome.map(words.outcome))
    list.add(scope.presentFigures(incident, index))
    if let responsibility = incident.responsibility {
      var value = ValueContext(words: words.responsibility(responsibility.status.value))
      value.aside = responsibility.asOf.map { asOf in
        "\(scope.label(.asOf)): \(words.dates.words(asOf.value))"
      }
      value.sources = scope.citations(responsibility.sources)
      list.add(.responsibility, [value])
    }
    list.add(.means, incident.means?.value)
    list.add(.target, incident.target?.value)
    list.add(.partOf, scope.links(incident.partOf.map { [$0] } ?? []))
    list.addAliases(of: scope.site[index])
    list.addElsewhere(of: scope.site[index])
    facts = list.facts
  }

  /// Each place with the city or country that holds it, and its role.
  private static func places(_ incident: Incident, _ scope: PageScope) -> [ValueContext] {
    incident.locations.compactMap { place in
      guard let index = scope.site.index(of: place.location) else { return nil }
      let holder = scope.site.graph.ancestors[Int(index)].first
      let isVague = place.precision.map { $0.value != .exact && $0.value != .site } ?? false
      let asides = [
        holder.map { scope.site[$0].title },
        isVague ? place.precision.map { scope.words.precision($0.value) } : nil,
      ].compactMap { $0 }
      return ValueContext(
        link: scope.link(index), aside: asides.isEmpty ? nil : asides.joined(separator: "; "))
    }
  }
}
