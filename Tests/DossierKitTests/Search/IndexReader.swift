import Foundation
import Testing

@testable import DossierKit

/// Reads the files of a search index as the script of the page does.
struct IndexReader {
  /// A term of the dictionary, with where its documents are.
  struct Entry {
    let term: String
    let documents: [UInt32]
  }

  let files: [String: Data]

  init(_ index: SearchIndex) {
    var files: [String: Data] = [:]
    for file in index.files {
      guard case .bytes(let bytes) = file.finished.content else { continue }
      files[String(file.path.text.dropFirst(SearchIndex.folder.count))] = Data(bytes)
    }
    self.files = files
  }

  /// What a file hands to `DS`, as JSON.
  func payload(_ path: String) throws -> Any {
    let text = String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
    let match = try #require(text.wholeMatch(of: /(?s)DS\("[a-z]",[0-9]+,(.*)\)\n/))
    return try JSONSerialization.jsonObject(
      with: Data(match.1.utf8), options: .fragmentsAllowed)
  }

  func text(_ path: String) throws -> String { try #require(try payload(path) as? String) }

  /// All shards of a kind.
  private func texts(_ kind: String) throws -> [String] {
    try (0..<files.keys.count { $0.hasPrefix("\(kind)/") }).map { try text("\(kind)/\($0).js") }
  }

  /// Every term with its documents, the impact in the lowest three bits.
  func terms() throws -> [Entry] {
    let lists = try texts("p").map { $0.split(separator: "|").map(String.init) }
    return try texts("d").flatMap { shard in
      var previous = ""
      return shard.split(separator: "|").map { entry in
        let shared = PostingCode.digits.firstIndex(of: entry.utf8.first ?? 0) ?? 0
        let rest = entry.dropFirst()
        let end = rest.firstIndex { "!#~".contains($0) } ?? rest.endIndex
        previous =
          String(decoding: Array(previous.utf16.prefix(shared)), as: UTF16.self) + rest[..<end]
        let code = rest[end...].dropFirst()
        let numbers = PostingCode.numbers(in: code.utf8).map(Int.init)
        let documents: [UInt32] =
          switch rest[end] {
          case "!": PostingCode.list(in: code.utf8)
          case "#": PostingCode.list(in: lists[numbers[1]][numbers[2]].utf8)
          default:
            (0...numbers[2]).flatMap { PostingCode.list(in: lists[numbers[1] + $0][0].utf8) }
              .sorted()
          }
        return Entry(term: previous, documents: documents)
      }
    }
  }

  /// The numbers of the documents that have a term.
  func documents(_ term: String) throws -> Set<Int> {
    Set(try terms().first { $0.term == term }?.documents.map { Int($0 >> 3) } ?? [])
  }

  /// The rows of all cards, by the number of the document; the files go from the oldest on.
  func cards() throws -> [[String]] {
    let shards = files.keys.count { $0.hasPrefix("m/") }
    return try (0..<shards).flatMap {
      try #require(try payload("m/\($0).js") as? [[String]])
    }.reversed()
  }

  /// The text of a document by its number.
  func text(of document: Int) throws -> String {
    let count = files.keys.count { $0.hasPrefix("x/") }
    return try text("x/\(count - 1 - document).js")
  }
}

extension SiteFixture.Run {
  /// The search index of the site, as a build makes it.
  func search(jobs: Int = 1) async throws -> SearchIndex? {
    let site = try #require(site)
    let cards = await SearchCards(site).make(jobs: jobs)
    return await SearchIndexer(jobs: jobs).index(site, cards: cards)
  }
}
