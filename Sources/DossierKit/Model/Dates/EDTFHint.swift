/// Finds what a text that is no date was meant to be: obsolete syntax, or a date as people type it.
enum EDTFHint {
  /// An error that says what to write, or the scanner's own error when nobody can tell more.
  static func better(than error: EDTFError, for bytes: [UInt8]) -> EDTFError {
    guard bytes.count <= 64, error.rule == .notADate else { return error }
    if let obsolete = EDTFObsoleteSyntax.error(for: bytes) { return obsolete }
    return error.isGeneric ? TypedDate.error(for: bytes) ?? error : error
  }

  /// Whether a text is a date that may be proposed.
  static func isDate(_ text: String) -> Bool { date(text) != nil }

  /// A date that may be proposed together with how it reads: `write 201X for 'in the 2010s'`.
  static func proposal(_ text: String) -> String? {
    date(text).map { "write \(text), which reads '\(DateWords(.english).words($0))'" }
  }

  private static func date(_ text: String) -> EDTFDate? {
    try? EDTFScanner(bytes: Array(text.utf8)).scan()
  }
}
