/// Something that happened, at a time and a place.
struct Incident: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case bombing, shooting, stabbing, vehicle, arson, hostage, assassination, hoax, plot
    case policeOperation = "police_operation"
    case arrest, trial, verdict, statement, commemoration, accident, hazard, other
  }
  enum Outcome: String, Sendable, CaseIterable {
    case completed, partial, failed, foiled, averted, disputed, unknown
  }
  /// How well the incident as a whole is established.
  enum Grade: String, Sendable, CaseIterable {
    case confirmed, corroborated
    case singleSource = "single_source"
    case contested, discounted
  }
  struct Site: Sendable {
    var location: Located<RecordID>
    var role: Located<String>?
    var precision: Located<Location.Precision>?
  }
  /// A word for the incident, and who uses it.
  struct Label: Sendable {
    var label: Located<RecordID>
    var by: Located<String>?
    var sources: [Citation]
    var range: ByteRange
  }
  struct Phase: Sendable {
    var date: Located<EDTFDate>?
    var time: Located<ClockTime>?
    var text: Located<String>
    var sources: [Citation]
  }

  var name: Located<String>
  var date: Located<EDTFDate>
  var time: Located<ClockTime>?
  var timezone: Located<TimeZoneRules>?
  /// The first is the primary one; never empty.
  var locations: [Site]
  var kind: Kind?
  var outcome: Outcome?
  var grade: Grade?
  var labels: [Label] = []
  var responsibility: Responsibility?
  var figures: [Figure] = []
  var involved: [Involvement] = []
  var means: Located<String>?
  var target: Located<String>?
  var related: [Relation] = []
  var partOf: Located<RecordID>?
  var phases: [Phase] = []
  var claims: [Located<RecordID>] = []
}

/// Who is held, or says they are, responsible for an incident.
struct Responsibility: Sendable {
  enum Status: String, Sendable, CaseIterable {
    case unclaimed, claimed, competing, denied, attributed, established, unknown
  }
  struct Claim: Sendable {
    var by: Located<String>
    var on: Located<EDTFDate>?
    var mode: Located<String>?
    var assessment: Located<String>?
    var sources: [Citation]
    var range: ByteRange
  }
  var status: Located<Status>
  var asOf: Located<EDTFDate>?
  var claims: [Claim]
  var sources: [Citation]
}

/// A count of people, by one measure, as one or more sources gave it at one time.
struct Figure: Sendable {
  enum Measure: String, Sendable, CaseIterable {
    case killed, injured, missing, detained, evacuated, other
  }
  enum Group: String, Sendable, CaseIterable { case all, civilian, child, responder, perpetrator }
  enum Qualifier: String, Sendable, CaseIterable {
    case exact
    case atLeast = "at_least"
    case atMost = "at_most"
    case about, range, none, unknown
  }
  enum Status: String, Sendable, CaseIterable {
    case reported, official, confirmed, revised, withdrawn
  }
  var measure: Measure
  var group: Group
  var min: Located<Int>?
  var max: Located<Int>?
  var best: Located<Int>?
  var qualifier: Qualifier
  /// The source's own words, such as "dozens"; never turned into a number.
  var wording: Located<String>?
  var asOf: Located<EDTFDate>?
  /// Nil when the source does not say so: `includes_perpetrators: unknown`.
  var includesPerpetrators: Bool?
  var status: Status
  var sources: [Citation]
  /// The figure of the same incident that this one replaces, counted from 1.
  var supersedes: Located<Int>?
  var range: ByteRange
}

/// A person's or organization's part in an incident.
struct Involvement: Sendable {
  enum Role: String, Sendable, CaseIterable {
    case victim, witness, suspect, perpetrator, claimant, responder, official, investigator
    case prosecutor, defence, court
  }
  enum Certainty: String, Sendable, CaseIterable { case alleged, suspected, charged, established }
  var who: Located<RecordID>
  var role: Located<Role>
  var certainty: Located<Certainty>?
  var sources: [Citation]
  var range: ByteRange
}

/// A declared tie between two incidents.
struct Relation: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case partOf = "part_of"
    case precursor
    case sameNetwork = "same_network"
    case sameMethod = "same_method"
    case samePlace = "same_place"
    case responseTo = "response_to"
    case investigatedWith = "investigated_with"
    case comparedWith = "compared_with"
  }
  enum Basis: String, Sendable, CaseIterable { case established, official, reported, editorial }
  var incident: Located<RecordID>
  var type: Kind
  var basis: Basis?
  var note: Located<String>?
  var sources: [Citation]
  var range: ByteRange
}
