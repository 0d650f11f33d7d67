import Foundation
import Testing

/// Same input, same bytes, whatever the machine, its settings and its file system.
@Suite
struct SameBytesTests {
  private static func build(
    _ arguments: [String] = [], environment: [String: String] = [:],
    shuffled: Bool = false, folder name: String = "site"
  ) async throws -> [String: Data] {
    let folder = try TemporaryFolder()
    var files = GeneratedSite(articles: 60).files.sorted { $0.key < $1.key }
    if shuffled { files.shuffle() }
    for (path, text) in files { try folder.write("\(name)/content/\(path)", text) }
    let run = try await DossierBinary.run(
      ["build", "--as-of", ExampleSite.asOf] + arguments, in: folder[name],
      environment: environment)
    #expect(run.status == 0, "\(run.errorText)")
    return try folder.tree("\(name)/public")
  }

  private static let reference = Task { try await build(["--jobs", "1"]) }

  @Test(arguments: ["2", "8"])
  func `any number of jobs makes the same bytes`(jobs: String) async throws {
    let pages = try await Self.build(["--jobs", jobs])
    #expect(TreeDifference(pages, try await Self.reference.value) == nil)
    #expect(pages.count > 60)
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Los_Angeles"], ["LC_ALL": "C"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["HOME": "/nonexistent", "USER": "x"],
    ["SWIFT_DETERMINISTIC_HASHING": "1"],
  ])
  func `no setting of the machine changes a byte`(environment: [String: String]) async throws {
    let pages = try await Self.build(environment: environment)
    #expect(TreeDifference(pages, try await Self.reference.value) == nil)
  }

  @Test
  func `another folder, and files made in another order, change no byte`() async throws {
    let pages = try await Self.build(shuffled: true, folder: "another place/für mich")
    #expect(TreeDifference(pages, try await Self.reference.value) == nil)
  }

  @Test
  func `the instant of the build is in no page`() async throws {
    let pages = try await Self.build(["--as-of", "2031-07-08T09:10:11Z"])
    #expect(TreeDifference(pages, try await Self.reference.value) == nil)
  }

  @Test(arguments: [
    ("\r\n", false), ("\n", true), ("\r\n", true),
  ])
  func `line ends and a byte order mark make no difference`(
    lineEnd: String, hasMark: Bool
  ) async throws {
    let plain = try ExampleSite()
    try await plain.build()
    let other = try ExampleSite()
    for (path, text) in ExampleSite.files {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      try other.folder.write(
        "content/\(path)", (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd))
    }
    let run = try await other.build()
    #expect(run.status == 0, "\(run.errorText)")
    #expect(TreeDifference(try other.pages(), try plain.pages()) == nil)
  }
}
