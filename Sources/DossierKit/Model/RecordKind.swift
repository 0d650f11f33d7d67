/// The kinds of records that a dossier is made of.
public enum RecordKind: String, Sendable, CaseIterable, Comparable {
  case article, incident, location, person, organization, source, claim, quote, term, media

  /// The name of the kind's folder, or of its list without `.yml`.
  public var folder: String {
    switch self {
    case .person: "people"
    case .media: "media"
    default: rawValue + "s"
    }
  }

  /// Whether records of the kind have a page of their own.
  public var hasPage: Bool {
    switch self {
    case .article, .incident, .location, .person, .organization, .source, .claim: true
    case .quote, .term, .media: false
    }
  }

  /// Whether a takedown means something for records of the kind: only a page can be kept out of
  /// lists, and only a person or a byline can lose its name.
  func allows(_ takedown: Takedown.Action) -> Bool {
    switch takedown {
    case .noindex: hasPage
    case .anonymise: [.person, .article, .source, .quote].contains(self)
    case .withdraw, .remove: true
    }
  }

  /// Orders kinds as they are declared.
  public static func < (a: RecordKind, b: RecordKind) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
