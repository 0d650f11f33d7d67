import ArgumentParser
import DossierKit
import Foundation

/// Prints what the kit found and ends with the exit status that fits.
struct Terminal: Sendable {
  private let format: SiteOptions.Format
  private let isQuiet: Bool
  private let isStrict: Bool
  private let content: String
  private let templates: String
  private let output: String
  private let start = ContinuousClock.now
  private let progress: ProgressLine?

  init(_ options: SiteOptions) {
    format = options.format
    isQuiet = options.quiet
    isStrict = options.strict
    content = options.content
    templates = options.templates
    output = options.output
    let showsProgress = format == .text && !isQuiet && Self.movesCursor
    progress = showsProgress ? ProgressLine() : nil
  }

  /// Shows a stage on a terminal once the run has taken a second.
  @Sendable func stage(_ name: String) { progress?.begin(name) }

  /// Runs a build, prints its problems and a summary line.
  func run(_ work: () async throws -> BuildReport) async throws {
    let report = try await attempt {
      if let progress { try await progress.during(work) } else { try await work() }
    }
    let elapsed = ContinuousClock.now - start
    switch format {
    case .text:
      printProblems(report)
      if !isQuiet { print(summary(report, elapsed)) }
    case .json:
      FileHandle.standardOutput.write(
        Data(BuildReportJSON(sources(report)).bytes(report, strict: isStrict)))
    }
    finish(report)
  }

  /// Prints a line for a person, whatever the format of the result.
  func say(_ text: String) { Self.printError(text + "\n") }

  /// Runs work that prints its own result; problems go to the error stream.
  func runQuietly(_ work: () async throws -> BuildReport) async throws {
    let report = try await attempt(work)
    printProblems(report)
    finish(report)
  }

  /// Runs work that is no build.
  static func couldRun(_ work: () throws -> Void) throws {
    do { try work() } catch {
      printError("dossier: \(describe(error))\n")
      throw ExitCode(2)
    }
  }

  private func attempt(_ work: () async throws -> BuildReport) async throws -> BuildReport {
    do { return try await work() } catch let code as ExitCode {
      throw code
    } catch {
      Self.printError("dossier: \(Self.describe(error))\n")
      throw ExitCode(2)
    }
  }

  /// Ends the process with the status of a run.
  ///
  /// At once: to take a large site apart in memory would only cost time.
  private func finish(_ report: BuildReport) -> Never {
    exit(report.fails(strict: isStrict) ? 1 : 0)
  }

  // MARK: - Text

  /// How many problems are printed with their lines.
  private static let mostProblems = 200

  /// Prints the problems of a run, with colours where the terminal has them.
  func printProblems(_ report: BuildReport) {
    let printer = DiagnosticPrinter(sources(report), color: Self.usesColor)
    Self.printError(printer.text(report.diagnostics, limit: Self.mostProblems))
  }

  /// The problems of a run as they are printed, without colours.
  func problems(of report: BuildReport) -> String {
    DiagnosticPrinter(sources(report)).text(report.diagnostics, limit: Self.mostProblems)
  }

  /// How many problems a run has found, in words.
  func count(of report: BuildReport) -> String {
    DiagnosticPrinter(sources(report)).count(report.diagnostics)
  }

  private func sources(_ report: BuildReport) -> DiagnosticSources {
    let set = report.sources
    let (content, templates) = (content, templates)
    let firstTemplate = set?.inventory.content.count ?? .max
    return DiagnosticSources(file: { set?.file($0) }) { path, file in
      let isTemplate = file.map { Int($0.rawValue) >= firstTemplate } ?? false
      return (isTemplate ? templates : content) + "/" + path
    }
  }

  private func summary(_ report: BuildReport, _ elapsed: Duration) -> String {
    var parts = [
      Self.number(report.records, "record"), Self.number(report.pages, "page"),
      Self.number(report.links, "link") + " made",
    ]
    if report.cleaned > 0 {
      parts.append("metadata taken out of \(Self.number(report.cleaned, "picture"))")
    }
    switch report.scaled {
    case 0: break
    case let count?: parts.append(Self.number(count, "smaller copy", "smaller copies"))
    case nil: parts.append("no smaller copies of pictures, for want of vipsthumbnail (libvips)")
    }
    if report.finishedInterrupted { parts.append("an interrupted build was finished") }
    if let written = report.written {
      parts.append(Self.number(written.written, "file") + " written")
      if written.removed > 0 { parts.append("\(written.removed) removed") }
      parts.append("\(written.unchanged) unchanged")
    } else if report.fails(strict: isStrict) {
      parts.append("nothing written")
    }
    if let tally = report.addressTally {
      parts.append("\(tally.asked) of \(tally.total) outside addresses asked")
    }
    let count = DiagnosticPrinter(sources(report)).count(report.diagnostics)
    parts.append(count)
    if !report.waived.isEmpty { parts.append("\(report.waived.count) waived") }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    return parts.joined(separator: ", ") + String(format: ", %.2f s", seconds)
  }

  /// A number of things, in words.
  private static func number(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
    "\(count) " + (count == 1 ? thing : things ?? "\(thing)s")
  }

  private static func describe(_ error: any Error) -> String {
    if let error = error as? OutputError { return "\(error)\n  help: \(error.help)" }
    return "\(error)"
  }

  // MARK: - The terminal

  /// Whether errors go to a terminal that can do more than print.
  private static var movesCursor: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Colour on a terminal, unless NO_COLOR is set to anything (no-color.org).
  private static var usesColor: Bool {
    movesCursor && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  private static func printError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
