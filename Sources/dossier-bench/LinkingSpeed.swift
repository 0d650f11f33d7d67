import DossierKit
import Foundation

/// The time and the memory that one core needs to find names in a text.
///
/// Folding, word boundaries and the search for the longest name are included. The fastest run in
/// CPU time counts: what else the machine does then matters least.
struct LinkingSpeed {
  let names: Int
  let buildSeconds: Double
  let bytesPerPatternByte: Double
  private(set) var found = 0
  private(set) var seconds = Double.infinity
  private let matcher: NameMatcher

  /// Builds the matcher for the first names of a corpus.
  init(_ corpus: LinkingCorpus, names count: Int) {
    names = count
    let names = corpus.names.prefix(count)
    let patterns = names.enumerated().map { NamePattern(text: $1, value: Int32($0)) }
    let start = Self.processorTime
    matcher = NameMatcher(patterns)
    buildSeconds = Self.processorTime - start
    let patternBytes = names.reduce(0) { $0 + $1.utf8.count }
    bytesPerPatternByte = Double(matcher.byteCount) / Double(patternBytes)
  }

  /// Searches all articles once.
  mutating func search(_ corpus: LinkingCorpus) {
    var found = 0
    let start = Self.processorTime
    for article in corpus.articles {
      article.withUnsafeBufferPointer { text in
        matcher.forEachMatch(in: text) { _ in found += 1 }
      }
    }
    seconds = min(seconds, Self.processorTime - start)
    self.found = found
  }

  /// The seconds that this process has computed for.
  private static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
