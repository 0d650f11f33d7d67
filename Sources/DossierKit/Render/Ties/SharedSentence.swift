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
    for link in site.graph.backlinks[Int(record)].prefix(sourceLimit) where left > 0 {
      guard !link.passages.isEmpty, site[link.source].isListed, site[link.source].isRepeatable,
        site.paths[Int(link.source)] != nil, let body = site.bodies[Int(link.source)]
      else { continue }
      for mention in body.mentions {
        guard let place = others.firstIndex(of: mention.record), found[place]?.passage == nil
        else { continue }
        let sentence = link.passages.first { passage in
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
            block: sentence.block, sentence: sentence.sentence, mention: mention.range,
            section: sentence.section))
      }
    }
    return found
  }
}
