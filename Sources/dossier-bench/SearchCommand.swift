import ArgumentParser
import DossierKit
import Foundation

/// The command `dossier-bench search`.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Time the making of the search index alone, and tell the sizes of its files.",
    discussion: """
      The corpus is read and linked once. The fastest run counts. Benchmarks/search.py compares \
      whole sites, compressed sizes and first queries with Pagefind.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "A content folder to take in the place of an invented one.")
  var content: String?

  @Option(help: "How many tasks work at once (default: all cores).")
  var jobs: Int?

  @Option(help: "How often it is repeated.")
  var runs = 5

  @Option(help: "Where the corpus is kept; best on a tmpfs.")
  var work = "/dev/shm/dossier-bench"

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if runs < 1 { throw ValidationError("--runs takes a number from 1 on.") }
  }

  func run() async throws {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let trial = try await SearchTrial(content: try folder(), jobs: jobs)
    var times = TextTable(header: ["jobs", "seconds", "CPU seconds"])
    var made: SearchTrial.Made?
    for jobs in Set([1, jobs]).sorted() {
      var best: StageClock.Times?
      for _ in 0..<runs {
        let clock = StageClock()
        made = await trial.index(jobs: jobs)
        let total = clock.stop().total
        if total.wall < best?.wall ?? .infinity { best = total }
      }
      times.add([
        "\(jobs)", String(format: "%.3f", best?.wall ?? 0),
        String(format: "%.3f", best?.processors ?? 0),
      ])
    }
    guard let made else {
      print("the dossier wants no search: search: {text: off}")
      return
    }
    print("\(trial.articles) articles, \(made.documents) documents, \(made.terms) terms")
    print(times.text)
    var sizes = TextTable(header: ["part", "files", "bytes", "largest file"])
    for part in made.parts {
      sizes.add([part.name, "\(part.files)", "\(part.bytes)", "\(part.largest)"])
    }
    print(sizes.text)
    let index = made.parts.filter { ["dictionary", "postings"].contains($0.name) }
    let bytes = index.reduce(0) { $0 + $1.bytes }
    print(
      "dictionary and postings for 1,000 articles: "
        + String(format: "%.3f MB", Double(bytes) / Double(max(1, trial.articles)) / 1000))
  }

  private func folder() throws -> String {
    if let content { return content }
    let parameters = corpus.parameters
    let folder = CorpusFolder(
      path: "\(work)/content-\(parameters.articles)-\(parameters.seed)", parameters: parameters)
    try folder.make()
    return folder.path
  }
}
