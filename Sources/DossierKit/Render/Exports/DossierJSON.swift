import CommonMark

/// Writes `data/dossier.json`: the dossier and all its records, a record a line.
struct DossierJSON {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  func bytes() -> [UInt8] {
    var head = JSONWriter()
    head.object { dossier(&$0) }
    var bytes = scope.bytes(of: scope.records) { RecordJSON(scope).bytes(scope.site[$0], $0) }
    bytes += "{\"$schema\":\"dossier.schema.json\",\"format\":1,\n\"dossier\":".utf8
    bytes += head.bytes
    for kind in RecordKind.allCases {
      bytes += ",\n\"\(kind.folder)\":[".utf8
      var isFirst = true
      for index in scope.records(of: kind) {
        bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
        isFirst = false
        bytes += RecordJSON(scope).bytes(scope.site[index], index)
      }
      bytes += [0x5D]
    }
    bytes += "}\n".utf8
    return bytes
  }

  private func dossier(_ json: inout JSONWriter) {
    let settings = scope.site.settings
    json.member("title", settings.title.value)
    json.member("language", settings.language.value)
    json.member("timezone", scope.site.zone.name)
    json.optional("url", settings.url?.value)
    json.optional("summary", settings.summary?.value)
    json.optional("state", settings.state?.rawValue)
    if let publisher = settings.publisher {
      json.key("publisher")
      json.object { json in
        json.member("name", publisher.name.value)
        json.optional("url", SafeURL.web(publisher.url?.value))
      }
    }
    json.strings("known", scope.ids(settings.known))
    json.list("unknown", settings.unknown) { open, json in
      json.object { json in
        json.member(
          "question", open.question.value + scope.maker.outcomes(ofStatement: open.question))
        json.optional("since", open.since?.value.text)
        json.citations("sources", open.sources, scope)
      }
    }
    json.list("grading", settings.grading) { grading, json in
      json.object { json in
        json.member("grade", grading.grade.value)
        json.member("definition", grading.definition.value)
      }
    }
    json.list("updates", settings.updates) { update, json in
      json.object { json in
        json.member("at", update.at.value.edtf(in: scope.site.zone).text)
        json.member("text", update.text.value + scope.maker.outcomes(ofStatement: update.text))
        json.optional("kind", update.kind?.value)
        json.strings("refs", scope.ids(update.refs))
      }
    }
  }
}
