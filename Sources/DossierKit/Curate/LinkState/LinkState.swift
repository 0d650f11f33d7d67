import CommonMark

/// The state of the linking: what names found, what they did not, and what may be one.
struct LinkState {
  /// A name or link in a body.
  struct Mention {
    let place: String
    let words: String
    let id: String
    let how: String
  }
  /// A name that was found and links nothing.
  struct Unlinked {
    let place: String
    let words: String
    let ids: [String]
    let reason: String
  }
  /// A record that nothing names.
  struct Unmentioned {
    let place: String
    let kind: String
    let id: String
    let title: String
  }
  /// A record and where it is defined.
  struct Definition {
    let id: String
    let place: String
  }
  /// Two records that may be one, and what would make them one.
  struct Near {
    /// The record that would stay, and the one that would go.
    let stays: Definition
    let goes: Definition
    let reason: String
    /// The fields that the record that stays would get.
    let lines: [String]
  }

  private(set) var mentions: [Mention] = []
  private(set) var unlinked: [Unlinked] = []
  private(set) var unmentioned: [Unmentioned] = []
  private(set) var near: [Near] = []

  private let site: Site
  private let sources: SourceSet

  /// Collects the state of a whole site, or what concerns one record.
  init(_ site: Site, _ sources: SourceSet, of id: RecordIndex?) {
    self.site = site
    self.sources = sources
    for index in site.records.indices { add(RecordIndex(clamping: index), id) }
    unmentioned = UnmentionedRecords.find(in: site).filter { id == nil || $0 == id }.map {
      let record = site[$0]
      return Unmentioned(
        place: place(record.common.id.range, record), kind: record.kind.rawValue,
        id: record.id.text, title: record.title)
    }
    near = NearNames.find(in: site).filter { id == nil || $0.first == id || $0.second == id }
      .map(near)
  }

  private mutating func add(_ index: RecordIndex, _ id: RecordIndex?) {
    let record = site[index]
    guard let body = record.body, let linked = site.bodies[Int(index)] else { return }
    var texts = BlockText(body)
    func found(_ block: Int32, _ range: Range<Int32>) -> (place: String, words: String) {
      let range = Int(range.lowerBound)..<Int(range.upperBound)
      return (
        place(body.range(of: range, in: body.facts.blocks[Int(block)]), record),
        String(decoding: texts[block][range], as: UTF8.self)
      )
    }
    for mention in linked.mentions where id == nil || index == id || mention.record == id {
      let (place, words) = found(mention.block, mention.range)
      let how = mention.isExplicit ? "written" : mention.isLinked ? "linked" : "later mention"
      mentions.append(
        Mention(place: place, words: words, id: site[mention.record].id.text, how: how))
    }
    for name in linked.suppressed {
      if let id, index != id, !name.records.contains(id) { continue }
      let (place, words) = found(name.block, name.range)
      unlinked.append(
        Unlinked(
          place: place, words: words, ids: name.records.map { site[$0].id.text },
          reason: name.reason.words))
    }
  }

  private func place(_ range: ByteRange, _ record: Record) -> String {
    sources.file(record.file)?.place(at: Int(range.start)) ?? "\(range.start)"
  }

  // MARK: - Records that may be one

  private func near(_ pair: NearNames.Pair) -> Near {
    // The record that more others name stays.
    let counts = [pair.first, pair.second].map { site.graph.backlinks[Int($0)].count }
    let isSwapped = counts[1] > counts[0]
    let (stays, goes) = isSwapped ? (pair.second, pair.first) : (pair.first, pair.second)
    return Near(
      stays: place(of: stays), goes: place(of: goes), reason: reason(pair),
      lines: lines(site[stays], site[goes]))
  }

  private func place(of index: RecordIndex) -> Definition {
    Definition(
      id: site[index].id.text, place: place(site[index].common.id.range, site[index]))
  }

  private func reason(_ pair: NearNames.Pair) -> String {
    let (a, b) = ("\"\(pair.firstName)\"", "\"\(pair.secondName)\"")
    return switch pair.reason {
    case .sameAs: "both are the same as \(pair.firstName)"
    case .sameName: a == b ? "both are called \(a)" : "\(a) and \(b) fold to one name"
    case .sameWords: "\(a) and \(b) have the same words"
    case .oneLetter: "\(a) and \(b) differ in one letter"
    case .sameSound: "\(a) and \(b) may be two spellings of one name"
    }
  }

  /// The fields that say in one record what the other one is.
  private func lines(_ stays: Record, _ goes: Record) -> [String] {
    var known = Set(stays.common.aliases.map(\.name.value) + [stays.ownName])
    let names = ([goes.ownName] + goes.common.aliases.map(\.name.value))
      .filter { known.insert($0).inserted }.map(YAMLScalar.text)
    let ids = [goes.id.text] + goes.common.previousIDs.map(\.value.text)
    let aliases = names.isEmpty ? [] : ["aliases: [\(names.joined(separator: ", "))]"]
    return aliases + ["previous_ids: [\(ids.joined(separator: ", "))]"]
  }
}

extension SuppressedMention.Reason {
  /// Why a name links nothing.
  fileprivate var words: String {
    switch self {
    case .ambiguous: "fits several records, and the text declares no one of them"
    case .kept(let match): "its alias says match: \(match.rawValue)"
    case .kind: "the dossier's linking leaves this kind out"
    case .article: "the article's 'link' leaves it out"
    case .surnameAlone: "a surname before the whole name has stood"
    }
  }
}
