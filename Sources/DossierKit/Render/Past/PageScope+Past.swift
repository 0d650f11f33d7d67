import Templates

extension PageScope {
  /// How many moments a page names; more stand in a list of their own.
  static let momentLimit = 8

  /// A moment in words.
  func time(_ moment: KnownMoment) -> TimeContext {
    time(moment.isExact ? ArticleDate.instant(moment.asOf) : .day(moment.day))
  }

  /// The last moments at which what is known of an incident, or of the dossier, changed.
  func lastMoments(of incident: RecordIndex?) -> [MomentContext] {
    guard let history = index.past.history(of: incident) else { return [] }
    return moments(history.steps.prefix(Self.momentLimit), of: incident)
  }

  /// The way to the list of all of them; nil when a page names all.
  func allMoments(of incident: RecordIndex?) -> NavigationContext? {
    guard let history = index.past.history(of: incident), history.hasLongList else { return nil }
    return NavigationContext(
      href: href(OutputPaths.moments(of: incident.map { site[$0].id }, page: 1)),
      title: "\(label(.allMoments)) (\(history.steps.count))")
  }

  func moments(
    _ steps: some Sequence<KnownHistory.Step>, of incident: RecordIndex?
  ) -> [MomentContext] {
    steps.map { step in
      MomentContext(
        href: href(
          OutputPaths.past(of: incident.map { site[$0].id }, moment: step.moment.name)),
        time: time(step.moment), changes: words.changes(step.changes.count))
    }
  }

  // MARK: - As it stood

  /// Claims as they stood, with what became of each since.
  func claims(_ indices: some Sequence<RecordIndex>, in view: PastView) -> [ClaimContext] {
    indices.compactMap { index in view.claim(index).map { claim($0, index) } }
  }

  /// A claim as it stood, with what became of it since.
  func claim(_ then: Claim, _ index: RecordIndex) -> ClaimContext {
    var context = claim(then, link(to: then, index))
    if case .claim(let now) = site[index].details, now.status.value != then.status.value {
      let date = now.presentEntry.map { ", \(words.dates.words($0.date.value))" } ?? ""
      context.later =
        "\(label(.sinceThen))\(words.colon)\(words.claimStatus(now.status.value))\(date)"
    }
    return context
  }

  /// A link to a claim; one that is not repeated is named by the status that it had.
  private func link(to then: Claim, _ index: RecordIndex) -> RecordLink {
    guard then.isHarmfulToRepeat else { return link(index) }
    var link = linkContext(index)
    link.title = words.listed(then)
    return RecordLink(link)
  }

  /// What changed at the moment of a page.
  func changes(_ view: PastView, _ limit: Int) -> [KnownChangeContext] {
    view.history.steps[view.step].changes.prefix(limit).compactMap { change($0, view) }
  }

  private func change(_ change: KnownChange, _ view: PastView) -> KnownChangeContext? {
    switch change {
    case .claim(let index, let number):
      guard case .claim(var claim) = site[index].details else { return nil }
      let entry = claim.history[number]
      claim.status = entry.status
      let actor = self.actor(entry.by)
      return KnownChangeContext(
        kind: words.kind(.claim), link: link(to: claim, index),
        status: words.claimStatus(entry.status.value), state: entry.status.value.styleState,
        time: time(entry.date.value), by: actor.words, actor: actor.link,
        note: entry.note?.value, sources: citations(view.known(entry.sources), of: claim))
    case .figure(let index, let number):
      guard case .incident(let incident) = site[index].details else { return nil }
      let figure = incident.figures[number]
      let group = figure.group == .all ? "" : ", \(words.group(figure.group))"
      return KnownChangeContext(
        kind: label(.figures), link: link(to: index, in: view),
        text: "\(words.measure(figure.measure))\(words.colon)\(value(of: figure))\(group)",
        time: figure.asOf.map { time($0.value) },
        sources: citations(view.known(figure.sources)))
    case .responsibility(let index):
      guard case .incident(let incident) = site[index].details,
        let responsibility = incident.responsibility
      else { return nil }
      return KnownChangeContext(
        kind: label(.responsibility), link: link(to: index, in: view),
        text: words.responsibility(responsibility.status.value),
        time: responsibility.asOf.map { time($0.value) },
        sources: citations(view.known(responsibility.sources)))
    case .assertion(let index, let number):
      guard case .incident(let incident) = site[index].details,
        let claim = incident.responsibility?.claims[number]
      else { return nil }
      let actor = self.actor(claim.by)
      return KnownChangeContext(
        kind: label(.responsibility), link: link(to: index, in: view), text: claim.mode?.value,
        time: claim.on.map { time($0.value) }, by: actor.words, actor: actor.link,
        note: claim.assessment?.value, sources: citations(view.known(claim.sources)))
    }
  }

  /// The incident of a change; on its own page it need not be named.
  private func link(to incident: RecordIndex, in view: PastView) -> RecordLink? {
    view.subject == incident ? nil : link(incident)
  }
}

extension KnownHistory {
  /// Whether the moments need a list of their own.
  var hasLongList: Bool { steps.count > PageScope.momentLimit }
}
