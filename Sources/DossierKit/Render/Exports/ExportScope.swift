import CommonMark

/// What exports may tell of a site, and how they name it.
///
/// They hold what readers may see: no page under takedown, nothing whose rights forbid export, and
/// no words of a claim that harms by being repeated.
///
/// A class, so that what tells of one record shares it: a copy would count all tables of the site.
final class ExportScope: Sendable {
  let site: Site
  let index: SiteIndex
  let maker: LinkMaker
  /// By record: whether exports hold it.
  let isExported: [Bool]
  /// How many records stay out because their rights forbid export.
  let forbidden: Int

  var words: Words { maker.words }

  init(site: Site, index: SiteIndex, maker: LinkMaker) {
    self.site = site
    self.index = index
    self.maker = maker
    isExported = site.records.map { $0.isListed && $0.mayBeExported }
    forbidden = site.records.count { $0.isListed && !$0.mayBeExported }
  }

  /// The records that exports hold.
  var records: [RecordIndex] {
    isExported.indices.filter { isExported[$0] }.map { RecordIndex(clamping: $0) }
  }

  /// Those of a kind, in the order of their ids.
  func records(of kind: RecordKind) -> [RecordIndex] {
    site.indices(of: kind).filter { isExported[Int($0)] }
  }

  /// An array with room for what is written of some records, reckoned from a few of them.
  ///
  /// One of many megabytes that grows is copied again and again, and both copies take memory.
  func bytes(
    of records: [RecordIndex], holding write: (RecordIndex) -> [UInt8]
  ) -> [UInt8] {
    let few = stride(from: 0, to: records.count, by: 64).map { write(records[$0]).count }
    var bytes: [UInt8] = []
    if few.count > 1 {
      bytes.reserveCapacity(few.reduce(0, +) / few.count * records.count * 9 / 8)
    }
    return bytes
  }

  /// The index of a record that exports hold.
  func exported(_ id: RecordID) -> RecordIndex? {
    site.indices[id].flatMap { isExported[Int($0)] ? $0 : nil }
  }

  /// The id of a record that exports hold.
  func id(_ id: Located<RecordID>?) -> String? {
    id.flatMap { exported($0.value) == nil ? nil : $0.value.text }
  }

  /// The ids of those records that exports hold.
  func ids(_ ids: [Located<RecordID>]) -> [String] { ids.compactMap { id($0) } }

  func ids(_ records: some Sequence<RecordIndex>) -> [String] {
    records.compactMap { isExported[Int($0)] ? site[$0].id.text : nil }
  }

  /// The full address of a record's page; nil without `url:`.
  func address(_ record: RecordIndex) -> String? {
    guard let url = site.settings.url?.value, let path = site.paths[Int(record)] else {
      return nil
    }
    return "\(url)/\(URLEscaper.escaped(path: path))"
  }

  /// The words that stand for a record; of a claim that is not repeated, what stands in their place.
  func title(_ record: Record) -> String {
    if case .claim(let claim) = record.details { words.listed(claim) } else { record.title }
  }

  /// A sentence or two about a record, and what must be told with it: an ended suspicion, a claim
  /// found untrue.
  func summary(_ record: Record, _ index: RecordIndex) -> String {
    guard record.isRepeatable else { return "" }
    let parts =
      [record.deck, maker.standing(of: record).map { "\($0)." }] + warnings(index)
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// What must be told with a record's text: claims found untrue in it, people whom the law let go.
  func warnings(_ index: RecordIndex) -> [String?] {
    [self.index.untrue.sentence(of: index, in: site, words), words.cleared(in: index, site)]
  }

  /// Other names under which readers may know a record.
  func aliases(_ record: Record) -> [Alias] {
    guard record.isRepeatable else { return [] }
    let title = record.title
    return record.common.aliases.filter { $0.name.value != title && $0.match != .never }
  }

  /// The same thing elsewhere: addresses only, and none that identifies a protected person.
  func sameAs(_ record: Record) -> [String] { record.publicSameAs }
}

extension Site {
  /// Whether there are files below `data/`: a preview has none, for its drafts are not for others.
  var hasDataFiles: Bool { drafts == nil && settings.exports.hasData }
}

extension Record {
  /// Whether the rights to it allow exports to hold it.
  var mayBeExported: Bool {
    switch details {
    case .article(let article): article.rights?.mayExport != false
    case .media(let media): media.rights?.mayExport != false
    default: true
    }
  }

  /// Whether everybody may learn who it is: false for a protected person alone.
  var isFullyIdentified: Bool {
    if case .person(let person) = details { person.isFullyIdentified } else { true }
  }

  /// The addresses of the same thing elsewhere; none of a protected person, nor of a claim that is
  /// not repeated.
  var publicSameAs: [String] {
    guard isRepeatable, isFullyIdentified else { return [] }
    return common.sameAs.compactMap { same in
      if let url = SafeURL.web(same.value) { return url }
      let bytes = same.value.utf8
      let isWikidata =
        bytes.first == UInt8(ascii: "Q") && bytes.count > 1
        && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
      return isWikidata ? "http://www.wikidata.org/entity/\(same.value)" : nil
    }
  }
}
