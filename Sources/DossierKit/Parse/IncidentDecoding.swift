import YAML

extension Incident {
  /// Reads an incident's own fields.
  init(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let date = fields.requiredDate("date")
    let time = fields.time("time")
    let timezone = fields.timeZone("timezone")
    let sites = fields.items("locations").compactMap { Site($0, fields) }
    fields.requireList("locations", isEmpty: sites.isEmpty)
    let kind = fields.choice("kind", Kind.self)
    let outcome = fields.choice("outcome", Outcome.self)
    let grade = fields.choice("grade", Grade.self)
    let labels = fields.objects("labels", "label") { Label($0) }
    let responsibility = fields.object("responsibility", "responsibility") { Responsibility($0) }
    let figures = fields.objects("figures", "figure") { Figure($0) }
    let involved = fields.objects("involved", "involvement") { Involvement($0) }
    let means = fields.text("means")
    let target = fields.text("target")
    let related = fields.objects("related", "relation") { Relation($0) }
    let partOf = fields.id("part_of")
    let phases = fields.objects("phases", "phase") { Phase($0) }
    let claims = fields.ids("claims")
    self.init(
      name: name, date: date, time: time, timezone: timezone, locations: sites, kind: kind?.value,
      outcome: outcome?.value, grade: grade?.value, labels: labels,
      responsibility: responsibility, figures: figures, involved: involved, means: means,
      target: target, related: related, partOf: partOf, phases: phases, claims: claims)
  }
}

extension Incident.Site {
  fileprivate init?(_ node: YAMLNode, _ fields: FieldReader) {
    if node.scalar != nil {
      guard let id = fields.scalar(node, "locations").flatMap(fields.id) else { return nil }
      self.init(location: id)
      return
    }
    let site = fields.object(node, "locations", "location") { reader -> Incident.Site? in
      let location = reader.requiredID("location")
      let role = reader.text("role")
      let precision = reader.choice("precision", Location.Precision.self)
      return Incident.Site(location: location, role: role, precision: precision)
    }
    guard let site else { return nil }
    self = site
  }
}

extension Incident.Label {
  fileprivate init(_ fields: FieldReader) {
    let label = fields.requiredID("label")
    let by = fields.text("by")
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(label: label, by: by, sources: sources, range: fields.place)
  }
}

extension Incident.Phase {
  fileprivate init(_ fields: FieldReader) {
    let date = fields.date("date")
    let time = fields.time("time")
    let text = fields.requiredText("text")
    let sources = fields.citations("sources")
    self.init(date: date, time: time, text: text, sources: sources)
  }
}

extension Responsibility {
  fileprivate init(_ fields: FieldReader) {
    let status = fields.required(
      "status", fields.choice("status", Status.self), standIn: .unknown)
    let asOf = fields.date("as_of")
    let claims = fields.objects("claims", "claim of responsibility") { Claim($0) }
    let sources = fields.citations("sources")
    self.init(status: status, asOf: asOf, claims: claims, sources: sources)
  }
}

extension Responsibility.Claim {
  fileprivate init(_ fields: FieldReader) {
    let by = fields.requiredText("by")
    let on = fields.date("on")
    let mode = fields.text("mode")
    let assessment = fields.text("assessment")
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(
      by: by, on: on, mode: mode, assessment: assessment, sources: sources, range: fields.place)
  }
}

extension Figure {
  fileprivate init(_ fields: FieldReader) {
    let measure = fields.required(
      "measure", fields.choice("measure", Measure.self), standIn: .other)
    let group = fields.choice("group", Group.self)
    let min = fields.integer("min")
    let max = fields.integer("max")
    let best = fields.integer("best")
    let qualifier = fields.choice("qualifier", Qualifier.self)
    let wording = fields.text("wording")
    let asOf = fields.date("as_of")
    let includes = fields.flagOrUnknown("includes_perpetrators")
    _ = fields.required("includes_perpetrators", fields.node("includes_perpetrators"))
    let status = fields.choice("status", Status.self)
    let sources = fields.citations("sources")
    fields.requireSources()
    let supersedes = fields.integer("supersedes")
    self.init(
      measure: measure.value, group: group?.value ?? .all, min: min, max: max, best: best,
      qualifier: fields.areRead(["min": min, "max": max, "best": best])
        ? qualifier?.value ?? .meant(min: min?.value, best: best?.value, max: max?.value) : .about,
      wording: wording,
      asOf: asOf, includesPerpetrators: includes, status: status?.value ?? .reported,
      sources: sources, supersedes: supersedes, range: fields.place)
  }
}

extension FieldReader {
  /// Whether every number that is written could be read; without one, the others say nothing.
  fileprivate func areRead(_ numbers: [String: Located<Int>?]) -> Bool {
    numbers.allSatisfy { $0.value != nil || node($0.key) == nil }
  }
}

extension Figure.Qualifier {
  /// What the numbers of a figure say when it has no 'qualifier'.
  fileprivate static func meant(min: Int?, best: Int?, max: Int?) -> Self {
    switch (min, best, max) {
    case (nil, nil, nil): .unknown
    case (nil, _?, nil): .exact
    case (_?, nil, nil): .atLeast
    case (nil, nil, _?): .atMost
    default: min == max ? .exact : .range
    }
  }
}

extension Involvement {
  fileprivate init(_ fields: FieldReader) {
    let who = fields.requiredID("who")
    let role = fields.required("role", fields.choice("role", Role.self), standIn: .witness)
    let certainty = fields.choice("certainty", Certainty.self)
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(who: who, role: role, certainty: certainty, sources: sources, range: fields.place)
  }
}

extension Relation {
  fileprivate init(_ fields: FieldReader) {
    let incident = fields.requiredID("incident")
    let type = fields.required("type", fields.choice("type", Kind.self), standIn: .comparedWith)
    let basis = fields.choice("basis", Basis.self)
    let note = fields.text("note")
    let sources = fields.citations("sources")
    fields.requireSources()
    self.init(
      incident: incident, type: type.value, basis: basis?.value, note: note, sources: sources,
      range: fields.place)
  }
}
