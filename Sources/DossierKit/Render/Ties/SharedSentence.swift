/// The newest text that names a record together with another, and the sentence that does, if any.
struct SharedSentence: Sendable {
  /// The text.
  let source: RecordIndex
  /// The sentence with both names, and in it the name of the other.
  var passage: SiteGraph.Passage?

  /// How many texts that name the record are looked through, the newest first.
  private static let sourceLimit = 60

  /// A text for each of some records that has one; one with a sentence comes before a newer without.
  static func find(
    _ others: [RecordIndex], with record: RecordIndex, _ site: Site
  ) -> [SharedSentence?] {
    var found = [SharedSentence?](repeating: nil, count: others.count)
    var left = others.count
    // Most mentions are of none of them, which a bit of each tells sooner than the list.
    let bits = others.reduce(0 as UInt64) { $0 | 1 << UInt64($1 & 63) }
    for link in site.graph.backlinks[Int(record)].prefix(sourceLimit) where left > 0 {
      guard !link.passages.isEmpty, site[link.source].isListed, site[link.source].isRepeatable,
        site.paths[Int(link.source)] != nil, let body = site.passages(of: link.source)
      else { continue }
      for mention in body.mentions {
        guard bits & 1 << UInt64(mention.record & 63) != 0,
          let place = others.firstIndex(of: mention.record), found[place]?.passage == nil
        else { continue }
        let sentence = site.graph.passages(of: link).first { passage in
          passage.block == mention.block
            && mention.range.lowerBound >= passage.sentence.lowerBound
            && mention.range.upperBound <= passage.sentence.upperBound
        }
        guard let sentence else {
          if found[place] == nil { found[place] = SharedSentence(source: link.source) }
          continue
        }
        left -= 1
        found[place] = SharedSentence(
          source: link.source,
          passage: SiteGraph.Passage(
            block: sentence.block, sentence: sentence.sentence, mention: mention.range))
      }
    }
    return found
  }

  /// A text with its sentences, and for each the records that it is for, by their positions.
  struct Group {
    let source: RecordIndex?
    var sentences: [(shared: SharedSentence?, positions: [Int])]
  }

  /// What was found by text and sentence, in the order of the records.
  ///
  /// Names that a text holds apart stand behind its sentences; those without a text come last.
  static func grouped(_ found: [SharedSentence?]) -> [Group] {
    var groups: [Group] = []
    for (position, shared) in found.enumerated() {
      let source = shared?.source
      let number = groups.firstIndex { $0.source == source } ?? groups.count
      if number == groups.count { groups.append(Group(source: source, sentences: [])) }
      let place = shared?.passage.map { ($0.block, $0.sentence) }
      let sentence = groups[number].sentences.firstIndex { other in
        let known = other.shared?.passage.map { ($0.block, $0.sentence) }
        return known?.0 == place?.0 && known?.1 == place?.1
      }
      if let sentence {
        groups[number].sentences[sentence].positions.append(position)
      } else {
        groups[number].sentences.append((shared, [position]))
      }
    }
    for number in groups.indices {
      let all = groups[number].sentences
      groups[number].sentences =
        all.filter { $0.shared?.passage != nil } + all.filter { $0.shared?.passage == nil }
    }
    return groups.filter { $0.source != nil } + groups.filter { $0.source == nil }
  }
}
