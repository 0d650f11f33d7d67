import Templates

extension PageScope {
  // MARK: - Claims

  func claim(_ index: RecordIndex) -> ClaimContext? {
    guard case .claim(let claim) = site[index].details else { return nil }
    return self.claim(claim, link(index))
  }

  /// A claim as it stands, or as it stood.
  func claim(_ claim: Claim, _ link: RecordLink) -> ClaimContext {
    let status = claim.status.value
    let last = claim.presentEntry
    let actor = self.actor(last?.by)
    return ClaimContext(
      link: link, status: words.claimStatus(status), state: status.styleState,
      fate: words.claimMark(claim), time: last.map { time($0.date.value) }, by: actor.words,
      actor: actor.link, note: last?.note?.value,
      language: maker.dossierLanguage,
      sources: citations(last?.sources ?? [], of: claim),
      // What a single entry says stands there already.
      history: claim.history.count > 1 ? claim.history.map { history($0, of: claim) } : [])
  }

  /// One entry of a claim's history.
  func history(_ entry: Claim.HistoryEntry, of claim: Claim) -> HistoryContext {
    let actor = self.actor(entry.by)
    return HistoryContext(
      time: time(entry.date.value), status: words.claimStatus(entry.status.value),
      by: actor.words, actor: actor.link, note: entry.note?.value,
      sources: citations(entry.sources, of: claim))
  }

  /// The sources of what is said of a claim; without their words when it is not repeated.
  func citations(_ citations: [Citation], of claim: Claim) -> [Prepared<CitationContext>] {
    guard claim.isHarmfulToRepeat else { return self.citations(citations) }
    return self.citations(
      citations.map { citation in
        var silent = citation
        silent.quote = nil
        return silent
      })
  }

  /// Claims as lists show them; one that is not repeated as a stub.
  func claims(_ indices: some Sequence<RecordIndex>) -> [ClaimContext] {
    indices.filter { site[$0].isListed }.compactMap(claim)
  }

  /// The claims that a record's fields name, that its text links, and more that belong to it.
  func claims(
    of index: RecordIndex, declared: [Located<RecordID>], and more: [RecordIndex] = []
  ) -> [ClaimContext] {
    let linked = (site.bodies[Int(index)]?.mentions ?? []).map(\.record).filter {
      site[$0].kind == .claim
    }
    var seen: Set<RecordIndex> = []
    let all =
      declared.compactMap { site.index(of: $0) } + more + linked + furtherUntrue(index)
    return claims(all.filter { seen.insert($0).inserted })
  }

  /// How many claims about a record its page shows; the list of those who name it has all.
  private static let claimLimit = 20

  /// The claims about a record: all, or the newest of them.
  func claimsAbout(_ index: RecordIndex) -> [RecordIndex] {
    let all = self.index.claimsAbout[Int(index)]
    guard all.count > Self.claimLimit else { return all }
    // Those who name it stand newest first.
    let newest = site.graph.backlinks[Int(index)].lazy.filter {
      self.site.graph.purposes(of: $0).contains(.about)
    }
    return newest.prefix(Self.claimLimit).map(\.source)
  }

  /// The way to all claims about a record, lower on its page; nil when all stand above.
  func allClaims(about index: RecordIndex) -> NavigationContext? {
    guard self.index.claimsAbout[Int(index)].count > Self.claimLimit,
      let group = self.index.mentions.groups(index).first(where: { $0.kind == .claim })
    else { return nil }
    return NavigationContext(
      href: "#by-\(RecordKind.claim.styleKey)", title: words.all(.claim, group.total))
  }

  /// How many claims found untrue stand on top of a page.
  private static let untrueLimit = 5

  /// The claims found untrue that a record carries, for the top of its page: the newest changes.
  func untrueClaims(_ index: RecordIndex) -> [ClaimContext] {
    claims(self.index.untrue.claims(of: index).prefix(Self.untrueLimit))
  }

  /// The way to all of them, among the claims lower on the page; nil when all stand on top.
  func allUntrueClaims(_ index: RecordIndex) -> NavigationContext? {
    let count = self.index.untrue.claims(of: index).count
    guard count > Self.untrueLimit else { return nil }
    return NavigationContext(href: "#claims", title: words.all(.claim, count))
  }

  /// The claims found untrue that the list of claims on a page must hold: those that the record's
  /// own text or fields carry, when the top of the page has no room for all.
  private func furtherUntrue(_ index: RecordIndex) -> [RecordIndex] {
    guard allUntrueClaims(index) != nil else { return [] }
    let about = self.index.claimsAbout[Int(index)]
    // Those that are only about the record stand in the list of those who name it.
    guard about.count > Self.claimLimit else { return self.index.untrue.claims(of: index) }
    let isAbout = Set(about)
    return self.index.untrue.claims(of: index).filter { !isAbout.contains($0) }
  }

  /// The claims about a record as its page lists them, with those it carries that found no room.
  func claimsBelow(_ index: RecordIndex) -> [ClaimContext] {
    var seen: Set<RecordIndex> = []
    return claims(
      (claimsAbout(index) + furtherUntrue(index)).filter { seen.insert($0).inserted })
  }

  // MARK: - Corrections and notes

  func corrections(_ record: Record, isMajor: Bool? = nil) -> [CorrectionContext] {
    record.common.corrections.filter { isMajor == nil || ($0.severity == .major) == isMajor }
      .map { correction in
        CorrectionContext(
          kind: words.correctionKind(correction.kind), time: time(correction.date.value),
          was: record.isRepeatable ? correction.was?.value : nil, now: correction.now.value,
          claims: links(correction.claims))
      }
  }

  /// The source notes of a record's body, by number.
  func notes(_ index: RecordIndex) -> [NoteContext] {
    let notes = site.bodies[Int(index)]?.notes ?? []
    var contexts: [NoteContext] = []
    contexts.reserveCapacity(notes.count)
    for note in notes {
      guard var context = noteContext(note.source) else { continue }
      context.number = String(note.number)
      context.locator = note.locator
      context.backs = (1...max(note.uses, 1)).map { use in
        BackContext(
          href: .joined("#n", context.number, "-", String(use)),
          label: words.noteBack(note.number, use))
      }
      contexts.append(context)
    }
    return contexts
  }

  private func noteContext(_ index: RecordIndex) -> NoteContext? {
    if isInFolder { return shared[index].source?.note }
    guard case .source(let source) = site[index].details else { return nil }
    return shared.maker.note(source, link(index))
  }

  /// The record's sources, but for those that a source note of its text names already.
  func citations(besidesNotesOf index: RecordIndex) -> [Prepared<CitationContext>] {
    let noted = Set((site.bodies[Int(index)]?.notes ?? []).map(\.source))
    return citations(
      site[index].common.sources.filter { citation in
        site.index(of: citation.source).map { !noted.contains($0) } ?? false
      })
  }
}

extension Claim.Status {
  /// How stylesheets show the status.
  var styleState: String {
    switch self {
    case .corroborated, .confirmed: "firm"
    case .false, .retracted: "untrue"
    case .unverified, .reported, .disputed, .superseded, .unverifiable: "open"
    }
  }
}

extension Record {
  /// Whether lists may repeat the record's words: false for a claim that harms by being repeated.
  var isRepeatable: Bool {
    if case .claim(let claim) = details { !claim.isHarmfulToRepeat } else { true }
  }
}
