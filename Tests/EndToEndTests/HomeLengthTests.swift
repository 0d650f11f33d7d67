import Foundation
import Testing

/// The home stays short, however many records there are.
@Suite
struct HomeLengthTests {
  @Test
  func `it names the records that most articles name, and leads to all`() async throws {
    let site = try ExampleSite()
    var people = "mina:\n  name: Mina Berg\n"
    for number in 10..<50 { people += "person-\(number):\n  name: Ann Number\(number)\n" }
    try site.folder.write("content/people.yml", people)
    for number in 10..<30 {
      try site.folder.write(
        "content/incidents/event-\(number).md",
        "---\nname: Event \(number)\ndate: 2024-02-\(number)\nlocations: [quay]\nsources: [note]\n---\n"
      )
    }
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let home = try site.folder.text("public/index.html")
    #expect(home.components(separatedBy: "<li data-k=\"person\">").count - 1 == 24)
    #expect(home.contains("<a href=\"people/mina.html\">"), "named by an article")
    #expect(home.contains("<a href=\"people/index.html\">All 41 people</a>"))
    #expect(home.components(separatedBy: "<li data-k=\"incident\"").count - 1 == 16)
    #expect(home.contains("Harbour fire</a></h3>"), "the last one")
    #expect(!home.contains(">Event 10<"), "the first one")
    #expect(home.contains("href=\"incidents/index.html\">All 21 incidents</a>"))
    #expect(!home.contains("All 2 places"))
  }
}
