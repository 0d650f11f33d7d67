/// The claims found untrue that each record carries: what must be told wherever it stands.
///
/// A record carries a claim that its fields name, that its text links, or that one of its corrections
/// concerns; an incident also those that are about it. Few records carry one, so only those are kept.
struct UntrueClaims: Sendable {
  private let byRecord: [RecordIndex: [RecordIndex]]

  init(_ site: Site) {
    let claims = site.indices(of: .claim).compactMap { index -> (day: Int, index: RecordIndex)? in
      guard case .claim(let claim) = site[index].details, claim.isUntrue, site[index].isListed
      else { return nil }
      return (claim.presentEntry?.date.value.lastDay ?? .min, index)
    }
    var found: [RecordIndex: [RecordIndex]] = [:]
    for (_, index) in claims.sorted(by: { ($1.day, $0.index) < ($0.day, $1.index) }) {
      guard case .claim(let claim) = site[index].details else { continue }
      var carriers = Set(
        site.graph.backlinks[Int(index)].filter(site.graph.carriesClaim).map(\.source))
      for about in claim.about {
        guard let record = site.index(of: about), site[record].kind == .incident else { continue }
        carriers.insert(record)
      }
      for carrier in carriers { found[carrier, default: []].append(index) }
    }
    byRecord = found
  }

  /// The claims found untrue that a record carries, the newest change first.
  func claims(of record: RecordIndex) -> [RecordIndex] { byRecord[record] ?? [] }

  /// When they were found untrue.
  func changes(of record: RecordIndex, in site: Site) -> [EDTFDate] {
    claims(of: record).compactMap { index in
      guard case .claim(let claim) = site[index].details else { return nil }
      return claim.presentEntry?.date.value
    }
  }

  /// One sentence for where a page is not seen: the feed, a search index, an export.
  ///
  /// Nil for people, places and organizations, as `mark` is.
  func sentence(of record: RecordIndex, in site: Site, _ words: Words) -> String? {
    guard site[record].kind.isToldInLists else { return nil }
    let told = claims(of: record).compactMap { index -> String? in
      guard case .claim(let claim) = site[index].details else { return nil }
      return "\(words.listed(claim)) (\(words.claimMark(claim)))"
    }
    return told.isEmpty
      ? nil : words.label(.untrueHere) + words.colon + told.joined(separator: "; ") + "."
  }

  /// What a list says of a record that carries some, but for the words.
  ///
  /// Nil for people, places and organizations: their pages tell it, but beside a name in a list it
  /// would read as said of them, who may have denied it.
  func mark(of record: RecordIndex, in site: Site, _ words: Words) -> UntrueMark? {
    guard site[record].kind.isToldInLists else { return nil }
    let claims = claims(of: record).compactMap { index -> Claim? in
      if case .claim(let claim) = site[index].details { claim } else { nil }
    }
    guard let newest = claims.first else { return nil }
    return UntrueMark(
      count: claims.count, areRetracted: claims.allSatisfy { $0.status.value == .retracted },
      date: newest.presentEntry.map { words.dates.words($0.date.value, .short) } ?? "")
  }
}

extension RecordKind {
  /// Whether a list that names a record says what was found untrue on its page.
  fileprivate var isToldInLists: Bool {
    switch self {
    case .person, .organization, .location: false
    default: true
    }
  }
}

extension SiteGraph {
  /// Whether a record repeats the claim that it names, and does not only refer to it.
  fileprivate func carriesClaim(_ link: Backlink) -> Bool {
    let purposes = purposes(of: link)
    return !link.passages.isEmpty || purposes.contains(.carries) || purposes.contains(.corrects)
  }
}
