/// Writes places and incidents as GeoJSON (RFC 7946), no finer than readers may learn.
struct PlaceFeatures {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  /// The whole collection, a feature a line.
  func bytes() -> [UInt8] {
    var bytes = Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8)
    var isFirst = true
    for index in scope.records {
      for feature in features(scope.site[index], index) {
        bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
        isFirst = false
        bytes += feature
      }
    }
    bytes += "]}\n".utf8
    return bytes
  }

  /// A place's own feature; an incident's at each of its places.
  private func features(_ record: Record, _ index: RecordIndex) -> [[UInt8]] {
    switch record.details {
    case .location(let location):
      guard let point = PublicPoint(location) else { return [] }
      return [
        feature(record, index, id: record.id.text, at: point, location) { json in
          json.optional("place_kind", location.kind?.rawValue)
          json.optional("within", scope.id(location.within))
          json.optional("country", location.country?.value)
        }
      ]
    case .incident(let incident):
      return incident.locations.enumerated().compactMap { number, place in
        guard let (location, point) = scope.point(of: place) else { return nil }
        let id = number == 0 ? record.id.text : "\(record.id.text).\(number + 1)"
        return feature(record, index, id: id, at: point, location, when: incident) { json in
          json.optional("incident_kind", incident.kind?.rawValue)
          json.optional("grade", incident.grade?.rawValue)
          json.member("location", place.location.value.text)
          json.optional("role", place.role?.value)
        }
      }
    default: return []
    }
  }

  private func feature(
    _ record: Record, _ index: RecordIndex, id: String, at point: PublicPoint,
    _ location: Location, when incident: Incident? = nil, _ more: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "Feature")
      json.member("id", id)
      json.key("geometry")
      json.object { json in
        json.member("type", "Point")
        json.key("coordinates")
        json.array { json in
          json.value(json: point.longitude.utf8)
          json.value(json: point.latitude.utf8)
        }
      }
      if let incident { when(incident, &json) }
      json.key("properties")
      json.object { json in
        json.member("record", record.id.text)
        json.member("kind", record.kind.rawValue)
        json.member("name", record.title)
        json.optional("url", scope.address(index))
        json.optional("precision", location.precision?.value.rawValue)
        if let radius = location.publicRadius?.value, radius > 0 {
          json.member("radius_m", radius)
          json.member("blurred", true)
        } else if let radius = location.radius?.value {
          json.member("radius_m", radius)
        }
        more(&json)
      }
    }
    return json.bytes
  }

  /// The date as written, and the first and last day that it can mean.
  private func when(_ incident: Incident, _ json: inout JSONWriter) {
    let date = incident.date.value
    json.key("when")
    json.object { json in
      json.member("edtf", date.text)
      json.optional("start", date.firstDay.map { CivilDate(dayNumber: $0).description })
      json.optional("end", date.lastDay.map { CivilDate(dayNumber: $0).description })
      json.optional("time", incident.time?.value.description)
      json.member("timezone", (incident.timezone?.value ?? scope.site.zone).name)
      json.member("precision", date.precision.exportName)
    }
  }
}

extension ExportScope {
  /// Where an incident was, as closely as both the incident and the place may tell.
  func point(of place: Incident.Site) -> (location: Location, point: PublicPoint)? {
    guard let index = exported(place.location.value),
      case .location(var location) = site[index].details
    else { return nil }
    if let precision = place.precision { location.precision = precision }
    return PublicPoint(location).map { (location, $0) }
  }

  /// Where an incident was first of all.
  func point(of incident: Incident) -> PublicPoint? {
    incident.locations.first.flatMap { point(of: $0)?.point }
  }
}

extension DatePrecision {
  /// The precision as exports name it.
  var exportName: String {
    switch self {
    case .century: "century"
    case .decade: "decade"
    case .year, .monthInYear, .dayInYear: "year"
    case .season: "season"
    case .month, .dayInMonth, .tenDays: "month"
    case .day: "day"
    case .time: "time"
    }
  }
}
