import CommonMark

/// Writes records as entities of FollowTheMoney, the model of Aleph and OpenSanctions.
///
/// A part in an incident is told without its role: the model has no word for a suspicion that a
/// court has not looked at, and none for one that has ended.
struct RecordEntities {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  func bytes() -> [UInt8] {
    var bytes = scope.bytes(of: scope.records) { lines(scope.site[$0], $0).flatMap(\.self) }
    for index in scope.records {
      for line in lines(scope.site[index], index) { bytes += line }
    }
    return bytes
  }

  /// The entities of a record, one a line; none for kinds that the model does not know.
  private func lines(_ record: Record, _ index: RecordIndex) -> [[UInt8]] {
    switch record.details {
    case .article(let article): lines(article, record, index)
    case .incident(let incident):
      [
        entity(record.id.text, "Event") { properties in
          named(record, index, &properties)
          dates(incident.date.value, &properties)
          properties.add("location", places(incident.locations.map(\.location)))
          let involved = scope.ids(incident.involved.map(\.who))
          properties.add(
            "involved",
            involved.reduce(into: []) { list, id in
              if !list.contains(id) { list.append(id) }
            })
        }
      ]
    case .location(let location):
      [
        entity(record.id.text, "Address") { properties in
          properties.add("full", [record.title])
          properties.add("country", [location.country?.value])
          if let point = PublicPoint(location) {
            properties.add("latitude", [point.latitude])
            properties.add("longitude", [point.longitude])
          }
        }
      ]
    case .person(let person): lines(person, record, index)
    case .organization(let organization):
      [
        entity(record.id.text, Self.schema(of: organization)) { properties in
          named(record, index, &properties)
          properties.add(
            "parent", Self.hasParent(organization) ? [scope.id(organization.parent)] : [])
        }
      ]
    case .source, .claim, .quote, .term, .media: []
    }
  }

  private func lines(
    _ article: Article, _ record: Record, _ index: RecordIndex
  ) -> [[UInt8]] {
    let document = entity(record.id.text, "Article") { properties in
      properties.add("title", [record.title])
      properties.add("summary", [text(scope.summary(record, index))])
      properties.add(
        "publishedAt", [article.date.value.day(in: scope.site.zone).description])
      properties.add("author", article.authors.map(\.name.value))
      properties.add("sourceUrl", [scope.address(index)])
      properties.add("publisher", [scope.site.settings.publisher?.name.value])
    }
    let subjects = scope.ids(article.incidents + article.people + article.organizations)
    var seen: Set<String> = []
    return [document]
      + subjects.filter { seen.insert($0).inserted }.map { subject in
        entity("\(record.id.text).\(subject)", "Documentation") { properties in
          properties.add("document", [record.id.text])
          properties.add("entity", [subject])
        }
      }
  }

  private func lines(_ person: Person, _ record: Record, _ index: RecordIndex) -> [[UInt8]] {
    let human = entity(record.id.text, "Person") { properties in
      named(record, index, &properties)
      if person.isFullyIdentified {
        properties.add("position", person.roles.map(\.title.value))
      }
    }
    guard person.isFullyIdentified else { return [human] }
    let posts = person.roles.enumerated().compactMap { number, role -> [UInt8]? in
      guard let organization = scope.id(role.organization) else { return nil }
      return entity("\(record.id.text).post-\(number + 1)", "Membership") { properties in
        properties.add("member", [record.id.text])
        properties.add("organization", [organization])
        properties.add("role", [role.title.value])
        properties.add("startDate", [role.from?.value.datetimeAttribute])
        properties.add("endDate", [role.to?.value.datetimeAttribute])
      }
    }
    return [human] + posts
  }

  private func named(_ record: Record, _ index: RecordIndex, _ properties: inout Properties) {
    properties.add("name", [record.title])
    properties.add("alias", scope.aliases(record).map(\.name.value))
    properties.add("summary", [text(scope.summary(record, index))])
    properties.add("sourceUrl", [scope.address(index)])
    let wikidata = scope.sameAs(record).compactMap { address -> String? in
      let parts = address.utf8.split(separator: UInt8(ascii: "/"))
      guard address.utf8.starts(with: "http://www.wikidata.org/entity/".utf8) else { return nil }
      return parts.last.map { String(decoding: $0, as: UTF8.self) }
    }
    properties.add("wikidataId", wikidata)
  }

  private func dates(_ date: EDTFDate, _ properties: inout Properties) {
    switch date.kind {
    case .point(let point): properties.add("date", [point.datetimeAttribute])
    case .instant(let instant):
      properties.add("date", [instant.day.description])
    case .interval(let from, let to):
      properties.add("startDate", [from.point?.datetimeAttribute])
      properties.add("endDate", [to.point?.datetimeAttribute])
    case .oneDay: break
    }
  }

  private func places(_ places: [Located<RecordID>]) -> [String] {
    places.compactMap { scope.exported($0.value).map { scope.site[$0].title } }
  }

  private func text(_ text: String) -> String? { text.utf8.isEmpty ? nil : text }

  /// What the model calls an organization.
  private static func schema(of organization: Organization) -> String {
    switch organization.category {
    case .government, .police, .prosecutor, .court, .military, .emergency: "PublicBody"
    case .company: "Company"
    case .armedGroup, .party, .ngo, .media, nil: "Organization"
    }
  }

  private static func hasParent(_ organization: Organization) -> Bool {
    organization.parent != nil
  }

  /// The properties of an entity, in the order in which they are added.
  private struct Properties {
    var json = JSONWriter()

    /// Adds the values that are there; none of them is no property.
    mutating func add(_ key: String, _ values: [String?]) {
      json.strings(key, values.compactMap { $0 })
    }
  }

  private func entity(
    _ id: String, _ schema: String, _ write: (inout Properties) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("schema", schema)
      json.key("properties")
      json.object { json in
        var properties = Properties(json: json)
        write(&properties)
        json = properties.json
      }
    }
    return json.bytes + [0x0A]
  }
}
