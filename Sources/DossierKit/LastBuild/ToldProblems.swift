/// The problems that a build told, as they are kept for the next.
struct ToldProblems: Sendable {
  let diagnostics: [Diagnostic]
  let waived: [WaivedDiagnostic]
}

extension ToldProblems: Equatable {
  static func == (a: ToldProblems, b: ToldProblems) -> Bool { a.json == b.json }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.object { write(to: &$0) }
    return json.bytes
  }
}

// MARK: - Writing

extension ToldProblems {
  /// Writes the members of an object.
  func write(to json: inout JSONWriter) {
    json.key("diagnostics")
    json.array { json in
      for diagnostic in diagnostics { Self.write(diagnostic, to: &json) }
    }
    json.key("waived")
    json.array { json in
      for waived in waived {
        json.object { json in
          json.key("diagnostic")
          Self.write(waived.diagnostic, to: &json)
          json.member("record", waived.record.text)
          json.member("reason", waived.reason)
          json.member("place", Self.text(waived.place))
        }
      }
    }
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.code.rawValue)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("place", diagnostic.place.map(text))
      json.member("path", diagnostic.path)
      json.member("templates", diagnostic.isInTemplates)
      json.member("hides", diagnostic.hidesExcerpt)
      json.member("summary", diagnostic.summary)
      json.member("help", diagnostic.help)
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("text", note.text)
            json.member("place", text(note.place))
          }
        }
      }
    }
  }

  /// The file's number, and the first byte and the one behind the last.
  private static func text(_ place: SourceRange) -> String {
    "\(place.file.rawValue) \(place.bytes.start) \(place.bytes.end)"
  }
}

// MARK: - Reading

extension ToldProblems {
  /// Reads the members of an object; nil when one is not as it was written.
  init?(_ json: JSONValue) {
    guard let diagnostics = Self.all(json.member("diagnostics"), Self.diagnostic),
      let waived = Self.all(json.member("waived"), Self.waived)
    else { return nil }
    self.init(diagnostics: diagnostics, waived: waived)
  }

  /// What a closure makes of every item of a list; nil when it makes nothing of one.
  private static func all<Value>(
    _ list: JSONValue?, _ transform: (JSONValue) -> Value?
  ) -> [Value]? {
    guard let items = list?.list else { return nil }
    let values = items.compactMap(transform)
    return values.count == items.count ? values : nil
  }

  private static func diagnostic(_ json: JSONValue) -> Diagnostic? {
    guard let code = json.member("code")?.text.flatMap(DiagnosticCode.init(rawValue:)),
      let severity = json.member("severity")?.text.flatMap(Diagnostic.Severity.init(rawValue:)),
      let summary = json.member("summary")?.text, let notes = all(json.member("notes"), note)
    else { return nil }
    let help = json.member("help")?.text
    var diagnostic: Diagnostic
    if let path = json.member("path")?.text {
      diagnostic = Diagnostic(code, severity, path: path, summary, help: help)
    } else {
      let place = json.member("place").flatMap(place)
      diagnostic = Diagnostic(code, severity, at: place, summary, help: help, notes: notes)
    }
    diagnostic.isInTemplates = flag(json.member("templates"))
    diagnostic.hidesExcerpt = flag(json.member("hides"))
    return diagnostic
  }

  private static func note(_ json: JSONValue) -> Diagnostic.Note? {
    guard let text = json.member("text")?.text, let place = json.member("place").flatMap(place)
    else { return nil }
    return Diagnostic.Note(text, at: place)
  }

  private static func waived(_ json: JSONValue) -> WaivedDiagnostic? {
    guard let found = json.member("diagnostic").flatMap(diagnostic),
      let record = json.member("record")?.text.flatMap({ RecordID($0) }),
      let reason = json.member("reason")?.text, let place = json.member("place").flatMap(place)
    else { return nil }
    return WaivedDiagnostic(diagnostic: found, record: record, reason: reason, place: place)
  }

  private static func flag(_ json: JSONValue?) -> Bool {
    if case .flag(let isSet) = json?.content { isSet } else { false }
  }

  private static func place(_ json: JSONValue) -> SourceRange? {
    guard let words = json.text?.utf8.split(separator: 0x20), words.count == 3,
      let file = Int32(Substring(words[0])), let start = Int(Substring(words[1])),
      let end = Int(Substring(words[2])), start <= end
    else { return nil }
    return SourceRange(FileID(rawValue: file), ByteRange(start, end))
  }
}
