import Testing

@testable import DossierKit

struct RecordPathTests {
  @Test func `of several files of one id the first by its path counts`() throws {
    let id = try #require(RecordID("ann"))
    let other = try #require(RecordID("bob"))
    var records = ["people/bob.md": other]
    for number in 10..<50 { records["kind-\(number)/ann.md"] = id }
    let paths = [RecordID: String](pathsOf: records)
    #expect(paths == [id: "kind-10/ann.md", other: "people/bob.md"])
  }
}
