import Testing

@testable import DossierKit

struct XMLEscaperTests {
  @Test(arguments: [
    ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;"), ("é漢😀", "é漢😀"),
    ("a\tb\nc\rd", "a\tb\nc&#13;d"), ("a\u{0}\u{1b}[31m\u{B}b", "a[31mb"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}\u{E000}\u{10FFFF}\u{85}", "\u{FFFD}\u{E000}\u{10FFFF}\u{85}"),
    ("\r\n", "&#13;\n"), ("&amp;", "&amp;amp;"), ("", ""),
  ])
  func `text is escaped and what XML forbids is dropped`(text: String, expected: String) {
    #expect(XMLEscaper.escaped(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func `line breaks and tabs survive in an attribute`() {
    #expect(XMLEscaper.escaped("a\tb\nc\r", in: .attribute) == "a&#9;b&#10;c&#13;")
  }

  @Test(arguments: HostileText.specials)
  func `no combining mark hides a special`(special: String) {
    let output = Array(XMLEscaper.escaped(HostileText.marked(special), in: .attribute).utf8)
    for special in ["<", ">", "\"", "'"] { #expect(!output.contains(Array(special.utf8)[0])) }
    #expect(output.filter { $0 == 0x26 }.count == HostileText.marks.count)
  }

  @Test func `bytes that are not UTF-8 become U+FFFD`() {
    var output: [UInt8] = []
    XMLEscaper.append(utf8: [0x3C, 0xFF, 0xC3, 0x3E, 0xED, 0xA0, 0x80, 0xF0, 0x9F], to: &output)
    let expected = "&lt;\u{FFFD}\u{FFFD}&gt;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}

struct URLEscaperTests {
  @Test(arguments: [
    ("aZ09-._~", "aZ09-._~"), ("a b", "a%20b"), ("a/b", "a%2Fb"), ("é", "%C3%A9"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("?a#b%", "%3Fa%23b%25"),
    ("\\\u{0}\n", "%5C%00%0A"), ("<>&\"'", "%3C%3E%26%22%27"), ("e\u{301}", "e%CC%81"),
  ])
  func `a segment keeps only what is unreserved`(segment: String, expected: String) {
    #expect(URLEscaper.escaped(segment: segment) == expected)
  }

  @Test(arguments: [
    ("../incidents/a b.html", "../incidents/a%20b.html"), ("/a", "/a"),
    ("//evil.example/x", "/.//evil.example/x"), ("a//b", "a//b"), ("", ""),
    ("//\u{301}x", "/.//%CC%81x"),
  ])
  func `a path keeps its slashes and never names a host`(path: String, expected: String) {
    #expect(URLEscaper.escaped(path: path) == expected)
  }

  @Test(arguments: HostileText.specials)
  func `no combining mark hides a special`(special: String) {
    let output = URLEscaper.escaped(segment: HostileText.marked(special))
    #expect(output.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    for special in HostileText.specials {
      #expect(!output.utf8.contains(Array(special.utf8)[0]))
    }
  }
}

struct CSVEscaperTests {
  @Test(arguments: [
    ("Brussels", "Brussels"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""), (" a", "\" a\""), ("a ", "\"a \""),
    ("\"\u{301}", "\"\"\"\u{301}\""), (",\u{301}", "\",\u{301}\""), ("", ""),
    ("a\u{0}\u{1b}b", "ab"),
    ("<>&'", "<>&'"),
  ])
  func `a field is in quotes where RFC 4180 asks for it`(field: String, expected: String) {
    #expect(CSVEscaper.escaped(field).utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    "=1+1", "+32 2 555", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1",
    "=\u{301}1", "@\u{20DD}", "\u{0}=1", "\u{FF1D}1", "\u{FF20}x", "-", "--1", "-1.", "+1", " -1",
  ])
  func `a formula is guarded`(field: String) {
    #expect(CSVEscaper.escaped(field).utf8.starts(with: "\"'".utf8))
  }

  @Test(arguments: ["-4.35", "-12", "50.85", "0", "2016-03-22", "a=b", "'t Zand"])
  func `a number and ordinary text are not guarded`(field: String) {
    #expect(CSVEscaper.escaped(field) == field)
  }

  @Test func `a row ends in CR LF and is never an empty line`() {
    var output: [UInt8] = []
    CSVEscaper.append(row: ["id", "a,b", ""], to: &output)
    CSVEscaper.append(row: [""], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "id,\"a,b\",\r\n\"\"\r\n")
  }

  @Test func `no combining mark hides a quotation mark`() {
    let text = HostileText.marked("\"")
    let quotes = CSVEscaper.escaped(text).utf8.filter { $0 == 0x22 }
    #expect(quotes.count == 2 * HostileText.marks.count + 2)
  }
}

struct TerminalEscaperTests {
  @Test(arguments: [
    ("é漢😀 e\u{301} \u{1F468}\u{200D}\u{1F469}", "é漢😀 e\u{301} \u{1F468}\u{200D}\u{1F469}"),
    ("\u{1b}[2J", "\\u{1b}[2J"),
    ("\u{0}\t\n\r\u{7}\u{8}\u{7f}", #"\u{0}\u{9}\u{a}\u{d}\u{7}\u{8}\u{7f}"#),
    ("\u{9b}31m\u{80}\u{9f}\u{85}", #"\u{9b}31m\u{80}\u{9f}\u{85}"#),
    ("\u{202e}\u{2066}\u{200f}\u{61c}", #"\u{202e}\u{2066}\u{200f}\u{61c}"#),
    ("\u{2028}\u{feff}\u{e0041}", #"\u{2028}\u{feff}\u{e0041}"#), ("<>&\"'\\", "<>&\"'\\"),
    ("\u{1b}\u{301}", "\\u{1b}\u{301}"),
  ])
  func `what acts is shown by its code`(text: String, expected: String) {
    #expect(TerminalEscaper.escaped(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func `a control character is shown before every combining mark`() {
    let output = TerminalEscaper.escaped(HostileText.marked("\u{1b}"))
    #expect(!output.utf8.contains(0x1B))
  }

  @Test func `no byte sequence prints a control byte`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<24).map { _ in UInt8.random(in: 0...255, using: &random) }
      var output: [UInt8] = []
      TerminalEscaper.append(utf8: bytes[...], to: &output)
      let text = String(validating: output, as: UTF8.self)
      #expect(text?.unicodeScalars.allSatisfy { !TerminalEscaper.acts($0) } == true)
    }
  }
}
