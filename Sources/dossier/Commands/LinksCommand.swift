import ArgumentParser
import DossierKit
import Foundation

/// `dossier links`: prints the state of the linking.
struct LinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "List mentions, names without a link, unmentioned records and likely doubles.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of a record (default: all).")
  var id: String?

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let (text, report) = try await build.links(id, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(text))
      return report.errorsOnly
    }
  }
}
