/// T01 and T02: what was to be looked at again by now, and an overview that time has overtaken.
enum UpkeepRules {
  static let reviewOverdue = AuditRule.record(.reviewOverdue) { record, _, context in
    guard let review = record.common.reviewBy, let day = review.value.lastDay,
      day < context.today.dayNumber
    else { return [] }
    return [.overdue(review, record)]
  }

  static let staleOverview = AuditRule.dossier(.staleOverview) { context in
    let settings = context.site.settings
    var found: [Diagnostic] = []
    for id in settings.known {
      guard let index = context.site.index(of: id),
        case .claim(let claim) = context.site[index].details, claim.status.value != .confirmed
      else { continue }
      found.append(.notKnown(id, claim, settings, context.site[index]))
    }
    let claims = context.site.indices(of: .claim).compactMap { index -> ConfirmedClaim? in
      ConfirmedClaim(context.site[index])
    }
    for question in settings.unknown {
      let words = ContentWords.of(question.question.value)
      for claim in claims where claim.answers(words, since: question.since?.value) {
        found.append(.answered(question, claim.record, settings))
      }
    }
    return found
  }
}

/// A confirmed claim with the words that carry its meaning.
private struct ConfirmedClaim {
  let record: Record
  private let words: Set<String>
  private let confirmedOn: Int?

  init?(_ record: Record) {
    guard case .claim(let claim) = record.details, claim.status.value == .confirmed else {
      return nil
    }
    self.record = record
    words = ContentWords.of(claim.text.value)
    confirmedOn = claim.history.last?.date.value.lastDay
  }

  /// Whether most of the claim stands in a question that was open before it was confirmed.
  func answers(_ question: Set<String>, since: EDTFDate?) -> Bool {
    if let since = since?.firstDay, let confirmedOn, confirmedOn < since { return false }
    let shared = words.intersection(question).count
    return shared >= 3 && shared * 10 >= words.count * 6
  }
}

/// The words of a sentence that carry its meaning: four letters and more, cut to their first six.
private enum ContentWords {
  private static let empty: Set<String> = [
    "that", "this", "with", "from", "were", "have", "been", "when", "what", "whom", "which",
    "their",
    "there", "they", "after", "befo", "before", "about", "into", "over", "than", "then", "most",
    "waren", "werd", "werden", "heeft", "hebben", "welke", "over", "voor", "naar", "door", "niet",
    "avec", "dans", "pour", "sont", "etaien", "quel", "quelle", "apres", "avant", "plus", "elle",
  ]

  static func of(_ text: String) -> Set<String> {
    let words = Folding.fold(text).split { !($0 &- 0x61 < 26) && $0 < 0x80 }
    return Set(
      words.filter { $0.count >= 4 }.map { String(decoding: $0.prefix(6), as: UTF8.self) }
    ).subtracting(empty)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func overdue(_ review: Located<EDTFDate>, _ record: Record) -> Self {
    Diagnostic(
      .reviewOverdue, .warning, at: record.place(review.range),
      "'\(record.id)' was to be reviewed by \(review.value.text)",
      help: "look at it again, then set 'review_by' to the next date or take it out")
  }

  fileprivate static func notKnown(
    _ id: Located<RecordID>, _ claim: Claim, _ settings: DossierSettings, _ record: Record
  ) -> Self {
    Diagnostic(
      .staleOverview, .warning, at: SourceRange(settings.file, id.range),
      "'known' lists the claim '\(id.value)', which is '\(claim.status.value.rawValue)'",
      help: "take it out of 'known'; only confirmed claims belong there",
      notes: [Note("its status", at: record.place(claim.status.range))])
  }

  fileprivate static func answered(
    _ question: DossierSettings.OpenQuestion, _ record: Record, _ settings: DossierSettings
  ) -> Self {
    Diagnostic(
      .staleOverview, .warning, at: SourceRange(settings.file, question.question.range),
      "this question seems to be answered by the confirmed claim '\(record.id)'",
      help: "take it out of 'unknown', or put the question so that it asks what is still open",
      notes: [Note("the claim", at: record.place(record.common.id.range))])
  }
}
