/// What a terminal or a log of a server may show of the content.
extension Outcome where Value == Build.Linked {
  /// Hides the source lines of problems where a line holds a protected name, and masks it in messages:
  /// logs are kept, and read by others than those who may know it.
  func withoutProtectedLines(_ sources: SourceSet?) -> Self {
    let names = value.proof.secrets.filter { secret in
      switch secret.kind {
      case .name, .surname: true
      case .note, .unpublished, .embargoed, .confidential, .address: false
      }
    }
    guard !names.isEmpty, !diagnostics.isEmpty else { return self }
    let scan = SecretScan(names, publicNames: value.proof.publicNames)
    var result = self
    // Many problems can stand on one line, which is searched once.
    var known: [SourceRange: Bool] = [:]
    func isIn(_ place: SourceRange) -> Bool {
      guard let file = sources?.file(place.file) else { return false }
      let lines = file.lines(of: place.bytes)
      let range = SourceRange(place.file, ByteRange(lines.lowerBound, lines.upperBound))
      if let isIn = known[range] { return isIn }
      let isIn = scan.isIn(Array(file.bytes[lines]))
      known[range] = isIn
      return isIn
    }
    for (index, diagnostic) in diagnostics.enumerated() {
      result.diagnostics[index].changeWords(scan.masked)
      guard sources != nil, !diagnostic.hidesExcerpt else { continue }
      let places = [diagnostic.place].compactMap(\.self) + diagnostic.notes.map(\.place)
      result.diagnostics[index].hidesExcerpt = places.contains(where: isIn)
    }
    return result
  }
}

extension SourceFile {
  /// The bytes of the lines in which a range begins and ends.
  fileprivate func lines(of range: ByteRange) -> Range<Int> {
    let low = min(max(Int(range.start), 0), bytes.count)
    let high = min(max(Int(range.end), low), bytes.count)
    let last = lines.line(at: high)
    let start = lines.start(ofLine: lines.line(at: low))
    let end = last < lines.count ? lines.start(ofLine: last + 1) : bytes.count
    return start..<max(start, end)
  }
}

extension SecretOrigins {
  /// The texts of the content but the ledger, and of the templates; nil when none were read.
  init?(_ sources: SourceSet?, _ written: ParsedSite, _ site: Site) {
    guard let sources else { return nil }
    files = sources.content.filter { !ContentPath.isLedger($0.path) } + sources.templates
    parts = {
      Dictionary(grouping: written.records, by: \.file).mapValues { records in
        records.map { record in
          Part(
            start: record.common.id.range.start, isPublic: site.index(of: record.id) != nil,
            page: OutputPaths.path(of: record))
        }.sorted { $0.start < $1.start }
      }
    }
  }
}
