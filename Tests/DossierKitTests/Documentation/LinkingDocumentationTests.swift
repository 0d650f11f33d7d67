import Foundation
import Testing

@testable import DossierKit

@Suite struct `the page of linking` {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/DossierKit/DossierKit.docc/Linking.md")

  /// The table of weights as the page has it.
  private static let table: String = {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func number(_ value: Double) -> String {
      value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
    let tie = number(RelatedWeights.tie)
    let incident = RelatedWeights.incident
    var rows = [
      ["evidence", "level", "declared by both", "named"], ["---", "---", "---:", "---:"],
      ["`relation`", "", tie, ""],
      ["`mention`", "", number(incident.declared), number(incident.mentioned)],
    ]
    rows += RelatedWeights.shared.map { row in
      ["`\(row.type)`", row.level?.rawValue ?? "", number(row.declared), number(row.mentioned)]
    }
    let numbers = [
      [
        "`days_apart`",
        "\(number(RelatedWeights.nearness)) of the rest on one day, half after 7 days",
      ],
      [
        "`newness`",
        "\(number(RelatedWeights.newness)) of the rest for the newest, half after 365 days",
      ],
      ["least score", number(RelatedWeights.least)],
      ["records shown", "\(RelatedWeights.length)"],
      ["compared of a hub", "\(RelatedWeights.compared)"],
    ]
    return rows.map(row).joined() + "\n"
      + ([["number", "value"], ["---", "---"]] + numbers).map(row).joined()
  }()

  /// `UPDATE_GOLDEN=1` writes the table anew, and the test still fails, so that someone reads it.
  @Test func `the weights on the page are those of the code`() throws {
    let page = try String(contentsOf: Self.file, encoding: .utf8)
    let (start, end) = ("<!-- weights -->\n", "<!-- end of weights -->")
    let low = try #require(page.range(of: start)).upperBound
    let high = try #require(page.range(of: end)).lowerBound
    let found = String(page[low..<high])
    if found != Self.table, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data((page[..<low] + Self.table + page[high...]).utf8).write(to: Self.file)
    }
    #expect(found == Self.table, "run 'make golden' and read the difference")
  }

  @Test func `the halves of time are what the page says`() {
    #expect(RelatedWeights.nearness(days: 0) == RelatedWeights.nearness)
    #expect(RelatedWeights.nearness(days: 7) == RelatedWeights.nearness / 2)
    #expect(RelatedWeights.newness(age: 0) == RelatedWeights.newness)
    #expect(RelatedWeights.newness(age: 365) == RelatedWeights.newness / 2)
  }
}
