/// One statement that ties two records: a field, a name in a text, a note.
struct StatedTie: Sendable {
  enum Form: Sendable {
    case field(ReferencePurpose)
    /// A name in a text, or a link that its writer made.
    case mention
    /// A note in a text that calls a source.
    case note
  }
  /// A sentence of a text.
  struct Sentence: Sendable, Equatable {
    let block: Int32
    let range: Range<Int32>
  }

  let form: Form
  /// The record that says it.
  let by: RecordIndex
  /// The record that it says it of.
  let of: RecordIndex
  /// Where in the file of the record that says it.
  let range: ByteRange
  let sentence: Sentence?
  /// What the statement rests on.
  let sources: [RecordIndex]
  /// What else the field says: how certain a part is, who compares, an editor's note.
  let detail: String?
}

extension StatedTie.Form {
  /// The type of the step in JSON.
  var type: String {
    switch self {
    case .mention: "mention"
    case .note: "citation"
    case .field(let purpose):
      switch purpose {
      case .subject: "subject"
      case .site: "site"
      case .involved: "involvement"
      case .relation: "relation"
      case .partOf: "part_of"
      case .within: "place"
      case .about: "claim_about"
      case .carries: "claim"
      case .cites: "citation"
      case .label: "label"
      case .parent: "parent"
      case .successor: "successor"
      case .post: "post"
      case .translation: "translation"
      case .supersededBy: "superseded_by"
      case .derivedFrom: "derived_from"
      case .speaker: "speaker"
      case .depicts: "depicts"
      case .corrects: "correction"
      case .distinct: "not_same_as"
      case .policy: "policy"
      }
    }
  }

  /// How little a chain gains by the tie: a declared relation tells most, a shared source least.
  var cost: Int32 {
    switch self {
    case .mention: 400
    case .note: 700
    case .field(let purpose):
      switch purpose {
      case .relation, .partOf: 0
      case .involved: 50
      case .site, .post, .parent, .successor, .speaker: 100
      case .about, .carries, .supersededBy, .corrects: 150
      case .subject, .translation, .derivedFrom, .depicts: 200
      case .within: 300
      case .label: 500
      case .cites: 700
      case .distinct, .policy: .max
      }
    }
  }

  /// Whether it ties records at all.
  var isTie: Bool {
    switch self {
    case .field(.distinct), .field(.policy): false
    default: true
    }
  }

  /// What the record that says it does to the other one: "names".
  var words: String {
    switch self {
    case .mention: "names"
    case .note: "cites"
    case .field(let purpose):
      switch purpose {
      case .subject: "has as a subject"
      case .site: "happened at"
      case .involved(let role): "has as \(role.rawValue)"
      case .relation(let kind): kind.words
      case .partOf: "is part of"
      case .within: "lies in"
      case .about: "is a claim about"
      case .carries: "carries the claim"
      case .cites: "cites"
      case .label: "is given the label"
      case .parent: "belongs to"
      case .successor: "was succeeded by"
      case .post: "held a post at"
      case .translation: "is a translation of"
      case .supersededBy: "is superseded by"
      case .derivedFrom: "is derived from"
      case .speaker: "quotes"
      case .depicts: "shows"
      case .corrects: "has a correction of"
      case .distinct: "is not the same as"
      case .policy: "links by choice"
      }
    }
  }

  /// The same from the other side: "is named by".
  var inverseWords: String {
    switch self {
    case .mention: "is named by"
    case .note: "is cited by"
    case .field(let purpose):
      switch purpose {
      case .subject: "is a subject of"
      case .site: "is the place of"
      case .involved(let role): "is \(role.rawValue) in"
      case .relation(let kind): kind.inverseWords
      case .partOf: "includes"
      case .within: "holds"
      case .about: "is a subject of the claim"
      case .carries: "is a claim carried by"
      case .cites: "is cited by"
      case .label: "is a label given to"
      case .parent: "is the parent of"
      case .successor: "succeeded"
      case .post: "had a post held by"
      case .translation: "is translated by"
      case .supersededBy: "supersedes"
      case .derivedFrom: "is the origin of"
      case .speaker: "is quoted in"
      case .depicts: "is shown in"
      case .corrects: "is corrected in"
      case .distinct: "is not the same as"
      case .policy: "is linked by choice of"
      }
    }
  }
}

extension Relation.Kind {
  fileprivate var words: String {
    switch self {
    case .partOf: "is part of"
    case .precursor: "is a precursor of"
    case .sameNetwork: "is of the same network as"
    case .sameMethod: "has the same method as"
    case .samePlace: "has the same place as"
    case .responseTo: "is a response to"
    case .investigatedWith: "is investigated together with"
    case .comparedWith: "is compared with"
    }
  }

  fileprivate var inverseWords: String {
    switch self {
    case .partOf: "includes"
    case .precursor: "was preceded by"
    case .responseTo: "was answered by"
    case .sameNetwork, .sameMethod, .samePlace, .investigatedWith, .comparedWith: words
    }
  }
}
