import ArgumentParser
import DossierKit
import Foundation

/// `dossier merge`: makes one record of two.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one record of two: references and names go over, the old id redirects.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of the record that goes.")
  var from: String

  @Argument(help: "The id of the record that stays.")
  var into: String

  @Flag(help: "Drop what only the record that goes says.")
  var discard = false

  @Flag(help: "Show the change as a diff and write nothing.")
  var dryRun = false

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let result = try await build.merge(
        from, into: into, discards: discard, isDryRun: dryRun, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(result.text ?? []))
      return result.report
    }
  }
}
