import CommonMark

extension PageScope {
  /// How many passages of one record are shown; the rest are counted.
  private static let passageLimit = 4

  /// The newest records that name or cite a record, by kind, with the sentences.
  func mentions(_ index: RecordIndex) -> [BacklinkGroupContext] {
    let hasMore = self.index.mentions.pages(index) > 0
    return self.index.mentions.groups(index).map { group in
      var context = context(group, of: index)
      if hasMore, group.entries.count < group.total {
        context.all = allMentions(group, of: index)
      }
      return context
    }
  }

  /// The records on one of the continuation pages, from 1.
  func mentions(_ index: RecordIndex, page: Int) -> [BacklinkGroupContext] {
    self.index.mentions.groups(index, page: page).map { context($0, of: index) }
  }

  /// The way to the continuation page where a kind begins.
  private func allMentions(_ group: MentionIndex.Group, of index: RecordIndex) -> NavigationContext
  {
    let path = OutputPaths.mentions(of: site[index].id, page: group.page)
    return NavigationContext(
      href: "\(href(path))#by-\(group.kind.styleKey)",
      title: words.all(group.kind, group.total))
  }

  private func context(
    _ group: MentionIndex.Group, of index: RecordIndex
  ) -> BacklinkGroupContext {
    let key = group.kind.styleKey
    let isSource = site[index].kind == .source
    return BacklinkGroupContext(
      title: words.kinds(group.kind), id: "by-\(key)", key: key,
      items: group.entries.map { entry in
        let position = Int(entry.position)
        return isSource
          ? usage(self.index.usages[Int(index)][position])
          : backlink(site.graph.backlinks[Int(index)][position], of: site[index])
      })
  }

  private func backlink(_ backlink: SiteGraph.Backlink, of target: Record) -> BacklinkContext {
    // The text about a claim that is not repeated is not repeated either.
    let isRepeatable = site[backlink.source].isRepeatable
    let shown = backlink.passages.prefix(isRepeatable ? Self.passageLimit : 0)
    let more = isRepeatable ? backlink.passages.count - shown.count : 0
    return BacklinkContext(
      link: link(backlink.source),
      purposes: backlink.purposes.map { words.told($0, of: target) }
        .filter { !$0.utf8.isEmpty },
      passages: shown.compactMap { passage($0, in: backlink.source) },
      more: more > 0 ? "+ \(more)" : nil)
  }

  /// The sentence that names two records, the second of them marked.
  func passage(_ shared: SharedSentence) -> PassageContext? {
    shared.passage.flatMap { passage($0, in: shared.source) }
  }

  private func passage(
    _ passage: SiteGraph.Passage, in record: RecordIndex
  ) -> PassageContext? {
    let html = passageText(record).html(
      block: passage.block, sentence: passage.sentence, marking: passage.mention)
    guard !html.utf8.isEmpty, let href = href(of: record) else { return nil }
    let anchor = anchor(of: passage.block, in: record)
    return context(
      html, href: anchor.map { "\(href)#\($0)" } ?? href, block: passage.block, in: record)
  }

  private func passageText(_ record: RecordIndex) -> PassageText {
    PassageText(scope: self, record: record)
  }

  private func context(
    _ html: String, href: String, block: Int32, in record: RecordIndex
  ) -> PassageContext {
    let language = foreignLanguage(of: record)
    return PassageContext(
      href: href, html: html, language: language,
      direction: language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil },
      place: section(of: block, in: record))
  }

  /// The id by which a paragraph or heading with a passage can be reached.
  private func anchor(of block: Int32, in record: RecordIndex) -> String? {
    guard let linked = site.passage(of: record, in: block),
      linked.body.facts.blocks.indices.contains(Int(block))
    else { return nil }
    if linked.body.facts.blocks[Int(block)].isHeading {
      return zip(linked.body.facts.headings, linked.headingIDs).first { $0.0.block == block }?.1
    }
    // A tight list prints no paragraph that could bear the id.
    if linked.body.facts.blocks[Int(block)].isTight {
      let section = Int(linked.body.facts.blocks[Int(block)].section)
      return linked.headingIDs.indices.contains(section) ? linked.headingIDs[section] : nil
    }
    return "p\(block + 1)"
  }

  private func section(of block: Int32, in record: RecordIndex) -> String? {
    guard let linked = site.passage(of: record, in: block) else { return nil }
    let place = Int(linked.body.facts.blocks[Int(block)].section)
    guard linked.body.facts.headings.indices.contains(place) else { return nil }
    let heading = linked.body.facts.headings[place].text
    return heading.utf8.isEmpty ? nil : words.section(heading)
  }

  // MARK: - What rests on a source

  private func usage(_ usage: SiteIndex.Usage) -> BacklinkContext {
    var locators: [String] = []
    for stance in Citation.Stance.allCases
    where usage.citations.contains(where: { $0.stance == stance }) {
      locators.append(words.citedAs(stance))
    }
    for citation in usage.citations {
      guard let at = citation.at?.value, !locators.contains(at) else { continue }
      locators.append(at)
    }
    return BacklinkContext(
      link: link(usage.record),
      purposes: locators.isEmpty ? [] : [locators.joined(separator: " · ")],
      passages: site[usage.record].isRepeatable ? passages(usage.calls, in: usage.record) : [],
      more: nil)
  }

  /// A sentence for each call of a note; calls in one sentence share it.
  private func passages(_ calls: some Sequence<SiteIndex.Call>, in record: RecordIndex)
    -> [PassageContext]
  {
    var passages: [PassageContext] = []
    var locators: [[String]] = []
    // Calls come block by block: each block is split once.
    var split: (block: Int32, sentences: [Range<Int>]) = (-1, [])
    for call in calls {
      guard let passage = passage(call, in: record, &split) else { continue }
      let locator = call.locator.map { [$0] } ?? []
      if let last = passages.indices.last, passages[last].html == passage.html {
        locators[last] += locator
      } else {
        passages.append(passage)
        locators.append(locator)
      }
    }
    for index in passages.indices {
      let place = (passages[index].place.map { [$0] } ?? []) + locators[index]
      passages[index].place = place.isEmpty ? nil : place.joined(separator: " · ")
    }
    return passages
  }

  private func passage(
    _ call: SiteIndex.Call, in record: RecordIndex,
    _ split: inout (block: Int32, sentences: [Range<Int>])
  ) -> PassageContext? {
    guard let linked = site.passage(of: record, in: call.block),
      linked.body.facts.blocks.indices.contains(Int(call.block)), let href = href(of: record)
    else { return nil }
    let block = linked.body.facts.blocks[Int(call.block)]
    if split.block != call.block {
      split = (call.block, SentenceSplitter.sentences(in: block.text))
    }
    let sentence =
      (SentenceSplitter.range(around: Int(call.offset), of: split.sentences) ?? 0..<block.count)
      .int32
    let html = passageText(record).html(
      block: call.block, sentence: sentence, marking: nil)
    guard !html.utf8.isEmpty else { return nil }
    return context(
      html, href: "\(href)#n\(call.number)-\(call.use)", block: call.block, in: record)
  }
}
