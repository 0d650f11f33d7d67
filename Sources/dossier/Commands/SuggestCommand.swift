import ArgumentParser
import DossierKit
import Foundation

/// `dossier suggest`: lists names in articles that no record covers, and starts their records.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List names in articles that no record covers, or start the record of one.")

  @OptionGroup var options: SiteOptions

  @Option(help: "How many suggestions are listed.")
  var limit = 50

  @Option(help: "Start the record of the suggestion with this number, as a draft.")
  var write: Int?

  @Option(help: "The kind of the record to start (default: as the texts say).")
  var kind: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    if kind != nil, write == nil { throw ValidationError("--kind goes with --write.") }
  }

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      guard let number = write else {
        let (text, report) = try await build.suggest(
          limit: limit, asJSON: options.format == .json)
        FileHandle.standardOutput.write(Data(text))
        return report.errorsOnly
      }
      let (path, report) = try await build.writeSuggestion(
        number, kind: kind, secondsSince1970: Int64(Date().timeIntervalSince1970))
      if let path { print(path) }
      return report.errorsOnly
    }
  }
}
