import ArgumentParser

/// The options of `dossier check --links`.
struct LinkOptions: ParsableArguments {
  @Flag(name: .customLong("links"), help: "Ask the network about outside addresses, too.")
  var areAsked = false

  @Option(
    name: .customLong("links-cache"),
    help: "The file of answers (default: .dossier-links.json beside the content folder).")
  var cache: String?

  @Option(
    name: .customLong("links-timeout"),
    help: "How many seconds an address has to answer.")
  var timeout: Double = 20

  @Option(
    name: .customLong("links-delay"),
    help: "How many seconds lie between two questions to one server.")
  var delay: Double = 1

  func validate() throws {
    guard timeout > 0, timeout <= 600 else {
      throw ValidationError("--links-timeout takes a number of seconds up to 600.")
    }
    guard delay >= 0, delay <= 600 else {
      throw ValidationError("--links-delay takes a number of seconds from 0 to 600.")
    }
    if !areAsked, cache != nil { throw ValidationError("--links-cache needs --links.") }
  }
}
