import CommonMark

/// The linked model as stable text or JSON, for bug reports and golden tests.
struct Inspection {
  private let site: Site
  private let sources: SourceSet?
  /// How many problems each waiver took out, by its place.
  private let waived: [SourceRange: Int]

  init(_ site: Site, sources: SourceSet?, waived: [WaivedDiagnostic] = []) {
    self.site = site
    self.sources = sources
    self.waived = Dictionary(waived.map { ($0.place, 1) }, uniquingKeysWith: +)
  }

  /// One record, or all of them.
  func bytes(of record: RecordIndex?, asJSON: Bool) -> [UInt8] {
    let indices = record.map { [$0] } ?? site.records.indices.map(RecordIndex.init)
    return asJSON ? json(indices) : Array(indices.map(text).joined(separator: "\n").utf8)
  }

  // MARK: - Facts

  /// A name or link in a body.
  private func mentions(_ index: RecordIndex) -> [(
    place: String, words: String, target: String, how: String
  )] {
    guard let body = site[index].body, let linked = site.bodies[Int(index)] else { return [] }
    var texts = BlockText(body)
    return linked.mentions.map { mention in
      let block = body.facts.blocks[Int(mention.block)]
      let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
      let how = mention.isExplicit ? "written" : mention.isLinked ? "linked" : "later mention"
      return (
        place(body.range(of: range, in: block), in: site[index]),
        String(decoding: texts[mention.block][range], as: UTF8.self), id(mention.record), how
      )
    }
  }

  private func place(_ range: ByteRange, in record: Record) -> String {
    sources?.written(range, in: record) ?? "\(range.start)"
  }

  private func id(_ index: RecordIndex) -> String { site[index].id.text }

  private func references(_ index: RecordIndex) -> [(purpose: String, target: String)] {
    site[index].fieldReferences.compactMap { reference in
      site.index(of: reference.id).map { (reference.purpose.word, id($0)) }
    }
  }

  private func waivers(_ index: RecordIndex) -> [(rule: String, reason: String, found: Int)] {
    let record = site[index]
    return record.common.waivers.map { waiver in
      (
        waiver.rule.value.rawValue, waiver.reason.value,
        waived[record.place(waiver.rule.range)] ?? 0
      )
    }
  }

  private func reasons(_ related: SiteGraph.Related) -> [String] {
    related.told.map { reason in
      switch reason {
      case .tie(let kind, let isInverse, _):
        "\(isInverse ? "inverse of " : "")\(kind.rawValue)"
      case .sharedIncident(let record, _): "incident \(id(record))"
      case .sharedPerson(let record, _): "person \(id(record))"
      case .sharedOrganization(let record, _): "organization \(id(record))"
      case .sharedPlace(let record, _, _, _, _): "place \(id(record))"
      case .sharedClaim(let record, _): "claim \(id(record))"
      case .mentions(let byOther): byOther ? "named by it" : "names it"
      case .daysApart(let days): days == 1 ? "1 day apart" : "\(days) days apart"
      case .newness: "new"
      }
    }
  }

  // MARK: - Text

  private func text(_ index: RecordIndex) -> String {
    let record = site[index]
    var lines = ["\(record.kind.rawValue) \(record.id) \"\(record.title)\""]
    if let path = site.paths[Int(index)] { lines.append("  page \(path)") }
    for waiver in waivers(index) {
      lines.append("  waives \(waiver.rule) (\(waiver.found)×): \(waiver.reason)")
    }
    for reference in references(index) {
      lines.append("  \(reference.purpose) \(reference.target)")
    }
    for mention in mentions(index) {
      lines.append(
        "  mentions \(mention.target) at \(mention.place) \"\(mention.words)\" (\(mention.how))")
    }
    for note in site.bodies[Int(index)]?.notes ?? [] {
      let locator = note.locator.map { ", \($0)" } ?? ""
      lines.append("  note \(note.number) \(id(note.source))\(locator) (\(note.uses)×)")
    }
    for link in site.graph.backlinks[Int(index)] {
      let how =
        site.graph.purposes(of: link).map(\.word)
        + (link.passages.isEmpty
          ? [] : [link.passages.count == 1 ? "1 sentence" : "\(link.passages.count) sentences"])
      lines.append("  named by \(id(link.source)): \(how.joined(separator: ", "))")
    }
    for related in site.graph.related[Int(index)] {
      lines.append("  related \(id(related.record)): \(reasons(related).joined(separator: ", "))")
    }
    return TerminalEscaper.escaped(lines: lines)
  }

  // MARK: - JSON

  private func json(_ indices: [RecordIndex]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("records")
      json.array { json in
        for index in indices { write(index, to: &json) }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ index: RecordIndex, to json: inout JSONWriter) {
    let record = site[index]
    json.object { json in
      json.member("kind", record.kind.rawValue)
      json.member("id", record.id.text)
      json.member("title", record.title)
      json.member("page", site.paths[Int(index)])
      json.key("waivers")
      json.array { json in
        for waiver in waivers(index) {
          json.object { json in
            json.member("rule", waiver.rule)
            json.member("reason", waiver.reason)
            json.member("found", waiver.found)
          }
        }
      }
      json.key("references")
      json.array { json in
        for reference in references(index) {
          json.object { json in
            json.member("purpose", reference.purpose)
            json.member("id", reference.target)
          }
        }
      }
      json.key("mentions")
      json.array { json in
        for mention in mentions(index) {
          json.object { json in
            json.member("id", mention.target)
            json.member("place", mention.place)
            json.member("words", mention.words)
            json.member("how", mention.how)
          }
        }
      }
      json.key("named_by")
      json.array { json in
        for link in site.graph.backlinks[Int(index)] {
          json.object { json in
            json.member("id", id(link.source))
            json.key("purposes")
            json.array { json in
              for purpose in site.graph.purposes(of: link) { json.value(purpose.word) }
            }
            json.member("sentences", link.passages.count)
          }
        }
      }
      json.key("related")
      json.array { json in
        for related in site.graph.related[Int(index)] {
          json.object { json in
            json.member("id", id(related.record))
            json.member("score", rounded(related.score))
            json.key("reasons")
            json.array { json in
              for reason in reasons(related) { json.value(reason) }
            }
            json.key("evidence")
            json.array { json in
              for evidence in related.evidence { write(evidence, to: &json) }
            }
          }
        }
      }
    }
  }

  /// One piece of evidence: what it is, and its part of the score.
  private func write(_ evidence: SiteGraph.Evidence, to json: inout JSONWriter) {
    json.object { json in
      switch evidence.reason {
      case .tie(let kind, let isInverse, let sources):
        json.member("type", "relation")
        json.member("relation", kind.rawValue)
        json.member("inverse", isInverse)
        json.key("sources")
        json.array { json in
          for source in sources { json.value(id(source)) }
        }
      case .sharedIncident(let record, let isDeclared):
        write(RelatedWeights.incident.type, record, isDeclared, to: &json)
      case .sharedPerson(let record, let isDeclared):
        write(RelatedWeights.person.type, record, isDeclared, to: &json)
      case .sharedOrganization(let record, let isDeclared):
        write(RelatedWeights.organization.type, record, isDeclared, to: &json)
      case .sharedClaim(let record, let isDeclared):
        write(RelatedWeights.claim.type, record, isDeclared, to: &json)
      case .sharedPlace(let record, let level, let isDeclared, _, _):
        write(RelatedWeights.place(level).type, record, isDeclared, to: &json)
        json.member("level", level.rawValue)
      case .mentions(let byOther):
        json.member("type", "mention")
        json.member("by_other", byOther)
      case .daysApart(let days):
        json.member("type", "days_apart")
        json.member("days", days)
      case .newness: json.member("type", "newness")
      }
      json.member("weight", rounded(evidence.weight))
      json.member("idf", rounded(evidence.rarity))
      json.member("contribution", rounded(evidence.contribution))
    }
  }

  private func write(
    _ type: String, _ record: RecordIndex, _ isDeclared: Bool, to json: inout JSONWriter
  ) {
    json.member("type", type)
    json.member("id", id(record))
    json.member("declared", isDeclared)
  }

  /// A number in four digits behind the point.
  private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension TerminalEscaper {
  /// Lines safe to print, each ended by a line feed.
  fileprivate static func escaped(lines: [String]) -> String {
    lines.map { escaped($0) + "\n" }.joined()
  }
}

extension ReferencePurpose {
  /// The word for the purpose in the inspection.
  var word: String {
    switch self {
    case .subject: "subject"
    case .site: "site"
    case .involved(let role): "involved as \(role.rawValue)"
    case .relation(let kind): "related by \(kind.rawValue)"
    case .partOf: "part of"
    case .within: "within"
    case .about: "about"
    case .carries: "carries"
    case .cites: "cites"
    case .label: "label"
    case .parent: "parent"
    case .successor: "successor"
    case .post: "post at"
    case .translation: "translation of"
    case .supersededBy: "superseded by"
    case .derivedFrom: "derived from"
    case .speaker: "speaker"
    case .depicts: "depicts"
    case .distinct: "not the same as"
    case .corrects: "corrects"
    case .policy: "policy"
    }
  }
}
