/// Writes diagnostics as JSON for editors and scripts: one object, always in the same order.
///
/// Lines and columns count from 1, columns in Unicode scalars; `offset` and `length` count bytes.
/// What is unknown is null.
public struct DiagnosticJSON: Sendable {
  private let sources: DiagnosticSources

  /// Makes a writer that finds files in the given sources.
  public init(_ sources: DiagnosticSources) { self.sources = sources }

  /// Returns `{"diagnostics":[…]}` and a line feed, sorted, each diagnostic once.
  public func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("diagnostics")
      write(diagnostics, to: &json)
    }
    return json.bytes + [0x0A]
  }

  /// Writes the diagnostics as an array, sorted, each once.
  func write(_ diagnostics: [Diagnostic], to json: inout JSONWriter) {
    json.array { json in
      for diagnostic in sources.sorted(diagnostics) { write(diagnostic, to: &json) }
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.code.rawValue)
      json.member("severity", diagnostic.severity.rawValue)
      write(diagnostic.place, path: sources.path(of: diagnostic), to: &json)
      json.member("summary", diagnostic.summary)
      json.member("help", diagnostic.help)
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            write(note.place, path: nil, to: &json)
            json.member("text", note.text)
          }
        }
      }
    }
  }

  /// Writes where something is, as members of the object at hand.
  func write(_ range: SourceRange?, path: String?, to json: inout JSONWriter) {
    let place = range.flatMap(sources.place(of:))
    json.member("file", place?.path ?? path)
    json.member("line", place?.start.line)
    json.member("column", place?.start.column)
    json.member("end_line", place?.end.line)
    json.member("end_column", place?.end.column)
    json.member("offset", place.map { Int($0.bytes.start) })
    json.member("length", place.map(\.bytes.count))
  }
}
