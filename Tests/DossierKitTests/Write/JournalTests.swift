import Testing

@testable import DossierKit

@Suite
struct JournalTests {
  private func journal() throws -> Journal {
    Journal(steps: [
      .remove(try OutputPath("old folder/é.html")),
      .put(stage: 12, try OutputPath("put 3 x.css")),
      .put(stage: 0, try OutputPath("index.html")),
      .putFolder(try OutputPath("new folder/put")),
    ])
  }

  @Test
  func `a journal is read as it was written`() throws {
    #expect(Journal(bytes: try journal().bytes) == (try journal()))
    #expect(Journal(bytes: Journal(steps: []).bytes) == Journal(steps: []))
  }

  @Test
  func `a journal that is cut off anywhere is none`() throws {
    let bytes = try journal().bytes
    for count in 0..<bytes.count { #expect(Journal(bytes: Array(bytes[..<count])) == nil) }
  }

  @Test
  func `a journal with any byte changed is none`() throws {
    let bytes = try journal().bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(Journal(bytes: changed) == nil)
    }
  }

  @Test(arguments: [
    "remove ../x", "remove /etc/passwd", "put -1 a", "put x a", "put 1", "mv a b", "folder ../x",
    "folder .dossier",
  ])
  func `a journal with a step that no build writes is none`(line: String) throws {
    let good = try journal()
    // The checksum is right: a journal that somebody committed to a repository on purpose.
    let forged = good.bytes(adding: line)
    #expect(Journal(bytes: forged) == nil)
    #expect(Journal(bytes: good.bytes(adding: "remove x")) != nil)
  }

  @Test
  func `a manifest is read as it was written, and nothing else is one`() throws {
    let manifest = Manifest(paths: [try OutputPath("a b.html"), try OutputPath("é/x.html")])
    #expect(Manifest(bytes: manifest.bytes) == manifest)
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == "dossier manifest 1\na b.html\né/x.html\n")
    for text in [
      "", "x", "dossier manifest 1", "dossier manifest 2\n", "dossier manifest 1\n../x\n",
      "dossier manifest 1\n<<<<<<< HEAD\n\na\n", "dossier manifest 1\na",
    ] {
      #expect(Manifest(bytes: Array(text.utf8)) == nil)
    }
  }
}

extension Journal {
  /// The text with one more line and a checksum that fits.
  fileprivate func bytes(adding line: String) -> [UInt8] {
    let body = bytes.dropLast(21) + Array("\(line)\n".utf8)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    let zeros = String(repeating: "0", count: 16 - digits.count)
    return body + Array("end \(zeros)\(digits)\n".utf8)
  }
}
