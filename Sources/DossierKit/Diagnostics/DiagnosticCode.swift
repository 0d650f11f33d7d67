/// The stable code of a rule that `dossier build` and `dossier check` enforce.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  /// Unknown key or value (name the nearest).
  case unknownKeyOrValue = "S01"
  /// Reference to nothing, or to the wrong kind.
  case danglingReference = "S02"
  /// Id defined twice, malformed, or another record's previous id; both places shown.
  case duplicateID = "S03"
  /// Not a date (EDTF); the obsolete 2012 syntax gets its own hint.
  case badDate = "S04"
  /// End before start; phase outside its incident; correction before publication.
  case wrongOrder = "S05"
  /// Circle in within, part_of, superseded_by, derived_from, supersedes.
  case circle = "S06"
  /// Min > best or best > max; exact with min ≠ max; none or unknown with a number.
  case badFigure = "S07"
  /// Coordinates out of range.
  case coordinatesOutOfRange = "S08"
  /// Probably swapped.
  case coordinatesSwapped = "S09"
  /// Two records would write one output path, also on a file system that ignores case or Unicode
  /// form.
  case outputCollision = "S10"
  /// Malformed front matter; duplicate key; YAML alias, anchor or tag; a file that is not UTF-8;
  /// a damaged picture.
  case malformedFile = "S11"
  /// Template names a variable or partial that does not exist.
  case badTemplate = "S12"
  /// Relative link, image or #anchor that resolves to nothing.
  case deadLink = "S13"
  /// Claim, figure, involvement, relation, label, designation or legal status without a source.
  case missingSource = "P01"
  /// Incident or biography without any source.
  case unsourcedRecord = "P02"
  /// Article without author that is not wire or statement.
  case missingAuthor = "P03"
  /// A number of killed or injured in an article's text that matches no figure of an incident it
  /// mentions.
  case numberMatchesNoFigure = "P04"
  /// Online source without an archived copy.
  case missingArchive = "P05"
  /// Corroborated or confirmed on sources that share one origin.
  case dependentSources = "P06"
  /// False or retracted claim without first_reported.
  case missingFirstReport = "P07"
  /// Claim status differs from the last entry of its history.
  case statusDiffersFromHistory = "P08"
  /// Disputed, contested or competing without sources on both sides.
  case oneSidedDispute = "P09"
  /// A published article changed or went away, and no correction, update or note says so.
  case silentChange = "P10"
  /// An internal note, draft, withdrawn, embargoed or confidential byte in any output.
  case privateContentInOutput = "L01"
  /// A protected name in any output: HTML, attributes, file names, JSON-LD, feeds, search shards,
  /// CSV, GeoJSON, images' metadata; compared case-folded, without diacritics, and percent-,
  /// entity- and JSON-escaped.
  case protectedNameInOutput = "L02"
  /// Portrait or depicts of a person whose identify is not full.
  case protectedPortrait = "L03"
  /// Identify other than full, or takedown, without reason and date.
  case missingReason = "L05"
  /// GPS or serial numbers in an output image.
  case imageMetadata = "L06"
  /// Something that betrays an embargoed record: counts, previous/next, dates of feeds and sitemap.
  case embargoBetrayed = "L07"
  /// A coordinate finer than public_radius_m, or than the municipality when sensitive.
  case coordinateTooFine = "L08"
  /// A page under takedown in sitemap, feed, search or navigation.
  case takenDownPageListed = "L09"
  /// Full birth date of a suspect, victim or private person.
  case fullBirthDate = "L10"
  /// Role perpetrator or certainty established without a final conviction or, for the dead, an
  /// attributed official finding.
  case unprovenPerpetrator = "F01"
  /// "alleged/accused/suspected + agent noun", or "the bomber/killer/terrorist" for a named
  /// person without conviction.
  case prejudicialWording = "F03"
  /// Death, graphic or suicide terms without an advisory.
  case missingAdvisory = "F04"
  /// Loaded term (terms.yml) outside a quotation or an attributed label.
  case loadedTerm = "F06"
  /// A title that still asserts a status since replaced by acquitted, dropped or rehabilitated.
  case outdatedTitle = "F08"
  /// A major correction that the page would not show at the top.
  case hiddenCorrection = "F10"
  /// Location without within that is not a country.
  case placeWithoutParent = "G01"
  /// Two records share a name form and neither says match: explicit.
  case sharedName = "G02"
  /// Alias of ≤ 3 letters, or a common word, with match: auto.
  case riskyAlias = "G03"
  /// Mention that fits two records: left unlinked, both named (never a guess).
  case ambiguousMention = "G04"
  /// Mapped incident whose precision is finer than its location's own.
  case precisionTooFine = "G05"
  /// Record that no article and no record mentions.
  case unmentionedRecord = "G07"
  /// Layer in map/ that is no GeoJSON, not in degrees of WGS 84, or without a credit.
  case badMapLayer = "G08"
  /// Review_by passed.
  case reviewOverdue = "T01"
  /// A known claim no longer confirmed; an unknown question that a confirmed claim answers.
  case staleOverview = "T02"
  /// Image without alt text.
  case missingAltText = "T04"
  /// Syndicated text changed while may_modify: false (hash differs), or its credit footer gone.
  case changedSyndicatedText = "T05"
  /// Not a regular, readable file inside its folder: a link that leaves it, a pipe, a device.
  case unreadableFile = "S14"
  /// A waiver that waives nothing.
  case unusedWaiver = "S15"
  /// Raw HTML in Markdown is left out.
  case rawHTML = "M01"
  /// A link or image address outside http, https, mailto, tel and relative paths is left out.
  case addressNotAllowed = "M02"
  /// A body is larger or nested deeper than the limits allow.
  case bodyTooLarge = "M03"
  /// A public page links to a record that is not published: the words stay, the link goes.
  case unpublishedReference = "M04"
  /// A fenced directive's content cannot be read.
  case badDirective = "M05"
  /// An address outside the dossier leads to nothing any more.
  case deadAddress = "N01"
  /// An address outside the dossier does not let this program in.
  case blockedAddress = "N02"
  /// An address outside the dossier does not answer, or only with a failure.
  case unreachableAddress = "N03"
  /// The encryption of an address outside the dossier cannot be trusted, or does not work.
  case untrustedAddress = "N04"
  /// An address outside the dossier has moved for good.
  case movedAddress = "N05"
}
