import ArgumentParser
import DossierKit

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
