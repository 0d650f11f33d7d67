import Testing

@testable import DossierKit

/// Names are found however an output writes them.
struct SecretScanTests {
  private func codes(
    _ text: String, path: String = "index.html", secret: String = "Oussama Zaréh",
    isName: Bool = true
  ) async throws -> [String] {
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    let scan = SecretScan([Secret(text: secret, record: place, isName: isName)])
    let file = OutputFile(
      path: try OutputPath(path), content: .bytes(Array(text.utf8)), phase: .page)
    return await scan.search([file], jobs: 1).map(\.code.rawValue)
  }

  @Test(arguments: [
    "Oussama Zaréh", "OUSSAMA ZARÉH", "oussama zareh", "Oussama Zare\u{301}h",
    "Ous\u{AD}sama Zaréh", "Oussama\u{A0}Zaréh",
    "Oussama\nZaréh", "Oussama  Zaréh", "Oussama-Zaréh", "oussama_zareh", "OussamaZaréh",
    "Oussama <b>Zaréh</b>", "Ous<i>sama</i> Zar<b>é</b>h",
    "Oussama Zar&#233;h", "Oussama Zar&#xe9;h", "Oussama Zar&#XE9;h", "Oussama&nbsp;Zaréh",
    "Ous&shy;sama Zaréh", "Ous&#173;sama Zaréh",
    "&#79;ussama Zaréh", "Oussama%20Zar%C3%A9h", "oussama+zar%c3%a9h", "Oussama Zar\\u00e9h",
    "\\u004fussama Zaréh",
    "<a href=\"oussama-zareh.html\">x</a>", "<img alt=\"Oussama Zaréh\">",
    "<meta content='Oussama Zaréh'", "a &lt; b Oussama <b>Zaréh</b>",
    "{\"a\": \"x \\u003c Oussama <b>Zaréh\"}", "a < b, Oussama Zaréh, c > d",
    "x <y Oussama Zaréh <b>", "<!-- Oussama Zaréh -->", "Ous\u{200B}sama Zaréh",
    "Ｏｕｓｓａｍａ Zaréh", "1 &#60; Oussama <b>Zaréh</b> &#62; 0", "Oussama %3C Zaréh",
  ])
  func `a protected name is found`(text: String) async throws {
    #expect(try await codes(text) == ["L02"])
  }

  @Test(arguments: [
    "O.Z.", "Oussama", "Zaréh Oussama", "Oussama and Zaréh", "",
    "<a title=\"Oussama\"></a><a title=\"Zaréh\">", "%", "&#", "\\u", "&#x;",
    "&#xFFFFFFFF;", "&#99999999;", "\\ud800", "%ZZ", "<", ">", "&",
  ])
  func `other words are not the name`(text: String) async throws {
    #expect(try await codes(text).isEmpty)
  }

  @Test(arguments: [
    ("Jan \"Jo\" Claes", "Jan &quot;Jo&quot; Claes"),
    ("Jan \"Jo\" Claes", "{\"n\":\"Jan \\\"Jo\\\" Claes\"}"),
    ("O'Neil & Co", "O&#39;Neil &amp; Co"),
    ("Bø Ægir", "Bo Aegir"), ("李小龙", "<b>李</b>小龙"), ("Łukasz", "lukasz"), ("Groß", "GROSS"),
  ])
  func `signs and letters of a name may be written in other ways`(secret: String, text: String)
    async throws
  {
    #expect(try await codes(text, secret: secret) == ["L02"])
  }

  @Test func `file names are searched and pictures are not`() async throws {
    #expect(try await codes("x", path: "people/oussama-zareh.html") == ["L02"])
    #expect(try await codes("Oussama Zaréh", path: "media/x.png").isEmpty)
    #expect(try await codes("Oussama Zaréh", path: "feed.xml") == ["L02"])
  }

  @Test func `a private note breaks another rule`() async throws {
    #expect(
      try await codes("<p>Call the minister</p>", secret: "Call the minister", isName: false) == [
        "L01"
      ])
  }

  @Test func `the line of a name is told`() async throws {
    let scan = SecretScan([
      Secret(
        text: "Jan Claes", record: SourceRange(FileID(rawValue: 0), ByteRange(0, 1)), isName: true)
    ])
    let file = OutputFile(
      path: try OutputPath("a.html"), content: .bytes(Array("<p>\n<i>x</i>\nJan Claes\n".utf8)),
      phase: .page)
    let found = await scan.search([file], jobs: 2)
    #expect(found.map(\.summary) == ["a protected name would stand in 'a.html', line 3"])
  }

  @Test func `any cut of a text is searched without a trap`() {
    let text = Array("<a&#x41;%4\\u00e9&am<&quot;>é%C3&#233;<!".utf8)
    for end in 0...text.count {
      for start in 0...end {
        let letters = VisibleLetters.letters(of: Array(text[start..<end]), isMarkup: true)
        #expect(letters.bytes.count == letters.offsets.count)
      }
    }
  }
}
