/// The names of all records, and the matcher that finds them in text.
struct NameIndex: Sendable {
  private let matcher: NameMatcher

  /// Collects the names of records of some kinds.
  init(_ records: [Record], kinds: [RecordKind]) {
    var patterns: [NamePattern] = []
    for (index, record) in records.enumerated() where kinds.contains(record.kind) {
      for form in Self.forms(of: record) {
        patterns.append(
          NamePattern(
            text: form.name, value: Int32(clamping: index), exactCase: form.isExact))
      }
    }
    matcher = NameMatcher(patterns)
  }

  /// The name forms under which a record is found in text.
  static func forms(of record: Record) -> [(name: String, isExact: Bool)] {
    let title = record.title
    var forms = [(title, title.unicodeScalars.count <= 3)]
    if record.kind == .claim || record.kind == .source || record.kind == .article { forms = [] }
    for alias in record.common.aliases {
      switch alias.effectiveMatch {
      case .auto: forms.append((alias.name.value, false))
      case .case: forms.append((alias.name.value, true))
      case .explicit, .never:
        // The name itself can be taken out of text matching by an alias of the same words.
        forms.removeAll { $0.0 == alias.name.value }
      }
    }
    return forms.map { (name: $0.0, isExact: $0.1) }
  }

  /// A name in a text and the records that it fits, at least one.
  typealias Candidate = (range: Range<Int32>, records: [RecordIndex])

  /// The names in a text, leftmost and longest, none overlapping another.
  func candidates(in text: [UInt8]) -> [Candidate] {
    matcher.matches(in: text).map { match in
      (match.range, matcher.values(of: match).map { RecordIndex($0) })
    }
  }
}
