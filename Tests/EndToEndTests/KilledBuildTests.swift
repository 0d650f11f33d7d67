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

  /// Kills a build when some time has passed, if it has not ended before.
  private static func buildAndKill(
    _ folder: TemporaryFolder, after time: Duration
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.start(arguments("public"), in: folder.url) { build in
      let due = ContinuousClock.now + time
      while build.isRunning, ContinuousClock.now < due {
        try await Task.sleep(until: min(due, .now + .milliseconds(20)))
      }
      build.kill()
      return try await build.finish()
    }
  }

  /// Kills a build when some time has passed since it began to write.
  private static func buildAndKillWriting(
    _ folder: TemporaryFolder, after time: Duration
  ) async throws -> DossierBinary.Run {
    try await DossierBinary.start(arguments("public"), in: folder.url) { build in
      while build.isRunning, !folder.exists("public/.dossier/stage") {
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
    try Self.write(GeneratedSite(articles: 80), to: folder)
    try await Self.build(folder, to: "old")
    let old = try folder.tree("old")
    try Self.write(GeneratedSite(articles: 80, edition: 2), to: folder)
    let start = ContinuousClock.now
    try await Self.build(folder, to: "new")
    var duration = ContinuousClock.now - start
    let new = try folder.tree("new")
    #expect(old.count > 80 && new.count > 80 && Set(old.keys) != Set(new.keys))

    var kills = 0
    for round in 0..<12 {
      if folder.exists("public") { try folder.remove("public") }
      try folder.copy(folder["old"], to: "public")
      // Half of the kills come at any time, half while files are being staged or put in place.
      let start = ContinuousClock.now
      let run =
        round.isMultiple(of: 2)
        ? try await Self.buildAndKill(folder, after: duration * Double.random(in: 0...1.1))
        : try await Self.buildAndKillWriting(folder, after: .microseconds(.random(in: 0...60_000)))
      if run.signal == SIGKILL {
        kills += 1
      } else {
        // It ended by itself: the machine is not as busy as it was.
        duration = min(duration, ContinuousClock.now - start)
      }

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

  /// The 16 digits with which a journal ends.
  private static func checksum(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @Test
  func `a build that finishes a killed one says so`() async throws {
    let site = try ExampleSite()
    try await site.build()
    let whole = try site.pages()
    let page = try site.folder.text("public/index.html")
    for arguments in [[], ["--format", "json"]] {
      // Killed before its first step: the page still lies in the stage.
      try site.folder.remove("public/index.html")
      try site.folder.write("public/.dossier/stage/0", page)
      let steps = "dossier journal 1\nput 0 index.html\n"
      try site.folder.write(
        "public/.dossier/journal", "\(steps)end \(Self.checksum(steps))\n")
      let run = try await DossierBinary.run(
        ["build", "--as-of", ExampleSite.asOf] + arguments, in: site.folder.url)
      #expect(run.status == 0, "\(run.errorText)")
      let words =
        arguments.isEmpty
        ? ", an interrupted build was finished, 0 files written, "
        : "\"written\":0,"
      #expect(run.outputText.contains(words), "\(run.outputText)")
      if !arguments.isEmpty {
        #expect(run.outputText.contains("\"finished_interrupted\":true"), "\(run.outputText)")
      }
      #expect(TreeDifference(try site.pages(), whole) == nil)
    }
    let next = try await site.build()
    #expect(!next.outputText.contains("interrupted"))
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
