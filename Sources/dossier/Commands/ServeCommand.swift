import ArgumentParser
import DossierKit
import DossierServer
import Foundation

/// `dossier serve`: shows the site on this machine, and builds it again on every change.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site on this machine while it is written.",
    discussion: """
      The site is built in memory and nothing is written. When a file of the content or template
      folder changes, it is built again and open pages reload. With errors in the content the last
      good site stays, and open pages show the errors. Ctrl-C ends.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The port; when it is taken, the next free one. 0 for any free one.")
  var port: UInt16 = 8000

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Have open pages go to the page of the file that was edited.")
  var follow = false

  func validate() throws {
    guard options.format == .text else {
      throw ValidationError("serve prints text; use 'dossier check --format json'.")
    }
  }

  func run() async throws {
    Interruption.ends(with: 0)
    let terminal = Terminal(options)
    let lines = ServeLines(options, port: port, terminal)
    let (options, opens) = (options, open)
    let server = PreviewServer(
      .init(watched: [options.content, options.templates], port: port, follows: follow)
    ) {
      options.buildOptions(writes: false)
    } describe: {
      terminal.problems(of: $0)
    } tell: { event in
      lines.show(event)
      if opens, case .listening(let port, _) = event { Browser.open(ServeLines.address(port)) }
    }
    do { try await server.run() } catch {
      terminal.say("dossier: \(error)")
      throw ExitCode(2)
    }
  }
}
