import Testing

@testable import DossierKit

/// What is kept of a build, and until when it holds.
struct LastBuildTests {
  private static let place = SourceRange(FileID(rawValue: 3), ByteRange(10, 20))

  private var last: LastBuild {
    var hidden = Diagnostic(
      .protectedNameInOutput, .warning, at: Self.place, "a \"name\" – é", help: "write \\it",
      notes: [Diagnostic.Note("the other", at: Self.place)])
    hidden.hidesExcerpt = true
    return LastBuild(
      inputs: "a", outputs: "b", from: -5, until: .max, records: 1, links: 2, pages: 3, cleaned: 4,
      scaled: nil,
      files: 5,
      told: ToldProblems(
        diagnostics: [
          hidden, Diagnostic(.badTemplate, path: "x.mustache", "gone").inTemplates,
          Diagnostic(.deadLink, .warning, at: nil, "of the whole dossier"),
        ],
        waived: [
          WaivedDiagnostic(
            diagnostic: hidden, record: RecordID(standingInFor: "fire"), reason: "for a reason",
            place: Self.place)
        ]),
      frame: "f")
  }

  @Test func `what is kept is read back whole`() throws {
    let read = try #require(LastBuild(bytes: last.bytes))
    #expect(read == last)
    #expect(read.bytes == last.bytes)
    #expect(read.told.diagnostics[0].hidesExcerpt)
    #expect(read.told.diagnostics[1].isInTemplates)
    #expect(read.told.waived[0].place == Self.place)
  }

  @Test func `a file that is damaged, cut or of another version is none`() {
    let bytes = last.bytes
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(LastBuild(bytes: damaged) == nil, "at \(index)")
      #expect(LastBuild(bytes: Array(bytes[..<index])) == nil, "cut at \(index)")
    }
    #expect(LastBuild(bytes: []) == nil)
    #expect(LastBuild(bytes: Array("dossier build 1 ".utf8) + bytes.dropFirst(16)) == nil)
  }

  private static let named: [(named: String, seconds: Int64)] = [
    // Long past: for good.
    ("2017-06-20", .max), ("2017-06-20T20:00:00Z", .max), ("2017-06-20 clock", .max),
    // Today, yesterday and later days: until the next quarter of an hour, when some zone's day ends.
    ("2026-01-01", 799), ("2025-12-31", 799), ("2026", 799), ("2030-05-06", 799),
    ("2025-12-30", .max), ("2025-12-01/2026-01-05", 799),
    // A moment to come, such as the end of an embargo.
    ("2026-01-01T00:05:00Z", 199), ("2026-01-01T02:01:41+02:00", 0),
    ("2026-01-01T00:05:00Z 2026-01-01T00:02:40Z", 59), ("2025-12-31T23:59:00Z", 799),
    // Just past: feeds may still be told of changes on that day.
    ("2026-01-01T00:01:40Z", 0), ("2026-01-01T00:00:41Z", 0), ("2026-01-01T00:00:40Z", 799),
    // A time of day of these days may be any moment.
    ("2026-01-01 clock", 0),
  ]

  @Test(arguments: named)
  func `content holds until the clock passes a moment that it names`(
    named: String, seconds: Int64
  ) throws {
    let asOf: Int64 = 1_767_225_700  // 2026-01-01T00:01:40Z
    var file = Moments()
    for word in named.split(separator: " ") {
      if word == "clock" {
        file.noteClockTime()
      } else {
        file.note(try EDTFDate.parse(String(word)).get())
      }
    }
    var all = Moments()
    all.add(file)
    #expect(all.end(after: asOf) == (seconds == .max ? .max : asOf + seconds))
  }

  @Test func `a time of day counts for the dates of its own file`() throws {
    var old = Moments()
    old.note(try EDTFDate.parse("2017-06-20").get())
    old.noteClockTime()
    var new = Moments()
    new.note(try EDTFDate.parse("2026-01-01").get())
    var all = Moments()
    all.add(old)
    all.add(new)
    #expect(all.end(after: 1_767_225_700) == 1_767_225_700 + 799)
    // The first minute of a quarter of an hour.
    #expect(all.end(after: 1_767_225_659) == 1_767_225_659)
  }
}
