import CommonMark

/// Writes the rows of the tables by kind: CSV as RFC 4180 has it, safe in a spreadsheet.
///
/// A field with several values has them parted by ` | `.
struct RecordTable {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  /// A table with its header.
  func bytes(_ kind: RecordKind) -> [UInt8] {
    let records = scope.records(of: kind)
    var bytes = scope.bytes(of: records) { index in
      var row: [UInt8] = []
      append(scope.site[index], index, to: &row)
      return row
    }
    CSVEscaper.append(row: ["id", "title", "url", "summary"] + Self.columns(kind), to: &bytes)
    for index in records { append(scope.site[index], index, to: &bytes) }
    return bytes
  }

  private func append(_ record: Record, _ index: RecordIndex, to bytes: inout [UInt8]) {
    CSVEscaper.append(
      row: [
        record.id.text, scope.title(record), scope.address(index) ?? "",
        scope.summary(record, index),
      ] + fields(record), to: &bytes)
  }

  private static func columns(_ kind: RecordKind) -> [String] {
    switch kind {
    case .article:
      [
        "date", "updated", "kind", "language", "authors", "incidents", "locations", "people",
        "organizations", "claims", "license",
      ]
    case .incident:
      [
        "date", "time", "timezone", "kind", "outcome", "grade", "locations", "latitude",
        "longitude", "part_of", "killed", "injured", "responsibility",
      ]
    case .location:
      ["kind", "within", "country", "latitude", "longitude", "precision", "public_radius_m"]
    case .person: ["category", "identified", "roles", "organizations"]
    case .organization: ["category", "parent", "successor"]
    case .source:
      [
        "publisher", "kind", "source_url", "archived_url", "published", "accessed", "language",
        "derived_from",
      ]
    case .claim: ["status", "since", "topic", "about", "superseded_by"]
    case .quote: ["speaker", "date", "mode", "language"]
    case .term: ["definition", "loaded", "alternatives"]
    case .media: ["alt", "caption", "credit", "license"]
    }
  }

  private func fields(_ record: Record) -> [String] {
    switch record.details {
    case .article(let article):
      [
        article.date.value.edtf(in: scope.site.zone).text,
        article.updated?.value.edtf(in: scope.site.zone).text ?? "", article.kind.rawValue,
        article.language?.value ?? scope.site.settings.language.value,
        joined(article.authors.map(\.name.value)), joined(scope.ids(article.incidents)),
        joined(scope.ids(article.locations)), joined(scope.ids(article.people)),
        joined(scope.ids(article.organizations)), joined(scope.ids(article.claims)),
        article.rights?.license?.value ?? "",
      ]
    case .incident(let incident): fields(incident)
    case .location(let location): fields(location)
    case .person(let person):
      [
        person.category?.rawValue ?? "", person.isFullyIdentified ? "true" : "false",
        person.isFullyIdentified ? joined(person.roles.map(\.title.value)) : "",
        person.isFullyIdentified
          ? joined(person.roles.compactMap { scope.id($0.organization) }) : "",
      ]
    case .organization(let organization):
      [
        organization.category?.rawValue ?? "", scope.id(organization.parent) ?? "",
        scope.id(organization.successor) ?? "",
      ]
    case .source(let source):
      [
        source.publisher.value, source.kind?.rawValue ?? "",
        SafeURL.web(source.url?.value) ?? "", SafeURL.web(source.archivedURL?.value) ?? "",
        source.published?.value.text ?? "", source.accessed?.value.text ?? "",
        source.language?.value ?? "", scope.id(source.derivedFrom) ?? "",
      ]
    case .claim(let claim):
      [
        claim.status.value.rawValue, claim.presentEntry?.date.value.text ?? "",
        claim.topic?.rawValue ?? "", joined(scope.ids(claim.about)),
        scope.id(claim.supersededBy) ?? "",
      ]
    case .quote(let quote):
      [
        quote.speaker.value, quote.date?.value.text ?? "", quote.mode?.value ?? "",
        quote.language?.value ?? "",
      ]
    case .term(let term):
      [
        term.definition?.value ?? "", term.isLoaded ? "true" : "false",
        joined(term.alternatives.map(\.value)),
      ]
    case .media(let media):
      [
        media.alt.value, media.caption?.value ?? "", media.credit?.value ?? "",
        media.rights?.license?.value ?? "",
      ]
    }
  }

  private func fields(_ incident: Incident) -> [String] {
    let point = scope.point(of: incident)
    return [
      incident.date.value.text, incident.time?.value.description ?? "",
      (incident.timezone?.value ?? scope.site.zone).name, incident.kind?.rawValue ?? "",
      incident.outcome?.rawValue ?? "", incident.grade?.rawValue ?? "",
      joined(scope.ids(incident.locations.map(\.location))), point?.latitude ?? "",
      point?.longitude ?? "", scope.id(incident.partOf) ?? "", count(.killed, of: incident),
      count(.injured, of: incident), incident.responsibility?.status.value.rawValue ?? "",
    ]
  }

  private func fields(_ location: Location) -> [String] {
    let point = PublicPoint(location)
    return [
      location.kind?.rawValue ?? "", scope.id(location.within) ?? "",
      location.country?.value ?? "", point?.latitude ?? "", point?.longitude ?? "",
      location.precision?.value.rawValue ?? "",
      point == nil ? "" : location.publicRadius.map { "\($0.value)" } ?? "",
    ]
  }

  /// The last count of all people that no later one replaced, as its source gave it; never a number
  /// made of words.
  private func count(_ measure: Figure.Measure, of incident: Incident) -> String {
    let replaced = Set(incident.figures.compactMap { $0.supersedes?.value })
    let present = incident.figures.enumerated().last { number, figure in
      figure.measure == measure && figure.group == .all && figure.status != .withdrawn
        && !replaced.contains(number + 1)
    }?.element
    guard let present else { return "" }
    switch present.qualifier {
    case .exact: return present.best.map { "\($0.value)" } ?? ""
    case .none: return "0"
    case .unknown: return ""
    default:
      let number = present.best ?? present.min ?? present.max
      return number.map { "\(present.qualifier.rawValue) \($0.value)" }
        ?? present.wording?.value ?? ""
    }
  }

  private func joined(_ values: [String]) -> String { values.joined(separator: " | ") }
}
