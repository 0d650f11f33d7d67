/// Finds where the texts that pages are made of hold a secret that stands in an output.
///
/// It is asked only when something was found: a clean build pays nothing for it.
struct SecretOrigins: Sendable {
  /// A record's part of a file: from its first byte to the next record's.
  struct Part: Sendable {
    let start: Int32
    let isPublic: Bool
    let page: String?
  }

  /// A secret that an output holds.
  struct Hit: Sendable {
    /// Its index among all secrets.
    let secret: Int
    /// The path of the output that tells most of where it came from.
    let output: String
  }

  /// The texts of the content, then those of the templates.
  let files: [SourceFile]
  /// The parts of each file in their order; none for a file that holds no records.
  let parts: @Sendable () -> [FileID: [Part]]

  /// Where each of some secrets stands: first in the record whose page it is on, then in the order of
  /// the files.
  ///
  /// Left out are the place that makes it a secret, the whole record of a protected person, records
  /// that stay back, and files whose own name would betray it.
  func places(
    of hits: [Hit], among secrets: [Secret], publicNames: [[UInt8]], jobs: Int
  ) async -> [Int: [SourceRange]] {
    let wanted = hits.map { secrets[$0.secret] }
    let search = SecretSearch(
      index: SecretIndex(wanted.map { ($0.text, $0.isCapital) }, publicNames: publicNames))
    let parts = parts()
    let known = Dictionary(grouping: secrets.map(\.record), by: \.file)
    let found = await Parallel.map(files, jobs: jobs) { file -> [Found] in
      guard search.secrets(inPath: file.path).isEmpty else { return [] }
      return search.places(in: file.bytes).compactMap { secret, range in
        let place = SourceRange(file.id, ByteRange(range.lowerBound, range.upperBound))
        if known[file.id]?.contains(where: { $0.bytes.meets(place.bytes) }) == true { return nil }
        let part = Self.part(at: place, parts)
        if let part, !part.isPublic { return nil }
        let own = wanted[secret].record
        if wanted[secret].isName, own.file == file.id, let part,
          part.start == Self.part(at: own, parts)?.start
        {
          return nil
        }
        let isOnPage = part?.page.map { Bytes.equal($0, hits[secret].output) } ?? false
        return Found(hit: secret, place: place, isOnPage: isOnPage)
      }
    }.flatMap { $0 }
    var places: [Int: [SourceRange]] = [:]
    for isOnPage in [true, false] {
      for place in found where place.isOnPage == isOnPage {
        places[hits[place.hit].secret, default: []].append(place.place)
      }
    }
    return places
  }

  private struct Found: Sendable {
    let hit: Int
    let place: SourceRange
    let isOnPage: Bool
  }

  private static func part(at place: SourceRange, _ parts: [FileID: [Part]]) -> Part? {
    parts[place.file]?.last { $0.start <= place.bytes.start }
  }
}

extension ByteRange {
  fileprivate func meets(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}

extension Secret {
  fileprivate var isName: Bool {
    switch kind {
    case .name, .surname: true
    case .note, .unpublished, .embargoed, .confidential, .address: false
    }
  }
}
