import Templates

/// The proof before writing: no protected name and no private note in any output (rules L01, L02).
///
/// Output and secrets are compared as the letters and digits that a reader sees: folded, with
/// entities, percent and JSON escapes decoded, and with tags, hyphens, spaces and signs left out.
struct SecretScan: Sendable {
  private struct Needle: Sendable {
    let letters: [UInt8]
    let secret: Secret
  }

  private let needles: [Needle]
  private let filter: SecretFilter

  init(_ secrets: [Secret]) {
    needles = secrets.compactMap { secret in
      let letters = VisibleLetters.letters(of: Array(secret.text.utf8), isMarkup: false).bytes
      return letters.count >= 4 ? Needle(letters: letters, secret: secret) : nil
    }
    filter = SecretFilter(needles.map(\.letters))
  }

  /// Searches every file and every path; without secrets this costs nothing.
  func search(_ files: [OutputFile], jobs: Int) async -> [Diagnostic] {
    guard !needles.isEmpty else { return [] }
    return await Parallel.map(files, jobs: jobs) { search($0) }.flatMap { $0 }
  }

  private func search(_ file: OutputFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let path = VisibleLetters.letters(of: Array(file.path.text.utf8), isMarkup: false)
    for needle in needles where Self.find(needle.letters, in: path.bytes) != nil {
      found.append(.secret(needle.secret, in: "a file name", line: nil))
    }
    guard case .bytes(let bytes) = file.content, !Self.isBinary(file.path.text) else {
      return found
    }
    guard filter.mayHold(bytes) else { return found }
    let text = VisibleLetters.letters(of: bytes, isMarkup: true)
    for needle in needles {
      if let index = Self.find(needle.letters, in: text.bytes) {
        let offset = Int(text.offsets[index])
        let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        found.append(.secret(needle.secret, in: "'\(file.path.text)'", line: line))
      }
    }
    return found
  }

  private static func isBinary(_ path: String) -> Bool {
    [".woff2", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"].contains { path.hasSuffix($0) }
  }

  private static func find(_ needle: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = needle.first, text.count >= needle.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      while index <= text.count - needle.count {
        if text[index] == first, needle.indices.allSatisfy({ text[index + $0] == needle[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func secret(_ secret: Secret, in output: String, line: Int?) -> Self {
    let place = line.map { "\(output), line \($0)" } ?? output
    return secret.isName
      ? Diagnostic(
        .protectedNameInOutput, at: secret.record,
        "a protected name would stand in \(place)",
        help: "use the display name in the text that brought it there, or write [[id]]")
      : Diagnostic(
        .privateContentInOutput, at: secret.record,
        "an internal note would stand in \(place)",
        help: "take its words out of the text that brought them there")
  }
}
