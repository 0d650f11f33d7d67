import Foundation
import Testing

/// Smaller copies of pictures, which `vipsthumbnail` makes when the dossier wants some.
@Suite
struct ScaledPictureTests {
  /// Folders for `PATH`: one whose `vipsthumbnail` notes each call and then is the real one.
  private static func noting(in site: ExampleSite) throws -> [String: String] {
    try program(
      "echo \"$*\" >> '\(site.folder["calls"].path)'\nexec \"$REAL\" \"$@\"", in: site)
  }

  private static func program(_ script: String, in site: ExampleSite) throws -> [String: String] {
    let real = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/vipsthumbnail" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    try site.folder.write("bin/vipsthumbnail", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.folder["bin/vipsthumbnail"].path)
    return ["PATH": site.folder["bin"].path, "REAL": real ?? "/nonexistent"]
  }

  /// A dossier with a picture of 64 × 48 pixels as an article's lead, as a portrait and in a text.
  private static func site(widths: String) throws -> ExampleSite {
    let site = try ExampleSite()
    try site.folder.write(
      "content/dossier.yml",
      "title: The harbour fire\nlanguage: en\nimages: {widths: \(widths)}\n")
    try site.folder.write("content/media/the quay.png", PlainPNG.data(width: 64, height: 48))
    try site.folder.write(
      "content/media.yml", "quay-picture:\n  file: the quay.png\n  alt: A quay\n")
    try site.folder.write(
      "content/people.yml", "mina:\n  name: Mina Berg\n  portrait: the quay.png\n")
    try site.writeArticle(
      "zqshow", title: "Shown", fields: "image: the quay.png\n",
      body: "![A quay](<../media/the quay.png>)")
    return site
  }

  private static func srcset(_ page: String) throws -> [String] {
    let all = page.matches(of: /srcset="([^"]*)"/).map { String($0.1) }
    return try #require(all.first).components(separatedBy: ", ")
  }

  private static func calls(_ site: ExampleSite) throws -> Int {
    guard site.folder.exists("calls") else { return 0 }
    return try site.folder.text("calls").split(separator: "\n").count { $0.contains("--size") }
  }

  @Test
  func `each picture offers its smaller copies and itself, with the widths they have`()
    async throws
  {
    let site = try Self.site(widths: "[32, 16, 64, 200]")
    let run = try await site.build(environment: try Self.noting(in: site))
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("2 smaller copies, "))
    let article = try site.folder.text("public/articles/zqshow.html")
    let choices = try Self.srcset(article)
    #expect(choices.map { $0.split(separator: " ").last } == ["16w", "32w", "64w"])
    #expect(choices.last == "../media/the%20quay.png 64w")
    for choice in choices {
      let parts = choice.split(separator: " ")
      let path = String(parts[0].dropFirst(3)).removingPercentEncoding ?? ""
      let picture = try site.folder.read("public/\(path)")
      let width = picture[16..<20].reduce(0) { $0 << 8 | Int($1) }
      #expect("\(width)w" == parts[1])
    }
    #expect(article.ranges(of: "srcset=").count == 2)
    #expect(article.contains(#"sizes="(min-width: 38rem) 36rem, 100vw" width="64" height="48""#))
    let person = try site.folder.text("public/people/mina.html")
    #expect(try Self.srcset(person) == choices)
    #expect(person.contains(#"sizes="(min-width: 20rem) 18rem, 100vw""#))
  }

  @Test
  func `a copy is made once, until its picture or the full build asks for another`() async throws {
    let site = try Self.site(widths: "[16, 32]")
    let environment = try Self.noting(in: site)
    _ = try await site.build(environment: environment)
    let first = try site.pages()
    #expect(try Self.calls(site) == 2)
    try site.writeArticle("zqmore", title: "More", body: "Another one.")
    _ = try await site.build(environment: environment)
    #expect(try Self.calls(site) == 2)
    let copies = first.keys.filter { $0.hasPrefix("scaled/") }.sorted()
    #expect(copies.count == 2)
    for path in copies { #expect(try site.folder.read("public/\(path)") == first[path]) }
    // A copy that somebody touched is made anew.
    try site.folder.write("public/\(copies[0])", Data("words".utf8))
    _ = try await site.build(environment: environment)
    #expect(try Self.calls(site) == 4)
    #expect(try site.folder.read("public/\(copies[0])") == first[copies[0]])
    try site.folder.write("content/media/the quay.png", PlainPNG.data(width: 60, height: 50))
    _ = try await site.build(environment: environment)
    #expect(try Self.calls(site) == 6)
    for path in copies { #expect(!site.folder.exists("public/\(path)")) }
    _ = try await site.build("--full", environment: environment)
    #expect(try Self.calls(site) == 8)
  }

  @Test
  func `without libvips the site is whole, and the summary says what it lacks`() async throws {
    let site = try Self.site(widths: "[16]")
    for _ in 0..<2 {
      let run = try await site.build("--strict", environment: ["PATH": "/nonexistent"])
      #expect(run.status == 0, "\(run.errorText)")
      #expect(run.outputText.contains("no smaller copies of pictures, for want of vipsthumbnail"))
    }
    #expect(!site.folder.exists("public/scaled"))
    let page = try site.folder.text("public/articles/zqshow.html")
    #expect(!page.contains("srcset"))
    // libvips comes to the machine, and nothing else changes.
    let run = try await site.build(environment: try Self.noting(in: site))
    #expect(run.outputText.contains("1 smaller copy, "))
  }

  @Test
  func `what libvips cannot scale is shown as it is, with a warning`() async throws {
    let site = try Self.site(widths: "[16]")
    let environment = try Self.program(
      "[ \"$1\" = --vips-version ] && exec \"$REAL\" --vips-version; exit 1", in: site)
    let run = try await site.build(environment: environment)
    #expect(run.status == 0)
    #expect(run.errorText.contains("content/media/the quay.png: warning: libvips cannot make"))
    #expect(!(try site.folder.text("public/articles/zqshow.html")).contains("srcset"))
  }

  @Test
  func `check makes the copies too`() async throws {
    let site = try Self.site(widths: "[16]")
    let check = try await site.run(
      "check", "--as-of", ExampleSite.asOf, environment: try Self.noting(in: site))
    #expect(check.status == 0, "\(check.errorText)")
    #expect(check.outputText.contains("1 smaller copy"))
  }

  @Test(arguments: [
    ("[8]", "'widths' is 8, less than allowed"),
    ("[480, wide]", "takes a whole number, not 'wide'"),
    ("[16, 17, 18, 19, 20, 21, 22, 23, 24]", "'widths' has 9 values"),
  ])
  func `widths that make no sense stop the build`(_ widths: String, message: String) async throws {
    let run = try await Self.site(widths: widths).build()
    #expect(run.status == 1)
    #expect(run.errorText.contains(message))
    #expect(run.errorText.contains("content/dossier.yml:3:"))
  }
}

/// Pictures without compression, of any size.
enum PlainPNG {
  /// A picture whose colours differ from pixel to pixel, so that a smaller one has fewer bytes.
  static func data(width: Int, height: Int) -> Data {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        rows += [UInt8(x * 4 & 0xFF), UInt8(y * 5 & 0xFF), UInt8((x * y) & 0xFF)]
      }
    }
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: rows.count, by: 65_535) {
      let block = rows[start..<min(start + 65_535, rows.count)]
      let isLast: UInt8 = start + block.count == rows.count ? 1 : 0
      stream += [isLast] + little(block.count) + little(~block.count) + block
    }
    stream += big(adler(rows))
    let header = big(UInt32(width)) + big(UInt32(height)) + [8, 2, 0, 0, 0]
    return Data(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + chunk("IHDR", header) + chunk("IDAT", stream) + chunk("IEND", []))
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + bytes
    return big(UInt32(bytes.count)) + named + big(crc(named))
  }

  private static func little(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
