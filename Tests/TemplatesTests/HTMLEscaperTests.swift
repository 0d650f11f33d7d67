import Templates
import Testing

@Suite struct HTMLEscaperTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("<b>", "&lt;b&gt;"), ("\"'", "&quot;&#39;"),
    ("&amp;", "&amp;amp;"), ("é & ü — 日本", "é &amp; ü — 日本"),
    ("0123456789abcdef<", "0123456789abcdef&lt;"),
    ("a\u{0}b\n", "a\u{0}b\n"),
  ])
  func `the five characters are escaped and nothing else`(text: String, escaped: String) {
    #expect(HTMLEscaper.escape(text) == escaped)
  }

  @Test(arguments: [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;")])
  func `a combining mark hides no character from the escaper`(character: String, reference: String)
    throws
  {
    let marks = Array(0x300...0x36F) + Array(0x20D0...0x20FF) + [0x200D, 0xFE0F, 0x0E31]
    let compiled = TemplateLibrary.compile(
      [TemplateSource(name: "a", path: "a", bytes: Array("<p title=\"{{title}}\">".utf8))],
      entries: [.init("a", Link.self)])
    let library = try #require(compiled.library)
    for value in marks {
      let mark = String(try #require(Unicode.Scalar(UInt32(value))))
      var output: [UInt8] = []
      let link = Link(title: "x\(character)\(mark)y")
      library.render("a", link, into: &output)
      #expect(output == Array("<p title=\"x\(reference)\(mark)y\">".utf8), "U+\(value)")
    }
  }

  @Test func `escaping is the same at every place of every length`() {
    for length in 0..<40 {
      for place in 0..<max(length, 1) {
        for (byte, reference) in zip("<>&\"'".utf8, ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"]) {
          var bytes = Array(repeating: UInt8(ascii: "!"), count: length)
          guard place < length else { continue }
          bytes[place] = byte
          let before = String(repeating: "!", count: place)
          let after = String(repeating: "!", count: length - place - 1)
          let escaped = HTMLEscaper.escape(String(decoding: bytes, as: UTF8.self))
          #expect(escaped == before + reference + after)
        }
      }
    }
    let all = String(String.UnicodeScalarView((1...127).compactMap { Unicode.Scalar(UInt8($0)) }))
    let expected = all.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
    #expect(HTMLEscaper.escape(all) == expected)
  }
}
