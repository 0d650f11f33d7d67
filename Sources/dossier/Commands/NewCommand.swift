import ArgumentParser
import DossierKit
import Foundation

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

  func validate() throws {
    if let problem = NewRecord.problem(ofKind: kind) { throw ValidationError(problem) }
  }

  func run() throws {
    try Terminal.couldRun {
      let path = try NewRecord.create(
        kind: kind, name: name, content: content,
        secondsSince1970: Int64(Date().timeIntervalSince1970))
      print(path)
    }
  }
}
