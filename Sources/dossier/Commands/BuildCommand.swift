import ArgumentParser
import DossierKit

/// `dossier build`: builds the site and writes what changed.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and write what changed.")

  @OptionGroup var options: SiteOptions

  @Flag(help: "Write into a folder that dossier did not make.")
  var adopt = false

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.run {
      let build = Build(options.buildOptions(writes: true, adopt: adopt), progress: terminal.stage)
      return try await build.run()
    }
  }
}
