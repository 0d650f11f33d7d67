import ArgumentParser
import DossierKit
import Foundation

/// The command `dossier-bench linking`.
struct LinkingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linking",
    abstract: "Measure how well and how fast names in text are linked.",
    discussion: """
      Quality comes from sentences with marked names, linked by the real pipeline. Speed is that of \
      one core on invented text, beside ahocorasick_rs on the same names and text.
      """)

  @Option(help: "The folder with content/ and sentences/.")
  var fixture = "Tests/Fixtures/linking"

  @Option(help: "How many articles of 4.8 KB the invented text has.")
  var articles = 10_000

  @Option(help: "How often each search is repeated; the fastest counts.")
  var runs = 5

  @Option(help: "Where files for the comparison are written.")
  var work = "/dev/shm/dossier-bench"

  @Flag(inversion: .prefixedNo, help: "Measure the quality.")
  var quality = true

  @Flag(inversion: .prefixedNo, help: "Measure the speed.")
  var speed = true

  @Flag(inversion: .prefixedNo, help: "Measure ahocorasick_rs too; installs it from PyPI once.")
  var compare = true

  func validate() throws {
    guard (1...1_000_000).contains(articles) else {
      throw ValidationError("--articles takes a number from 1 to 1,000,000.")
    }
    if runs < 1 { throw ValidationError("--runs takes a number from 1 on.") }
  }

  func run() async throws {
    var isGood = true
    if quality { isGood = try await printQuality() }
    if speed { try printSpeed() }
    if !isGood { throw ExitCode(1) }
  }

  /// Prints the quality by group, and each error; says whether the goals are met.
  private func printQuality() async throws -> Bool {
    let trial = try await LinkingTrial(fixture: fixture)
    var table = TextTable(header: [
      "group", "links", "wrong", "missed", "no link", "ambiguous", "precision", "recall", "F1",
    ])
    for (name, score) in trial.groups + [("all \(trial.sentences) sentences", trial.total)] {
      table.add([
        name, "\(score.linked)", "\(score.wrong)", "\(score.missed)", "\(score.plain)",
        "\(score.reported)/\(score.reported + score.unreported)", Self.share(score.precision),
        Self.share(score.recall), Self.share(score.f1),
      ])
    }
    print(table.text)
    for error in trial.errors { print(error) }
    let isGood = trial.total.precision >= 0.995 && trial.total.recall >= 0.97
    print("goal: precision 0.995, recall 0.97: \(isGood ? "met" : "MISSED")\n")
    return isGood
  }

  private func printSpeed() throws {
    let corpus = LinkingCorpus(names: 100_000, articles: articles)
    var table = TextTable(header: [
      "names", "found", "seconds", "MB/s", "build s", "bytes/pattern byte", "ahocorasick_rs MB/s",
      "ratio",
    ])
    let comparison = compare ? try LinkingComparison(corpus, work: work, runs: runs) : nil
    var speeds = [1_000, 5_000, 100_000].map { LinkingSpeed(corpus, names: $0) }
    // In turn, so that a busy moment of the machine does not fall on one of them.
    for _ in 0..<runs {
      for index in speeds.indices { speeds[index].search(corpus) }
    }
    let megabytes = Double(corpus.byteCount) / 1e6
    for speed in speeds {
      let other = try comparison?.megabytesPerSecond(names: speed.names)
      let own = megabytes / speed.seconds
      table.add([
        "\(speed.names)", "\(speed.found)", Self.rounded(speed.seconds, 3),
        Self.rounded(own, 0), Self.rounded(speed.buildSeconds, 3),
        Self.rounded(speed.bytesPerPatternByte, 1), other.map { Self.rounded($0, 0) } ?? "-",
        other.map { Self.rounded(own / $0, 2) } ?? "-",
      ])
    }
    print("\(Self.rounded(megabytes, 1)) MB of text, one core, CPU time")
    print(table.text)
    let ratio = speeds[2].seconds / speeds[0].seconds
    print("100,000 names take \(Self.rounded(ratio, 2)) times the time of 1,000")
  }

  private static func share(_ value: Double) -> String { rounded(value, 4) }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
