import Foundation
import Testing

/// A whole site with what the binary says about it and makes of it.
///
/// A folder below `Sites` holds `content`, perhaps `templates` and `args` (one argument a line), and
/// `expected`: `stderr.txt` and `status`, and if they matter `stdout.txt` and `public`.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sites")

  /// All of them, by name.
  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { GoldenSite(name: $0) }
  }()

  /// Whether the expectations are to be written anew.
  static let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  var testDescription: String { name }

  private var folder: URL { Self.root.appendingPathComponent(name) }
  private var expected: URL { folder.appendingPathComponent("expected") }

  private var arguments: [String] {
    guard let text = try? text("args") else {
      return ["build", "--jobs", "2", "--as-of", "2026-01-01T00:00:00Z"]
    }
    return text.split(separator: "\n").map(String.init)
  }

  /// What a run left behind, in the terms of `expected`.
  struct Result {
    let errors: String
    let status: String
    let output: String
    /// The output folder but for its assets, which are copies of `templates/assets`, and for what
    /// `isDerived` leaves out.
    let pages: [String: Data]
    /// What the output folder held before.
    let before: [String: Data]
  }

  /// Runs the binary in a copy of the site.
  func run() async throws -> Result {
    let copy = try TemporaryFolder()
    for part in ["content", "templates"] {
      let source = folder.appendingPathComponent(part)
      if FileManager.default.fileExists(atPath: source.path) { try copy.copy(source, to: part) }
    }
    // A build that fails must leave the site of yesterday as it is.
    if try expectedText("status") == "1" {
      try copy.write("public/old.html", "old")
      try copy.write("public/.dossier-manifest", "dossier manifest 1\nold.html\n")
    }
    let before = try copy.tree("public")
    let run = try await DossierBinary.run(arguments, in: copy.url)
    var pages = try copy.tree("public").filter { path, _ in
      !path.hasPrefix("assets/") && !isDerived(path)
    }
    if name != Self.styled { pages["404.html"] = pages["404.html"].map(Self.withoutStyle) }
    return Result(
      errors: run.errorText, status: run.status.map { "\($0)" } ?? "signal \(run.signal ?? 0)",
      output: run.outputText, pages: pages, before: before)
  }

  /// Whether a file belongs to a tree that says in other forms what the pages say: it is compared
  /// only in the sites whose expectations hold that tree, so that not every site repeats it.
  private func isDerived(_ path: String) -> Bool {
    Self.derivedTrees.contains { tree in
      path.hasPrefix("\(tree)/")
        && !FileManager.default.fileExists(
          atPath: expected.appendingPathComponent("public/\(tree)").path)
    }
  }

  /// The one site whose page of missing addresses is compared with the stylesheet that it carries:
  /// else each change of the stylesheet would show in every site.
  static let styled = "complete"

  /// The page of missing addresses, with a word in the place of the stylesheet and of its hash.
  private static func withoutStyle(_ page: Data) -> Data {
    var text = String(decoding: page, as: UTF8.self)
    text.replace(/<style>[\s\S]*<\/style>/, with: "<style>/* see '\(styled)' */</style>")
    text.replace(/'sha256-[^']*'/, with: "'sha256-…'")
    return Data(text.utf8)
  }

  /// Whether an expected page of missing addresses holds the stylesheet.
  var expectsStyle: Bool {
    (try? text("expected/public/404.html").contains("<style>:root{")) == true
  }

  /// The folders of exports.
  static let derivedTrees = ["data"]

  /// Whether the expectations of the site hold a derived tree.
  func expects(tree: String) -> Bool {
    FileManager.default.fileExists(
      atPath: expected.appendingPathComponent("public/\(tree)").path)
  }

  /// Compares a result with the expectations.
  func check(_ result: Result) throws {
    #expect(try expectedText("status") == result.status, "exit status")
    #expect(try expectedText("stderr.txt") == result.errors, "standard error")
    if let output = try expectedText("stdout.txt") {
      #expect(output == result.output, "standard output")
    }
    if result.status != "0" {
      let difference = TreeDifference(result.pages, result.before)
      #expect(difference == nil, "a failed build changed the output folder")
    } else if hasExpectedPages {
      let difference = TreeDifference(result.pages, try expectedPages())
      #expect(difference == nil, "the pages")
    }
  }

  /// Writes the expectations anew from a result.
  func renew(_ result: Result) throws {
    let files = FileManager.default
    let hasOutput = try expectedText("stdout.txt") != nil
    try files.createDirectory(at: expected, withIntermediateDirectories: true)
    try Data(result.status.utf8 + [0x0A]).write(to: expected.appendingPathComponent("status"))
    try Data(result.errors.utf8).write(to: expected.appendingPathComponent("stderr.txt"))
    if hasOutput {
      try Data(result.output.utf8).write(to: expected.appendingPathComponent("stdout.txt"))
    }
    guard hasExpectedPages else { return }
    let pages = expected.appendingPathComponent("public")
    try files.removeItem(at: pages)
    for (path, bytes) in result.pages {
      let url = pages.appendingPathComponent(path)
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url)
    }
  }

  private var hasExpectedPages: Bool {
    FileManager.default.fileExists(atPath: expected.appendingPathComponent("public").path)
  }

  private func expectedPages() throws -> [String: Data] {
    try TemporaryFolder.tree(expected.appendingPathComponent("public"))
  }

  private func expectedText(_ file: String) throws -> String? {
    guard let text = try? text("expected/\(file)") else { return nil }
    return file == "status" ? text.split(separator: "\n").first.map(String.init) : text
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }
}
