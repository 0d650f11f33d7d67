/// What is wrong with a written date, time, instant or zone name, and what to write instead.
///
/// The parser of a record turns it into a located diagnostic: rule S04, or S05 for `endBeforeStart`.
struct EDTFError: Error, Sendable, Hashable {
  /// Which rule of the content model is broken.
  enum Rule: Sendable, Hashable {
    /// The text is not a date (S04).
    case notADate
    /// The text is a date whose end is before its start (S05).
    case endBeforeStart
  }

  /// The rule that is broken.
  let rule: Rule
  /// The UTF-8 offsets, inside the text, of the part that is wrong.
  let range: Range<Int>
  /// What is wrong: lower case, no full stop.
  let summary: String
  /// The way out.
  let help: String?
  /// Whether it says only that the shape is wrong, so that a guess at what was meant says more.
  let isGeneric: Bool

  /// Joins a problem to its place in the text.
  init(
    _ range: Range<Int>, _ summary: String, help: String? = nil, rule: Rule = .notADate,
    isGeneric: Bool = false
  ) {
    self.isGeneric = isGeneric
    self.range = range
    self.summary = summary
    self.help = help
    self.rule = rule
  }

  /// What a user typed, in quotes, without control characters and cut after 40 scalars.
  static func quote(_ bytes: some Collection<UInt8>) -> String {
    var quoted = "'"
    var count = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard count < 40 else {
        quoted += "…"
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        quoted.unicodeScalars.append("\u{FFFD}")
      default: quoted.unicodeScalars.append(scalar)
      }
      count += 1
    }
    return quoted + "'"
  }
}
