import Testing

@testable import DossierKit

/// Makes files in which a place is marked: `{{` before it and `}}` behind it.
private struct MarkedFile {
  let file: SourceFile
  let place: SourceRange

  init(_ text: String, id: Int32 = 0, path: String = "articles/night.md") {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index...].starts(with: "{{".utf8) || source[index...].starts(with: "}}".utf8) {
        marks.append(bytes.count)
        index += 2
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    file = SourceFile(id: FileID(rawValue: id), path: path, bytes: bytes)
    place = SourceRange(file.id, ByteRange(marks.first ?? 0, marks.last ?? 0))
  }

  /// The printed line and marks for an error at the place.
  func excerpt() -> [String] {
    let diagnostic = Diagnostic(.badDate, at: place, "x")
    return DiagnosticPrinter(sources([file])).text([diagnostic])
      .utf8.split(separator: 0x0A).dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }
}

private func sources(_ files: [SourceFile]) -> DiagnosticSources {
  DiagnosticSources(
    file: { id in files.first { $0.id == id } }, display: { path, _ in "content/" + path })
}

struct DiagnosticPrinterTests {
  @Test func `a diagnostic shows its line, the way out and its notes`() {
    let article = MarkedFile("---\ntitle: A\nid: a\nlocations: [{{molenbek}}, brussels]\n---\n")
    let places = MarkedFile("- id: a\n\n{{molenbeek}}:\n", id: 1, path: "locations.yml")
    let diagnostic = Diagnostic(
      .danglingReference, at: article.place, "no record has the id 'molenbek'",
      help: "did you mean 'molenbeek'?",
      notes: [.init("'molenbeek' is defined here", at: places.place)])
    let printer = DiagnosticPrinter(sources([article.file, places.file]))
    #expect(
      printer.text([diagnostic]) == """
        content/articles/night.md:4:13: error: no record has the id 'molenbek' [S02]
           4 | locations: [molenbek, brussels]
             |             ^~~~~~~~
             = help: did you mean 'molenbeek'?
           note: content/locations.yml:3:1: 'molenbeek' is defined here
           3 | molenbeek:
             | ^~~~~~~~~

        """)
  }

  @Test(arguments: [
    ("a: {{b}}c", "a: bc", "   ^"),
    ("日本: {{東京}}x", "日本: 東京x", "      ^~~~"),
    ("\t{{x}}\ty", "    x   y", "    ^"),
    ("ab\t{{x}}", "ab  x", "    ^"),
    ("e\u{301}e\u{301} {{u\u{308}b}}", "e\u{301}e\u{301} u\u{308}b", "   ^~"),
    ("😀{{😀}}", "😀😀", "  ^~"),
    ("\u{1b}[2J{{x}}", "\\u{1b}[2Jx", "         ^"),
    ("{{\u{202e}}}x", "\\u{202e}x", "^~~~~~~~"),
    ("abc{{}}", "abc", "   ^"),
    ("a{{}}bc", "abc", " ^"),
    ("a{{b\nc}}d", "ab", " ^"),
    ("a{{b\r\nc}}d", "ab", " ^"),
    ("\u{FEFF}{{ab}}c", "abc", "^~"),
    ("{{x}}", "x", "^"),
  ])
  func `the caret stands under the place`(text: String, line: String, marks: String) {
    let excerpt = MarkedFile(text).excerpt()
    #expect(excerpt.count == 2)
    #expect(excerpt.first?.utf8.elementsEqual("   1 | \(line)".utf8) == true)
    #expect(excerpt.last?.utf8.elementsEqual("     | \(marks)".utf8) == true)
  }

  @Test(arguments: [
    ("", 0), (String(repeating: "a", count: 20), 0), (String(repeating: "a", count: 60), 1),
    (String(repeating: "a", count: 500), 1),
    (String(repeating: "漢", count: 90), 1), (String(repeating: "é", count: 5_000), 1),
    (String(repeating: "e\u{301}", count: 3_000), 1),
    (String(repeating: "\u{301}", count: 9_000), 1),
  ])
  func `a long line is cut around the caret`(before: String, cuts: Int) throws {
    let excerpt = MarkedFile(before + "{{mark}}" + String(repeating: "z", count: 5_000)).excerpt()
    let line = try #require(excerpt.first).unicodeScalars
    let marks = try #require(excerpt.last).unicodeScalars
    #expect(line.filter { $0 == "…" }.count == cuts + 1)
    let width = line.reduce(0) { $0 + TerminalWidth.columns(of: $1) }
    #expect(width <= 100 && width >= 97)
    // What stands above the marks is the marked word.
    var column = 0
    var marked = String.UnicodeScalarView()
    let start = marks.prefix { $0 != "^" }.count
    for scalar in line {
      let columns = TerminalWidth.columns(of: scalar)
      if columns > 0, column >= start, column < marks.count { marked.append(scalar) }
      column += columns
    }
    #expect(String(marked) == "mark")
    #expect(marks.suffix(4).map(String.init).joined() == "^~~~")
  }

  @Test func `a long mark stays within the width`() throws {
    let excerpt = MarkedFile("a {{" + String(repeating: "b", count: 400) + "}} c").excerpt()
    #expect(try #require(excerpt.last).utf8.count <= 100)
  }

  @Test func `diagnostics are sorted by path, offset, code and summary, each once`() {
    let a = MarkedFile("{{x}}y", id: 1, path: "a.md")
    let b = MarkedFile("y{{x}}", id: 0, path: "b.md")
    let all = [
      Diagnostic(.badDate, at: b.place, "b"),
      Diagnostic(.badDate, at: a.place, "b"),
      Diagnostic(.badDate, .warning, at: a.place, "a"),
      Diagnostic(.unknownKeyOrValue, at: a.place, "z"),
      Diagnostic(.badDate, at: SourceRange(a.file.id, ByteRange(1, 2)), "a"),
      Diagnostic(.unreadableFile, path: "B.md", "is a pipe"),
      Diagnostic(.badTemplate, at: nil, "no template"),
      Diagnostic(.badDate, at: a.place, "b", help: "c"),
      Diagnostic(.badDate, at: a.place, "b"),
    ]
    let sources = sources([a.file, b.file])
    let expected = [
      "S12 no template", "S14 is a pipe", "S01 z", "S04 a", "S04 b", "S04 b", "S04 a", "S04 b",
    ]
    for shuffled in [all, all.reversed()] {
      let sorted = sources.sorted(shuffled)
      #expect(sorted.map { "\($0.code.rawValue) \($0.summary)" } == expected)
    }
    #expect(DiagnosticPrinter(sources).count(all) == "7 errors, 1 warning")
    #expect(DiagnosticPrinter(sources).count([]) == "no problems")
    #expect(DiagnosticPrinter(sources).count([all[0]]) == "1 error")
  }

  @Test func `beyond a limit problems are counted, and warnings give way to errors`() {
    let file = MarkedFile("{{abcdef}}").file
    func diagnostic(_ offset: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
      let place = SourceRange(file.id, ByteRange(offset, offset + 1))
      return Diagnostic(.badDate, severity, at: place, "x\(offset)")
    }
    let all = [
      diagnostic(0, .warning), diagnostic(1, .error), diagnostic(2, .warning),
      diagnostic(3, .error), diagnostic(4, .warning),
    ]
    let printer = DiagnosticPrinter(sources([file]))
    func shown(_ limit: Int) -> String {
      let text = printer.text(all, limit: limit)
      let names = (0...4).filter { text.contains(": x\($0) ") }.map(String.init).joined()
      let last = String(text.split(separator: "\n").last ?? "")
      return last.hasPrefix("and") ? "\(names) \(last)" : names
    }
    #expect(shown(5) == "01234")
    #expect(shown(4) == "0123 and 1 more problem; 'dossier check --format json' lists all")
    #expect(shown(3) == "013 and 2 more problems; 'dossier check --format json' lists all")
    #expect(shown(1) == "1 and 4 more problems; 'dossier check --format json' lists all")
    #expect(printer.count(all) == "2 errors, 3 warnings")
  }

  // Were the line walked for each of them, this would not end.
  @Test func `thousands of problems on one line of megabytes have their columns`() {
    let word = Array("é[[x]] ".utf8)
    let bytes = Array(repeatElement(word, count: 500_000).joined())
    let file = SourceFile(id: FileID(rawValue: 0), path: "a.md", bytes: bytes)
    let diagnostics = (0..<4_000).map { number in
      let start = number * 100 * word.count + 2
      return Diagnostic(.badDate, at: SourceRange(file.id, ByteRange(start, start + 5)), "x")
    }
    let sources = sources([file])
    for (number, diagnostic) in diagnostics.enumerated() {
      let place = diagnostic.place.flatMap(sources.place(of:))
      #expect(place?.start.column == number * 700 + 2 && place?.end.column == number * 700 + 7)
    }
  }

  @Test func `a column in a long line counts scalars like one in a short line`() {
    var random = SeededRandom(seed: 5)
    let text = (0..<9_000).map { _ in
      ["a", "é", "日", "🙂", "e\u{301}", " "].randomElement(using: &random) ?? ""
    }.joined()
    let bytes = Array("short\n\(text)\nshort".utf8)
    let lines = LineTable(bytes)
    var column = 1
    for offset in 6..<(bytes.count - 6) where bytes[offset] & 0xC0 != 0x80 {
      if offset.isMultiple(of: 7) || offset < 6_000 && offset > 5_000 {
        let position = lines.position(at: offset, in: bytes)
        #expect(position.line == 2 && position.column == column)
      }
      column += 1
    }
    #expect(lines.position(at: bytes.count, in: bytes).column == 6)
  }

  @Test func `nothing from content or paths reaches the terminal unescaped`() {
    let file = MarkedFile("a\u{1b}]0;x\u{7}{{b}}", path: "\u{1b}[31m\n.md")
    let diagnostic = Diagnostic(
      .badDate, at: file.place, "'\u{9b}\n'", help: "\u{202e}", notes: [.init("\r", at: file.place)]
    )
    let plain = DiagnosticPrinter(sources([file.file])).text([diagnostic])
    #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || !TerminalEscaper.acts($0) })
    #expect(plain.utf8.split(separator: 0x0A).count == 7)
    let colored = DiagnosticPrinter(sources([file.file]), color: true).text([diagnostic])
    #expect(colored.utf8.starts(with: "\u{1b}[1mcontent/\\u{1b}[31m\\u{a}.md:1:8: \u{1b}[0m".utf8))
  }

  @Test func `no place outside a file traps`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        [UInt8]([0x09, 0x0A, 0x0D, 0x20, 0x61, 0xCC, 0x81, 0xE6, 0xFF, 0xEF, 0xBB, 0xBF])
          .randomElement(using: &random) ?? 0
      }
      let file = SourceFile(id: FileID(rawValue: 0), path: "a", bytes: bytes)
      let range = ByteRange(
        Int.random(in: -5...50, using: &random), Int.random(in: -5...50, using: &random))
      let diagnostic = Diagnostic(.badDate, at: SourceRange(file.id, range), "x")
      #expect(!DiagnosticPrinter(sources([file])).text([diagnostic]).isEmpty)
      #expect(!DiagnosticJSON(sources([file])).bytes([diagnostic]).isEmpty)
    }
    let lost = Diagnostic(.badDate, at: SourceRange(FileID(rawValue: 9), ByteRange(0, 1)), "x")
    #expect(DiagnosticPrinter(sources([])).text([lost]) == "error: x [S04]\n")
  }
}

struct DiagnosticJSONTests {
  @Test func `diagnostics are written in one order with nulls for what is unknown`() {
    let file = MarkedFile("é\nid: {{a\nb}}")
    let diagnostics = [
      Diagnostic(
        .badDate, .warning, at: file.place, "'<'", help: "h", notes: [.init("n", at: file.place)]),
      Diagnostic(.unreadableFile, path: "a", "is a pipe"),
    ]
    let json = DiagnosticJSON(sources([file.file])).bytes(diagnostics)
    let place =
      #""file":"content/articles/night.md","line":2,"column":5,"end_line":3,"end_column":2,"#
      + #""offset":7,"length":3"#
    let expected =
      #"{"diagnostics":[{"code":"S14","severity":"error","file":"content/a","line":null,"#
      + #""column":null,"end_line":null,"end_column":null,"offset":null,"length":null,"#
      + #""summary":"is a pipe","help":null,"notes":[]},"#
      + #"{"code":"S04","severity":"warning",\#(place),"summary":"'\u003c'","help":"h","#
      + #""notes":[{\#(place),"text":"n"}]}]}"# + "\n"
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }
}
