import CommonMark
import Templates

/// Makes the words and contexts about a record that do not depend on the page they stand on.
final class LinkMaker: Sendable {
  let site: Site
  /// The words of the pages' language.
  let words: Words
  let untrue: UntrueClaims
  /// The language of the pages, a BCP 47 tag: the dossier's, or that of an article.
  let language: String

  init(site: Site, words: Words, untrue: UntrueClaims, language: String? = nil) {
    self.site = site
    self.language = language ?? site.settings.language.value
    self.words = words
    self.untrue = untrue
  }

  // MARK: - Dates

  func time(
    _ date: EDTFDate, _ time: ClockTime? = nil, zone: TimeZoneRules? = nil,
    style: DateWords.Style = .long
  ) -> TimeContext {
    TimeContext(
      words: words.dates.words(date, time: time, style),
      datetime: date.datetimeAttribute(time: time, in: zone ?? site.zone))
  }

  func time(_ date: ArticleDate, style: DateWords.Style = .long) -> TimeContext {
    TimeContext(
      words: words.dates.words(date, in: site.zone, style), datetime: date.datetimeAttribute)
  }

  /// The date by which a record stands in lists.
  func time(of record: Record, style: DateWords.Style = .short) -> TimeContext? {
    switch listed(record) {
    case .article(let date): time(date, style: style)
    case .other(let date, let zone): time(date, zone: zone, style: style)
    case nil: nil
    }
  }

  /// The same in words alone.
  func timeWords(of record: Record, style: DateWords.Style = .short) -> String? {
    switch listed(record) {
    case .article(let date): words.dates.words(date, in: site.zone, style)
    case .other(let date, _): words.dates.words(date, time: nil, style)
    case nil: nil
    }
  }

  private enum ListedDate {
    case article(ArticleDate)
    case other(EDTFDate, TimeZoneRules? = nil)
  }

  private func listed(_ record: Record) -> ListedDate? {
    switch record.details {
    case .article: record.articleDate.map { .article($0) }
    case .incident(let incident): .other(incident.date.value, incident.timezone?.value)
    case .source(let source): source.published.map { .other($0.value) }
    case .claim(let claim): claim.history.last.map { .other($0.date.value) }
    default: nil
    }
  }

  // MARK: - Links

  /// A record as it stands in lists.
  func link(_ index: RecordIndex, href: String?) -> RecordLinkContext {
    var link = undated(index, href: href)
    link.time = time(of: site[index])
    return link
  }

  /// The same without its date.
  func undated(_ index: RecordIndex, href: String?) -> RecordLinkContext {
    let record = site[index]
    var link = RecordLinkContext(
      href: href, title: record.title, key: record.kind.styleKey, kind: words.kind(record.kind))
    if let language = foreignLanguage(of: record) {
      link.language = language
      link.direction = LanguageNames.isRightToLeft(language) ? "rtl" : nil
    }
    link.note = standing(of: record) ?? outcomes(ofQuoted: index)
    link.summary = record.deck
    if let kind = record.articleKind { link.kind = words.articleKind(kind) }
    if case .claim(let claim) = record.details {
      link.title = words.listed(claim)
      if claim.isHarmfulToRepeat {
        // The words that stand for it are the page's.
        (link.summary, link.language, link.direction) = (nil, nil, nil)
      }
    }
    if site.drafts?.contains(record.id) == true {
      link.title = "[\(words.label(.draft))] \(link.title)"
    }
    link.mark = untrue.mark(of: index, in: site, words).map(words.untrueMark)
    return link
  }

  /// What source notes say of a source, but for the number, the place in it and the ways back.
  func note(_ source: Source, _ link: RecordLink) -> NoteContext {
    let url = SafeURL.web(source.url?.value)
    return NoteContext(
      number: "", source: link, publisher: source.publisher.value,
      time: source.published.map { Prepared(time($0.value)) }, url: url,
      host: url.map(SafeURL.host), archived: SafeURL.web(source.archivedURL?.value), backs: [])
  }

  /// The language of a record's title, when it is not that of the pages.
  func foreignLanguage(of record: Record) -> String? {
    let own: String?
    switch record.details {
    case .article(let article): own = article.language?.value ?? site.settings.language.value
    case .source(let source):
      // A title that somebody translated does not stand in the source's own script.
      let tag = source.language?.value
      own = tag.flatMap { Script.canBe(source.title.value, in: $0) ? $0 : nil }
    case .person: own = nil
    default: own = site.settings.language.value
    }
    guard let own else { return nil }
    return Words.areOne(own, language) ? nil : own
  }

  /// The dossier's language, when it is not that of the pages.
  var dossierLanguage: String? {
    let own = site.settings.language.value
    return Words.areOne(own, language) ? nil : own
  }

  /// What must stand wherever a person is named: that a suspicion has ended.
  func standing(of record: Record) -> String? { words.standing(of: record) }
}

extension Record {
  /// One or two sentences about the record, as its writer gave them.
  var deck: String? {
    if case .article(let article) = details, let deck = article.deck { return deck.value }
    return common.summary?.value
  }
}

extension SafeURL {
  /// An address outside the dossier that a page may link: http or https.
  static func web(_ address: String?) -> String? {
    guard let address, isAllowed(address) else { return nil }
    let isWeb = ["http://", "https://"].contains { address.utf8.starts(with: $0.utf8) }
    return isWeb ? address : nil
  }

  /// The host of an address, without `www.`.
  static func host(_ address: String) -> String {
    var rest = address.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    return String(decoding: rest.prefix { !"/?#".utf8.contains($0) }, as: UTF8.self)
  }
}

// MARK: - People whom the law let go

extension LinkMaker {
  /// What follows the text of a phase that goes on saying of people what the law has taken back.
  func outcomes(ofPhase number: Int, in incident: RecordIndex) -> String {
    outcomes(
      (site.outdated.phases[incident] ?? []).filter { $0.number == number }.map(\.person))
  }

  /// What follows an update or an open question of the dossier that does the same.
  func outcomes(ofStatement text: Located<String>) -> String {
    outcomes(site.outdated.statements.filter { $0.place == text.range }.map(\.person))
  }

  /// What must stand wherever a claim or a source is named whose words say of people what the law has
  /// taken back.
  private func outcomes(ofQuoted index: RecordIndex) -> String? {
    guard !site.outdated.people.isEmpty, [.claim, .source].contains(site[index].kind),
      let people = site.outdated.people[index]
    else { return nil }
    return people.compactMap { person in
      words.standing(of: site[person]).map { "\(site[person].title)\(words.colon)\($0)" }
    }.joined(separator: "; ")
  }

  private func outcomes(_ people: [RecordIndex]) -> String {
    people.compactMap { person in
      words.standing(of: site[person]).map { " (\(site[person].title)\(words.colon)\($0))" }
    }.joined()
  }
}
