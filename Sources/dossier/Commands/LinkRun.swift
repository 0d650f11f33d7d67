import ArgumentParser
import DossierKit
import Foundation
import LinkCheck

/// Asks about the outside addresses of a report, until all are asked or somebody ends the run.
struct LinkRun {
  private let options: LinkOptions
  private let path: String
  private let terminal: Terminal

  /// The name of the file of answers, unless another one is given.
  static let cacheName = ".dossier-links.json"

  init(_ options: LinkOptions, content: String, _ terminal: Terminal) {
    self.options = options
    self.terminal = terminal
    path = options.cache ?? ProjectFile.path(of: Self.cacheName, beside: content)
  }

  /// Adds a warning for each address that is not well.
  ///
  /// - Throws: `ExitCode(130)` when Ctrl-C ended the run; the answers so far are kept.
  func add(to report: inout BuildReport) async throws {
    let checker = LinkChecker(
      asker: WebAsker(timeout: options.timeout), cache: LinkCache(path: path),
      delay: .seconds(options.delay))
    let addresses = report.addresses
    let terminal = terminal
    let result = try await Interruption.watching {
      try await checker.run(addresses) { done, all in terminal.stage("links \(done)/\(all)") }
    }
    guard result.remaining == 0 else {
      terminal.say(
        "\ninterrupted: \(result.tally.asked) addresses asked, \(result.remaining) left; "
          + "the answers are in '\(path)': run the same command again to go on")
      throw ExitCode(130)
    }
    report.add(result.diagnostics)
    report.addressTally = result.tally
  }
}
