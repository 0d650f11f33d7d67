/// One problem in the content or the templates: what is wrong, where, and the way out.
///
/// Users' mistakes are values, never thrown; the command line prints them.
public struct Diagnostic: Sendable {
  /// How bad a problem is.
  public enum Severity: String, Sendable, Comparable {
    /// Stops the build.
    case error
    /// Is reported; fails the build only under `--strict`.
    case warning

    /// Puts errors before warnings.
    public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
  }

  /// A second place that belongs to the problem, such as the other of two equal ids.
  public struct Note: Sendable {
    /// The other place.
    public let place: SourceRange
    /// What stands there.
    public let text: String

    /// Makes a note about a second place.
    public init(_ text: String, at place: SourceRange) {
      self.text = text
      self.place = place
    }
  }

  /// The rule that is broken.
  public let code: DiagnosticCode
  /// Whether it stops the build.
  public var severity: Severity
  /// Where; nil for a problem of the whole dossier.
  public let place: SourceRange?
  /// For a problem of a file that could not be opened or is not text: its path.
  public let path: String?
  /// Whether that file is in the template folder.
  public var isInTemplates = false
  /// Whether the line is not printed, because it holds what must not be seen.
  public var hidesExcerpt = false
  /// What is wrong: lower case, no full stop, what the user typed in quotes.
  public private(set) var summary: String
  /// The way out.
  public private(set) var help: String?
  /// Other places that belong to it.
  public private(set) var notes: [Note]

  /// Makes a diagnostic at a place in a file that was read.
  public init(
    _ code: DiagnosticCode, _ severity: Severity = .error, at place: SourceRange?,
    _ summary: String, help: String? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.path = nil
    self.summary = summary
    self.help = help
    self.notes = notes
  }

  /// Makes a diagnostic about a whole file or folder, named by its path.
  public init(
    _ code: DiagnosticCode, _ severity: Severity = .error, path: String, _ summary: String,
    help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = nil
    self.path = path
    self.summary = summary
    self.help = help
    self.notes = []
  }

  /// Changes every sentence of the message.
  mutating func changeWords(_ change: (String) -> String) {
    summary = change(summary)
    help = help.map(change)
    notes = notes.map { Note(change($0.text), at: $0.place) }
  }

  /// The same about a file of the template folder.
  var inTemplates: Diagnostic {
    var diagnostic = self
    diagnostic.isInTemplates = true
    return diagnostic
  }
}
