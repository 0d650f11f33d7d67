/// The proof before writing: no protected name and no private text in any output (rules L01, L02
/// and L07).
struct SecretScan: Sendable {
  private let secrets: [Secret]
  private let search: SecretSearch

  init(_ proof: Proof) {
    self.init(proof.secrets, publicNames: proof.publicNames)
  }

  init(_ secrets: [Secret], publicNames: [String] = []) {
    self.secrets = secrets
    // Without secrets nothing is folded and nothing is read.
    let names = secrets.isEmpty ? [] : SecretIndex.letters(of: publicNames)
    search = SecretSearch(
      index: SecretIndex(secrets.map { ($0.text, $0.isCapital) }, publicNames: names))
  }

  /// Searches every file and every path; without secrets this costs nothing.
  ///
  /// The theme's own files are left out where they are byte for byte those of the program: no content
  /// can be in them, and a font of that name is no betrayal of a person called Georgia.
  func search(_ files: [OutputFile], jobs: Int) async -> [Diagnostic] {
    guard !search.index.isEmpty else { return [] }
    let files = files.filter { !Self.isBuiltIn($0) }
    return await Parallel.map(files, jobs: jobs) { search($0) }.flatMap { $0 }
  }

  /// Whether a secret is in some lines of a text.
  func isIn(_ lines: [UInt8]) -> Bool {
    !search.index.isEmpty && !search.findings(in: lines, path: "lines").isEmpty
  }

  private static func isBuiltIn(_ file: OutputFile) -> Bool {
    guard case .bytes(let bytes) = file.content, file.path.text.utf8.starts(with: "assets/".utf8)
    else { return false }
    return BuiltInTemplates.files.contains {
      Bytes.equal($0.path, file.path.text) && $0.bytes == bytes
    }
  }

  private func search(_ file: OutputFile) -> [Diagnostic] {
    let path = file.path.text
    // The files of a host name the pages that are gone.
    let isHostFile = HostFileNames.all.contains(path)
    var found: [Diagnostic] = []
    let inPath = search.secrets(inPath: path)
    // An address that is there is no address of a page that is not.
    for secret in inPath where !secrets[secret].isAddress && !isTold(secret, inPath) {
      found.append(
        .secret(
          secrets[secret], in: "the file name '\(search.masked(path: path))'", line: nil,
          excerpt: nil))
    }
    guard let bytes = OutputBytes.read(file) else { return found + [.unreadable(path)] }
    let findings = search.findings(in: bytes, path: path)
    let all = findings.map(\.secret)
    for finding in findings where !isTold(finding.secret, all) {
      let secret = secrets[finding.secret]
      if isHostFile, secret.isAddress { continue }
      found.append(
        .secret(
          secret, in: "'\(search.masked(path: path))'", line: finding.line,
          excerpt: finding.excerpt))
    }
    return found
  }
}

extension SecretScan {
  /// Whether a surname needs no word of its own, because the whole name is told.
  private func isTold(_ secret: Int, _ all: [Int]) -> Bool {
    guard case .surname = secrets[secret].kind else { return false }
    return all.contains { other in
      if case .name = secrets[other].kind {
        secrets[other].record == secrets[secret].record
      } else {
        false
      }
    }
  }
}

extension Secret {
  fileprivate var isAddress: Bool { if case .address = kind { true } else { false } }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func secret(
    _ secret: Secret, in output: String, line: Int?, excerpt: String?
  ) -> Self {
    let place = line.map { "\(output), line \($0)" } ?? output
    let words = excerpt.map { ": \u{201C}\($0)\u{201D}" } ?? ""
    let rule = rule(of: secret.kind)
    var diagnostic = Diagnostic(
      rule.code, rule.severity, at: secret.record, "\(rule.what) would stand in \(place)\(words)",
      help: rule.help)
    diagnostic.hidesExcerpt = true
    return diagnostic
  }

  private typealias Rule = (
    code: DiagnosticCode, severity: Severity, what: String, help: String
  )

  private static func rule(of kind: Secret.Kind) -> Rule {
    switch kind {
    case .name:
      (
        .protectedNameInOutput, .error, "a protected name",
        "use the display name in the text that brought it there, or write [[id]]"
      )
    case .surname:
      (
        .protectedNameInOutput, .warning, "the surname of a person whose name is withheld",
        "use the display name; list the surname under 'aliases' to have it stop the build"
      )
    case .note:
      (
        .privateContentInOutput, .error, "an internal note",
        "take its words out of the text that brought them there"
      )
    case .unpublished:
      (
        .privateContentInOutput, .error, "the words of a record that is not published",
        "take them out of the template that prints them, or publish the record"
      )
    case .embargoed:
      (
        .embargoBetrayed, .error, "the words of an embargoed record",
        "take them out of the template that prints them, or wait for the end of the embargo"
      )
    case .confidential:
      (
        .privateContentInOutput, .error, "what leads to a confidential source",
        "take it out of the text that brought it there"
      )
    case .address(let isEmbargoed):
      (
        isEmbargoed ? .embargoBetrayed : .privateContentInOutput, .error,
        isEmbargoed
          ? "the address of an embargoed page" : "the address of a page that is not published",
        "take it out of the text or the template that brought it there"
      )
    }
  }

  fileprivate static func unreadable(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "the file cannot be read to prove that it holds no secret",
      help: "make it readable, or take it out of the content folder")
  }
}
