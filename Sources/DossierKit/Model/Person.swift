/// A human being.
struct Person: Sendable {
  enum Category: String, Sendable, CaseIterable {
    case publicFigure = "public_figure"
    case official
    case privatePerson = "private_person"
    case journalist
  }
  enum Identification: String, Sendable, CaseIterable { case full, limited, none }
  struct Role: Sendable {
    var title: Located<String>
    var organization: Located<RecordID>?
    var from: Located<EDTFDate>?
    var to: Located<EDTFDate>?
    var sources: [Citation]
  }
  struct LegalStatus: Sendable {
    enum Kind: String, Sendable, CaseIterable {
      case notSuspected = "not_suspected"
      case personOfInterest = "person_of_interest"
      case wanted, detained, suspect, charged
      case onTrial = "on_trial"
      case convictedAppealable = "convicted_appealable"
      case convictedFinal = "convicted_final"
      case acquitted
      case chargesDropped = "charges_dropped"
      case deceasedBeforeTrial = "deceased_before_trial"
      case rehabilitated
    }
    var status: Located<Kind>
    var date: Located<EDTFDate>?
    var jurisdiction: Located<String>?
    var offence: Located<String>?
    var sources: [Citation]
    var range: ByteRange
  }
  /// How far the person may be identified, and who decided so.
  struct Protection: Sendable {
    var identify: Located<Identification>
    var reason: Located<String>?
    var decidedBy: Located<String>?
    var decidedOn: Located<EDTFDate>?
    var displayName: Located<String>?
    /// Nobody gave a display name, so words stand in its place that are no name in text.
    var isNameless = false
    /// The record does not say how far to identify: the safe default holds.
    var isDefault = false
  }

  var name: Located<String>
  var category: Category?
  /// What the record says of it or, behind Select, what holds.
  var protection: Protection?
  /// The `display_name`, which also a safe default uses.
  var givenDisplayName: Located<String>?
  var isMinor = false
  var roles: [Role] = []
  /// A history; the last entry holds.
  var legal: [LegalStatus] = []
  var born: Located<EDTFDate>?
  var died: Located<EDTFDate>?
  var nationality: Located<String>?
  var residence: Located<String>?
  var portrait: Located<String>?

  /// Whether every reader may learn the name.
  var isFullyIdentified: Bool { (protection?.identify.value ?? .full) == .full }

  /// The name that readers see.
  var displayName: String {
    if isFullyIdentified { return name.value }
    return protection?.displayName?.value ?? Self.withheld(in: "en")
  }

  /// The words in the place of a name for which no other was given.
  static func withheld(in language: String) -> String {
    (PlainLanguage.named(language) ?? .english).nameWithheld
  }
}
