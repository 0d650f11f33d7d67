/// The pages of the last build that would come out alike, and files that show texts as pages do.
struct KeptPages: Sendable {
  let frame: String
  private let digests: [UInt64]
  private let known: PageReadings?
  /// The keys whose digests are others than then.
  private let changed: [Bool]

  /// Holds what pages can read now against what those of a build with the same frame read.
  init(
    _ site: Site, _ index: SiteIndex, frame: String, after last: PageReadings?, jobs: Int,
    texts: (last: PageReadings, kept: KeptTexts)? = nil
  ) async {
    self.frame = frame
    digests = await ReadingDigests(
      site, index.usages, jobs: jobs,
      known: texts.map { ($0.last.digests, $0.kept) }
    ).values
    known = last.flatMap { [digests] in $0.digests.count == digests.count ? $0 : nil }
    changed = zip(known?.digests ?? [], digests).map { $0 != $1 }
  }

  /// Whether a page read nothing that is different now.
  func holds(_ file: PlannedFile) -> Bool {
    guard file.isNoted, let known else { return false }
    return known.allKeys(of: file.path.text) { Int($0) < changed.count && !changed[Int($0)] }
  }

  /// What each page reads, of those that were made and those that were kept.
  func readings(kept: some Sequence<String>, made: [String: Readings]) -> PageReadings {
    PageReadings(digests: digests, made: made, kept: kept, of: known)
  }

  /// Writes the same one part after another.
  func write(
    kept: some Sequence<String>, made: some Sequence<(key: String, value: Readings)>,
    to put: (ArraySlice<UInt8>) -> Void
  ) {
    PageReadings.write(digests: digests, made: made, kept: kept, of: known, to: put)
  }
}
