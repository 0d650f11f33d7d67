import Foundation
import Testing

/// The examples of the CommonMark specification, read from its source text.
enum Specification {
  /// One example.
  struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let markdown: [UInt8]
    let html: String

    var testDescription: String { "example \(number)" }
  }

  /// The file is missing.
  struct Missing: Error, CustomStringConvertible {
    let description = """
      .test-data/commonmark/spec.txt is missing: run scripts/test-data-commonmark.sh
      """
  }

  /// Reads `.test-data/commonmark/spec.txt` of the package.
  static func examples() throws -> [Example] {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: ".test-data/commonmark/spec.txt")
    guard let data = try? Data(contentsOf: file) else { throw Missing() }
    return examples(in: String(decoding: data, as: UTF8.self))
  }

  /// Examples stand between fences of 32 backticks, halves apart by a dot, tabs written as arrows.
  private static func examples(in text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var halves: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        halves = [""]
      } else if line == fence, let found = halves, found.count == 2 {
        examples.append(
          Example(number: examples.count + 1, markdown: Array(found[0].utf8), html: found[1]))
        halves = nil
      } else if line == ".", halves?.count == 1 {
        halves?.append("")
      } else if var open = halves {
        open[open.count - 1] += line.replacing("→", with: "\t") + "\n"
        halves = open
      }
    }
    return examples
  }
}
