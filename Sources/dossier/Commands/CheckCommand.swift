import ArgumentParser
import DossierKit

/// `dossier check`: finds every problem without writing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every problem without writing anything.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.run {
      let build = Build(options.buildOptions(writes: false), progress: terminal.stage)
      return try await build.run()
    }
  }
}
