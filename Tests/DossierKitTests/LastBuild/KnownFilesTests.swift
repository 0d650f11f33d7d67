import Testing

@testable import DossierKit

/// Which file something kept belongs to, wherever it stands now.
struct KnownFilesTests {
  struct Content: CustomTestStringConvertible, Sendable {
    let name: String
    /// Hashes of the files, in the order of the inventory.
    let files: [UInt64]
    /// What is kept of each, as a byte; zero where none is known.
    let known: [UInt8]
    var testDescription: String { name }
  }

  /// What the last build knew of files 10 to 14, of which 12 keeps nothing.
  private static let last = LastTexts(
    head: LastTexts.Head(
      reading: 1, fields: "", inputs: "", from: 0, until: 1, frame: 0, records: 0,
      areFieldsRight: true, tables: [], files: [10, 11, 12, 13, 14], fronts: [0, 0, 0, 0, 0]),
    parts: LastTexts.Parts(files: [[10], [11], [], [13], [14]]), isClean: [],
    plain: PlainRecords())

  @Test(arguments: [
    Content(name: "nothing changed", files: [10, 11, 12, 13, 14], known: [10, 11, 0, 13, 14]),
    Content(name: "one is another", files: [10, 99, 12, 13, 14], known: [10, 0, 0, 13, 14]),
    Content(name: "one is new", files: [99, 10, 11, 12, 13, 14], known: [0, 10, 11, 0, 13, 14]),
    Content(name: "one is gone", files: [11, 12, 13, 14], known: [11, 0, 13, 14]),
    Content(name: "two changed places", files: [10, 13, 12, 11, 14], known: [10, 13, 0, 11, 14]),
    Content(name: "one is there twice", files: [10, 11, 10], known: [10, 11, 0]),
    Content(name: "none is left", files: [], known: []),
  ])
  func `what is kept is known by its file`(content: Content) {
    // Pictures have numbers too.
    let ids = content.files.indices.map { FileID(rawValue: Int32(3 * $0 + 1)) }
    let known = KnownFiles(ids, content.files, in: Self.last)
    #expect(ids.map { known[$0]?.first ?? 0 } == content.known)
    #expect(known[FileID(rawValue: 0)] == nil)
    #expect(known[FileID(rawValue: 1000)] == nil)
  }
}
