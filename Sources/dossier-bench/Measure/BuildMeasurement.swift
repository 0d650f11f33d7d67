import DossierKit
import Foundation

/// What was measured over all runs of both builds.
struct BuildMeasurement {
  private let parameters: Corpus.Parameters
  private let jobs: Int
  private var full: [StageClock.Reading] = []
  private var unchanged: [StageClock.Reading] = []
  private var first: BuildReport?
  private var again: BuildReport?
  private var peak: Int?

  init(parameters: Corpus.Parameters, jobs: Int) {
    self.parameters = parameters
    self.jobs = jobs
  }

  /// Adds a build into an empty folder.
  mutating func addFull(_ run: (report: BuildReport, reading: StageClock.Reading)) {
    full.append(run.reading)
    guard first == nil else { return }
    first = run.report
    // Later runs start with what the allocator has kept, so the first one says what a build needs.
    peak = PeakMemory.kibibytes
  }

  /// Adds a build into the folder that the same content was built into before.
  mutating func addUnchanged(_ run: (report: BuildReport, reading: StageClock.Reading)) {
    unchanged.append(run.reading)
    again = run.report
  }

  // MARK: - Results

  /// The medians as lines for a reader.
  var table: String {
    let result = result
    var table = TextTable(header: [
      "stage", "full s", "full CPU s", "full allocations", "unchanged s",
    ])
    for (index, stage) in result.stages.enumerated() {
      let later = index < result.unchangedStages.count ? result.unchangedStages[index] : nil
      table.add([
        stage.name, Self.seconds(stage.wall), Self.seconds(stage.processors),
        Self.count(stage.allocations),
        later.map { Self.seconds($0.wall) } ?? "",
      ])
    }
    table.add([
      "total", Self.seconds(result.full.wall), Self.seconds(result.full.processors),
      Self.count(result.full.allocations), Self.seconds(result.unchanged.wall),
    ])
    let memory = result.peakKibibytes.map { "\($0 / 1024) MiB" } ?? "not measured here"
    return """
      \(result.articles) articles (\(result.records) records), seed \(result.seed), \
      \(result.jobs) jobs, median of \(result.runs)

      \(table.text)
      pages \(result.pages), links \(result.links), warnings \(result.warnings)
      files written \(result.files) (\(result.bytes / 1_048_576) MiB), \
      written again with nothing changed \(result.filesAgain)
      peak memory \(memory)
      """
  }

  /// The medians for programs, with sorted keys.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(result), as: UTF8.self)
    }
  }

  private struct Stage: Codable {
    let name: String
    let wall: Double
    let processors: Double
    let allocations: Int
  }

  private struct Result: Codable {
    let articles: Int
    let seed: UInt64
    let jobs: Int
    let runs: Int
    let records: Int
    let pages: Int
    let links: Int
    let warnings: Int
    let files: Int
    let bytes: Int
    let filesAgain: Int
    let peakKibibytes: Int?
    let full: StageClock.Times
    let stages: [Stage]
    let unchanged: StageClock.Times
    let unchangedStages: [Stage]
    let fullRuns: [Double]
    let unchangedRuns: [Double]
  }

  private var result: Result {
    Result(
      articles: parameters.articles, seed: parameters.seed, jobs: jobs, runs: full.count,
      records: first?.records ?? 0, pages: first?.pages ?? 0, links: first?.links ?? 0,
      warnings: first?.diagnostics.count { $0.severity != .error } ?? 0,
      files: first?.written?.written ?? 0, bytes: first?.written?.bytes ?? 0,
      filesAgain: again?.written?.written ?? 0, peakKibibytes: peak,
      full: Self.median(full.map(\.total)), stages: Self.stages(full),
      unchanged: Self.median(unchanged.map(\.total)), unchangedStages: Self.stages(unchanged),
      fullRuns: full.map(\.total.wall), unchangedRuns: unchanged.map(\.total.wall))
  }

  /// The median of each stage; the builds of one kind all have the same stages.
  private static func stages(_ readings: [StageClock.Reading]) -> [Stage] {
    guard let names = readings.first?.stages.map(\.name) else { return [] }
    return names.map { name in
      let times = median(
        readings.compactMap { reading in reading.stages.first { $0.name == name }?.times })
      return Stage(
        name: name, wall: times.wall, processors: times.processors, allocations: times.allocations)
    }
  }

  private static func median(_ times: [StageClock.Times]) -> StageClock.Times {
    StageClock.Times(
      wall: median(times.map(\.wall)), processors: median(times.map(\.processors)),
      allocations: Int(median(times.map { Double($0.allocations) })))
  }

  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func count(_ allocations: Int) -> String {
    allocations > 0 ? "\(allocations)" : "not counted here"
  }

  private static func seconds(_ value: Double) -> String { String(format: "%.3f", value) }
}
