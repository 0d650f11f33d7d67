import CommonMark

extension PageScope {
  /// How many passages of one record are shown; the rest are counted.
  private static let passageLimit = 4

  /// The records that name a record, by kind, newest first, with the sentences.
  func backlinks(_ index: RecordIndex) -> [BacklinkGroupContext] {
    let all = site.graph.backlinks[Int(index)].filter { link in
      site[link.source].kind.hasPage && site[link.source].isListed
        && site[link.source].isRepeatable && !link.isToldElsewhere
    }
    return RecordKind.allCases.compactMap { kind in
      let links = all.filter { site[$0.source].kind == kind }
      guard !links.isEmpty else { return nil }
      return BacklinkGroupContext(
        title: words.kinds(kind), id: "by-\(kind.styleKey)", key: kind.styleKey,
        items: links.map(backlink))
    }
  }

  private func backlink(_ backlink: SiteGraph.Backlink) -> BacklinkContext {
    let shown = backlink.passages.prefix(Self.passageLimit)
    let more = backlink.passages.count - shown.count
    return BacklinkContext(
      link: link(backlink.source),
      purposes: backlink.purposes.map(words.purpose).filter { !$0.utf8.isEmpty },
      passages: shown.compactMap { passage($0, in: backlink.source) },
      more: more > 0 ? "+ \(more)" : nil)
  }

  private func passage(
    _ passage: SiteGraph.Passage, in record: RecordIndex
  ) -> PassageContext? {
    let html = PassageText(site: site, record: record).html(
      block: passage.block, sentence: passage.sentence, marking: passage.mention)
    guard !html.utf8.isEmpty, let href = href(of: record) else { return nil }
    let anchor = anchor(of: passage.block, in: record)
    return context(
      html, href: anchor.map { "\(href)#\($0)" } ?? href, block: passage.block, in: record)
  }

  private func context(
    _ html: String, href: String, block: Int32, in record: RecordIndex
  ) -> PassageContext {
    let language = foreignLanguage(of: site[record])
    return PassageContext(
      href: href, html: html, language: language,
      direction: language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil },
      place: section(of: block, in: record))
  }

  /// The id by which a paragraph or heading with a passage can be reached.
  private func anchor(of block: Int32, in record: RecordIndex) -> String? {
    guard let body = site[record].body, let linked = site.bodies[Int(record)],
      body.facts.blocks.indices.contains(Int(block))
    else { return nil }
    let facts = body.facts.blocks[Int(block)]
    if facts.isHeading {
      return zip(body.facts.headings, linked.headingIDs).first { $0.0.block == block }?.1
    }
    // A tight list prints no paragraph that could bear the id.
    if facts.isTight {
      let section = Int(facts.section)
      return linked.headingIDs.indices.contains(section) ? linked.headingIDs[section] : nil
    }
    return "p\(block + 1)"
  }

  private func section(of block: Int32, in record: RecordIndex) -> String? {
    guard let body = site[record].body else { return nil }
    let section = Int(body.facts.blocks[Int(block)].section)
    guard body.facts.headings.indices.contains(section) else { return nil }
    let heading = body.facts.headings[section].text
    return heading.utf8.isEmpty ? nil : words.section(heading)
  }

  // MARK: - What rests on a source

  /// The records that cite a source, by kind, with what each takes from where in it.
  func usages(of source: RecordIndex) -> [BacklinkGroupContext] {
    let all = index.usages[Int(source)].filter { usage in
      let record = site[usage.record]
      return record.kind.hasPage && record.isListed && record.isRepeatable
    }
    return RecordKind.allCases.compactMap { kind in
      let usages = all.filter { site[$0.record].kind == kind }
      guard !usages.isEmpty else { return nil }
      return BacklinkGroupContext(
        title: words.kinds(kind), id: "by-\(kind.styleKey)", key: kind.styleKey,
        items: usages.map(usage))
    }
  }

  private func usage(_ usage: SiteIndex.Usage) -> BacklinkContext {
    var locators: [String] = []
    for citation in usage.citations {
      guard let at = citation.at?.value, !locators.contains(at) else { continue }
      locators.append(at)
    }
    return BacklinkContext(
      link: link(usage.record), purposes: locators,
      passages: passages(usage.calls, in: usage.record), more: nil)
  }

  /// A sentence for each call of a note; calls in one sentence share it.
  private func passages(_ calls: [SiteIndex.Call], in record: RecordIndex) -> [PassageContext] {
    var passages: [PassageContext] = []
    var locators: [[String]] = []
    for call in calls {
      guard let passage = passage(call, in: record) else { continue }
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

  private func passage(_ call: SiteIndex.Call, in record: RecordIndex) -> PassageContext? {
    guard let body = site[record].body, body.facts.blocks.indices.contains(Int(call.block)),
      let href = href(of: record)
    else { return nil }
    let text = body.facts.blocks[Int(call.block)].text
    let sentence = SentenceSplitter.range(around: call.offset, in: text).int32
    let html = PassageText(site: site, record: record).html(
      block: call.block, sentence: sentence, marking: nil)
    guard !html.utf8.isEmpty else { return nil }
    return context(
      html, href: "\(href)#n\(call.number)-\(call.use)", block: call.block, in: record)
  }
}

extension SiteGraph.Backlink {
  /// Whether the page has a list of its own for this tie, such as the places inside a place.
  fileprivate var isToldElsewhere: Bool {
    guard passages.isEmpty else { return false }
    return purposes.allSatisfy { purpose in
      switch purpose {
      case .within, .parent, .successor, .derivedFrom, .translation: true
      default: false
      }
    }
  }
}
