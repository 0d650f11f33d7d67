import ArgumentParser

/// The command `dossier-bench generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the content folder of an invented dossier; same numbers, same bytes.")

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "The content folder to make; one of another size or seed is replaced.")
  var output: String

  @Option(help: "Also make a folder of the same articles with Hugo's front matter.")
  var hugo: String?

  func run() throws {
    let parameters = corpus.parameters
    let folder = CorpusFolder(path: output, parameters: parameters)
    if try folder.make() {
      print("\(output): \(Corpus(parameters).summary)")
    } else {
      print("\(output): there already")
    }
    guard let hugo else { return }
    try CorpusFolder(path: hugo, parameters: parameters, layout: .hugo).make()
  }
}

/// The options that say which corpus is meant.
struct CorpusOptions: ParsableArguments {
  @Option(help: "How many articles; the other records follow from it.")
  var articles = 1000

  @Option(help: "Another seed makes another corpus of the same shape.")
  var seed: UInt64 = 1

  func validate() throws {
    guard (10...10_000_000).contains(articles) else {
      throw ValidationError("--articles takes a number from 10 to 10,000,000.")
    }
  }

  /// What the corpus is made from.
  var parameters: Corpus.Parameters { Corpus.Parameters(articles: articles, seed: seed) }
}
