/// The fields that every kind of record has and that readers may learn; see also `GateFields`.
struct CommonFields: Sendable {
  /// The id, with the place of the key of a list or of the start of the file.
  var id: Located<RecordID>
  var kind: RecordKind
  var file: FileID
  var aliases: [Alias] = []
  /// At most 280 characters.
  var summary: Located<String>?
  var previousIDs: [Located<RecordID>] = []
  /// URLs or Wikidata ids of the same thing elsewhere.
  var sameAs: [Located<String>] = []
  var notSameAs: [Located<RecordID>] = []
  var sources: [Citation] = []
  var corrections: [Correction] = []
  @Rare var reviewBy: Located<EDTFDate>?
  @Rare var takedown: Takedown?
  var waivers: [Waiver] = []
  /// Whether something stands in for the id, a required field or the text: a reported mistake.
  ///
  /// The record is checked like any other, but its names and dates mean nothing.
  var hasStandIns = false
}

/// Whether a record may be published at all.
enum PublicationStatus: String, Sendable, CaseIterable {
  case draft, ready, published, withdrawn
}

/// Another name under which a record is known.
struct Alias: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case full, initials, acronym, alias, former, transliteration
  }
  /// How the name is found in text.
  enum Match: String, Sendable, CaseIterable {
    /// Whatever its case and diacritics; but a name listed with a capital is not found in small
    /// letters, and Greek accents count.
    case auto
    /// Only as written.
    case `case`
    /// Only by `[[…]]` or a link: the name alone is never linked.
    case explicit
    /// Not at all; the name is kept for the record, and for the protection of names.
    case never
  }

  var name: Located<String>
  var language: Located<String>?
  var kind: Kind?
  /// As written; nil lets the kind and the length decide.
  var match: Match?

  /// How the name is found: acronyms and names of up to three letters only as written.
  var effectiveMatch: Match {
    if let match { return match }
    return isShortOrAcronym || (kind == nil && Self.isFoundAsWritten(name.value)) ? .case : .auto
  }

  /// Whether it is said to be an acronym, or is too short to be told from a word.
  private var isShortOrAcronym: Bool { kind == .acronym || name.value.unicodeScalars.count <= 3 }

  /// Whether the name is a secret only as written: capitals alone hide nothing.
  var isSecretAsWritten: Bool { match == .case || (match == nil && isShortOrAcronym) }

  /// Whether a name is found only as written when nothing is said of it: one of up to three
  /// letters, and one word of up to five letters that are all capitals, as acronyms are.
  static func isFoundAsWritten(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    if scalars.count <= 3 { return true }
    return scalars.count <= 5
      && scalars.allSatisfy { $0.properties.isUppercase || (0x30...0x39).contains($0.value) }
  }
}

/// A statement's source, and where in it.
struct Citation: Sendable {
  enum Stance: String, Sendable, CaseIterable { case supports, contradicts, mentions, origin }
  var source: Located<RecordID>
  /// A locator, such as a paragraph.
  var at: Located<String>?
  /// At most 40 words.
  @Rare var quote: Located<String>?
  var stance: Stance?
}

/// A change to what was published, told to the reader.
struct Correction: Sendable {
  enum Kind: String, Sendable, CaseIterable { case correction, clarification, update, retraction }
  enum Severity: String, Sendable, CaseIterable { case minor, major }
  var date: Located<EDTFDate>
  var kind: Kind
  var severity: Severity
  var was: Located<String>?
  var now: Located<String>
  var claims: [Located<RecordID>]
}

/// A decision to take a record away from readers.
struct Takedown: Sendable {
  enum Action: String, Sendable, CaseIterable { case noindex, anonymise, withdraw, remove }
  var action: Located<Action>
  var decidedOn: Located<EDTFDate>?
  var reason: Located<String>?
}

/// A record's exemption from a rule, with its reason.
struct Waiver: Sendable {
  var rule: Located<DiagnosticCode>
  var reason: Located<String>
}

/// Who holds the rights to a text or an image and what may be done with it.
struct Rights: Sendable {
  var holder: Located<String>?
  /// An SPDX identifier or a URL.
  var license: Located<String>?
  var notice: Located<String>?
  var credit: Located<String>?
  var terms: Located<String>?
  var originalURL: Located<String>?
  var syndicatedFrom: Located<String>?
  var mayModify: Bool?
  var mayExport: Bool?
}
