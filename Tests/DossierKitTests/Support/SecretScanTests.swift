import Testing

@testable import DossierKit

/// Names are found however an output writes them.
struct SecretScanTests {
  private func codes(
    _ text: String, path: String = "index.html", secret: String = "Oussama Zaréh",
    kind: Secret.Kind = .name
  ) async throws -> [String] {
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    let scan = SecretScan([Secret(text: secret, record: place, kind: kind)])
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
    "Ous\u{3164}sama Zaréh", "Ous\u{17B4}sama Zaréh", "Ous\u{FFF9}sama Za\u{FFFC}réh",
    "Ous\u{2800}sama Zaréh",
    "Ｏｕｓｓａｍａ Zaréh", "1 &#60; Oussama <b>Zaréh</b> &#62; 0", "Oussama %3C Zaréh",
  ])
  func `a protected name is found`(text: String) async throws {
    #expect(try await codes(text) == ["L02"])
  }

  @Test func `the program's own theme betrays nobody, a changed one may`() async throws {
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    let scan = SecretScan([Secret(text: "Newsreader", record: place, kind: .name)])
    let theme = try #require(BuiltInTemplates.files.first { $0.path == "assets/dossier.css" })
    func codes(_ path: String, _ bytes: [UInt8]) async throws -> [String] {
      let file = OutputFile(path: try OutputPath(path), content: .bytes(bytes), phase: .asset)
      return await scan.search([file], jobs: 1).map(\.code.rawValue)
    }
    #expect(try await codes(theme.path, theme.bytes).isEmpty)
    #expect(try await codes(theme.path, theme.bytes + [0x0A]) == ["L02"])
    #expect(try await codes("assets/other.css", theme.bytes) == ["L02"])
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

  @Test func `file names and pictures are searched`() async throws {
    #expect(try await codes("x", path: "people/oussama-zareh.html") == ["L02"])
    #expect(try await codes("\u{0}\u{1}Oussama Zaréh\u{0}", path: "media/x.png") == ["L02"])
    let utf16 = "Oussama Zareh".unicodeScalars.map { "\($0)\u{0}" }.joined()
    #expect(try await codes("\u{0}" + utf16, path: "media/x.png") == ["L02"])
    #expect(try await codes("\u{0}\u{1}" + utf16, path: "media/x.png") == ["L02"])
    #expect(try await codes("Oussama Zaréh", path: "feed.xml") == ["L02"])
  }

  @Test func `a private note breaks another rule`() async throws {
    #expect(
      try await codes("<p>Call the minister</p>", secret: "Call the minister", kind: .note) == [
        "L01"
      ])
  }

  @Test func `the line of a name is told`() async throws {
    let scan = SecretScan([
      Secret(
        text: "Jan Claes", record: SourceRange(FileID(rawValue: 0), ByteRange(0, 1)), kind: .name)
    ])
    let file = OutputFile(
      path: try OutputPath("a.html"), content: .bytes(Array("<p>\n<i>x</i>\nJan Claes\n".utf8)),
      phase: .page)
    let found = await scan.search([file], jobs: 2)
    #expect(
      found.map(\.summary) == [
        "a protected name would stand in 'a.html', line 3: \u{201C}<p> <i>x</i> ••• \u{201D}"
      ])
    #expect(found.allSatisfy { $0.hidesExcerpt })
  }

  @Test func `any cut of a text is searched without a trap`() {
    let text = Array("<a&#x41;%4\\u00e9&am<&quot;>é%C3&#233;<!\\u{1F600}\\ud83d\\ude00".utf8)
    let search = SecretSearch(index: SecretIndex([("Jan Claes", false), ("Ali", false)]))
    for end in 0...text.count {
      for start in 0...end {
        #expect(search.findings(in: Array(text[start..<end]), path: "x.html").isEmpty)
        #expect(search.findings(in: Array(text[start..<end]), path: "x.json").isEmpty)
      }
    }
  }

  @Test(arguments: [
    "Oussama&#032;Zar&eacute;h", "&amp;#79;ussama Zar&amp;eacute;h", "Oussama%2520Zar%25C3%25A9h",
    "Oussama Zar\\\\u00e9h", "Oussama\\nZaréh", "Oussama Zar\\xe9h", "Oussama Zar\\u{e9}h",
    "Ous<wbr>sama Za&shy;réh", "Oussama</td><td>Zaréh", "Oussama&ndash;Zaréh",
    "Za\u{2011}réh Oussama Zaréh",
    "Ous-\nsama Zaréh", "O u s s a m a Z a r é h", "&lt;b&gt;Ous&lt;/b&gt;sama Zaréh",
    "#OussamaZaréh", "mailto:oussamazareh@example.org", "Zaréh's friend Oussama Zaréh’s",
    "Oussama Zaréhs",
    "Oussama\u{2060}Zaréh", "Oussama\u{202F}Zaréh", "&Oslash; Oussama Zar%26eacute%3Bh",
    "x \u{201C}Oussama Zaréh\u{201D}",
  ])
  func `a name is found under layers and across breaks`(text: String) async throws {
    for path in ["index.html", "data.json", "rows.csv"] {
      #expect(try await codes(text, path: path) == ["L02"], "\(path)")
    }
  }

  @Test(arguments: [
    ("Marc Hand", "le marchand"), ("Anna Berg", "Hanna Berger"), ("Anna Berg", "Anna Bergman"),
    ("Rosa Lind", "Corosa Lind"), ("Ali", "ali"), ("Ali", "ALI"), ("Ali", "realistic"),
    ("Ali", "Alibi"), ("Jo", "Jones"), ("Notable", "not able"), ("Jan Smit", "Jan Smithers"),
  ])
  func `parts of other words are not the name`(secret: String, text: String) async throws {
    #expect(try await codes(text, secret: secret).isEmpty)
  }

  @Test(arguments: [
    ("Ali", "met Ali."), ("Ali", "<b>Ali</b>"), ("Ali", "&#65;li"), ("Ali", "(Ali)"),
    ("Jo", "Jo’s"),
    ("Zoë", "Zoë"), ("Zoë", "Zo&euml;"), ("Zoë", "Zoe"), ("Müller Anna", "mueller-anna.html"),
    ("Bjørn Ås", "Bjoern Aas"), ("Лев Толстой", "лев толстой"), ("李小龙", "我见过李小龙吗"),
    ("Jean-Pierre O'Neil", "jeanpierre-oneil"), ("Łukasz Żak", "Lukasz &Zdot;ak"),
  ])
  func `short, foreign and compound names are found`(secret: String, text: String) async throws {
    #expect(try await codes(text, secret: secret) == ["L02"])
  }

  @Test(arguments: [
    ("Oussama Zaréh", "\u{41E}uss\u{430}m\u{430} Z\u{430}r\u{435}h"),
    ("Oussama Zaréh", "\u{39F}ussama \u{396}ar\u{3AD}h"), ("O. Zaréh", "\u{41E}. Zaréh"),
    ("O.Z.", "\u{41E}.Z."), ("O.Z.", "\u{39F}.\u{396}."),
    ("Oussama Zaréh", "&#1054;ussama Zar\\u0435h"), ("Oussama Zaréh", "%D0%9Eussama Zareh"),
    ("Nadia Haddad", "\u{39D}adia \u{397}addad"),
    ("Viviane Hoyau", "\u{3BD}i\u{3BD}iane Hoya\u{3C5}"),
    ("Bart Maes", "\u{412}\u{430}rt M\u{430}\u{435}s"),
    ("Tom Mertens", "\u{442}om m\u{435}rt\u{435}ns"),
    ("Лев Толстой", "ЛЕВ ТОЛСТОЙ"), ("Νίκος Παππάς", "ΝΙΚΟΣ ΠΑΠΠΑΣ"),
    ("Νίκος Παππάς", "νικος παππας"),
    ("ΝΙΚΟΣ ΠΑΠΠΑΣ", "Νίκος Παππάς"), ("Ἀθηνᾶ Ὑψηλή", "ἀθηνᾶ ὑψηλή"),
    ("Лев Толстой", "\u{41B}eв To\u{43B}ctoй"),
  ])
  func `letters that look like those of the name are its letters`(secret: String, text: String)
    async throws
  {
    for path in ["index.html", "data.json"] {
      #expect(try await codes(text, path: path, secret: secret) == ["L02"], "\(text) in \(path)")
    }
  }

  @Test(arguments: [
    ("Νίκος Παππάς", "Γιώργος Παππάς"), ("Oussama Zaréh", "Усама Заре"),
    ("Nadia Haddad", "Надя Гаддад"),
    ("Лев Толстой", "Lev Tolstoy"),
  ])
  func `the same name in another script is another text`(secret: String, text: String) async throws
  {
    #expect(try await codes(text, secret: secret).isEmpty, "\(text)")
  }

  @Test func `names and search fold as before`() {
    #expect(Folding.fold("Оля Νίκος") == Array("оля νικοσ".utf8))
  }

  @Test func `a longer public name is no hit, and the name beside it is`() async throws {
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    let scan = SecretScan(
      [Secret(text: "Jan Smit", record: place, kind: .name)], publicNames: ["Jan Smits"])
    for (text, count) in [("Jan Smits came", 0), ("Jan Smits and Jan Smit came", 1)] {
      let file = OutputFile(
        path: try OutputPath("a.html"), content: .bytes(Array(text.utf8)), phase: .page)
      #expect(await scan.search([file], jobs: 1).count == count, "\(text)")
    }
  }

  @Test func `nothing that is printed shows the name`() async throws {
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    let scan = SecretScan([
      Secret(text: "Oussama Zaréh", record: place, kind: .name),
      Secret(text: "Zaréh", record: place, kind: .name),
    ])
    let file = OutputFile(
      path: try OutputPath("x/oussama-zareh.html"),
      content: .bytes(Array("He, Oussama Zaréh, or Oussama ZARÉH, or zar&eacute;h.".utf8)))
    for diagnostic in await scan.search([file], jobs: 1) {
      let folded = String(decoding: Folding.fold(diagnostic.summary), as: UTF8.self)
      #expect(!folded.contains("zareh"), "\(diagnostic.summary)")
    }
  }
}
