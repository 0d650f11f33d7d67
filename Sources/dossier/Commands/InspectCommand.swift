import ArgumentParser
import DossierKit
import Foundation

/// `dossier inspect`: prints the linked model of one record, or of all.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Print the linked model of one record, or of all.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of a record (default: all).")
  var id: String?

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let (text, report) = try await build.inspect(id, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(text))
      return report
    }
  }
}
