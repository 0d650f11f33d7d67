/// Searches every file of any folder for a list of secrets, as a build searches its output.
public struct FolderScan: Sendable {
  /// A secret that was found.
  public struct Finding: Sendable {
    /// The path below the folder, with every secret in it masked.
    public let path: String
    /// The line; nil in a path, and in a file that is no text.
    public let line: Int?
    /// The line of the list that holds the secret.
    public let secretLine: Int
    /// The words around it, with every secret in them masked; nil in a path.
    public let excerpt: String?
  }

  /// What a search found.
  public struct Report: Sendable {
    /// By path, line and secret.
    public internal(set) var findings: [Finding] = []
    /// How many files were searched.
    public internal(set) var files = 0
  }

  private static let largestList = 64 << 20
  private static let largestFile = 2 << 30

  private let folder: String
  private let list: String
  private let jobs: Int

  /// Prepares to search a folder for the secrets of a list: one a line; `#` begins a comment.
  public init(_ folder: String, secrets list: String, jobs: Int = 1) {
    self.folder = folder
    self.list = list
    self.jobs = max(1, jobs)
  }

  /// Searches all files and their paths.
  ///
  /// - Throws: `FileSystemError` when a file cannot be read, `BuildError` when the list holds no
  ///   secret or one that is too short to be told from noise.
  public func run() async throws -> Report {
    let secrets = try readList()
    let search = SecretSearch(index: SecretIndex(secrets.map { ($0.text, false) }))
    let lines = secrets.map(\.line)
    let paths = try files()
    let (folder, jobs) = (folder, jobs)
    let found = try await Parallel.map(paths, jobs: jobs) { path throws in
      try Self.findings(in: path, of: folder, search, lines)
    }
    return Report(findings: found.flatMap { $0 }, files: paths.count)
  }

  private static func findings(
    in path: String, of folder: String, _ search: SecretSearch, _ lines: [Int]
  ) throws -> [Finding] {
    let shown = search.masked(path: path)
    var findings = search.secrets(inPath: path).map {
      Finding(path: shown, line: nil, secretLine: lines[$0], excerpt: nil)
    }
    let bytes = try read(FilePath.join(folder, path), shown: shown, limit: largestFile)
    let inText = search.findings(in: bytes, path: path).map {
      Finding(path: shown, line: $0.line, secretLine: lines[$0.secret], excerpt: $0.excerpt)
    }
    findings += inText.sorted { ($0.line ?? 0, $0.secretLine) < ($1.line ?? 0, $1.secretLine) }
    return findings
  }

  // MARK: - Files

  private static func read(_ path: String, shown: String, limit: Int) throws -> [UInt8] {
    let (folder, name) = FilePath.split(path)
    let isRoot = path.utf8.first == 0x2F && folder.isEmpty
    return try naming("read", shown) {
      do throws(ReadFailure) {
        let opened: Folder
        do throws(SystemError) {
          opened = try Folder(path: isRoot ? "/" : folder.isEmpty ? "." : String(folder))
        } catch {
          throw .system(error)
        }
        return try FileContents.read(name, in: opened, limit: limit)
      } catch {
        switch error {
        case .system(let error): throw error
        case .notRegular(let kind):
          throw FileSystemError(path: shown, operation: "read", reason: "it is \(kind.words)")
        case .tooLarge:
          throw FileSystemError(path: shown, operation: "search", reason: "it is too large")
        }
      }
    }
  }

  /// The paths of all regular files below the folder, by their bytes; links are not followed.
  private func files() throws -> [String] {
    var paths: [String] = []
    var open: [(folder: Folder, path: String)] = [
      (try naming("open the folder", folder) { try Folder(path: folder) }, "")
    ]
    while let (current, path) = open.popLast() {
      for bytes in try naming("list", path.isEmpty ? folder : path, current.names) {
        guard let name = String(validating: bytes, as: UTF8.self) else {
          throw FileSystemError(
            path: TerminalEscaper.escaped(bytes), operation: "search",
            reason: "its name is not UTF-8")
        }
        let whole = path.isEmpty ? name : "\(path)/\(name)"
        switch try naming("look at", whole, { try current.status(of: name).kind }) {
        case .regular: paths.append(whole)
        case .folder:
          open.append((try naming("open", whole) { try Folder(name, in: current) }, whole))
        case .link, .pipe, .socket, .device: break
        }
      }
    }
    return paths.sorted(by: Bytes.precedes)
  }

  private func readList() throws -> [(text: String, line: Int)] {
    let bytes = try Self.read(list, shown: list, limit: Self.largestList)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw BuildError("the list of secrets is not UTF-8")
    }
    var secrets: [(text: String, line: Int)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      var line = line
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      while let last = line.last, last <= 0x20 { line = line.dropLast() }
      line = line.drop { $0 <= 0x20 }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let text = String(decoding: line, as: UTF8.self)
      guard SecretNeedle(text) != nil else {
        throw BuildError(
          "the secret on line \(index + 1) of the list has fewer than two letters or digits")
      }
      secrets.append((text, index + 1))
    }
    guard !secrets.isEmpty else { throw BuildError("the list of secrets holds none") }
    return secrets
  }
}

extension FolderScan.Report {
  /// A line for each finding, with no secret in it.
  public var text: String {
    findings.map { finding in
      let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
      let what = "secret \(finding.secretLine) of the list"
      let words = finding.excerpt.map { " in \u{201C}\($0)\u{201D}" } ?? " in the file's path"
      return TerminalEscaper.escaped("\(place): \(what)\(words)") + "\n"
    }.joined()
  }

  /// One object: whether nothing was found, how many files were searched, and the findings.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("ok", findings.isEmpty)
      json.member("files", files)
      json.key("findings")
      json.array { json in
        for finding in findings {
          json.object { json in
            json.member("path", finding.path)
            json.member("line", finding.line)
            json.member("secret_line", finding.secretLine)
            json.member("excerpt", finding.excerpt)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
