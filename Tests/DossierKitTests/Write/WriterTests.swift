import Synchronization
import Testing

@testable import DossierKit

@Suite
struct WriterTests {
  private let scratch = ScratchFolder()

  @discardableResult
  private func build(_ site: [String: String], adopt: Bool = false, jobs: Int = 1) async throws
    -> WriteReport
  {
    try await scratch.build(site, adopt: adopt, jobs: jobs)
  }

  private var output: [String: String] {
    var files = scratch.files(in: "public")
    files[".dossier-manifest"] = nil
    return files
  }

  @Test(arguments: [1, 2, 8])
  func `a second build writes nothing`(jobs: Int) async throws {
    var site: [String: String] = [:]
    for index in 0..<200 { site["kind-\(index % 7)/page-\(index).html"] = "page \(index)" }
    let first = try await build(site, jobs: jobs)
    #expect(first == WriteReport(written: 200, bytes: site.values.reduce(0) { $0 + $1.utf8.count }))
    #expect(output == site)
    let numbers = scratch.names(in: "public").map { scratch.fileNumber("public/\($0)") }
    #expect(try await build(site, jobs: jobs) == WriteReport(unchanged: 200))
    #expect(scratch.names(in: "public").map { scratch.fileNumber("public/\($0)") } == numbers)
  }

  @Test(arguments: [1, 2])
  func `what there is to tell of files is told in the order in which they were given`(
    jobs: Int
  ) async throws {
    let names = (0..<300).map { "page-\($0 * 7 % 300).html" }
    let files = try names.map {
      OutputFile(path: try OutputPath($0), content: .bytes(Array("page".utf8)))
    }
    let folder = try OutputFolder(scratch("public"), sources: [], adopt: false)
    let staged = try await Writer(jobs: jobs).stage(files.map(PlannedFile.init), in: folder) {
      $0.path.text.contains("3") ? $0.path.text : nil
    }
    #expect(staged.looks == names.filter { $0.contains("3") })
    try staged.drop()
  }

  /// Files that tell of others are made behind them, and each comes to its own place all the same.
  @Test(arguments: [1, 2])
  func `what tells of other files is made last`(jobs: Int) async throws {
    let last = Set(["b.html", "d/e.html"])
    func build(_ site: [String: String]) async throws -> (made: [String], report: WriteReport) {
      let made = Mutex<[String]>([])
      let files = try site.map { path, text in
        PlannedFile(path: try OutputPath(path), isLast: last.contains(path)) {
          made.withLock { $0.append(path) }
          return Array(text.utf8)
        }
      }
      let staged = try await Writer(jobs: jobs).stage(files, in: try scratch.openOutput()) {
        _ -> Never? in nil
      }
      return (made.withLock(\.self), try staged.putInPlace())
    }
    var site = ["a.html": "1", "b.html": "1", "c.html": "1", "d/e.html": "1", "d/f.html": "1"]
    for path in [nil] + site.keys.sorted() {
      if let path { site[path] = "other" }
      let (made, report) = try await build(site)
      if jobs == 1 { #expect(made == ["a.html", "c.html", "d/f.html", "b.html", "d/e.html"]) }
      #expect(report.written == (path == nil ? 5 : 1))
      #expect(output == site)
    }
  }

  @Test
  func `only what changed is written, and what the site no longer has is removed`() async throws {
    try await build(["a.html": "1", "b.html": "1", "c/d/e.html": "1", "c/f.html": "1"])
    let kept = scratch.fileNumber("public/a.html")
    let report = try await build(["a.html": "1", "b.html": "2", "c/f.html": "1", "new/g.css": "1"])
    #expect(report == WriteReport(written: 2, unchanged: 2, removed: 1, bytes: 2))
    #expect(output == ["a.html": "1", "b.html": "2", "c/f.html": "1", "new/g.css": "1"])
    #expect(scratch.fileNumber("public/a.html") == kept)
    #expect(!scratch.names(in: "public").contains("c/d"))
    #expect(!scratch.names(in: "public").contains(".dossier"))
  }

  @Test
  func `the list of files is sorted text and part of the output`() async throws {
    try await build(["b.html": "1", "a/x.html": "1", "a.html": "1"])
    #expect(
      scratch.text("public/.dossier-manifest")
        == "dossier manifest 1\na.html\na/x.html\nb.html\n")
  }

  @Test
  func `a file that was edited by hand is put right`() async throws {
    try await build(["a.html": "right", "b.html": "right", "c.html": "right", "d.html": "right"])
    try scratch.write("public/a.html", "wrong")
    try scratch.remove("public/b.html")
    try scratch.remove("public/c.html")
    scratch.makePipe("public/c.html")
    try scratch.write("precious", "precious")
    try scratch.remove("public/d.html")
    scratch.link("public/d.html", to: scratch("precious"))
    let site = ["a.html": "right", "b.html": "right", "c.html": "right", "d.html": "right"]
    #expect(try await build(site).written == 4)
    #expect(output == site)
    #expect(scratch.text("precious") == "precious")
  }

  @Test
  func `a file that a person put there stays`() async throws {
    try await build(["a/b.html": "1"])
    try scratch.write("public/CNAME", "example.org")
    try scratch.write("public/a/notes.txt", "mine")
    try await build(["c.html": "1"])
    #expect(output == ["CNAME": "example.org", "a/notes.txt": "mine", "c.html": "1"])
  }

  @Test
  func `a person's file in the way is named and kept, unless it is adopted`() async throws {
    try await build(["a.html": "1"])
    try scratch.write("public/b.html", "mine")
    try scratch.write("public/same.html", "1")
    let site = ["a.html": "2", "b.html": "1", "same.html": "1"]
    let error = await #expect(throws: OutputError.self) { try await build(site) }
    #expect(error?.problem == .collisions(["b.html"]))
    #expect(output == ["a.html": "1", "b.html": "mine", "same.html": "1"])
    #expect(!scratch.names(in: "public").contains(".dossier"))
    #expect(try await build(site, adopt: true) == WriteReport(written: 2, unchanged: 1, bytes: 2))
    #expect(output == site)
    #expect(try await build([:]).removed == 3)
  }

  @Test
  func `adopting a folder keeps what the site does not have`() async throws {
    try scratch.write("public/a.html", "old")
    try scratch.write("public/b.html", "old")
    await #expect(throws: OutputError.self) { try await build(["a.html": "new"]) }
    try await build(["a.html": "new"], adopt: true)
    #expect(output == ["a.html": "new", "b.html": "old"])
  }

  @Test
  func `nothing is written through a linked folder`() async throws {
    try await build(["a/b.html": "1", "x.html": "1"])
    try scratch.write("precious/b.html", "precious")
    try scratch.remove("public/a")
    scratch.link("public/a", to: scratch("precious"))
    for adopt in [false, true] {
      let error = await #expect(throws: OutputError.self) {
        try await build(["a/b.html": "2", "x.html": "2"], adopt: adopt)
      }
      #expect(error?.problem == .collisions(["a"]))
    }
    #expect(scratch.text("public/x.html") == "1")
    // A page that is gone is not removed through it either.
    #expect(try await build(["x.html": "2"]).written == 1)
    #expect(scratch.files(in: "precious") == ["b.html": "precious"])
  }

  @Test
  func `a file can become a folder, and a folder a file`() async throws {
    try await build(["a": "1", "b/c.html": "1", "b/d/e.html": "1", "f/g/h": "1"])
    let site = ["a/x/y.html": "2", "b": "2", "f/g": "2"]
    try await build(site)
    #expect(output == site)
    try await build(["a": "1", "b/c.html": "1"])
    #expect(output == ["a": "1", "b/c.html": "1"])
  }

  @Test
  func `a folder with a person's file in it does not become a file`() async throws {
    try await build(["b/c.html": "1"])
    try scratch.write("public/b/mine.txt", "mine")
    for adopt in [false, true] {
      let error = await #expect(throws: OutputError.self) {
        try await build(["b": "2"], adopt: adopt)
      }
      #expect(error?.problem == .collisions(["b"]))
    }
    #expect(output == ["b/c.html": "1", "b/mine.txt": "mine"])
  }

  @Test(arguments: [["a.html", "a.html"], ["a", "a/b.html"], ["a", "a-b", "a/b/c/d.html"]])
  func `two files for one place are refused`(paths: [String]) async throws {
    let files = try paths.map { OutputFile(path: try OutputPath($0), content: .bytes([0x61])) }
    let folder = try scratch.openOutput()
    let error = await #expect(throws: OutputError.self) {
      try await Writer().write(files, to: folder)
    }
    #expect(error?.problem == .pathTwice(paths[0]))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `large files are compared to the last byte and copied whole`(size: Int) async throws {
    var bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    func build() async throws -> WriteReport {
      try scratch.write("media/photo.jpg", bytes)
      let folder = try scratch.openOutput()
      let files = [
        OutputFile(path: try OutputPath("a.bin"), content: .bytes(bytes)),
        OutputFile(
          path: try OutputPath("photo.jpg"), content: .copy(of: scratch("media/photo.jpg"))),
      ]
      return try await Writer().write(files, to: folder)
    }
    #expect(try await build() == WriteReport(written: 2, bytes: size * 2))
    #expect(try await build() == WriteReport(unchanged: 2))
    guard size > 0 else { return }
    bytes[size - 1] ^= 1
    #expect(try await build().written == 2)
    #expect(try await build() == WriteReport(unchanged: 2))
    #expect(scratch.files(in: "public")["photo.jpg"] == String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: ["media/missing.jpg", "media", "media/pipe"])
  func `a picture that cannot be copied ends the build and changes nothing`(
    source: String
  ) async throws {
    try await build(["a.html": "1"])
    try scratch.makeFolder("media")
    scratch.makePipe("media/pipe")
    let files = [
      OutputFile(path: try OutputPath("a.html"), content: .bytes([0x32])),
      OutputFile(path: try OutputPath("photo.jpg"), content: .copy(of: scratch(source))),
    ]
    let error = await #expect(throws: FileSystemError.self) {
      try await Writer().write(files, to: scratch.openOutput())
    }
    #expect(error?.path == scratch(source))
    #expect(output == ["a.html": "1"])
  }

  @Test
  func `a list of files that cannot be read is reported`() async throws {
    try await build(["a.html": "1"])
    try scratch.write("public/.dossier-manifest", "<<<<<<< HEAD\n")
    let error = await #expect(throws: OutputError.self) { try await build(["a.html": "2"]) }
    #expect(error?.problem == .badManifest)
    #expect(output == ["a.html": "1"])
  }

  @Test
  func `a fresh clone of the output is built into`() async throws {
    let site = ["a.html": "1", "b/c.html": "1"]
    try await build(site)
    for (path, text) in scratch.files(in: "public") { try scratch.write("clone/\(path)", text) }
    let folder = try OutputFolder(
      scratch("clone"), sources: [], homes: [], adopt: false, fileSystem: FileSystem())
    let files = try ScratchFolder.outputFiles(site)
    #expect(try await Writer().write(files, to: folder) == WriteReport(unchanged: 2))
  }
}

extension ScratchFolder {
  /// The files of a site given as paths and texts.
  static func outputFiles(_ site: [String: String]) throws -> [OutputFile] {
    try site.map { path, text in
      OutputFile(path: try OutputPath(path), content: .bytes(Array(text.utf8)))
    }
  }

  /// Opens the folder `public`.
  func openOutput(adopt: Bool = false, _ fileSystem: FileSystem = FileSystem()) throws
    -> OutputFolder
  {
    try OutputFolder(
      self("public"), sources: [], homes: [], adopt: adopt, fileSystem: fileSystem)
  }

  /// Writes a site into the folder `public`.
  @discardableResult
  func build(
    _ site: [String: String], adopt: Bool = false, jobs: Int = 1,
    _ fileSystem: FileSystem = FileSystem()
  ) async throws -> WriteReport {
    let folder = try openOutput(adopt: adopt, fileSystem)
    return try await Writer(jobs: jobs).write(Self.outputFiles(site), to: folder)
  }
}
