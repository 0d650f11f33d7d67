import CommonMark
import Templates

/// What many pages show alike, made once: the labels, the masthead, every record as a link.
///
/// Links are relative, so they depend on the folder of the page. All pages but the few at the root
/// stand in a folder below it: what is made here is made for those.
final class SharedContexts: Sendable {
  /// Makes words and contexts that do not depend on a page.
  let maker: LinkMaker
  let labels: Prepared<LabelsContext>
  /// The main parts of the dossier, none of them being the page itself.
  let navigation: [Prepared<NavigationContext>]
  let publisher: Prepared<PublisherContext>?
  /// The ways to the logs of corrections and updates that have entries.
  let logs: [Prepared<NavigationContext>]
  let hasTimeline: Bool
  /// The main parts of the dossier that have something in them.
  let parts: [SitePart]
  /// Every record as it stands in lists.
  let links: [RecordLink]
  /// The address of every record's page.
  let hrefs: [String?]
  /// The opening tag of a link to every record's page.
  let openTags: [String?]
  /// What the source notes of all texts say of a source; nil for records of other kinds.
  let notes: [Boxed<NoteContext>?]
  /// Sources as statements name them, without a place in them.
  let citations: [Prepared<CitationContext>?]
  /// What machines are told of each source that a page cites; nil for records of other kinds.
  let works: [[UInt8]?]
  /// What machines are told alike on many pages.
  let data: SharedData
  /// The lines of timelines, by position in the chronology; nil for what lists may not show, and
  /// none at all for pages in a language of their own, which have no timeline.
  private let events: [Prepared<EventContext>?]
  /// The languages of titles that are not that of the pages.
  let languages: [String?]

  /// Makes them for pages in a language, which is the dossier's when none is given.
  init(
    site: Site, index: SiteIndex, words: Words, language: String? = nil, jobs: Int
  ) async {
    labels = Prepared(LabelsContext(words: words))
    hasTimeline = !index.timeline.lines.isEmpty
    let maker = LinkMaker(
      site: site, words: words, untrue: index.untrue, language: language)
    self.maker = maker
    hrefs = site.paths.map { path in path.map { "../\(URLEscaper.escaped(path: $0))" } }
    openTags = hrefs.map { href in href.map { "<a href=\"\($0)\">" } }
    let hrefs = hrefs
    let made = await Parallel.map(Array(site.records.indices), jobs: jobs) { number in
      Made(RecordIndex(clamping: number), href: hrefs[number], maker)
    }
    let links = made.map(\.link)
    self.links = links
    notes = made.map { $0.note.map { Boxed($0) } }
    citations = made.map(\.citation)
    works = made.map(\.work)
    languages = made.map(\.language)
    data = SharedData(site: site, words: words, things: made.map(\.thing))
    let told = language == nil ? Array(site.chronology.indices) : []
    events = await Parallel.map(told, jobs: jobs) { number in
      EventMaker(
        maker: maker, link: { links[Int($0)] }, href: { hrefs[Int($0)] }, isBrief: true
      ).event(site.chronology[number]).map { Prepared($0) }
    }
    let frame = PageFrame.Parts(maker: maker, index: index, hasTimeline: hasTimeline)
    parts = SitePart.allCases.filter(frame.exists)
    navigation = frame.navigation(from: "x/index.html").map { Prepared($0) }
    publisher = frame.publisher().map { Prepared($0) }
    logs = frame.logs(from: "x/index.html").map { Prepared($0) }
  }

  /// A line of timelines, by its position in the chronology.
  func event(_ number: Int) -> Prepared<EventContext>? {
    events.indices.contains(number) ? events[number] : nil
  }

  /// All that is made of one record.
  private struct Made: Sendable {
    let link: RecordLink
    let language: String?
    var note: NoteContext?
    var citation: Prepared<CitationContext>?
    var work: [UInt8]?
    let thing: [UInt8]?

    init(_ index: RecordIndex, href: String?, _ maker: LinkMaker) {
      let link = RecordLink(maker.link(index, href: href))
      self.link = link
      language = maker.foreignLanguage(of: maker.site[index])
      thing = ThingReference(maker: maker).json(index)?.fitted
      guard case .source(let source) = maker.site[index].details else { return }
      note = maker.note(source, link)
      work = SourceData().json(source).fitted
      citation = Prepared(
        CitationContext(
          source: link, publisher: source.publisher.value,
          time: source.published.map { Prepared(maker.time($0.value, style: .short)) }))
    }
  }
}
