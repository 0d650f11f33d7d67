/// Writes incidents and their phases as TimelineJS reads them.
///
/// TimelineJS takes its texts for HTML, so they are escaped once as text of HTML.
struct TimelineJSON {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  func bytes() -> [UInt8] {
    var json = JSONWriter()
    let settings = scope.site.settings
    json.object { json in
      json.key("title")
      json.object { json in
        text(settings.title.value, settings.summary?.value ?? "", &json)
      }
      json.key("events")
      json.array { json in
        for entry in scope.site.chronology where scope.isExported[Int(entry.record)] {
          add(entry, &json)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func add(_ entry: ChronologyEntry, _ json: inout JSONWriter) {
    let record = scope.site[entry.record]
    guard case .incident(let incident) = record.details, entry.date.firstDay != nil else { return }
    var id = record.id.text
    var words = scope.summary(record, entry.record)
    switch entry.event {
    case .incident: break
    case .phase(let number):
      id += ".phase-\(number + 1)"
      guard incident.phases.indices.contains(number) else { return }
      words =
        incident.phases[number].text.value
        + scope.maker.outcomes(ofPhase: number, in: entry.record)
    default: return
    }
    json.object { json in
      json.member("unique_id", id)
      date("start_date", entry.date, isEnd: false, entry.time, &json)
      if entry.date.lastDay != entry.date.firstDay {
        date("end_date", entry.date, isEnd: true, nil, &json)
      }
      json.member(
        "display_date",
        XMLEscaper.escaped(scope.words.dates.words(entry.date, time: entry.time)))
      json.key("text")
      json.object { json in
        let title = XMLEscaper.escaped(record.title)
        let headline = scope.address(entry.record).map {
          "<a href=\"\(XMLEscaper.escaped($0, in: .attribute))\">\(title)</a>"
        }
        json.member("headline", headline ?? title)
        json.member("text", XMLEscaper.escaped(words))
      }
      json.optional("group", incident.kind.map { XMLEscaper.escaped(scope.words.incidentKind($0)) })
    }
  }

  /// A date as closely as it is known: no month for a year, no day for a month.
  private func date(
    _ key: String, _ date: EDTFDate, isEnd: Bool, _ time: ClockTime?, _ json: inout JSONWriter
  ) {
    guard let number = isEnd ? date.lastDay : date.firstDay else { return }
    let day = CivilDate(dayNumber: number)
    json.key(key)
    json.object { json in
      json.member("year", day.year)
      if date.precision >= .season { json.member("month", day.month) }
      if date.precision >= .dayInMonth { json.member("day", day.day) }
      if let time {
        json.member("hour", time.hour)
        json.member("minute", time.minute)
      }
    }
  }

  private func text(_ headline: String, _ words: String, _ json: inout JSONWriter) {
    json.key("text")
    json.object { json in
      json.member("headline", XMLEscaper.escaped(headline))
      json.member("text", XMLEscaper.escaped(words))
    }
  }
}
