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
    for (index, diagnostic) in diagnostics.enumerated() {
      result.diagnostics[index].changeWords(scan.masked)
      guard let sources, !diagnostic.hidesExcerpt else { continue }
      let places = [diagnostic.place].compactMap(\.self) + diagnostic.notes.map(\.place)
      result.diagnostics[index].hidesExcerpt = places.contains { place in
        sources.file(place.file).map { scan.isIn($0.lines(of: place.bytes)) } ?? false
      }
    }
    return result
  }
}

extension SourceFile {
  /// The bytes of the lines in which a range begins and ends.
  fileprivate func lines(of range: ByteRange) -> [UInt8] {
    let low = min(max(Int(range.start), 0), bytes.count)
    let high = min(max(Int(range.end), low), bytes.count)
    let start = bytes[..<low].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[high...].firstIndex(of: 0x0A) ?? bytes.count
    return Array(bytes[start..<end])
  }
}
