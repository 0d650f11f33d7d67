/// The proof before writing: no protected name and no private text in any output (rules L01, L02
/// and L07).
struct SecretScan: Sendable {
  private let secrets: [Secret]
  private let search: SecretSearch
  private let publicNames: [[UInt8]]

  init(_ proof: Proof) {
    self.init(proof.secrets, publicNames: proof.publicNames)
  }

  init(_ secrets: [Secret], publicNames: [String] = []) {
    self.secrets = secrets
    // Without secrets nothing is folded and nothing is read.
    self.publicNames = secrets.isEmpty ? [] : SecretIndex.letters(of: publicNames)
    search = SecretSearch(
      index: SecretIndex(
        secrets.map { ($0.text, $0.isCapital) }, publicNames: self.publicNames))
  }

  /// The problems of files: all that is found in them and in their paths.
  func search(_ files: [OutputFile], jobs: Int) async -> [Diagnostic] {
    let found = await Parallel.map(files, jobs: jobs) { findings(in: $0) }
    return await problems(of: found.flatMap { $0 }, jobs: jobs)
  }

  /// What is found in a file and its path; without secrets this costs nothing.
  ///
  /// The theme's own files are left out where they are byte for byte those of the program: no content
  /// can be in them, and a font of that name is no betrayal of a person called Georgia.
  func findings(in file: OutputFile) -> [Finding] {
    search.index.isEmpty || Self.isBuiltIn(file) ? [] : search(file)
  }

  /// The problems that findings are, in the order of the files.
  ///
  /// With `origins` a secret that came out of a text is told where it stands there.
  func problems(
    of found: [Finding], jobs: Int, origins: SecretOrigins? = nil
  ) async -> [Diagnostic] {
    // One slip of the pen stands in many files: it is told once, where it tells most.
    var places: [Int: (count: Int, first: Int)] = [:]
    for (index, finding) in found.enumerated() {
      guard let secret = finding.secret else { continue }
      let known = places[secret] ?? (0, index)
      let isBetter = finding.rank < found[known.first].rank
      places[secret] = (known.count + 1, isBetter ? index : known.first)
    }
    var written: [Int: [SourceRange]] = [:]
    if let origins, !places.isEmpty {
      let hits = places.sorted { $0.key < $1.key }.map {
        SecretOrigins.Hit(secret: $0.key, output: found[$0.value.first].path)
      }
      written = await origins.places(
        of: hits, among: secrets, publicNames: publicNames, jobs: jobs)
    }
    return found.enumerated().compactMap { index, finding in
      guard let number = finding.secret else { return .unreadable(finding.output) }
      guard let place = places[number], place.first == index else { return nil }
      return .secret(
        secrets[number], finding, others: place.count - 1, written: written[number] ?? [])
    }
  }

  /// A secret in a file or its name; without a secret, a file that cannot be read.
  struct Finding: Sendable {
    fileprivate let secret: Int?
    /// The file's path, and the file as messages name it.
    fileprivate let path: String
    fileprivate let output: String
    fileprivate var line: Int?
    fileprivate var excerpt: String?
    /// How little it tells of where the words came from: a name of a file, a page of a record, others.
    fileprivate var rank = 2

    /// The rank of a file: lists and indexes hold the words of many.
    fileprivate static func rank(of path: String) -> Int {
      let isPage = path.utf8.suffix(5).elementsEqual(".html".utf8)
      let isList = FilePath.split(path).folder.isEmpty || OutputPaths.isOfList(path)
      let isMade = ["search/", "known/", "mentions/", "timeline/"].contains {
        path.utf8.starts(with: $0.utf8)
      }
      return isPage && !isList && !isMade ? 1 : 2
    }
  }

  /// A message with its secrets masked.
  func masked(_ message: String) -> String {
    search.index.isEmpty ? message : search.masked(path: message)
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

  private func search(_ file: OutputFile) -> [Finding] {
    let path = file.path.text
    // The files of a host name the pages that are gone.
    let isHostFile = HostFileNames.all.contains(path)
    var found: [Finding] = []
    let masked = search.masked(path: path)
    let inPath = search.secrets(inPath: path)
    // An address that is there is no address of a page that is not.
    for secret in inPath where !secrets[secret].isAddress && !isTold(secret, inPath) {
      found.append(
        Finding(secret: secret, path: path, output: "the file name '\(masked)'", rank: 0))
    }
    guard let bytes = OutputBytes.read(file) else {
      return found + [Finding(secret: nil, path: path, output: path)]
    }
    let findings = search.findings(in: bytes, path: path)
    let all = findings.map(\.secret)
    for finding in findings where !isTold(finding.secret, all) {
      if isHostFile, secrets[finding.secret].isAddress { continue }
      found.append(
        Finding(
          secret: finding.secret, path: path, output: "'\(masked)'", line: finding.line,
          excerpt: finding.excerpt, rank: Finding.rank(of: path)))
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
  /// How many places in the texts one message names beside the first.
  private static let mostPlaces = 3

  /// Where the words stand in a text is the place of the mistake, else the record that they protect.
  ///
  /// A rule that a record may waive keeps its place in that record.
  fileprivate static func secret(
    _ secret: Secret, _ finding: SecretScan.Finding, others: Int, written: [SourceRange]
  ) -> Self {
    let place = finding.line.map { "\(finding.output), line \($0)" } ?? finding.output
    let files = others == 0 ? "" : others == 1 ? ", and in 1 more" : ", and in \(others) more"
    let words = (finding.excerpt.map { ": \u{201C}\($0)\u{201D}" } ?? "") + files
    let rule = rule(of: secret.kind)
    let isMoved = rule.code != .embargoBetrayed && !written.isEmpty
    let protected = isMoved ? [Note("the record that it belongs to", at: secret.record)] : []
    var diagnostic = Diagnostic(
      rule.code, rule.severity, at: isMoved ? written[0] : secret.record,
      "\(rule.what) would stand in \(place)\(words)", help: rule.help,
      notes: written.dropFirst(isMoved ? 1 : 0).prefix(mostPlaces).map {
        Note(isMoved ? "it stands here too" : "it stands here", at: $0)
      } + protected)
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
