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
    let shown = site.graph.passages(of: backlink).prefix(isRepeatable ? Self.passageLimit : 0)
    let more = isRepeatable ? backlink.passages.count - shown.count : 0
    let text = shown.isEmpty ? nil : quotable(backlink.source)
    var passages: [PassageContext] = []
    if let text {
      passages.reserveCapacity(shown.count)
      for passage in shown {
        if let context = self.passage(passage, in: text) { passages.append(context) }
      }
    }
    return BacklinkContext(
      link: link(backlink.source),
      purposes: site.graph.purposes(of: backlink).map { words.told($0, of: target) }
        .filter { !$0.utf8.isEmpty },
      passages: passages, more: more > 0 ? "+ \(more)" : nil)
  }

  /// The sentence that names two records, the second of them marked.
  func passage(_ shared: SharedSentence) -> PassageContext? {
    guard let passage = shared.passage, let text = quotable(shared.source) else { return nil }
    return self.passage(passage, in: text)
  }

  /// A record with a page, whose sentences other pages quote.
  private struct Quotable {
    let record: RecordIndex
    /// The address of its page.
    let href: String
    /// The language of its text, when it is not that of the page that quotes.
    let language: String?
  }

  private func quotable(_ record: RecordIndex) -> Quotable? {
    href(of: record).map {
      Quotable(record: record, href: $0, language: foreignLanguage(of: record))
    }
  }

  private func passage(_ passage: SiteGraph.Passage, in text: Quotable) -> PassageContext? {
    guard let linked = linked(of: text.record, in: passage.block) else { return nil }
    let html = PassageText(scope: self, record: text.record, linked: linked).html(
      block: passage.block, sentence: passage.sentence, marking: passage.mention)
    guard !html.isEmpty else { return nil }
    return context(
      html, href: linked.href(of: passage.block, on: text.href), linked, passage.block, text)
  }

  /// The body that holds a block.
  private func linked(of record: RecordIndex, in block: Int32) -> LinkedBody? {
    guard let linked = made.passage(of: record, in: block), block >= 0,
      Int(block) < linked.body.facts.blocks.count
    else { return nil }
    return linked
  }

  private func context(
    _ html: [UInt8], href: String, _ linked: LinkedBody, _ block: Int32, _ text: Quotable
  ) -> PassageContext {
    PassageContext(
      href: href, html: html, language: text.language,
      direction: text.language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil },
      place: linked.heading(above: block).map(words.section))
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
    let text = site[usage.record].isRepeatable ? quotable(usage.record) : nil
    return BacklinkContext(
      link: link(usage.record),
      purposes: locators.isEmpty ? [] : [locators.joined(separator: " · ")],
      passages: text.map { passages(usage.calls, in: $0) } ?? [], more: nil)
  }

  /// A sentence for each call of a note; calls in one sentence share it.
  private func passages(
    _ calls: some Sequence<SiteIndex.Call>, in text: Quotable
  ) -> [PassageContext] {
    var passages: [PassageContext] = []
    var locators: [[String]] = []
    // Calls come block by block: the words of each are taken once.
    var words: (block: Int32, text: [UInt8]) = (-1, [])
    for call in calls {
      guard let passage = passage(call, in: text, &words) else { continue }
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
    _ call: SiteIndex.Call, in text: Quotable,
    _ words: inout (block: Int32, text: [UInt8])
  ) -> PassageContext? {
    guard let linked = linked(of: text.record, in: call.block) else { return nil }
    if words.block != call.block {
      words = (call.block, linked.body.facts.blocks[Int(call.block)].text)
    }
    let sentence = SentenceSplitter.range(around: Int(call.offset), in: words.text).int32
    let html = PassageText(scope: self, record: text.record, linked: linked).html(
      block: call.block, sentence: sentence, marking: nil)
    guard !html.isEmpty else { return nil }
    return context(
      html,
      href: .joined(text.href, "#n", String(call.number), .joined("-", String(call.use))), linked,
      call.block, text)
  }
}

extension LinkedBody {
  /// The address, on a page of a text, of the paragraph or heading with a passage.
  fileprivate func href(of block: Int32, on page: String) -> String {
    let place = body.facts.blocks[Int(block)]
    if place.isHeading {
      let heading = zip(body.facts.headings, headingIDs).first { $0.0.block == block }
      return heading.map { .joined(page, "#", $0.1) } ?? page
    }
    // A tight list prints no paragraph that could bear an id.
    if place.isTight {
      let section = Int(place.section)
      return headingIDs.indices.contains(section) ? .joined(page, "#", headingIDs[section]) : page
    }
    return .joined(page, "#p", String(block + 1))
  }

  /// The words of the heading above a block.
  fileprivate func heading(above block: Int32) -> String? {
    let place = Int(body.facts.blocks[Int(block)].section)
    guard place >= 0 else { return nil }
    let heading = body.facts.headings[place].text
    return heading.utf8.isEmpty ? nil : heading
  }
}
