import DossierKit
import DossierServer
import Foundation

/// What `dossier serve` prints: where the site is, and a line for each build.
struct ServeLines: Sendable {
  private let options: SiteOptions
  private let port: UInt16
  private let terminal: Terminal

  init(_ options: SiteOptions, port: UInt16, _ terminal: Terminal) {
    self.options = options
    self.port = port
    self.terminal = terminal
  }

  /// The address under which the site is served.
  static func address(_ port: UInt16) -> String { "http://127.0.0.1:\(port)/" }

  /// Prints what happened.
  func show(_ event: PreviewServer.Event) {
    switch event {
    case .listening(let actual, let isPolling): showAddress(actual, isPolling)
    case .built(let rebuild): show(rebuild)
    case .shown(let files, let pages, let elapsed): show(files, pages: pages, elapsed)
    }
  }

  private func showAddress(_ actual: UInt16, _ isPolling: Bool) {
    if actual != port, port != 0 { terminal.say("port \(port) is taken, so it is \(actual)") }
    let kind = options.drafts ? "a preview with drafts" : "the site"
    Self.print("serving \(kind) at \(Self.address(actual))")
    let way = isPolling ? ", by looking three times a second" : ""
    Self.print(
      "watching '\(Self.safe(options.content))' and '\(Self.safe(options.templates))'\(way); "
        + "Ctrl-C ends")
  }

  private func show(_ files: [String], pages: Int, _ elapsed: Duration) {
    guard !options.quiet else { return }
    let shown = pages == 1 ? "1 page shows it" : "\(pages) pages show it"
    Self.print("\(Self.names(files)): \(shown), \(Self.seconds(elapsed)); the rest follows")
  }

  private func show(_ rebuild: Rebuild) {
    if let failure = rebuild.failure { terminal.say("dossier: \(failure)") }
    if let report = rebuild.report { terminal.printProblems(report) }
    guard !options.quiet else { return }
    var parts: [String] = []
    if let report = rebuild.report, rebuild.isFirst {
      parts.append(report.records == 1 ? "1 record" : "\(report.records) records")
    }
    if rebuild.isServed {
      let count = rebuild.changedPages
      let word = count == 1 ? "page" : "pages"
      parts.append(rebuild.isFirst ? "\(count) \(word)" : "\(count) \(word) changed")
    } else {
      parts.append(rebuild.isFirst ? "no site yet" : "the last good site stays")
    }
    if let report = rebuild.report { parts.append(terminal.count(of: report)) }
    parts.append(Self.seconds(rebuild.elapsed))
    let subject = rebuild.isFirst ? "built" : Self.names(rebuild.files)
    Self.print("\(subject): " + parts.joined(separator: ", "))
  }

  private static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    return String(format: "%.2f s", Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
  }

  /// The changed files; of many, the first three.
  private static func names(_ files: [String]) -> String {
    let shown = files.prefix(3).map(safe).joined(separator: ", ")
    return files.count > 3 ? "\(shown) and \(files.count - 3) more" : shown
  }

  /// A name from disk, without what a terminal would act on.
  private static func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// Writes a line at once, also into a file or a pipe.
  private static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
