/// Makes what search says of each record, with the words of lists.
struct SearchCards: Sendable {
  private let maker: LinkMaker

  init(_ site: Site) {
    maker = LinkMaker(
      site: site, words: Words.named(site.settings.language.value), untrue: UntrueClaims(site))
  }

  /// One card for each record, in their order.
  func make(jobs: Int) async -> [SearchCard] {
    let maker = maker
    return await Parallel.map(Array(maker.site.records.indices), jobs: jobs) { number in
      Self.card(RecordIndex(clamping: number), maker)
    }
  }

  private static func card(_ index: RecordIndex, _ maker: LinkMaker) -> SearchCard {
    let (site, words) = (maker.site, maker.words)
    let record = site[index]
    let link = maker.undated(index, href: nil)
    let isClaim = record.kind == .claim
    var card = SearchCard(
      // A claim found untrue is never shown without what became of it, not even in quotation marks.
      title: isClaim ? words.title(of: record) : link.title, key: link.key,
      kicker: [link.kind, maker.timeWords(of: record), place(of: record, site)]
        .compactMap { $0 }.joined(separator: " · "),
      summary: link.summary, language: link.language)
    let cleared = words.cleared(in: index, site)
    let warnings = [maker.untrue.sentence(of: index, in: site, words), cleared].compactMap(\.self)
    card.warning = warnings.isEmpty ? nil : warnings.joined(separator: " ")
    // Of a source the note says it already.
    let marks = [link.note, link.mark, record.kind == .source ? nil : cleared]
    if case .claim(let claim) = record.details {
      if claim.isUntrue {
        card.fate = words.claimMark(claim)
        card.mark = card.fate
      } else {
        card.kicker += " · \(words.claimStatus(claim.status.value))"
      }
      if let note = link.note {
        card.mark = [card.mark, note].compactMap(\.self).joined(separator: "; ")
      }
    } else if marks.contains(where: { $0 != nil }) {
      card.mark = marks.compactMap { $0 }.joined(separator: "; ")
    }
    return card
  }

  /// The first place of an incident or an article.
  private static func place(of record: Record, _ site: Site) -> String? {
    let id: Located<RecordID>? =
      switch record.details {
      case .incident(let incident): incident.locations.first?.location
      case .article(let article): article.locations.first
      default: nil
      }
    return id.flatMap { site.index(of: $0) }.map { site[$0].title }
  }
}
