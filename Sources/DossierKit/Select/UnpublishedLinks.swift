import CommonMark
import Spelling

/// Rule S13 for records that are still to be published: their links, images and anchors are looked
/// at by nobody else, and mistakes in them would show on the day of publication only.
struct UnpublishedLinks {
  private let directory: Directory
  private let records: [RecordID: Int]
  private let site: ParsedSite
  private let assets: Set<String>

  /// Looks at every record that is still to come and that no preview shows; `verdicts` has one for each
  /// record.
  static func problems(
    _ site: ParsedSite, _ directory: Directory, _ verdicts: [Selector.Verdict]
  ) -> [Diagnostic] {
    let numbers = verdicts.indices.filter { !verdicts[$0].isShown && isToCome(verdicts[$0]) }
    guard !numbers.isEmpty else { return [] }
    let links = UnpublishedLinks(site, directory)
    var diagnostics: [Diagnostic] = []
    for number in numbers { links.check(site.records[number], &diagnostics) }
    return diagnostics
  }

  private static func isToCome(_ verdict: Selector.Verdict) -> Bool {
    switch verdict.publication {
    case .draft, .embargoed, .later: true
    case .published, .ended, .withdrawn, .removed, .confidential: false
    }
  }

  private init(_ site: ParsedSite, _ directory: Directory) {
    self.site = site
    self.directory = directory
    assets = Set(site.assets.map(\.path))
    records = Dictionary(site.records.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  private func check(_ record: Record, _ diagnostics: inout [Diagnostic]) {
    guard let body = record.body else { return }
    for reference in body.references {
      let place = record.place(reference.range)
      switch reference.target {
      case .anchor(let anchor): check(anchor, in: record, at: place, &diagnostics)
      case .file(let path, let anchor):
        if let id = directory.id(ofFile: path, from: record.id) {
          guard let anchor, let target = records[id] else { continue }
          check(anchor, in: site.records[target], at: place, &diagnostics)
        } else if !isAsset(path, from: record.id) {
          diagnostics.append(.deadLink(path, at: place, nearest: nil, isPublic: false))
        }
      case .record, .citations, .nothing, .withheld: break
      }
    }
    for image in body.facts.images where !isAsset(image.destination, from: record.id) {
      let place = record.place(body.range(image.source))
      let nearest = Nearest.match(PercentDecoder.decode(image.destination), in: assets)
      diagnostics.append(
        .deadImage(image.destination, at: place, nearest: nearest, isPublic: false))
    }
  }

  private func check(
    _ anchor: String, in target: Record, at place: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    // Nobody knows the headings of a text that could not be read.
    if target.common.hasStandIns, target.body == nil { return }
    let ids = HeadingIDs.ids(for: target.body?.facts.headings.map(\.text) ?? [])
    let decoded = PercentDecoder.decode(anchor)
    if ids.contains(decoded) || ids.contains("h-" + HeadingIDs.slug(decoded)) { return }
    let known = ids.map { String($0.dropFirst(2)) }
    diagnostics.append(
      .deadAnchor(
        anchor, at: place, nearest: Nearest.match(anchor, in: known), known: known,
        isPublic: false))
  }

  private func isAsset(_ path: String, from record: RecordID) -> Bool {
    let decoded = PercentDecoder.decode(path)
    return [directory.path(of: record), ""].contains { base in
      RelativePath.resolve(decoded, from: base).map(assets.contains) ?? false
    }
  }
}
