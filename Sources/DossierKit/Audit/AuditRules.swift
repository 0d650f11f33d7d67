/// Every rule of the audit, in the order of their codes.
///
/// Rules about output pages stand in `PageAudit`; rules that one file can break by itself are the
/// work of Parse, references that of Select, and names that of Link.
enum AuditRules {
  static let all: [AuditRule] = [
    SourcingRules.unsourcedRecord, SourcingRules.missingAuthor, CasualtyRule.numberWithoutFigure,
    SourcingRules.missingArchive, IndependenceRules.dependentSources, ClaimRules.noFirstReport,
    ClaimRules.statusAndHistory, IndependenceRules.oneSided,
    ProtectionRules.missingReason, ProtectionRules.fullBirthDate,
    FairnessRules.unprovenPerpetrator, WordingRules.prejudicial, WordingRules.missingAdvisory,
    WordingRules.loadedTerm, TitleRule.outdatedTitle,
    PlaceRules.noParent, NameRules.sharedName, NameRules.riskyAlias, PlaceRules.precisionTooFine,
    UpkeepRules.reviewOverdue, UpkeepRules.staleOverview, SyndicationRules.changedText,
  ]
}
