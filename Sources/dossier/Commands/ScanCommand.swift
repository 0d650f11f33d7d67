import ArgumentParser
import DossierKit
import Foundation

/// `dossier scan`: searches any folder for secrets, as a build searches its output.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Search any folder for names and texts that must not be there.",
    discussion: """
      Names are found whatever their case and diacritics, in text, tags, attributes, file names and
      the metadata of pictures, also escaped, hyphenated or cut by tags. Base64 and compressed parts
      of files are not decoded. Nothing that is printed shows a secret.

      Exit status: 0 nothing found, 1 found, 2 could not run, 64 wrong usage.
      """)

  @Argument(help: "The folder to search.")
  var folder: String

  @Option(help: "A list of secrets, one a line; a line that begins with # is a comment.")
  var secrets: String

  @Option(help: "How the result is printed.")
  var format: SiteOptions.Format = .text

  @Option(help: "How many tasks work at once (default: all cores).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() async throws {
    let scan = FolderScan(
      folder, secrets: secrets, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let report: FolderScan.Report
    do { report = try await scan.run() } catch {
      FileHandle.standardError.write(Data("dossier: \(error)\n".utf8))
      throw ExitCode(2)
    }
    switch format {
    case .text:
      FileHandle.standardError.write(Data(report.text.utf8))
      let found = report.findings.count
      print(
        "\(report.files == 1 ? "1 file" : "\(report.files) files") searched, \(found == 0 ? "nothing" : "\(found)") found"
      )
    case .json: FileHandle.standardOutput.write(Data(report.json))
    }
    if !report.findings.isEmpty { throw ExitCode(1) }
  }
}
