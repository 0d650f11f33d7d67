import Allocator
import ArgumentParser
import DossierKit

/// `dossier build`: builds the site and writes what changed.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and write what changed.")

  @OptionGroup var options: SiteOptions

  @Flag(help: "Write into a folder that dossier did not make.")
  var adopt = false

  @Flag(help: "Build anew even when nothing has changed since the last build.")
  var full = false

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.run {
      var asked = options.buildOptions(writes: true, adopt: adopt)
      if !full { asked.memory = .beside(options.content) }
      // A build that finds none before it makes everything.
      if asked.memory?.isKept != true { Allocator.useLargePages() }
      return try await Build(asked, progress: terminal.stage).run()
    }
  }
}
