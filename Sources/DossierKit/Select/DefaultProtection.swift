/// Gives every person whose record does not say `identify` the safe default, before anything else
/// looks at the name.
struct DefaultProtection {
  /// The parts of each person in incidents that readers get, or got later.
  private var roles: [RecordID: Set<Involvement.Role>] = [:]

  /// Takes in the parts of one incident.
  mutating func add(_ incident: Incident) {
    for part in incident.involved {
      switch part.role.value {
      case .victim, .suspect, .perpetrator:
        roles[part.who.value, default: []].insert(part.role.value)
      default: break
      }
    }
  }

  /// Protects a person who has no `identify` of their own; of one whom readers would get without
  /// any name, the newsroom is told.
  func apply(to record: inout Record, isShown: Bool, _ diagnostics: inout [Diagnostic]) {
    guard case .person(var person) = record.details, person.protection == nil,
      let safe = SafeIdentification(person, roles: roles[record.id] ?? [])
    else { return }
    let initials = record.common.aliases.first { $0.kind == .initials }?.name
    // A name that nobody chose: readers get none of a minor to whom a deed is laid.
    let display = person.givenDisplayName ?? (safe.identify == .limited ? initials : nil)
    person.protection = Person.Protection(
      identify: Located(safe.identify, person.name.range), displayName: display, isDefault: true)
    record.details = .person(person)
    let isAnonymised = record.common.takedown?.action.value == .anonymise
    if display == nil, isShown, !isAnonymised, !record.common.hasStandIns {
      diagnostics.append(.nameless(record, safe, at: record.place(person.name.range)))
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A safe default leaves nothing by which readers could tell the person from others.
  fileprivate static func nameless(
    _ record: Record, _ safe: SafeIdentification, at place: SourceRange
  ) -> Self {
    var diagnostic = Diagnostic(
      .missingReason, .warning, at: place,
      "'\(record.id)' is \(safe.ground.words): without 'identify' readers get no name",
      help: "give a 'display_name'"
        + (safe.identify == .limited ? " or an alias of the kind initials" : "")
        + "; or write 'identify: full' with 'reason', 'decided_by' and 'decided_on'")
    diagnostic.hidesExcerpt = true
    return diagnostic
  }
}
