/// The words of one language, by the members of its table.
///
/// They are handed from page to page: a copy counts one reference, where one of the table would
/// count some eighty.
@dynamicMemberLookup
final class Words: Sendable {
  let table: WordTable

  init(_ table: WordTable) { self.table = table }

  subscript<Member>(dynamicMember member: KeyPath<WordTable, Member>) -> Member {
    @inline(__always) get { table[keyPath: member] }
  }
}

/// The words of one language: fixed phrases, names of values, and sentences made from facts.
///
/// Each member is a function of the language's own namespace, such as `English`. A language that
/// lacks one does not compile, and each function switches over all cases.
struct WordTable: Sendable {
  /// BCP 47 primary subtag: `en`.
  let code: String
  /// Words and signs that are needed outside of pages too.
  let plain: PlainLanguage
  /// Writes dates.
  let dates: DateWords
  /// Puts a text into the language's quotation marks.
  let quoted: @Sendable (String) -> String
  /// The word between the last two items of a list.
  let and: String

  // MARK: Names

  let label: @Sendable (Label) -> String
  /// One record of a kind: "Incident".
  let kind: @Sendable (RecordKind) -> String
  /// All records of a kind, as a heading: "Incidents".
  let kinds: @Sendable (RecordKind) -> String
  /// What stands under a number of records: "incidents".
  let counted: @Sendable (RecordKind, Int) -> String
  /// A number with what is counted: "3 incidents".
  let count: @Sendable (RecordKind, Int) -> String
  /// A number that stands for all of a kind: "All 24 articles".
  let all: @Sendable (RecordKind, Int) -> String
  let articleKind: @Sendable (Article.Kind) -> String
  let advisory: @Sendable (Article.Advisory) -> String
  let incidentKind: @Sendable (Incident.Kind) -> String
  let outcome: @Sendable (Incident.Outcome) -> String
  let grade: @Sendable (Incident.Grade) -> String
  let responsibility: @Sendable (Responsibility.Status) -> String
  let measure: @Sendable (Figure.Measure) -> String
  let group: @Sendable (Figure.Group) -> String
  let figureStatus: @Sendable (Figure.Status) -> String
  let locationKind: @Sendable (Location.Kind) -> String
  let precision: @Sendable (Location.Precision) -> String
  let personCategory: @Sendable (Person.Category) -> String
  let organizationCategory: @Sendable (Organization.Category) -> String
  let sourceKind: @Sendable (Source.Kind) -> String
  let claimStatus: @Sendable (Claim.Status) -> String
  let claimTopic: @Sendable (Claim.Topic) -> String
  let state: @Sendable (DossierSettings.State) -> String
  let correctionKind: @Sendable (Correction.Kind) -> String
  let basis: @Sendable (Relation.Basis) -> String
  let role: @Sendable (Involvement.Role) -> String
  /// The name of a language by its BCP 47 tag, in that language itself; the tag for others.
  let languageName: @Sendable (String) -> String

  // MARK: Sentences

  /// How one incident stands to another.
  let tie: @Sendable (Relation.Kind, _ isInverse: Bool) -> String
  /// What a record's fields say of another record: "cites it".
  let purpose: @Sendable (ReferencePurpose) -> String
  let figure: @Sendable (FigureNumber) -> String
  /// Whether perpetrators are in a count; nil when nobody says.
  let perpetrators: @Sendable (Bool?) -> String
  let legal: @Sendable (LegalSentence) -> String
  /// A status, and the one that took its place: "charged with arson; since then: acquitted".
  let sinceThen: @Sendable (_ earlier: String, _ outcome: String) -> String
  /// A suspect: "named by A and B as a suspect"; without a name: "named as a suspect".
  let namedAsSuspect: @Sendable (_ by: String) -> String
  /// What a list adds to a record that carries claims found untrue.
  let untrueMark: @Sendable (UntrueMark) -> String
  /// When the dossier was last checked: "Last checked on 20 November 2026".
  let lastChecked: @Sendable (_ when: String) -> String
  /// The title of a page of the past: "As known on 21 June 2017".
  let asKnown: @Sendable (_ date: String) -> String
  /// How many changes there were: "3 changes".
  let changes: @Sendable (Int) -> String
  let reason: @Sendable (RelatedReason) -> String
  let noteLabel: @Sendable (_ number: Int) -> String
  /// The label of the way back from a note to one of its uses.
  let noteBack: @Sendable (_ number: Int, _ use: Int) -> String
  /// What became of a claim, with the day since when: "later found untrue, 21 June 2017".
  let claimFate: @Sendable (Claim.Status, _ date: String) -> String
  /// The end of an article's "in the same articles": "3 articles".
  let times: @Sendable (Int) -> String
  /// A post with an organization: "spokesman, Federal Prosecutor's Office".
  let section: @Sendable (_ heading: String) -> String
  /// What a source is cited for: "in support".
  let citedAs: @Sendable (Citation.Stance) -> String
  /// How many sources there are, and on how many reports they rest: "3 sources, 2 independent".
  let independentSources: @Sendable (_ total: Int, _ independent: Int) -> String
  /// That others carry a source's report: "This and 3 others carry the same report: …".
  let sameReport: @Sendable (_ others: Int) -> String
  /// What a map shows, for those who do not see it.
  let mapOf: @Sendable (_ title: String) -> String
  /// What a circle on a map says: "Brussels and 2 more places: 3 incidents".
  let marker: @Sendable (MarkerWords) -> String
  /// How exactly the dossier says where something was.
  let whereabouts: @Sendable (Whereabouts) -> String
  /// How many incidents stand nowhere on the map.
  let unplaced: @Sendable (Int) -> String
  /// That a map shows only some of the places.
  let mapLimit: @Sendable (_ shown: Int, _ omitted: Int) -> String
  /// How many lines of a lane there are: "3 events".
  let laneCount: @Sendable (TimelineLane, Int) -> String
  /// What the strip above a timeline shows, for those who do not see it.
  let densityOf: @Sendable (_ title: String) -> String
  /// That the timeline of a record does not show all, and what it shows.
  let timelinePart: @Sendable (_ shown: Int, _ total: Int) -> String
  /// What the picture of a record's ties shows, for those who do not see it.
  let networkOf: @Sendable (_ title: String) -> String
  /// In how many articles two records are named: "named together in 3 articles".
  let together: @Sendable (Int) -> String
  /// That a picture shows only the strongest ties.
  let networkPart: @Sendable (_ shown: Int, _ omitted: Int) -> String
  /// That the table of ties does not have all incidents.
  let matrixPart: @Sendable (_ shown: Int, _ total: Int) -> String
}

extension Words {
  /// The words for a BCP 47 tag such as `nl-BE`; English for a language that is not there.
  static func named(_ tag: String) -> Words {
    let primary = Words.primary(tag)
    return all.first { $0.code.utf8.elementsEqual(primary.utf8) } ?? en
  }

  /// The kind of an incident above its title; “other” says nothing there.
  func kicker(_ kind: Incident.Kind) -> String? { kind == .other ? nil : self.incidentKind(kind) }

  /// The primary subtag of a language tag, in lower case.
  static func primary(_ tag: String) -> String {
    let bytes = tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two tags mean one language.
  static func areOne(_ a: String, _ b: String) -> Bool {
    // Nearly always it is one tag.
    Bytes.equal(a, b) || Bytes.equal(primary(a), primary(b))
  }

  /// Whether there are words for the language of a tag.
  static func speaks(_ tag: String) -> Bool { all.contains { areOne($0.code, tag) } }

  /// Joins texts as a sentence does: "A, B and C".
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(self.and) " + last
  }

  /// A colon and what stands round it: French has a space before.
  var colon: String { self.plain.colon }

  /// A length in metres, as exactly as a reader needs it: "600 m", "2.5 km".
  func length(_ metres: Double) -> String {
    let whole = Int(min(1e8, max(0, metres)).rounded())
    if whole < 950 {
      let step = whole < 100 ? 10 : 50
      return "\(max(step, (whole + step / 2) / step * step))\u{A0}m"
    }
    let tenths = (whole + 50) / 100
    guard tenths < 100, !tenths.isMultiple(of: 10) else { return "\((tenths + 5) / 10)\u{A0}km" }
    return "\(tenths / 10)\(self.plain.decimalMark)\(tenths % 10)\u{A0}km"
  }

  /// What became of a claim, and since when.
  func claimMark(_ claim: Claim) -> String {
    self.claimFate(
      claim.status.value, claim.presentEntry.map { self.dates.words($0.date.value) } ?? "")
  }

  /// The words that stand for a record: its title, or a stub for a claim that is not repeated.
  func title(of record: Record) -> String {
    guard case .claim(let claim) = record.details, claim.isHarmfulToRepeat else {
      return record.title
    }
    return stub(claim)
  }

  /// What stands for a claim that harms by being repeated: what it concerns.
  ///
  /// Its status stands beside it, as beside any claim.
  func stub(_ claim: Claim) -> String {
    [self.label(.notRepeated), claim.topic.map(self.claimTopic)].compactMap { $0 }.joined(
      separator: " · ")
  }

  /// A claim as lists show it: its text in quotation marks, or a stub.
  func listed(_ claim: Claim) -> String {
    claim.isHarmfulToRepeat ? stub(claim) : self.quoted(claim.text.value)
  }
}
