import Foundation
import Testing

@testable import DossierKit

/// The pages of a dossier in memory.
enum TimelineFixture {
  static func pages(
    _ files: [SiteFile], jobs: Int = 1, asOf: String = "2030-01-01T00:00:00Z"
  ) async throws -> [String: String] {
    let run = try await SiteFixture(files).run(asOf: asOf)
    let site = try #require(run.site, "\(run.problems)")
    let templates = try #require(TemplateSet.load(overrides: []).value)
    let planned = await Renderer(templates: templates, jobs: jobs).plan(site).files
    var pages: [String: String] = [:]
    for file in planned.map(\.finished) {
      if case .bytes(let bytes) = file.content {
        pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return pages
  }

  static func texts(
    _ pattern: Regex<(Substring, Substring)>, in page: some StringProtocol
  ) -> [String] {
    String(page).matches(of: pattern).map { String($0.1) }
  }

  /// The part of a page between two texts.
  static func part(of page: String, from start: String, to end: String) -> String {
    guard let from = page.range(of: start), let to = page[from.upperBound...].range(of: end)
    else { return "" }
    return String(page[from.upperBound..<to.lowerBound])
  }
}
