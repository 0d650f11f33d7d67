internal import CTemplates

/// The files of `templates/`, built into the binary so that it works alone.
enum BuiltInTemplates {
  /// Paths below `templates/` with their bytes, sorted by path.
  static let files: [(path: String, bytes: [UInt8])] = (0..<dossier_template_count).map { index in
    let file = dossier_template_at(index)
    return (
      String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }
}
