import CommonMark

/// An address outside the dossier that a public record names, with the place where it stands.
///
/// What is not public is left out: a question to the network would tell of it.
public struct OutsideAddress: Sendable {
  /// What the record says of the address.
  public enum Role: Sendable {
    /// A source can be read there.
    case source
    /// A copy of a source or of an article is kept there.
    case archivedCopy
    /// A text links to it.
    case link
    /// An article appeared there first.
    case origin
    /// It is about the same thing, about an author, or the publisher's own.
    case other
  }

  /// The address as it is written: http or https.
  public let url: String
  /// Where it stands.
  public let place: SourceRange
  /// What the record says of it.
  public let role: Role
  /// The address of an archived copy that the record has beside it.
  public let archived: String?

  /// Describes an address at a place.
  public init(_ url: String, at place: SourceRange, role: Role, archived: String? = nil) {
    self.url = url
    self.place = place
    self.role = role
    self.archived = archived
  }
}

/// How many addresses there are, and how many of them were asked.
public struct AddressTally: Sendable {
  /// The different addresses that public records name.
  public let total: Int
  /// Those that were asked in this run.
  public let asked: Int
  /// Those whose answer was known from an earlier run.
  public let known: Int

  /// Counts addresses.
  public init(total: Int, asked: Int, known: Int) {
    self.total = total
    self.asked = asked
    self.known = known
  }
}

extension OutsideAddress {
  /// Every address outside the dossier, record by record, in the order of the fields.
  static func all(of site: Site) -> [OutsideAddress] {
    site.settings.addresses + site.records.flatMap(\.addresses)
  }

  fileprivate init?(
    _ address: Located<String>?, in file: FileID, _ role: Role, archived: Located<String>? = nil
  ) {
    guard let address, let url = SafeURL.web(address.value) else { return nil }
    self.init(
      url, at: SourceRange(file, address.range), role: role,
      archived: SafeURL.web(archived?.value))
  }
}

extension Record {
  fileprivate var addresses: [OutsideAddress] {
    var list = common.sameAs.map { OutsideAddress($0, in: file, .other) }
    switch details {
    case .source(let source):
      list += [
        OutsideAddress(source.url, in: file, .source, archived: source.archivedURL),
        OutsideAddress(source.archivedURL, in: file, .archivedCopy),
      ]
    case .article(let article):
      list += article.authors.map { OutsideAddress($0.url, in: file, .other) }
      list += [
        OutsideAddress(
          article.origin?.url, in: file, .origin, archived: article.origin?.archivedURL),
        OutsideAddress(article.origin?.archivedURL, in: file, .archivedCopy),
        OutsideAddress(article.rights?.originalURL, in: file, .origin),
      ]
    default: break
    }
    if let body {
      list += body.facts.links.map { link in
        OutsideAddress(Located(link.destination, body.range(link.source)), in: file, .link)
      }
    }
    return list.compactMap { $0 }
  }
}

extension DossierSettings {
  fileprivate var addresses: [OutsideAddress] {
    guard let publisher else { return [] }
    return [publisher.url, publisher.corrections, publisher.ethics, publisher.masthead]
      .compactMap { OutsideAddress($0, in: file, .other) }
  }
}
