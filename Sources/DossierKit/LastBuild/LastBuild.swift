/// What the last build of a dossier was made from, and what it told: a build that would only repeat
/// it can say so at once.
///
/// The file lies beside the content folder and is private, as the content is: warnings name drafts.
/// Everything that it is compared with is read anew, the inputs byte by byte, so that a file that is
/// old, foreign or damaged costs a full build and nothing else.
struct LastBuild: Sendable, Equatable {
  /// What decides the bytes of the site but for the clock: program, options and files, as SHA-256.
  let inputs: String
  /// The state of the output folder behind the build, as SHA-256.
  let outputs: String
  /// From when and until when the inputs make this site, in seconds since 1970.
  let from: Int64
  let until: Int64
  /// The numbers of the report.
  let records: Int
  let links: Int
  let pages: Int
  let cleaned: Int
  let scaled: Int?
  let files: Int
  /// What was told.
  let told: ToldProblems
  /// What decides the pages beside the texts of records, as one hash; nil when no page can be kept
  /// because something was told of the finished files.
  let frame: String?

  /// Whether a build of the same inputs at an instant would make the same site.
  func holds(at instant: Instant) -> Bool { from <= instant.seconds && instant.seconds < until }

  /// The report of a build that found everything as it was.
  func report(of sources: SourceSet) -> BuildReport {
    var report = BuildReport()
    report.diagnostics = told.diagnostics
    report.waived = told.waived
    report.sources = sources
    report.records = records
    report.links = links
    report.pages = pages
    report.cleaned = cleaned
    report.scaled = scaled
    report.written = WriteReport(unchanged: files)
    return report
  }
}

// MARK: - The file

extension LastBuild {
  private static let heading = "dossier build 4 "

  /// One line with the hash of the rest, and one of JSON.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("inputs", inputs)
      json.member("outputs", outputs)
      json.member("from", String(from))
      json.member("until", String(until))
      json.member("records", String(records))
      json.member("links", String(links))
      json.member("pages", String(pages))
      json.member("cleaned", String(cleaned))
      if let scaled { json.member("scaled", String(scaled)) }
      json.member("files", String(files))
      if let frame { json.member("frame", frame) }
      told.write(to: &json)
    }
    let line = "\(Self.heading)\(SHA256.hexDigest(of: json.bytes))\n"
    return Array(line.utf8) + json.bytes + [0x0A]
  }

  /// Nil for bytes that are no such file.
  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A), end + 1 < bytes.count, bytes.last == 0x0A else {
      return nil
    }
    let body = Array(bytes[(end + 1)...].dropLast())
    let line = "\(Self.heading)\(SHA256.hexDigest(of: body))"
    guard bytes[..<end].elementsEqual(line.utf8), UTF8Check.firstInvalidOffset(in: body) == nil,
      let json = try? JSONReader.read(body), let told = ToldProblems(json)
    else { return nil }
    func second(_ key: String) -> Int64? { json.member(key)?.text.flatMap { Int64($0) } }
    func number(_ key: String) -> Int? { second(key).flatMap { Int(exactly: $0) } }
    guard let inputs = json.member("inputs")?.text, let outputs = json.member("outputs")?.text,
      let from = second("from"), let until = second("until"), let records = number("records"),
      let links = number("links"), let pages = number("pages"), let cleaned = number("cleaned"),
      let files = number("files")
    else { return nil }
    self.init(
      inputs: inputs, outputs: outputs, from: from, until: until, records: records, links: links,
      pages: pages, cleaned: cleaned, scaled: number("scaled"), files: files, told: told,
      frame: json.member("frame")?.text)
  }
}
