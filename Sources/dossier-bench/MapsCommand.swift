import ArgumentParser
import DossierKit
import Foundation

/// The command `dossier-bench maps`.
struct MapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maps",
    abstract: "Time the drawing of maps alone.",
    discussion: """
      The first row reads the countries of the world as GeoJSON and draws one map of all places from \
      them (the bar is 150 ms for 1,000 places); the second draws the map of each place with the \
      built-in layers. The fastest run counts.
      """)

  @Option(help: "How many places there are.")
  var places = 1000

  @Option(help: "How often each is repeated.")
  var runs = 9

  func validate() throws {
    guard (1...100_000).contains(places) else {
      throw ValidationError("--places takes a number from 1 to 100,000.")
    }
    if runs < 1 { throw ValidationError("--runs takes a number from 1 on.") }
  }

  func run() async throws {
    let trial = await MapTrial(places: places)
    var table = TextTable(header: ["part", "milliseconds", "bytes"])
    var bytes = 0
    let dossier = best { bytes = trial.drawDossier() }
    table.add(["one map of all places", Self.milliseconds(dossier), "\(bytes)"])
    var all = (bytes: 0, bases: 0)
    let each = best { all = trial.drawPlaces() }
    table.add(["a map of each place", Self.milliseconds(each), "\(all.bytes)"])
    table.add(["  each of them", Self.milliseconds(each / Double(places)), "\(all.bytes / places)"])
    print("\(places) places, a layer of \(trial.layerBytes) bytes, \(all.bases) base maps")
    print(table.text)
  }

  private func best(_ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let clock = StageClock()
      work()
      return clock.stop().total.wall
    }.min() ?? 0
  }

  private static func milliseconds(_ seconds: Double) -> String {
    String(format: "%.2f", seconds * 1000)
  }
}
