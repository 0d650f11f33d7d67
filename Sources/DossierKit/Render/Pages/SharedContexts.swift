import CommonMark
import Templates

/// What many pages show alike, made once: the labels, the masthead, every record as a link.
///
/// What is shown of records and of lines of timelines is made when a page first asks for it.
///
/// Links are relative, so they depend on the folder of the page. All pages but the few at the root
/// stand in a folder below it: what is made here is made for those.
final class SharedContexts: Sendable {
  /// Makes words and contexts that do not depend on a page.
  let maker: LinkMaker
  let labels: Prepared<LabelsContext>
  /// The name that Open Graph has for the maker's language.
  let locale: String
  /// The main parts of the dossier, none of them being the page itself.
  let navigation: [Prepared<NavigationContext>]
  let publisher: Prepared<PublisherContext>?
  /// The ways to the logs of corrections and updates that have entries.
  let logs: [Prepared<NavigationContext>]
  let hasTimeline: Bool
  /// The main parts of the dossier that have something in them.
  let parts: [SitePart]
  /// What machines are told alike on many pages.
  let data: SharedData
  /// The lines of timelines, by position in the chronology; none at all for pages in a language of
  /// their own, which have no timeline.
  private let events: LazyRows<Prepared<EventContext>?>
  private let records: LazyRows<SharedRecord>

  /// Makes them for pages in a language, which is the dossier's when none is given.
  init(site: Site, index: SiteIndex, words: Words, language: String? = nil) {
    labels = Prepared(LabelsContext(words: words))
    hasTimeline = !index.timeline.lines.isEmpty
    let maker = LinkMaker(
      site: site, words: words, untrue: index.untrue, language: language)
    self.maker = maker
    locale = OpenGraphLocale.name(of: maker.language)
    let records = LazyRows(count: site.records.count) { number in
      SharedRecord(RecordIndex(clamping: number), maker)
    }
    self.records = records
    data = SharedData(site: site, words: words)
    events = LazyRows(count: language == nil ? site.chronology.count : 0) { number in
      EventMaker(
        maker: maker, link: { records[Int($0)].link }, href: { records[Int($0)].href },
        isBrief: true
      ).event(site.chronology[number]).map { Prepared($0) }
    }
    let frame = PageFrame.Parts(maker: maker, index: index, hasTimeline: hasTimeline)
    parts = SitePart.allCases.filter(frame.exists)
    navigation = frame.navigation(from: "x/index.html").map { Prepared($0) }
    publisher = frame.publisher().map { Prepared($0) }
    logs = frame.logs(from: "x/index.html").map { Prepared($0) }
  }

  /// What is shown alike of a record.
  subscript(_ record: RecordIndex) -> SharedRecord {
    @inline(__always) _read { yield records[Int(record)] }
  }

  /// A line of timelines, by its position in the chronology; nil for what lists may not show.
  func event(_ number: Int) -> Prepared<EventContext>? {
    number < events.count ? events[number] : nil
  }
}
