import YAML

extension Location {
  /// Reads a location's own fields.
  init(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let kind = fields.choice("kind", Kind.self)
    let within = fields.id("within")
    let country = fields.country("country")
    let coordinates = Coordinates.read(fields)
    let precision = fields.choice("precision", Precision.self)
    let radius = fields.decimal("radius_m")
    let publicRadius = fields.decimal("public_radius_m")
    let isSensitive = fields.flag("sensitive")
    let shape = fields.text("shape")
    self.init(
      name: name, kind: kind?.value, within: within, country: country, coordinates: coordinates,
      precision: precision, radius: radius, publicRadius: publicRadius,
      isSensitive: isSensitive, shape: shape)
  }
}

extension Location.Coordinates {
  fileprivate static func read(_ fields: FieldReader) -> Located<Self>? {
    guard let node = fields.node("coordinates") else { return nil }
    guard case .sequence(let items) = node.content, items.count == 2 else {
      fields.report(
        .coordinatesOutOfRange, fields.range(node), "'coordinates' takes two numbers",
        help: "write [latitude, longitude], like [50.8455, 4.3571]")
      return nil
    }
    let values = items.compactMap { item in
      fields.scalar(item, "coordinates").flatMap { fields.decimal($0, "coordinates") }
    }
    guard values.count == 2 else { return nil }
    return Located(
      Self(latitude: values[0].value, longitude: values[1].value), fields.range(node))
  }
}

extension Person {
  /// Reads a person's own fields.
  init(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let category = fields.choice("category", Category.self)
    let identify = fields.choice("identify", Identification.self)
    let reason = fields.text("reason")
    let decidedBy = fields.text("decided_by")
    let decidedOn = fields.date("decided_on")
    let displayName = fields.text("display_name")
    // An unreadable 'identify' protects.
    let identification =
      identify
      ?? fields.node("identify").map { Located<Identification>(.none, fields.range($0)) }
    let isMinor = fields.flag("minor")
    let roles = fields.objects("roles", "role") { Role($0) }
    let legal = fields.objects("legal", "legal status") { LegalStatus($0) }
    let born = fields.date("born")
    let died = fields.date("died")
    let nationality = fields.text("nationality")
    let residence = fields.text("residence")
    let portrait = fields.text("portrait")
    self.init(
      name: name, category: category?.value,
      protection: identification.map {
        Protection(
          identify: $0, reason: reason, decidedBy: decidedBy, decidedOn: decidedOn,
          displayName: displayName)
      }, givenDisplayName: displayName, isMinor: isMinor, roles: roles, legal: legal, born: born,
      died: died,
      nationality: nationality, residence: residence, portrait: portrait)
  }
}

extension Person.Role {
  fileprivate init(_ fields: FieldReader) {
    let title = fields.requiredText("title")
    let organization = fields.id("organization")
    let from = fields.date("from")
    let to = fields.date("to")
    let sources = fields.citations("sources")
    self.init(title: title, organization: organization, from: from, to: to, sources: sources)
  }
}

extension Person.LegalStatus {
  fileprivate init(_ fields: FieldReader) {
    let status = fields.required(
      "status", fields.choice("status", Kind.self), standIn: .notSuspected)
    let date = fields.date("date")
    let jurisdiction = fields.text("jurisdiction")
    let offence = fields.text("offence")
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(
      status: status, date: date, jurisdiction: jurisdiction, offence: offence, sources: sources,
      range: fields.place)
  }
}

extension Organization {
  /// Reads an organization's own fields.
  init(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let category = fields.choice("category", Category.self)
    let parent = fields.id("parent")
    let successor = fields.id("successor")
    let designations = fields.objects("designations", "designation") { Designation($0) }
    self.init(
      name: name, category: category?.value, parent: parent, successor: successor,
      designations: designations)
  }
}

extension Organization.Designation {
  fileprivate init(_ fields: FieldReader) {
    let label = fields.requiredText("label")
    let by = fields.text("by")
    let on = fields.date("on")
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(label: label, by: by, on: on, sources: sources, range: fields.place)
  }
}
