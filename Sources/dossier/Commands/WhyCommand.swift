import ArgumentParser
import DossierKit
import Foundation

/// `dossier why`: prints what connects two records, with the sentences and sources.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Print the shortest chains between two records.",
    discussion: """
      Each step shows the field or the sentence that makes it, with file, line and column, and the \
      sources that it rests on. Of chains of one length those come first that lead through declared \
      ties and through records that few others are tied to. That nothing connects the two is an \
      answer, not an error.
      """)

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of a record.")
  var from: String

  @Argument(help: "The id of another record.")
  var to: String

  @Option(help: "How many chains are printed.")
  var max = 3

  func validate() throws {
    if !(1...1_000).contains(max) {
      throw ValidationError("--max takes a number from 1 to 1,000.")
    }
  }

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let (text, report) = try await build.explain(
        from, to, limit: max, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(text))
      return report
    }
  }
}
