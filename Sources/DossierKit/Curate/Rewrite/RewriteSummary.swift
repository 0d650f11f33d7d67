/// What `rename` and `merge` tell about a change.
struct RewriteSummary {
  /// "renamed 'a' to 'b'".
  let words: String
  let change: ContentChange
  let sources: SourceSet

  /// One line, and one for each file.
  var text: [UInt8] {
    let files = change.files.count == 1 ? "1 file" : "\(change.files.count) files"
    let references =
      change.references == 1 ? "1 reference" : "\(change.references) references"
    var lines = ["\(words): \(references), \(files)"]
    for file in change.files {
      if let path = file.newPath {
        lines.append(path == file.path ? "  \(path)" : "  \(file.path) → \(path)")
      } else {
        lines.append("  \(file.path) removed")
      }
    }
    if !change.lost.isEmpty {
      lines.append("discarded:")
      lines += lostLines
    }
    return Self.bytes(lines)
  }

  /// The change as a unified diff, behind what would be lost.
  var diff: [UInt8] {
    var lines: [String] = []
    if !change.lost.isEmpty {
      lines.append("not carried over (needs --discard):")
      lines += lostLines
    }
    return Self.bytes(lines) + UnifiedDiff.text(change.files)
  }

  /// A problem for each thing that would be lost; nil when nothing would.
  var refusal: [Diagnostic]? {
    change.lost.isEmpty ? nil : change.lost.map { .wouldBeLost($0) }
  }

  func json(isWritten: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("written", isWritten)
      json.member("references", change.references)
      json.key("files")
      json.array { json in
        for file in change.files {
          json.object { json in
            json.member("path", file.path)
            json.member("new_path", file.newPath)
          }
        }
      }
      json.key("lost")
      json.array { json in
        for field in change.lost {
          json.object { json in
            json.member("place", place(field))
            json.member("words", field.words)
          }
        }
      }
      json.member("diff", String(decoding: UnifiedDiff.text(change.files), as: UTF8.self))
    }
    return json.bytes + [0x0A]
  }

  private var lostLines: [String] { change.lost.map { "  \(place($0))  \($0.words)" } }

  private func place(_ field: LostField) -> String {
    sources.file(field.place.file)?.place(at: Int(field.place.bytes.start)) ?? ""
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array(TerminalEscaper.escaped($0).utf8) + [0x0A] }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A merge would drop what only the record that goes says.
  fileprivate static func wouldBeLost(_ field: LostField) -> Self {
    Diagnostic(
      .danglingReference, at: field.place, "this would be gone with its record: '\(field.words)'",
      help: "write it into the record that stays first, or merge with --discard")
  }
}
