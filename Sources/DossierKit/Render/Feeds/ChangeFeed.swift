/// The Atom 1.0 feed of all corrections, or of all updates, newest first.
struct ChangeFeed {
  let site: Site
  let changes: ChangeLog
  /// Knows the words, and the languages of titles.
  let maker: LinkMaker

  private var words: Words { maker.words }

  /// The feed's bytes; nil when nothing has changed, for an empty feed has no date.
  func bytes(_ part: ChangeLog.Part) -> [UInt8]? {
    let entries = changes[part].compactMap { entry in entry.instant.map { (entry, $0) } }
    guard let newest = entries.first else { return nil }
    let frame = FeedFrame(site: site)
    let page = OutputPaths.log(part, page: 1)
    var xml = XMLDocument()
    frame.open(
      &xml, id: part.name, title: "\(words.label(part.title)) · \(site.settings.title.value)",
      subtitle: words.label(part.deck), updated: newest.1, path: OutputPaths.feed(of: part),
      page: page)
    for (entry, instant) in entries.prefix(FeedFrame.limit) {
      let told = told(entry)
      xml.open("entry", told.language.map { [("xml:lang", $0)] } ?? [])
      xml.element("id", frame.tag(for: "\(part.name)/\(entry.key)"))
      xml.element("title", told.title)
      xml.element("updated", instant.utc)
      frame.link(to: told.page ?? page, &xml)
      xml.element("summary", told.text)
      xml.close("entry")
    }
    xml.close("feed")
    return xml.bytes
  }

  /// What an entry says.
  private struct Told {
    let title: String
    let text: String
    var page: String?
    var language: String?
  }

  private func told(_ entry: ChangeLog.Entry) -> Told {
    switch entry.origin {
    case .dossier(let position):
      let update = site.settings.updates[position]
      let kind = words.updateKind(update) ?? words.correctionKind(.update)
      return Told(
        title: "\(kind) · \(site.settings.title.value)",
        text: update.text.value + maker.outcomes(ofStatement: update.text))
    case .record(let index, let position):
      let record = site[index]
      let correction = record.common.corrections[position]
      let title = words.title(of: record)
      return Told(
        title: "\(words.correctionKind(correction.kind)) · \(title)",
        text: record.isRepeatable ? words.sentence(correction) : title,
        page: site.paths[Int(index)],
        language: maker.foreignLanguage(of: record))
    }
  }
}

extension Words {
  /// A correction in running words: what it said, and what it says now.
  func sentence(_ correction: Correction) -> String {
    guard let was = correction.was else { return correction.now.value }
    return
      "\(self.label(.was)) \(self.quoted(was.value)) \(self.label(.now)) \(correction.now.value)"
  }
}
