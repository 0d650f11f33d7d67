import Testing

@testable import DossierKit

@Suite
struct OutputPathTests {
  @Test(arguments: [
    "index.html", "incidents/brussels-central-2017.html", "a b/é.html", "..a", "a..", "...", ".x",
    ".dossier-x", "a/.dossier", "e\u{301}.html", "\u{301}x", "a/\u{301}/b",
  ])
  func `a relative path is taken as it is`(text: String) throws {
    let path = try OutputPath(text)
    #expect(Array(path.text.utf8) == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("", .empty), ("/", .emptyPart), ("/etc/passwd", .emptyPart), ("a//b", .emptyPart),
      ("a/", .emptyPart), (".", .dots), ("..", .dots), ("a/../b", .dots), ("a/.", .dots),
      ("../x", .dots), ("../\u{301}x", .dots), ("a/../\u{301}x", .dots),
      ("a\0b", .control), ("a\nb", .control), ("a\u{1b}b", .control), ("a\u{7f}", .control),
      ("a\u{85}", .control), ("a\\b", .backslash), ("..\\x", .backslash),
      (String(repeating: "a", count: 256), .tooLong),
      (String(repeating: "é", count: 128), .tooLong),
      (String(repeating: "abc/", count: 300) + "x", .tooLong),
      (".dossier", .reserved), (".dossier/x", .reserved), (".DOSSIER/x", .reserved),
      (".dossier-manifest", .reserved),
    ] as [(String, OutputPath.Refusal)])
  func `a path that could lead elsewhere is refused`(text: String, refusal: OutputPath.Refusal) {
    #expect(throws: refusal) { try OutputPath(text) }
  }

  @Test
  func `two spellings of one name are two paths`() throws {
    let composed = try OutputPath("\u{e9}.html")
    let decomposed = try OutputPath("e\u{301}.html")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
  }

  @Test
  func `a path knows its folder and name`() throws {
    let path = try OutputPath("a/b/c.html")
    #expect(path.folder == "a/b")
    #expect(path.name == "c.html")
    #expect(try OutputPath("c.html").folder.isEmpty)
  }
}
