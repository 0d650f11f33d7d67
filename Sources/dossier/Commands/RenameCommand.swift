import ArgumentParser
import DossierKit
import Foundation

/// `dossier rename`: gives a record another id, and every reference with it.
struct RenameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a record another id, and every reference with it; the old one redirects.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of the record.")
  var id: String

  @Argument(help: "The id that it gets.")
  var new: String

  @Flag(help: "Show the change as a diff and write nothing.")
  var dryRun = false

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let result = try await build.rename(
        id, to: new, isDryRun: dryRun, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(result.text ?? []))
      return result.report
    }
  }
}
