import Templates

extension PageScope {
  /// The declared ties of an incident, and those that others declare to it.
  func ties(_ index: RecordIndex) -> [TieContext] {
    site.graph.ties[Int(index)].filter { site[$0.other].isListed }.map { tie in
      TieContext(
        relation: words.tie(tie.kind, tie.isInverse), link: link(tie.other),
        basis: tie.basis.map(words.basis), note: tie.note, sources: citations(tie.sources))
    }
  }

  /// Related articles and incidents, each with its reasons.
  func related(
    _ index: RecordIndex, without known: Set<RecordIndex> = []
  ) -> [RelatedContext] {
    site.graph.related[Int(index)].filter { related in
      site[related.record].isListed && !known.contains(related.record)
    }.map { related in
      RelatedContext(
        link: link(related.record), reasons: related.told.compactMap { reason($0) })
    }
  }

  private func reason(_ evidence: SiteGraph.Evidence.Reason) -> String? {
    let reason: RelatedReason
    switch evidence {
    case .tie(let kind, let isInverse, let sources):
      var publishers: [String] = []
      for source in sources {
        guard case .source(let source) = site[source].details else { continue }
        if !publishers.contains(source.publisher.value) {
          publishers.append(source.publisher.value)
        }
      }
      reason = .tie(kind, isInverse: isInverse, by: words.list(publishers))
    case .sharedIncident(let record, let isDeclared):
      reason = .sharedIncident(index.titles[Int(record)], isDeclared: isDeclared)
    case .sharedPerson(let record, let isDeclared):
      reason = .sharedPerson(index.titles[Int(record)], isDeclared: isDeclared)
    case .sharedOrganization(let record, let isDeclared):
      reason = .sharedOrganization(index.titles[Int(record)], isDeclared: isDeclared)
    case .sharedPlace(let record, let level, let isDeclared, let isNamed, _):
      reason = .sharedPlace(
        index.titles[Int(record)], isDeclared ? .at(level) : isNamed ? .named : .inside)
    case .sharedClaim(let record, _):
      guard case .claim(let claim) = site[record].details else { return nil }
      reason = .sharedClaim(
        claim.isHarmfulToRepeat ? "" : words.quoted(claim.text.value), claim.status.value)
    case .mentions(let byOther): reason = byOther ? .namedThere : .namedHere
    case .daysApart(let days): reason = days == 0 ? .sameDay : .daysApart(days)
    case .newness: return nil
    }
    return words.reason(reason)
  }

  // MARK: - Places

  /// A place with the places that hold it: "Molenbeek, Brussels, Belgium".
  func placeChain(_ index: RecordIndex) -> [RecordLink] {
    links([index] + site.graph.ancestors[Int(index)])
  }

  /// People, organizations and places that stand in the same articles.
  func companions(_ index: RecordIndex, of kinds: Set<RecordKind>) -> [RecordLink] {
    site.graph.companions[Int(index)].filter { entry in
      kinds.contains(site[entry.record].kind) && site[entry.record].isListed
    }.map { entry in
      var link = linkContext(entry.record)
      link.aside = words.times(entry.count)
      return RecordLink(link)
    }
  }

  // MARK: - Lists

  /// How many articles a record's page shows as cards; the list of those who name it has all.
  private static let cardLimit = 6

  /// The newest articles that name a record, as cards.
  func articleCards(_ index: RecordIndex) -> [RecordLink] {
    links(listed(site.graph.articles[Int(index)]).prefix(Self.cardLimit))
  }

  /// The way from the cards to the list of all articles that name a record, lower on its page.
  func allArticles(_ index: RecordIndex) -> NavigationContext? {
    guard listed(site.graph.articles[Int(index)]).count > Self.cardLimit,
      let group = self.index.mentions.groups(index).first(where: { $0.kind == .article })
    else { return nil }
    return NavigationContext(
      href: "#by-\(RecordKind.article.styleKey)", title: words.all(.article, group.total))
  }

  func listed(_ indices: [RecordIndex]) -> [RecordIndex] { indices.filter { site[$0].isListed } }

  /// Records by the year of their date, in the order given.
  func byYear(_ indices: [RecordIndex], prefix: String) -> [GroupContext] {
    var groups: [GroupContext] = []
    for index in indices {
      let year = site.order.day(of: index).map { CivilDate(dayNumber: $0).year }
      let title = year.map { words.dates.year($0) } ?? label(.withoutYear)
      let link = link(index)
      if let last = groups.indices.last, groups[last].title == title {
        groups[last].links.append(link)
      } else {
        let id = "\(prefix)-\(year.map(String.init) ?? "none")"
        groups.append(GroupContext(title: title, id: id, links: [link]))
      }
    }
    return groups
  }
}
