extension RecordJSON {
  /// The fields of an incident.
  func add(_ incident: Incident, _ index: RecordIndex, _ json: inout JSONWriter) {
    json.optional("kind", incident.kind?.rawValue)
    json.member("date", incident.date.value.text)
    json.optional("time", incident.time?.value.description)
    json.member("timezone", (incident.timezone?.value ?? scope.site.zone).name)
    json.optional("outcome", incident.outcome?.rawValue)
    json.optional("grade", incident.grade?.rawValue)
    json.list("locations", incident.locations.filter { scope.id($0.location) != nil }) {
      place, json in
      json.object { json in
        json.member("location", place.location.value.text)
        json.optional("role", place.role?.value)
        json.optional("precision", place.precision?.value.rawValue)
      }
    }
    json.optional("means", incident.means?.value)
    json.optional("target", incident.target?.value)
    json.optional("part_of", scope.id(incident.partOf))
    json.strings("claims", scope.ids(incident.claims))
    figures(incident.figures, &json)
    involved(incident.involved, &json)
    responsibility(incident.responsibility, &json)
    json.list("labels", incident.labels.filter { scope.id($0.label) != nil }) { label, json in
      json.object { json in
        json.member("label", label.label.value.text)
        json.optional("by", label.by?.value)
        json.citations("sources", label.sources, scope)
      }
    }
    json.list("related", incident.related.filter { scope.id($0.incident) != nil }) { tie, json in
      json.object { json in
        json.member("incident", tie.incident.value.text)
        json.member("type", tie.type.rawValue)
        json.optional("basis", tie.basis?.rawValue)
        json.optional("note", tie.note?.value)
        json.citations("sources", tie.sources, scope)
      }
    }
    json.list("phases", Array(incident.phases.enumerated())) { entry, json in
      let phase = entry.element
      json.object { json in
        json.optional("date", phase.date?.value.text)
        json.optional("time", phase.time?.value.description)
        json.member(
          "text", phase.text.value + scope.maker.outcomes(ofPhase: entry.offset, in: index))
        json.citations("sources", phase.sources, scope)
      }
    }
  }

  private func figures(_ figures: [Figure], _ json: inout JSONWriter) {
    json.list("figures", figures) { figure, json in
      json.object { json in
        json.member("measure", figure.measure.rawValue)
        json.member("group", figure.group.rawValue)
        json.member("qualifier", figure.qualifier.rawValue)
        if let min = figure.min?.value { json.member("min", min) }
        if let best = figure.best?.value { json.member("best", best) }
        if let max = figure.max?.value { json.member("max", max) }
        json.optional("wording", figure.wording?.value)
        json.optional("as_of", figure.asOf?.value.text)
        json.member("includes_perpetrators", figure.includesPerpetrators)
        json.member("status", figure.status.rawValue)
        if let replaced = figure.supersedes?.value { json.member("supersedes", replaced) }
        json.citations("sources", figure.sources, scope)
      }
    }
  }

  /// Each with the end of a suspicion, where there is one: a part alone would tell half.
  private func involved(_ involved: [Involvement], _ json: inout JSONWriter) {
    json.list("involved", involved.filter { scope.id($0.who) != nil }) { part, json in
      json.object { json in
        json.member("who", part.who.value.text)
        json.member("role", part.role.value.rawValue)
        json.optional("certainty", part.certainty?.value.rawValue)
        json.optional(
          "standing",
          scope.exported(part.who.value).flatMap { scope.maker.standing(of: scope.site[$0]) })
        json.citations("sources", part.sources, scope)
      }
    }
  }

  private func responsibility(_ responsibility: Responsibility?, _ json: inout JSONWriter) {
    guard let responsibility else { return }
    json.key("responsibility")
    json.object { json in
      json.member("status", responsibility.status.value.rawValue)
      json.optional("as_of", responsibility.asOf?.value.text)
      json.list("claims", responsibility.claims) { claim, json in
        json.object { json in
          json.member("by", claim.by.value)
          json.optional("on", claim.on?.value.text)
          json.optional("mode", claim.mode?.value)
          json.optional("assessment", claim.assessment?.value)
          json.citations("sources", claim.sources, scope)
        }
      }
      json.citations("sources", responsibility.sources, scope)
    }
  }
}
