import Foundation
import Testing

/// A build that is killed leaves whole pages, and the next one repairs the rest.
@Suite
struct KilledBuildTests {
  private static func write(_ site: GeneratedSite, to folder: TemporaryFolder) throws {
    if folder.exists("content") { try folder.remove("content") }
    for (path, text) in site.files { try folder.write("content/\(path)", text) }
  }

  private static func build(_ folder: TemporaryFolder, to output: String) async throws {
    let run = try await DossierBinary.run(arguments(output), in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
  }

  /// Kills a build when some time has passed.
  private static func buildAndKill(
    _ folder: TemporaryFolder, after time: Duration
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.start(arguments("public"), in: folder.url) { build in
      try await Task.sleep(for: time)
      build.kill()
      return try await build.finish()
    }
  }

  /// Kills a build when some time has passed since it began to write.
  private static func buildAndKillWriting(
    _ folder: TemporaryFolder, after time: Duration
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.start(arguments("public"), in: folder.url) { build in
      while build.isRunning, !folder.exists("public/.dossier") {
        try await Task.sleep(for: .milliseconds(1))
      }
      try await Task.sleep(for: time)
      build.kill()
      return try await build.finish()
    }
  }

  private static func arguments(_ output: String) -> [String] {
    ["build", "--as-of", ExampleSite.asOf, "--output", output]
  }

  @Test
  func `killed at any moment, each page is old or new, and the next build makes a clean site`()
    async throws
  {
    let folder = try TemporaryFolder()
    try Self.write(GeneratedSite(articles: 200), to: folder)
    try await Self.build(folder, to: "old")
    let old = try folder.tree("old")
    try Self.write(GeneratedSite(articles: 200, edition: 2), to: folder)
    let start = ContinuousClock.now
    try await Self.build(folder, to: "new")
    let duration = ContinuousClock.now - start
    let new = try folder.tree("new")
    #expect(old.count > 200 && new.count > 200 && Set(old.keys) != Set(new.keys))

    var kills = 0
    for round in 0..<12 {
      if folder.exists("public") { try folder.remove("public") }
      try folder.copy(folder["old"], to: "public")
      // Half of the kills come at any time, half while files are being staged or put in place.
      let run =
        round.isMultiple(of: 2)
        ? try await Self.buildAndKill(folder, after: duration * Double.random(in: 0...1.1))
        : try await Self.buildAndKillWriting(folder, after: .microseconds(.random(in: 0...60_000)))
      if run.signal == SIGKILL { kills += 1 }

      let left = try folder.tree("public").filter { !$0.key.hasPrefix(".dossier/") }
      let broken = left.filter { $0.value != old[$0.key] && $0.value != new[$0.key] }
      #expect(broken.isEmpty, "neither old nor new: \(broken.keys.sorted())")
      let lost = Set(old.keys).intersection(new.keys).subtracting(left.keys)
      #expect(lost.isEmpty, "gone, though in both sites: \(lost.sorted())")

      try await Self.build(folder, to: "public")
      #expect(TreeDifference(try folder.tree("public"), new) == nil, "after round \(round)")
    }
    #expect(kills > 0, "no kill came in time")
  }

  @Test
  func `a first build that is killed leaves a folder that the next build accepts`() async throws {
    let folder = try TemporaryFolder()
    try Self.write(GeneratedSite(articles: 100), to: folder)
    try await Self.build(folder, to: "clean")
    for _ in 0..<4 {
      if folder.exists("public") { try folder.remove("public") }
      _ = try await Self.buildAndKillWriting(folder, after: .microseconds(.random(in: 0...40_000)))
      try await Self.build(folder, to: "public")
      #expect(TreeDifference(try folder.tree("public"), try folder.tree("clean")) == nil)
    }
  }
}
