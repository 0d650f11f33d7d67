import Templates

extension PageScope {
  /// The ties of a record as a picture and a list; nil for a record with few.
  func network(of record: RecordIndex) -> NetworkContext? {
    guard site.settings.ties == .on, site[record].isListed,
      let network = EgoNetwork(of: record, self)
    else { return nil }
    let centre = NetworkDrawing.Node(
      name: index.titles[Int(record)], words: "", href: nil, kind: site[record].kind,
      isDeclared: true)
    let others = network.nodes.map { node in
      let kind = site[node.record].kind
      let name = index.titles[Int(node.record)]
      let standing = self.standing(of: site[node.record]).map { " (\($0))" } ?? ""
      return NetworkDrawing.Node(
        name: name, words: "\(words.kind(kind))\(words.colon)\(name)\(standing)",
        href: href(of: node.record), kind: kind, isDeclared: node.isDeclared)
    }
    let drawing = NetworkDrawing(
      nodes: [centre] + others, edges: network.edges.map { ($0.0 + 1, $0.1 + 1) })
    let shown = Set(others.map(\.kind) + [centre.kind])
    return NetworkContext(
      svg: drawing.svg(),
      words: words.networkOf(centre.name),
      kinds: RecordKind.allCases.filter(shown.contains).map {
        NetworkKindContext(key: $0.styleKey, title: words.kind($0))
      },
      rows: network.nodes.indices.filter { network.nodes[$0].isDeclared }.map {
        row($0, of: network, record)
      }, groups: groups(of: network, record),
      part: network.omitted > 0 ? words.networkPart(network.nodes.count, network.omitted) : nil)
  }

  /// A tied record; in how many articles both are named is told from `least` on.
  private func row(
    _ number: Int, of network: EgoNetwork, _ record: RecordIndex, least: Int = 1
  ) -> NetworkRowContext {
    let node = network.nodes[number]
    var together: String?
    for case .together(let count) in node.ties where count >= least {
      together = words.together(count)
    }
    return NetworkRowContext(
      number: String(number + 1), link: link(node.record),
      ties: node.ties.compactMap { tie($0, node.record, record) }, together: together)
  }

  /// The records that only texts tie, by text and sentence, so that each is told once.
  private func groups(of network: EgoNetwork, _ record: RecordIndex) -> [NetworkGroupContext] {
    let numbers = network.nodes.indices.filter { !network.nodes[$0].isDeclared }
    let found = made.sentences(naming: numbers.map { network.nodes[$0].record }, with: record)
    let sentences = SharedSentence.grouped(found)
    return sentences.map { group in
      NetworkGroupContext(
        article: group.source.map { link($0) },
        sentences: group.sentences.map { sentence in
          NetworkSentenceContext(
            rows: sentence.positions.map { row(numbers[$0], of: network, record, least: 2) },
            passage: sentence.shared.flatMap(passage))
        })
    }
  }

  /// A declared tie in words; nil for one that only articles make.
  private func tie(
    _ tie: EgoNetwork.Tie, _ other: RecordIndex, _ record: RecordIndex
  ) -> NetworkTieContext? {
    let isIncident = site[record].kind == .incident
    switch tie {
    case .relation(let relation):
      let basis = relation.basis.map { " (\(words.basis($0)))" } ?? ""
      return NetworkTieContext(
        words: words.tie(relation.kind, relation.isInverse) + basis, note: relation.note,
        sources: citations(relation.sources))
    case .part(let involvement):
      let who = isIncident ? other : record
      return NetworkTieContext(
        words: part(involvement, of: site[who]), note: nil,
        sources: citations(involvement.sources))
    case .site:
      return NetworkTieContext(
        words: isIncident ? label(.mapHome) : words.purpose(.site), note: nil, sources: [])
    case .post(let role):
      return NetworkTieContext(
        words: role.title.value, note: nil, sources: citations(role.sources))
    case .belonging(let label):
      return NetworkTieContext(words: self.label(label), note: nil, sources: [])
    case .together: return nil
    }
  }
}
