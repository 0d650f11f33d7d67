import DossierKit
import Foundation

/// Runs ahocorasick_rs, the Python face of a fast matcher in Rust, on the same names and text.
///
/// It compares bytes, without folding and without a look at word boundaries.
struct LinkingComparison {
  private let work: String
  private let runs: Int
  private let script = "Benchmarks/ahocorasick.sh"

  /// Why there is nothing to compare with.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Writes names and text where the script reads them: the articles parted by NUL.
  init(_ corpus: LinkingCorpus, work: String, runs: Int) throws {
    self.work = work
    self.runs = runs
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    try Data(corpus.names.joined(separator: "\n").utf8).write(to: Self.url(work, "names"))
    try Data(corpus.articles.joined(separator: [0])).write(to: Self.url(work, "text"))
  }

  /// How fast it finds the first names.
  func megabytesPerSecond(names count: Int) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: script)
    process.arguments = [
      Self.url(work, "names").path, Self.url(work, "text").path, "\(count)", "\(runs)",
    ]
    process.standardOutput = output
    guard FileManager.default.isExecutableFile(atPath: script) else {
      throw Failure(description: "no '\(script)' here: run from the repository, or --no-compare")
    }
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard process.terminationStatus == 0, let last = words.last, let speed = Double(last) else {
      throw Failure(description: "'\(script)' failed; --no-compare leaves it out")
    }
    return speed
  }

  private static func url(_ work: String, _ name: String) -> URL {
    URL(fileURLWithPath: "\(work)/linking-\(name)")
  }
}
