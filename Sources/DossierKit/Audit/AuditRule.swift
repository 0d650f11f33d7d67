/// One rule of the audit: its code, and the check that finds what breaks it.
struct AuditRule: Sendable {
  /// Looks at one public record of the kinds that the rule is about.
  typealias RecordCheck = @Sendable (Record, RecordIndex, AuditContext) -> [Diagnostic]
  /// Looks at the words that were found in the texts of one record, or of the dossier itself.
  typealias TextCheck = @Sendable (TextFindings, AuditContext) -> [Diagnostic]
  /// Looks at the dossier as a whole.
  typealias DossierCheck = @Sendable (AuditContext) -> [Diagnostic]

  enum Check: Sendable {
    case record([RecordKind], RecordCheck)
    case text(TextCheck)
    case dossier(DossierCheck)
  }

  let code: DiagnosticCode
  let check: Check

  static func record(
    _ code: DiagnosticCode, _ kinds: [RecordKind] = RecordKind.allCases,
    _ check: @escaping RecordCheck
  ) -> Self { Self(code: code, check: .record(kinds, check)) }

  static func text(_ code: DiagnosticCode, _ check: @escaping TextCheck) -> Self {
    Self(code: code, check: .text(check))
  }

  static func dossier(_ code: DiagnosticCode, _ check: @escaping DossierCheck) -> Self {
    Self(code: code, check: .dossier(check))
  }
}

/// The rules sorted by what they look at.
struct RuleBook: Sendable {
  private(set) var record: [RecordKind: [AuditRule.RecordCheck]] = [:]
  private(set) var text: [AuditRule.TextCheck] = []
  private(set) var dossier: [AuditRule.DossierCheck] = []

  init(_ rules: [AuditRule]) {
    for rule in rules {
      switch rule.check {
      case .record(let kinds, let check):
        for kind in kinds { record[kind, default: []].append(check) }
      case .text(let check): text.append(check)
      case .dossier(let check): dossier.append(check)
      }
    }
  }
}
