import Allocator
import ArgumentParser

/// The command line: reads options, calls the kit, prints, picks the exit status.
@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Builds a cross-linked news dossier from a folder of articles.",
    discussion: """
      Exit status: 0 clean, 1 problems in the content, 2 could not run, 64 wrong usage,
      130 ended by Ctrl-C (0 for serve, which ends in no other way).
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, InitCommand.self,
      InspectCommand.self, WhyCommand.self, LinksCommand.self, SuggestCommand.self,
      MergeCommand.self, RenameCommand.self, ScanCommand.self, RecordCommand.self,
    ])

  static func main() async {
    Allocator.use()
    await main(nil)
  }
}
