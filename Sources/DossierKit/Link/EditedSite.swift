import CommonMark

/// A linked site in which the words of some texts are others, and nothing that they say of records.
///
/// Whom a text names, which sources it cites and which claims and headings it has decides about the
/// whole site: about rankings, lists and counts. Where all that is as it was, what remains are the
/// text, its links, and the sentences in which it names others.
struct EditedSite {
  private(set) var site: Site
  /// The records whose texts were replaced.
  private(set) var records: [RecordIndex] = []
  /// Those whom these texts name in more sentences than before, or in fewer.
  private(set) var named: [RecordIndex] = []
  private let texts: LinkedTexts

  /// Begins with a site and what Link made of its texts.
  init(_ site: Site, _ texts: LinkedTexts) {
    self.site = site
    self.texts = texts
  }

  /// Puts another text in the place of a record's; false when more than its words is different, there is
  /// a mistake in it, or it was replaced before.
  ///
  /// After that the site is no use.
  mutating func replace(_ body: Body, of record: RecordIndex) -> Bool {
    let number = Int(record)
    let context = texts.builder.context
    guard !records.contains(record), let before = texts.bodies[number],
      site[record].body?.isPlain == true, body.isPlain,
      HeadingIDs.ids(for: body.facts.headings.map(\.text)) == context.headingIDs(of: record)
    else { return false }
    var linker = BodyLinker(site: context, index: record, body: body)
    let linked = linker.link()
    guard !linker.diagnostics.contains(where: { $0.severity == .error }),
      Set(linked.mentions.map(\.record)) == Set(before.mentions.map(\.record)),
      linked.claims(in: site) == before.claims(in: site)
    else { return false }
    let said = texts.builder.said(by: number, linked)
    let known = texts.said[number]
    guard saysTheSame(said, as: known, record) else { return false }
    site.records[number].body = body
    site.bodies.replace(linked, of: number)
    site.graph.statements[number] = said.statements
    for ((target, link), (_, old)) in zip(said.links, known.links) where link != old {
      var row = site.graph.backlinks[Int(target)]
      guard let place = row.firstIndex(where: { $0.source == record }) else { return false }
      row[place] = link
      site.graph.backlinks.replace(row, of: Int(target))
      if link.passages.count != old.passages.count { named.append(target) }
    }
    records.append(record)
    return true
  }

  /// Whether a record says of the same others the same but for the sentences, and of nobody whom the
  /// law has let go: there, words decide what is told beside them.
  private func saysTheSame(
    _ said: GraphBuilder.Said, as known: GraphBuilder.Said, _ record: RecordIndex
  ) -> Bool {
    let cleared = site.outdated.cleared
    guard said.links.count == known.links.count, !cleared.contains(record) else { return false }
    return zip(said.links, known.links).allSatisfy { new, old in
      new.target == old.target && !cleared.contains(new.target)
        && said.statements.purposes(of: new.backlink)
          == known.statements.purposes(of: old.backlink)
        && new.backlink.passages.isEmpty == old.backlink.passages.isEmpty
    }
  }
}
