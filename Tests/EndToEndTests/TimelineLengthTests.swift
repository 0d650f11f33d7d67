import Foundation
import Testing

/// The weight of a long page of the timeline (T2).
@Suite
struct TimelineLengthTests {
  @Test func `a full page has at most its part of 60 KB for a thousand lines`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/dossier.yml", "title: Quay\nlanguage: en\n")
    let words = [
      "harbour", "night", "police", "court", "witness", "council", "minister", "train", "report",
      "bridge", "market", "tunnel", "hospital", "warehouse", "school", "station", "canal", "fire",
    ]
    // Titles of eight words that hardly ever come again in the same order.
    var state: UInt64 = 7
    func word() -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
        + String(UnicodeScalar(97 + UInt8(state >> 59) % 26))
    }
    for number in 0..<1010 {
      let title = (0..<8).map { _ in word() }.joined(separator: " ")
      let name = title.split(separator: " ").prefix(4).joined(separator: "-")
      try folder.write(
        "content/articles/\(name)-\(number).md",
        """
        ---
        title: \(title)
        date: 2020-\(String(format: "%02d-%02d", number % 12 + 1, number % 28 + 1))
        authors: Desk
        deck: \((0..<20).map { _ in word() }.joined(separator: " "))
        ---
        Nothing.

        """)
    }
    let run = try await DossierBinary.run(
      ["build", "--as-of", "2024-01-01T00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    let page = try folder.text("public/timeline/2020.html")
    #expect(page.matches(of: /<h3>/).count == 400)
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = ["-9", "-c", folder.url.appending(path: "public/timeline/2020.html").path()]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let packed = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    #expect(packed.count > 1000 && packed.count <= 400 * 60 * 1024 / 1000, "\(packed.count) bytes")
  }
}
