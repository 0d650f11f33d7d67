import ArgumentParser
import DossierKit
import Foundation

/// The command `dossier-bench build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Time a build into an empty folder, and the same build again with nothing changed.")

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "How many tasks work at once (default: all cores).")
  var jobs: Int?

  @Option(help: "How often both builds are repeated; medians are printed.")
  var runs = 3

  @Option(help: "Where the corpus is kept and the site is written; best on a tmpfs.")
  var work = "/dev/shm/dossier-bench"

  @Flag(help: "Print JSON instead of a table.")
  var json = false

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
    // Runs at the same time must not write to one folder.
    let output = "\(work)/site-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: output) }
    var measured = BuildMeasurement(parameters: parameters, jobs: jobs)
    for _ in 0..<runs {
      try? FileManager.default.removeItem(atPath: output)
      let options = BuildOptions(
        content: folder.path, templates: nil, output: output,
        asOf: PublicationInstant(secondsSince1970: 1_767_225_600), jobs: jobs)
      measured.addFull(try await timed(options))
      measured.addUnchanged(try await timed(options))
    }
    print(json ? try measured.json : measured.table)
  }

  private func timed(_ options: BuildOptions) async throws -> (BuildReport, StageClock.Reading) {
    let clock = StageClock()
    let report = try await Build(options, progress: clock.begin).run()
    let reading = clock.stop()
    guard !report.fails(strict: false) else {
      printProblems(report)
      throw ExitCode(1)
    }
    return (report, reading)
  }

  /// Shows the first problems: a corpus that does not build measures nothing.
  private func printProblems(_ report: BuildReport) {
    let sources = DiagnosticSources(file: { report.sources?.file($0) })
    let errors = report.diagnostics.filter { $0.severity == .error }
    let text = DiagnosticPrinter(sources, color: false).text(Array(errors.prefix(10)))
    FileHandle.standardError.write(Data(text.utf8))
    FileHandle.standardError.write(Data("dossier-bench: \(errors.count) errors\n".utf8))
  }
}
