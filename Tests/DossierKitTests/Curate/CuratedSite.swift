import CommonMark
import Testing

@testable import DossierKit

/// A dossier in memory that `rename` and `merge` change.
struct CuratedSite {
  private(set) var sources: SourceSet

  init(_ files: [SiteFile]) { sources = SiteFixture(files).sources }

  /// What became of the content.
  struct Reading {
    let view: ContentView
    let site: Site
    let diagnostics: [Diagnostic]

    var errors: [String] {
      diagnostics.filter { $0.severity == .error }.map { "\($0.code.rawValue) \($0.summary)" }
    }
  }

  func read() async throws -> Reading {
    let parsed = await Parser(jobs: 1).parse(sources, assets: [])
    let instant = try Instant.parse("2020-01-01T00:00:00Z").get()
    let selected = await Selector(asOf: instant).select(parsed.value)
    let linked = await Linker(jobs: 1).link(selected.value.edition)
    return Reading(
      view: ContentView(parsed.value, sources), site: linked.value,
      diagnostics: parsed.diagnostics + selected.diagnostics + linked.diagnostics)
  }

  mutating func apply(_ change: ContentChange) { sources = sources.changed(by: change.files) }

  mutating func rename(_ old: String, _ new: String) async throws -> ContentChange {
    let planned = RenamePlan.make(
      try await read().view, from: try id(old), to: try id(new))
    let change = try #require(planned.value, "\(planned.diagnostics.map(\.summary))")
    apply(change)
    return change
  }

  mutating func merge(_ old: String, _ new: String) async throws -> ContentChange {
    let planned = MergePlan.make(
      try await read().view, from: try id(old), into: try id(new))
    let change = try #require(planned.value, "\(planned.diagnostics.map(\.summary))")
    apply(change)
    return change
  }

  func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  /// The files by path.
  var files: [String: String] {
    Dictionary(
      uniqueKeysWithValues: sources.content.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }
}

extension CuratedSite.Reading {
  /// What the site says, a line for each record, without places, with one id for another.
  func model(calling old: String = "", _ new: String = "") -> [String] {
    func name(_ id: RecordID) -> String { id.text == old ? new : id.text }
    return site.records.enumerated().map { index, record in
      var parts = ["\(record.kind.rawValue) \(name(record.id))"]
      // Lists are sorted by id here and there, and a new id has another place.
      parts += record.fieldReferences.map { "\($0.purpose) \(name($0.id.value))" }.sorted()
      if let body = record.body, let linked = site.bodies[index] {
        parts += linked.mentions.map { mention in
          let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
          let words = String(
            decoding: body.facts.blocks[Int(mention.block)].text[range], as: UTF8.self)
          let isID = mention.isExplicit && (words.hasPrefix("[[") || words.hasPrefix("person:"))
          return "\(isID ? "" : words)→\(name(site[mention.record].id)) \(mention.isLinked)"
        }
        parts += linked.notes.map { "note \(name(site[$0.source].id)) \($0.locator ?? "")" }
      }
      parts += site.graph.backlinks[index].map { "by \(name(site[$0.source].id))" }.sorted()
      return parts.joined(separator: "; ")
    }.sorted()
  }
}
