import Allocator
import ArgumentParser

/// `dossier-bench`: makes a corpus of any size and measures what the kit does with it.
@main
struct DossierBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench",
    abstract: "Measure dossier on an invented corpus of any size.",
    discussion: "Benchmarks/README.md tells what is measured and how to compare it.",
    subcommands: [
      GenerateCommand.self, BuildCommand.self, LinkingCommand.self, RelatedCommand.self,
      SearchCommand.self, MapsCommand.self,
    ])

  static func main() async {
    Allocator.use()
    await main(nil)
  }
}
