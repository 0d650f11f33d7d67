import CommonMark

/// What the page of an incident, a place, a person, an organization or a claim says to machines.
///
/// It tells no part that somebody had in an incident: schema.org has no word for a suspicion.
struct RecordData: ThingWriting {
  private let scope: PageScope
  private var site: Site { _read { yield scope.site } }

  init(_ scope: PageScope) { self.scope = scope }

  func write(_ record: Record, _ index: RecordIndex, _ json: inout JSONWriter) {
    guard let path = site.paths[Int(index)], let type = ThingReference.type(of: record) else {
      return
    }
    let ids = MachineID(site)
    let id = ids.thing(record, path: path)
    if case .claim(let claim) = record.details { return write(claim, record, id, &json) }
    thing(type, in: &json) { json in
      json.member("@id", id)
      if ids.url != nil { json.member("url", ids.page(path)) }
      json.member("name", record.title)
      json.strings(
        "alternateName",
        record.common.aliases.filter { $0.name.value != record.title && $0.match != .never }
          .map(\.name.value))
      let words = [record.deck, scope.standing(of: record).map { "\($0)." }]
        .compactMap { $0 }.joined(separator: " ")
      optional("description", words.utf8.isEmpty ? nil : words, in: &json)
      json.strings("sameAs", record.publicSameAs)
      switch record.details {
      case .incident(let incident): add(incident, &json)
      case .location(let location): add(location, &json)
      case .person(let person): add(person, &json)
      case .organization(let organization): add(organization, &json)
      default: break
      }
    }
  }

  private func add(_ incident: Incident, _ json: inout JSONWriter) {
    let zone = incident.timezone?.value ?? site.zone
    switch incident.date.value.kind {
    case .interval(let from, let to):
      optional("startDate", from.point?.datetimeAttribute, in: &json)
      optional("endDate", to.point?.datetimeAttribute, in: &json)
    case .point, .oneDay, .instant:
      optional(
        "startDate",
        incident.date.value.datetimeAttribute(time: incident.time?.value, in: zone), in: &json)
    }
    things("location", indices(incident.locations.map(\.location)), of: scope, in: &json)
    things("superEvent", indices(incident.partOf.map { [$0] } ?? []), of: scope, in: &json)
  }

  private func add(_ location: Location, _ json: inout JSONWriter) {
    if let point = PublicPoint(location) {
      thing("geo", "GeoCoordinates", in: &json) { json in
        json.key("latitude")
        json.value(json: point.latitude.utf8)
        json.key("longitude")
        json.value(json: point.longitude.utf8)
      }
    }
    if let country = location.country?.value {
      thing("address", "PostalAddress", in: &json) { $0.member("addressCountry", country) }
    }
    things(
      "containedInPlace", indices(location.within.map { [$0] } ?? []), of: scope, in: &json)
  }

  private func add(_ person: Person, _ json: inout JSONWriter) {
    guard person.isFullyIdentified else { return }
    let present = person.roles.filter { $0.to == nil }
    json.strings("jobTitle", present.map(\.title.value))
    things("affiliation", indices(present.compactMap(\.organization)), of: scope, in: &json)
  }

  private func add(_ organization: Organization, _ json: inout JSONWriter) {
    things(
      "parentOrganization", indices(organization.parent.map { [$0] } ?? []), of: scope, in: &json)
  }

  // MARK: - Claims

  /// A claim; reviewed, when somebody publishes the dossier and the claim was settled or disputed.
  private func write(
    _ claim: Claim, _ record: Record, _ id: String, _ json: inout JSONWriter
  ) {
    let publisher = scope.shared.data.publisher
    guard let publisher, claim.isReviewed else { return self.claim(claim, record, id, &json) }
    thing("ClaimReview", in: &json) { json in
      json.member("@id", "\(id)#review")
      if site.settings.url != nil { json.member("url", id) }
      json.member("claimReviewed", claim.text.value)
      optional(
        "datePublished", claim.presentEntry?.date.value.datetimeAttribute, in: &json)
      optional("author", json: publisher, in: &json)
      thing("reviewRating", "Rating", in: &json) { json in
        json.member("alternateName", scope.words.claimMark(claim))
      }
      json.key("itemReviewed")
      self.claim(claim, record, id, &json)
    }
  }

  private func claim(
    _ claim: Claim, _ record: Record, _ id: String, _ json: inout JSONWriter
  ) {
    thing("Claim", in: &json) { json in
      json.member("@id", id)
      json.member("text", claim.text.value)
      json.strings("sameAs", record.publicSameAs)
      things("about", indices(claim.about), of: scope, in: &json)
      if let first = claim.firstReported.flatMap({ site.index(of: $0.source) }) {
        optional("firstAppearance", json: scope.shared[first].source?.work, in: &json)
      }
    }
  }

  private func indices(_ ids: [Located<RecordID>]) -> [RecordIndex] {
    ids.compactMap { site.index(of: $0) }
  }
}

extension Claim {
  /// Whether its present status is what somebody found out, and not only that it was made.
  fileprivate var isReviewed: Bool {
    switch status.value {
    case .corroborated, .confirmed, .disputed, .false, .retracted: true
    case .unverified, .reported, .superseded, .unverifiable: false
    }
  }
}
