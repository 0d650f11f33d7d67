import CommonMark
import Templates

/// What pages in folders show alike of a record.
struct SharedRecord: Sendable {
  /// The record as it stands in lists.
  let link: RecordLink
  /// The address of its page; nil without one.
  let href: String?
  /// The opening tag of a link to its page.
  let openTag: String?
  /// The language of its title, when it is not that of the pages.
  let language: String?
  /// What machines are told of it where pages name it: its id, type and name alone; nil for what no
  /// other page may name to machines.
  let thing: [UInt8]?
  /// What there is of a source; nil for records of other kinds.
  let source: Source?

  /// What pages show of a source; a class, because each page takes one of its many parts.
  final class Source: Sendable {
    /// What the source notes of all texts say of it.
    let note: NoteContext
    /// How statements name it, without a place in it.
    let citation: Prepared<CitationContext>
    /// What machines are told of it by each page that cites it.
    let work: [UInt8]

    /// Nil for a record of another kind.
    fileprivate init?(_ record: Record, _ link: RecordLink, _ maker: LinkMaker) {
      guard case .source(let source) = record.details else { return nil }
      note = maker.note(source, link)
      work = SourceData().json(source).fitted
      citation = Prepared(
        CitationContext(
          source: link, publisher: source.publisher.value,
          time: source.published.map { Prepared(maker.time($0.value, style: .short)) }))
    }
  }

  init(_ index: RecordIndex, _ maker: LinkMaker) {
    href = maker.site.paths[Int(index)].map { "../\(URLEscaper.escaped(path: $0))" }
    openTag = href.map { "<a href=\"\($0)\">" }
    link = RecordLink(maker.link(index, href: href))
    language = maker.foreignLanguage(of: maker.site[index])
    thing = ThingReference(maker: maker).json(index)?.fitted
    source = Source(maker.site[index], link, maker)
  }
}
