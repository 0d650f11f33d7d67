import ArgumentParser
import DossierKit
import Foundation

/// The options that all commands over a dossier share.
struct SiteOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "The folder of articles and records.")
  var content = "content"

  @Option(
    name: .customLong("templates"),
    help: "A folder of templates that replace built-in ones (default: templates, if it exists).")
  var templateFolder: String?

  /// The folder of the site's own templates.
  var templates: String { templateFolder ?? "templates" }

  @Option(
    name: .customLong("output"),
    help: "The folder that the site is written to (default: public; with --drafts: preview).")
  var outputFolder: String?

  @Flag(help: "Show drafts and embargoed records, on pages that say so; never for publication.")
  var drafts = false

  /// The folder that the site is written to.
  var output: String { outputFolder ?? (drafts ? "preview" : "public") }

  @Option(
    name: .customLong("as-of"),
    help: "Publish as of this instant, such as 2017-06-20T23:00+02:00 (default: now).",
    transform: { try PublicationInstant($0) })
  var asOf: PublicationInstant?

  @Option(
    name: .customLong("base-url"),
    help: "The address of the site, in place of 'url:' in dossier.yml.")
  var baseURL: String?

  @Option(help: "How the result is printed.")
  var format: Format = .text

  @Option(help: "How many tasks work at once (default: all cores).")
  var jobs: Int?

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(help: "Print errors and warnings only.")
  var quiet = false

  func validate() throws {
    for (option, path) in [
      ("--content", content), ("--templates", templates), ("--output", output),
    ] where path.isEmpty {
      throw ValidationError("\(option) takes the path of a folder, not nothing.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if let baseURL, BaseURL.normalized(baseURL) == nil {
      throw ValidationError("--base-url takes an address like https://example.org/dossier.")
    }
  }

  /// What the kit is asked to do.
  func buildOptions(writes: Bool, adopt: Bool = false) -> BuildOptions {
    BuildOptions(
      content: content,
      // One that is named must be there; the scan says so when it is not.
      templates: templateFolder != nil || FileManager.default.fileExists(atPath: templates)
        ? templates : nil,
      output: output, asOf: asOf ?? .init(secondsSince1970: Int64(Date().timeIntervalSince1970)),
      baseURL: baseURL, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      strict: strict, adopt: adopt, writes: writes, drafts: drafts, isPast: asOf != nil,
      reserved: [templates])
  }
}
