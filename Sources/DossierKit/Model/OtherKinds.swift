/// A body of people with a name: an authority, a company, a group.
struct Organization: Sendable {
  enum Category: String, Sendable, CaseIterable {
    case government, police, prosecutor, court, military, emergency
    case armedGroup = "armed_group"
    case party, company, ngo, media
  }
  /// What somebody officially calls the organization.
  struct Designation: Sendable {
    var label: Located<String>
    var by: Located<String>?
    var on: Located<EDTFDate>?
    var sources: [Citation]
    var range: ByteRange
  }
  var name: Located<String>
  var category: Category?
  var parent: Located<RecordID>?
  var successor: Located<RecordID>?
  var designations: [Designation] = []
}

/// A publication, document or recording that statements rest on.
struct Source: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case news, wire, official, court, social, interview, document, dataset, video, photo
  }
  var title: Located<String>
  var publisher: Located<String>
  var kind: Kind?
  var url: Located<String>?
  var archivedURL: Located<String>?
  var archivedAt: Located<EDTFDate>?
  var published: Located<EDTFDate>?
  var accessed: Located<EDTFDate>?
  var language: Located<String>?
  var authors: [Located<String>] = []
  /// The source whose copy this one prints: the two are not independent.
  var derivedFrom: Located<RecordID>?
  var sha256: Located<String>?
  var isConfidential = false
}

/// A statement that was made, and what became of it.
struct Claim: Sendable {
  enum Topic: String, Sendable, CaseIterable {
    case event, identity, responsibility, casualty, means, motive, link, legal
  }
  enum Status: String, Sendable, CaseIterable {
    case unverified, reported, corroborated, confirmed, disputed, `false`, retracted, superseded
    case unverifiable
  }
  struct HistoryEntry: Sendable {
    var status: Located<Status>
    var date: Located<EDTFDate>
    var by: Located<String>?
    var sources: [Citation]
    var note: Located<String>?
    var range: ByteRange
  }
  var text: Located<String>
  var about: [Located<RecordID>]
  var topic: Topic?
  var status: Located<Status>
  /// Oldest first; never empty.
  var history: [HistoryEntry]
  /// Where the claim first appeared.
  var firstReported: Citation?
  var supersededBy: Located<RecordID>?
  var isHarmfulToRepeat = false
}

extension Claim {
  /// The entry of the history by which the claim has its present status.
  var presentEntry: HistoryEntry? {
    history.last { $0.status.value == status.value } ?? history.last
  }

  /// Whether readers must be told, wherever the claim stands, that it does not hold.
  var isUntrue: Bool { status.value.isUntrue }
}

extension Claim.Status {
  /// Whether what was claimed does not hold.
  var isUntrue: Bool { self == .false || self == .retracted }
}

/// Words that somebody said.
struct Quote: Sendable {
  var text: Located<String>
  /// A record's id, or a name.
  var speaker: Located<String>
  var roleAtTime: Located<String>?
  var date: Located<EDTFDate>?
  var mode: Located<String>?
  var original: Located<String>?
  var language: Located<String>?
}

/// A word that needs care.
struct Term: Sendable {
  var term: Located<String>
  var definition: Located<String>?
  var isLoaded = false
  var alternatives: [Located<String>] = []
}

/// An image or a document in `content/media`.
struct Media: Sendable {
  var file: Located<String>
  var alt: Located<String>
  var caption: Located<String>?
  var credit: Located<String>?
  var rights: Rights?
  var taken: Located<EDTFDate>?
  var depicts: [Located<RecordID>] = []
  var sourceType: Located<String>?
}
