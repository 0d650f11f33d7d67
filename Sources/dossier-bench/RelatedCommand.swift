import ArgumentParser
import DossierKit
import Foundation

/// The command `dossier-bench related`.
struct RelatedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Time the ranking of related records alone, and one explanation.",
    discussion: """
      The corpus is read and linked once. The fastest run counts: what else the machine does then \
      matters least. Both clocks stand in the table; on one job they should agree.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "How many tasks work at once (default: all cores).")
  var jobs: Int?

  @Option(help: "How often each is repeated.")
  var runs = 9

  @Option(help: "Where the corpus is kept; best on a tmpfs.")
  var work = "/dev/shm/dossier-bench"

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if runs < 1 { throw ValidationError("--runs takes a number from 1 on.") }
  }

  func run() async throws {
    let parameters = corpus.parameters
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let folder = CorpusFolder(
      path: "\(work)/content-\(parameters.articles)-\(parameters.seed)", parameters: parameters)
    try folder.make()
    let trial = try await RankingTrial(content: folder.path, jobs: jobs)
    var table = TextTable(header: ["part", "jobs", "seconds", "CPU seconds", "found"])
    for jobs in Set([1, jobs]).sorted() {
      var best: (times: StageClock.Times, found: Int)?
      for _ in 0..<runs {
        let clock = StageClock()
        let found = await trial.rank(jobs: jobs)
        let times = clock.stop().total
        if times.wall < best?.times.wall ?? .infinity { best = (times, found.count) }
      }
      table.add(Self.row("ranking", jobs, best))
    }
    var best: (times: StageClock.Times, found: Int)?
    for _ in 0..<runs {
      let clock = StageClock()
      let found = trial.explain()
      let times = clock.stop().total
      if times.wall < best?.times.wall ?? .infinity { best = (times, found) }
    }
    table.add(Self.row("why, first and last record", 1, best))
    print("\(trial.records) records, \(trial.links) references and mentions, best of \(runs)")
    print(table.text)
  }

  private static func row(
    _ part: String, _ jobs: Int, _ best: (times: StageClock.Times, found: Int)?
  ) -> [String] {
    func seconds(_ value: Double?) -> String { String(format: "%.3f", value ?? 0) }
    return [
      part, "\(jobs)", seconds(best?.times.wall), seconds(best?.times.processors),
      "\(best?.found ?? 0)",
    ]
  }
}
