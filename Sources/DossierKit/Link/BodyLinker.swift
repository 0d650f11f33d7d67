import CommonMark
import Spelling

/// Decides the links of one body: its own references, and the names found in its text.
struct BodyLinker {
  let site: LinkContext
  let index: RecordIndex
  let record: Record
  let body: Body
  /// The names in the text, where they are known, and which of them are links.
  var known: FoundNames?
  private(set) var diagnostics: [Diagnostic] = []

  init(site: LinkContext, index: RecordIndex, body: Body) {
    self.site = site
    self.index = index
    self.record = site.records[Int(index)]
    self.body = body
  }

  mutating func link() -> LinkedBody {
    var notes = NoteList()
    let references = body.references
    // By number: a reference has more parts than are needed here, and a loop copies all of them.
    let resolutions = references.indices.map {
      resolve(references[$0].target, at: references[$0].range, &notes)
    }
    var mentions = explicitMentions(resolutions)
    let names = known ?? names(after: mentions)
    mentions += names.mentions
    mentions.sort { ($0.block, $0.range.lowerBound) < ($1.block, $1.range.lowerBound) }
    return LinkedBody(
      body: body, mentions: known == nil ? applyPolicy(mentions) : mentions,
      suppressed: names.suppressed.fitted,
      resolutions: resolutions, notes: notes.notes.fitted,
      headings: site.headings[Int(index)], images: images())
  }

  private mutating func names(after mentions: [LinkedBody.Mention]) -> FoundNames {
    var names = NameLinker(site: site, index: index, body: body)
    let found = names.link(after: mentions)
    diagnostics += names.diagnostics
    return FoundNames(mentions: found, suppressed: names.suppressed)
  }

  // MARK: - References

  private mutating func resolve(
    _ target: InlineReference.Target, at place: ByteRange, _ notes: inout NoteList
  ) -> LinkedBody.Resolution {
    switch target {
    case .nothing, .withheld: return .words
    case .record(let id, let kind):
      guard let target = site.indices[id] else { return .words }
      // Only the address `claim:` marks its words; `[[belt]]` is a link like any other.
      return kind == .claim ? .claim(target) : .record(target, anchor: nil)
    case .citations(let citations):
      // Most brackets cite one source, which is there: no list is made.
      if citations.count == 1, let source = site.indices[citations[0].source.value] {
        return .notes(NoteCalls(notes.call(source, citations[0].at?.value)))
      }
      var called: [(source: RecordIndex, locator: String?)] = []
      for citation in citations {
        guard let source = site.indices[citation.source.value] else { continue }
        let call = (source: source, locator: citation.at?.value)
        // After a merge one source may stand twice in the same brackets: it is one note.
        if !called.contains(where: { $0 == call }) { called.append(call) }
      }
      return .notes(NoteCalls(called.map { notes.call($0.source, $0.locator) }))
    case .anchor(let anchor):
      if let id = site.headingID(anchor, in: index) { return .anchor(id) }
      reportAnchor(anchor, in: index, place)
      return .words
    case .file(let path, let anchor):
      return resolveFile(path, anchor, at: place)
    }
  }

  private mutating func resolveFile(
    _ path: String, _ anchor: String?, at place: ByteRange
  ) -> LinkedBody.Resolution {
    let decoded = PercentDecoder.decode(path)
    let from = site.filePaths[record.id] ?? ""
    let candidates = [
      RelativePath.resolve(decoded, from: from), RelativePath.resolve(decoded, from: ""),
    ]
    for candidate in candidates.compactMap({ $0 }) {
      if let id = site.recordPaths[candidate], let target = site.indices[id] {
        guard let anchor else { return .record(target, anchor: nil) }
        if let id = site.headingID(anchor, in: target) { return .record(target, anchor: id) }
        reportAnchor(anchor, in: target, place)
        return .record(target, anchor: nil)
      }
      if site.assetPaths.contains(candidate) { return .asset(candidate) }
    }
    let known = [Array(site.recordPaths.keys), Array(site.assetPaths)].joined()
    let nearest = candidates[0].flatMap { Nearest.match($0, in: known) }
    diagnostics.append(
      .deadLink(
        path, at: record.place(place),
        nearest: nearest.map { RelativePath.path(from: from, to: $0) }))
    return .words
  }

  private mutating func reportAnchor(
    _ anchor: String, in target: RecordIndex, _ place: ByteRange
  ) {
    // Nobody knows the headings of a text that could not be read.
    let page = site.records[Int(target)]
    if page.common.hasStandIns, page.body == nil { return }
    let known = site.headingIDs(of: target).map { String($0.dropFirst(2)) }
    diagnostics.append(
      .deadAnchor(
        anchor, at: record.place(place), nearest: Nearest.match(anchor, in: known),
        known: known))
  }

  private mutating func images() -> [String?] {
    body.facts.images.enumerated().map { number, image in
      if body.withheldImages.contains(number) { return nil }
      let place = record.place(body.range(image.source))
      let decoded = PercentDecoder.decode(image.destination)
      let from = site.filePaths[record.id] ?? ""
      for candidate in [
        RelativePath.resolve(decoded, from: from), RelativePath.resolve(decoded, from: ""),
      ] {
        guard let candidate, site.assetPaths.contains(candidate) else { continue }
        if image.alt.utf8.allSatisfy({ $0 <= 0x20 }), site.mediaAlts[candidate] == nil {
          diagnostics.append(.missingAlt(image.destination, at: place))
        }
        return candidate
      }
      diagnostics.append(
        .deadImage(
          image.destination, at: place,
          nearest: Nearest.match(decoded, in: site.assetPaths)))
      return nil
    }
  }

  // MARK: - Mentions

  /// Links that a writer made to a record count as mentions.
  private func explicitMentions(_ resolutions: [LinkedBody.Resolution]) -> [LinkedBody.Mention] {
    resolutions.indices.compactMap { number in
      let target: RecordIndex
      switch resolutions[number] {
      case .record(let record, _), .claim(let record): target = record
      default: return nil
      }
      guard target != index else { return nil }
      switch body.references[number].form {
      case .text(let block, let range, _):
        return LinkedBody.Mention(
          record: target, block: block, range: range, isLinked: true, isExplicit: true)
      case .link(let link):
        let facts = body.facts.links[link]
        return LinkedBody.Mention(
          record: target, block: facts.block, range: facts.range, isLinked: true,
          isExplicit: true)
      }
    }
  }

  /// Links the first mention of each record in the page or section, as the dossier says.
  private func applyPolicy(_ mentions: [LinkedBody.Mention]) -> [LinkedBody.Mention] {
    let mode = site.settings.linking.mode
    var isFirst = [Bool](repeating: mode == .all, count: mentions.count)
    if mode != .all {
      // By record and section, each in the order of the text: no table is hashed.
      let places = mentions.enumerated().map { number, mention in
        let section = mode == .firstInSection ? body.facts.blocks[Int(mention.block)].section : 0
        return (record: mention.record, section: section, number: number)
      }.sorted { ($0.record, $0.section, $0.number) < ($1.record, $1.section, $1.number) }
      for (index, place) in places.enumerated() {
        let before = index > 0 ? places[index - 1] : nil
        isFirst[place.number] =
          before.map { $0.record != place.record || $0.section != place.section } ?? true
      }
    }
    return zip(mentions, isFirst).map { mention, isFirst in
      guard !mention.isExplicit else { return mention }
      let hasPage = site.records[Int(mention.record)].kind.hasPage
      return LinkedBody.Mention(
        record: mention.record, block: mention.block, range: mention.range,
        isLinked: hasPage && isFirst, isExplicit: false)
    }
  }
}

/// The source notes of one page, numbered by first use.
private struct NoteList {
  private(set) var notes: [LinkedBody.Note] = []

  /// So many notes most texts have no more than.
  private static let usual = 12

  /// Calls a note: the number of the source with this locator, and which use this is.
  mutating func call(_ source: RecordIndex, _ locator: String?) -> (number: Int, use: Int) {
    if notes.isEmpty { notes.reserveCapacity(Self.usual) }
    if let index = notes.firstIndex(where: { $0.source == source && $0.locator == locator }) {
      notes[index].uses += 1
      return (index + 1, notes[index].uses)
    }
    notes.append(
      LinkedBody.Note(number: notes.count + 1, source: source, locator: locator, uses: 1))
    return (notes.count, 1)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func missingAlt(_ path: String, at place: SourceRange) -> Self {
    Diagnostic(
      .missingAltText, at: place, "the image '\(path)' has no text for those who cannot see it",
      help: "write it between the brackets, or as 'alt' in media.yml")
  }
}
