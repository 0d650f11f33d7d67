/// Prints diagnostics as text: place, problem, the line with a caret, the way out.
///
/// ```
/// content/articles/night.md:4:13: error: no record has the id 'molenbek' [S02]
///    4 | locations: [molenbek, brussels]
///      |             ^~~~~~~~
///      = help: did you mean 'molenbeek'?
/// ```
/// Nothing from content or paths reaches the terminal unescaped.
public struct DiagnosticPrinter: Sendable {
  private let sources: DiagnosticSources
  private let color: Bool

  /// The columns a line of source may take, line number included.
  private static let columns = 100

  /// Makes a printer; with `color` it adds ANSI colours.
  public init(_ sources: DiagnosticSources, color: Bool = false) {
    self.sources = sources
    self.color = color
  }

  /// Returns the text of diagnostics, sorted, each once; empty when there are none.
  ///
  /// Beyond the limit the rest is counted, warnings before errors: nobody reads a thousand.
  public func text(_ diagnostics: [Diagnostic], limit: Int = .max) -> String {
    var output: [UInt8] = []
    let all = sources.sorted(diagnostics)
    let shown = all.count > limit ? Self.first(limit, of: all) : all
    for diagnostic in shown { append(diagnostic, to: &output) }
    let more = all.count - shown.count
    if more > 0 {
      let problems = more == 1 ? "1 more problem" : "\(more) more problems"
      output += "and \(problems); 'dossier check --format json' lists all\n".utf8
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// As many as are to be shown, errors rather than warnings, in the same order.
  private static func first(_ limit: Int, of all: [Diagnostic]) -> [Diagnostic] {
    var errors = min(limit, all.count { $0.severity == .error })
    var warnings = limit - errors
    return all.filter { diagnostic in
      if diagnostic.severity == .error {
        errors -= 1
        return errors >= 0
      }
      warnings -= 1
      return warnings >= 0
    }
  }

  /// Returns how many errors and warnings there are, such as "2 errors, 1 warning".
  public func count(_ diagnostics: [Diagnostic]) -> String {
    let diagnostics = sources.sorted(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var parts: [String] = []
    if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }

  private func append(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    let place = diagnostic.place.flatMap(sources.place(of:))
    let notes = diagnostic.notes.map { (text: $0.text, place: sources.place(of: $0.place)) }
    let lines = ([place] + notes.map(\.place)).compactMap { $0?.start.line }
    // One width for the whole diagnostic, so that its bars stand in one column.
    let gutter = max(4, String(lines.max() ?? 0).utf8.count)

    append(head(place, or: sources.path(of: diagnostic)), .strong, to: &output)
    append("\(diagnostic.severity.rawValue): ", style, to: &output)
    append(diagnostic.summary, .strong, to: &output)
    append(" [\(diagnostic.code.rawValue)]", .plain, to: &output)
    output.append(0x0A)
    if let place, !diagnostic.hidesExcerpt {
      append(place, style, gutter: gutter, to: &output)
    }
    if let help = diagnostic.help {
      append(spaces(gutter + 1) + "= ", .gutter, to: &output)
      append("help: ", .strong, to: &output)
      append(help, .plain, to: &output)
      output.append(0x0A)
    }
    for note in notes {
      append("   ", .plain, to: &output)
      append("note: ", .note, to: &output)
      append(head(note.place, or: nil), .strong, to: &output)
      append(note.text, .plain, to: &output)
      output.append(0x0A)
      if let place = note.place, !diagnostic.hidesExcerpt {
        append(place, .note, gutter: gutter, to: &output)
      }
    }
  }

  /// The path, line and column with which a message starts.
  private func head(_ place: DiagnosticSources.Place?, or path: String?) -> String {
    if let place { return "\(place.path):\(place.start.line):\(place.start.column): " }
    return path.map { "\($0): " } ?? ""
  }

  /// Appends the line of a place and the marks under it.
  private func append(
    _ place: DiagnosticSources.Place, _ style: Style, gutter: Int, to output: inout [UInt8]
  ) {
    let number = String(place.start.line)
    let excerpt = DiagnosticExcerpt(
      of: place.bytes, in: place.file, columns: Self.columns - gutter - 3)
    append(spaces(gutter - number.utf8.count) + number + " |", .gutter, to: &output)
    if !excerpt.text.isEmpty { output.append(0x20) }
    output += excerpt.text
    output.append(0x0A)
    append(spaces(gutter + 1) + "|", .gutter, to: &output)
    output.append(0x20)
    paint(style, to: &output) { $0 += excerpt.marks }
    output.append(0x0A)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: - Colour

  /// What a piece of the text is, and the ANSI code it gets.
  private enum Style: String {
    case plain = ""
    case strong = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case gutter = "34"
  }

  /// Appends a piece of one line, escaped.
  private func append(_ text: String, _ style: Style, to output: inout [UInt8]) {
    paint(style, to: &output) { TerminalEscaper.append(text, to: &$0) }
  }

  private func paint(
    _ style: Style, to output: inout [UInt8], _ write: (inout [UInt8]) -> Void
  ) {
    let isPainted = color && style != .plain
    if isPainted { output += "\u{1B}[\(style.rawValue)m".utf8 }
    write(&output)
    if isPainted { output += "\u{1B}[0m".utf8 }
  }
}
