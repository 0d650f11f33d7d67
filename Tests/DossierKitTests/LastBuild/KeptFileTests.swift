import CommonMark
import Testing

@testable import DossierKit

/// What was read in a file, kept for another process.
struct KeptFileTests {
  private static let files: [(path: String, text: String)] = [
    (
      "articles/x.md",
      "---\ntitle: \"A: one\"\ndate: 2018-01-01T00:00:00Z\nincidents: [a, b]\ntitel: no\n---\nText of **x**.\n"
    ),
    ("people/ann.md", "---\nname: Ann\naliases: [{name: 'An'}]\n---\n"),
    ("sources.yml", "one: {title: One, publisher: P}\ntwo:\n  title: Two\n  url: nonsense\n"),
    ("claims/c.md", "---\n# nothing yet\n---\n"),
    ("dossier.yml", "title: T\nlanguage: en\n"),
  ]

  private static func source(_ file: (path: String, text: String)) -> SourceFile {
    SourceFile(id: FileID(rawValue: 1), path: file.path, bytes: Array(file.text.utf8))
  }

  private static func parse(_ file: SourceFile, _ known: KeptFile? = nil) -> Parser.ParsedFile {
    var parser = Parser(jobs: 1)
    parser.keepsFields = true
    return parser.parse(file, BodyLimits(), known: known)
  }

  private static func told(_ file: Parser.ParsedFile) -> String {
    "\(file.diagnostics) \(file.records.map { "\($0.common) \($0.details)" }) \(file.gates)"
  }

  @Test func `fields that are known are read as they were`() throws {
    for file in Self.files {
      let source = Self.source(file)
      let first = Self.parse(source)
      guard !first.keptFields.isEmpty else { continue }
      let kept = try #require(KeptFile(bytes: first.kept.bytes[...]))
      #expect(kept.fields.elementsEqual(first.keptFields))
      #expect(kept.body.elementsEqual(first.keptBody ?? []))
      let again = Self.parse(source, kept)
      #expect(Self.told(again) == Self.told(first), "\(file.path)")
      // What is known is not kept anew.
      #expect(again.keptFields.isEmpty)
    }
  }

  @Test(arguments: zip(files.map(\.path), [true, true, true, false, false]))
  func `the fields of records are kept`(path: String, isKept: Bool) throws {
    let file = try #require(Self.files.first { $0.path == path })
    #expect(!Self.parse(Self.source(file)).keptFields.isEmpty == isKept)
  }

  @Test(arguments: ["a: 1\na: 2\n", "a: &x 1\n", "a: [\n", "a: \"b\n", "name: !!str Ann\n"])
  func `fields in which something was refused are not kept`(yaml: String) {
    let source = Self.source(("people/ann.md", "---\n\(yaml)---\nText.\n"))
    let first = Self.parse(source)
    #expect(!first.diagnostics.isEmpty)
    #expect(first.keptFields.isEmpty)
  }

  @Test func `known fields stand for the text`() throws {
    let source = Self.source(("people/ann.md", "---\nname: Ann\n---\n"))
    let other = Self.source(("people/ann.md", "---\nname: Ben\n---\n"))
    let known = try #require(KeptFile(bytes: Self.parse(source).kept.bytes[...]))
    // The words come from the file at hand, their places from what is known.
    #expect(Self.parse(other, known).records.first?.title == "Ben")
    let quoted = Self.source(("people/ann.md", "---\nname: \"Ann\\u0065\"\n---\n"))
    let kept = try #require(KeptFile(bytes: Self.parse(quoted).kept.bytes[...]))
    #expect(Self.parse(quoted, kept).records.first?.title == "Anne")
  }

  @Test(arguments: [[], [1], [5, 1, 2], [0x80]] as [[UInt8]])
  func `bytes that are none of these are refused`(bytes: [UInt8]) {
    #expect(KeptFile(bytes: bytes[...]) == nil)
  }

  @Test func `what is not known takes no bytes`() {
    #expect(KeptFile().bytes.isEmpty)
    #expect(KeptFile(bytes: [0])?.fields.isEmpty == true)
  }
}
