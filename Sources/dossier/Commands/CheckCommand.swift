import ArgumentParser
import DossierKit

/// `dossier check`: finds every problem without writing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every problem without writing anything.")

  @OptionGroup var options: SiteOptions

  @OptionGroup(title: "Links") var links: LinkOptions

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.run {
      var settings = options.buildOptions(writes: false)
      settings.listsAddresses = links.areAsked
      let build = Build(settings, progress: terminal.stage)
      var report = try await build.run()
      if links.areAsked {
        try await LinkRun(links, content: options.content, terminal).add(to: &report)
      }
      return report
    }
  }
}
