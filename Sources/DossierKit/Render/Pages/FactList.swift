/// Facts in the order of a fact box; what has no value leaves no trace.
struct FactList {
  private(set) var facts: [FactContext] = []
  let scope: PageScope

  init(_ scope: PageScope) { self.scope = scope }

  mutating func add(_ label: Label, _ values: [ValueContext]) {
    guard !values.isEmpty else { return }
    facts.append(FactContext(name: scope.label(label), values: values))
  }

  mutating func add(_ label: Label, _ words: String?, language: String? = nil) {
    guard let words, !words.utf8.isEmpty else { return }
    add(label, [ValueContext(words: words, language: language)])
  }

  mutating func add(_ label: Label, _ links: [RecordLink]) {
    add(label, links.map { ValueContext(link: $0) })
  }

  mutating func add(_ label: Label, _ time: TimeContext?) {
    guard let time else { return }
    add(label, [ValueContext(time: time)])
  }

  mutating func add(_ label: Label, _ date: Located<EDTFDate>?) {
    add(label, date.map { scope.time($0.value) })
  }

  mutating func add(_ more: [FactContext]) { facts += more }

  /// Names other than the record's own, with their languages.
  mutating func addAliases(of record: Record) {
    let title = record.title
    let aliases = record.common.aliases.filter {
      $0.name.value != title && $0.match != .never
    }
    add(
      .alsoKnownAs,
      aliases.map { ValueContext(words: $0.name.value, language: $0.language?.value) })
  }

  /// The same thing elsewhere on the web.
  mutating func addElsewhere(of record: Record) {
    let addresses = record.common.sameAs.compactMap { same -> (String, String)? in
      if let url = scope.outside(same.value) { return (url, scope.host(url)) }
      return Self.isWikidata(same.value)
        ? ("https://www.wikidata.org/wiki/\(same.value)", "Wikidata \(same.value)") : nil
    }
    add(.elsewhere, addresses.map { ValueContext(url: $0.0, words: $0.1) })
  }

  /// The record's sources, once each.
  mutating func addSources(of record: Record) {
    var seen: Set<RecordIndex> = []
    let links = record.common.sources.compactMap { citation in
      scope.site.index(of: citation.source)
    }.filter { seen.insert($0).inserted }
    add(.sources, links.map { ValueContext(link: scope.link($0)) })
  }

  private static func isWikidata(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
