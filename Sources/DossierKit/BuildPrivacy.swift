/// What a terminal or a log of a server may show of the content.
extension Outcome where Value == Build.Linked {
  /// Hides the source lines of problems where a line holds a protected name: logs are kept, and read
  /// by others than those who may know it. Place, code and way out stay.
  func withoutProtectedLines(_ sources: SourceSet?) -> Self {
    let names = value.proof.secrets.filter { secret in
      switch secret.kind {
      case .name, .surname: true
      case .note, .unpublished, .embargoed, .confidential, .address: false
      }
    }
    guard let sources, !names.isEmpty, diagnostics.contains(where: { !$0.hidesExcerpt }) else {
      return self
    }
    let scan = SecretScan(names, publicNames: value.proof.publicNames)
    var result = self
    for (index, diagnostic) in diagnostics.enumerated() where !diagnostic.hidesExcerpt {
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
