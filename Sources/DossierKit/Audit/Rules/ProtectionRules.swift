/// L05 and L10: decisions to protect are recorded, and private people keep their birthdays.
enum ProtectionRules {
  static let missingReason = AuditRule.dossier(.missingReason) { context in
    // As written: Select has already acted on the decision.
    context.written.records.flatMap { record -> [Diagnostic] in
      var found: [Diagnostic] = []
      if case .person(let person) = record.details, let protection = person.protection,
        protection.identify.value != .full
      {
        let missing = missing(protection.reason == nil, protection.decidedOn == nil)
        if let missing {
          found.append(
            .undecided(
              "'identify: \(protection.identify.value.rawValue)'", missing, record,
              protection.identify.range))
        }
      }
      if case .person(let person) = record.details {
        found += needlesslyFull(person, record, context)
      }
      if let takedown = record.common.takedown {
        if let missing = missing(takedown.reason == nil, takedown.decidedOn == nil) {
          found.append(
            .undecided(
              "the takedown '\(takedown.action.value.rawValue)'", missing, record,
              takedown.action.range))
        }
      }
      return found
    }
  }

  /// `identify: full` against the safe default is a decision too, and somebody took it.
  private static func needlesslyFull(
    _ person: Person, _ record: Record, _ context: AuditContext
  ) -> [Diagnostic] {
    guard let protection = person.protection, protection.identify.value == .full,
      let index = context.site.index(of: record.id),
      let safe = SafeIdentification(person, roles: context.roles[index] ?? [])
    else { return [] }
    let missing = [
      protection.reason == nil ? "'reason'" : nil,
      protection.decidedBy == nil ? "'decided_by'" : nil,
      protection.decidedOn == nil ? "'decided_on'" : nil,
    ].compactMap { $0 }
    guard let last = missing.last else { return [] }
    let list = missing.dropLast().joined(separator: ", ")
    return [
      .undecided(
        "'identify: full' of \(safe.ground.words)", list.isEmpty ? last : "\(list) and \(last)",
        record, protection.identify.range)
    ]
  }

  private static func missing(_ reason: Bool, _ date: Bool) -> String? {
    switch (reason, date) {
    case (true, true): "'reason' and 'decided_on'"
    case (true, false): "'reason'"
    case (false, true): "'decided_on'"
    case (false, false): nil
    }
  }

  static let fullBirthDate = AuditRule.record(.fullBirthDate, [.person]) {
    record, index, context in
    guard case .person(let person) = record.details, let born = person.born,
      born.value.precision >= .day
    else { return [] }
    let roles = context.roles[index] ?? []
    if roles.contains(.victim) { return [.birthDate("a victim", born, record)] }
    if roles.contains(.suspect) || person.isUnderSuspicion {
      return [.birthDate("a suspect", born, record)]
    }
    if person.category == .privatePerson || person.isMinor {
      return [.birthDate(person.isMinor ? "a minor" : "a private person", born, record)]
    }
    return []
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func undecided(
    _ what: String, _ missing: String, _ record: Record, _ place: ByteRange
  ) -> Self {
    Diagnostic(
      .missingReason, at: record.place(place), "\(what) without \(missing)",
      help: "write why, and on which day it was decided: add \(missing)")
  }

  fileprivate static func birthDate(
    _ who: String, _ born: Located<EDTFDate>, _ record: Record
  ) -> Self {
    Diagnostic(
      .fullBirthDate, .warning, at: record.place(born.range),
      "the full birth date of \(who)",
      help: "write the year alone; readers need no more, and it helps to steal an identity")
  }
}
