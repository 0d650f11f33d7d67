import ArgumentParser
import DossierKit
import Foundation

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

/// `dossier inspect`: prints the linked model of one record, or of all.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Print the linked model of one record, or of all.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of a record (default: all).")
  var id: String?

  func run() async throws {
    let terminal = Terminal(options)
    try await terminal.runQuietly {
      let build = Build(options.buildOptions(writes: false))
      let (text, report) = try await build.inspect(id, asJSON: options.format == .json)
      FileHandle.standardOutput.write(Data(text))
      return report
    }
  }
}

/// `dossier new`: starts a record.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a record: dossier new article 'The night at the station'.")

  @Argument(
    help: "article, incident, location, person, organization, source, claim, quote or term.")
  var kind: String

  @Argument(help: "The record's title or name.")
  var name: String

  @Option(help: "The folder of articles and records.")
  var content = "content"

  func run() throws {
    try Terminal.couldRun {
      let path = try NewRecord.create(
        kind: kind, name: name, content: content,
        secondsSince1970: Int64(Date().timeIntervalSince1970))
      print(path)
    }
  }
}

/// `dossier init`: makes a small working dossier.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a small working dossier in a folder.")

  @Argument(help: "The folder (default: this one).")
  var folder = "."

  func run() throws {
    try Terminal.couldRun {
      for path in try StarterDossier.create(in: folder) { print(path) }
      print("\nNow run 'dossier build' in that folder and open public/index.html")
    }
  }
}
