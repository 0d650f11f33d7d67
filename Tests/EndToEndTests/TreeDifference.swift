import Foundation

/// What two folders' files differ in, in words short enough for a failed test.
struct TreeDifference: CustomStringConvertible {
  let description: String

  /// Nil when both hold the same files with the same bytes.
  init?(_ actual: [String: Data], _ expected: [String: Data]) {
    var lines: [String] = []
    for path in Set(actual.keys).union(expected.keys).sorted() {
      switch (actual[path], expected[path]) {
      case (nil, _): lines.append("missing: \(path)")
      case (_, nil): lines.append("unexpected: \(path)")
      case (let actual?, let expected?) where actual != expected:
        lines.append("differs: \(path)\(Self.firstLine(actual, expected))")
      default: break
      }
    }
    if lines.isEmpty { return nil }
    let more = lines.count > 20 ? ["… and \(lines.count - 20) more"] : []
    description = (lines.prefix(20) + more).joined(separator: "\n")
  }

  /// The first line in which two texts differ.
  private static func firstLine(_ actual: Data, _ expected: Data) -> String {
    let actual = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    let expected = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, pair) in zip(actual, expected).enumerated() where pair.0 != pair.1 {
      let (is_, was) = (
        String(decoding: pair.0.prefix(200), as: UTF8.self),
        String(decoding: pair.1.prefix(200), as: UTF8.self)
      )
      return "\n  line \(index + 1) is  \(is_)\n  expected \(was)"
    }
    return " in length: \(actual.count) lines, expected \(expected.count)"
  }
}
