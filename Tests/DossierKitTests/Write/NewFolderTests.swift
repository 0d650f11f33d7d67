import Synchronization
import Testing

@testable import DossierKit

/// Folders that the site did not have are staged and put in place whole.
@Suite
struct NewFolderTests {
  private static let site = [
    "assets/fonts/a.woff2": "font", "assets/site.css": "style", "articles/a.html": "article",
    "articles/old/b.html": "older", "index.html": "index", "search/x.js": "words",
  ]

  private let scratch = ScratchFolder()

  private var output: [String: String] {
    var files = scratch.files(in: "public")
    files[".dossier-manifest"] = nil
    return files
  }

  /// Calls back before each renaming, with its number from 1; the first one is that of the journal.
  private func fileSystem(
    beforeRename: @escaping @Sendable (Int) throws -> Void
  ) -> FileSystem {
    let count = Mutex(0)
    var fileSystem = FileSystem()
    fileSystem.beforeChange = { change in
      guard change == .rename else { return }
      try beforeRename(
        count.withLock { count in
          count += 1
          return count
        })
    }
    return fileSystem
  }

  /// What of the site is there before each renaming.
  private func steps(_ site: [String: String]) async throws -> [Set<String>] {
    let seen = Mutex<[Set<String>]>([])
    let scratch = scratch
    try await scratch.build(
      site,
      fileSystem { _ in
        let files = scratch.files(in: "public").keys.filter { !$0.hasPrefix(".dossier") }
        seen.withLock { $0.append(Set(files)) }
      })
    return seen.withLock(\.self)
  }

  @Test
  func `a first build renames each folder once, assets first`() async throws {
    // The journal, three folders, a file, the list of files.
    let steps = try await steps(Self.site)
    #expect(steps.count == 7 - 1)
    let assets: Set = ["assets/fonts/a.woff2", "assets/site.css", "search/x.js"]
    #expect(steps[2].isSubset(of: assets) && steps[3] == assets)
    #expect(output == Self.site)
    #expect(!scratch.names(in: "public").contains(".dossier"))
  }

  @Test
  func `a folder with a page in it comes after the assets`() async throws {
    let steps = try await steps(["a/page.html": "page", "a/picture.svg": "", "z.css": "style"])
    #expect(steps.first { $0.contains("a/page.html") }?.contains("z.css") == true)
  }

  @Test
  func `it comes before pages that may show its pictures`() async throws {
    let site = ["a.html": "shows b/picture.svg", "b/page.html": "page", "b/picture.svg": ""]
    let steps = try await steps(site)
    #expect(steps.first { $0.contains("a.html") }?.contains("b/picture.svg") == true)
    #expect(output == site)
  }

  @Test(arguments: [1, 2])
  func `only the folder that is new moves, wherever it is`(jobs: Int) async throws {
    try await scratch.build(["a/b/one.html": "1"])
    try scratch.write("public/a/mine.txt", "mine")
    let number = scratch.fileNumber("public/a")
    let site = ["a/b/one.html": "1", "a/c/d/two.html": "2", "a/c/e/three.html": "3"]
    #expect(
      try await scratch.build(site, jobs: jobs)
        == WriteReport(written: 2, unchanged: 1, bytes: 2))
    #expect(output == site.merging(["a/mine.txt": "mine"]) { $1 })
    #expect(scratch.fileNumber("public/a") == number)
  }

  @Test
  func `a folder that somebody makes in the meantime keeps what is in it`() async throws {
    let scratch = scratch
    try await scratch.build(
      Self.site,
      fileSystem { number in
        guard number == 1 else { return }
        try scratch.write("public/articles/mine.txt", "mine")
        try scratch.write("public/articles/old/mine.txt", "mine")
      })
    #expect(
      output
        == Self.site.merging(["articles/mine.txt": "mine", "articles/old/mine.txt": "mine"]) { $1 })
    #expect(!scratch.names(in: "public").contains(".dossier"))
  }

  @Test
  func `a file that somebody makes in the meantime stops the build, which the next one repairs`()
    async throws
  {
    let scratch = scratch
    let error = await #expect(throws: FileSystemError.self) {
      try await scratch.build(
        Self.site, fileSystem { if $0 == 1 { try scratch.write("public/articles", "mine") } })
    }
    #expect(error?.path == "articles")
    #expect(scratch.text("public/articles") == "mine")
    try scratch.remove("public/articles")
    try await scratch.build(Self.site)
    #expect(output == Self.site)
  }

  @Test(arguments: [SystemError.otherFileSystem, .notPermitted])
  func `where folders cannot be moved their files are`(error: SystemError) async throws {
    try await scratch.build(Self.site, fileSystem { if $0 == 2 { throw error } })
    #expect(output == Self.site)
  }

  @Test
  func `a preview is not written over a site that its opening has repaired`() async throws {
    struct Killed: Error {}
    let killer = fileSystem { if $0 > 2 { throw Killed() } }
    await #expect(throws: Killed.self) {
      let folder = try OutputFolder(
        scratch("site"), sources: [], homes: [], adopt: false, fileSystem: killer)
      _ = try await Writer().write(ScratchFolder.outputFiles(Self.site), to: folder)
    }
    #expect(scratch.text("site/.dossier-manifest") == nil)
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(scratch("site"), sources: [], isPreview: true)
    }
    #expect(error?.problem == .isForReaders)
  }

  @Test
  func `a folder that a person removed comes back`() async throws {
    try await scratch.build(Self.site)
    try scratch.remove("public/articles")
    var site = Self.site
    site["articles/old/b.html"] = nil
    #expect(
      try await scratch.build(site)
        == WriteReport(written: 1, unchanged: 4, removed: 1, bytes: 7))
    #expect(output == site)
  }

  @Test
  func `all of a new folder is synced before it moves`() async throws {
    let changes = Mutex<[FileSystem.Change]>([])
    var fileSystem = FileSystem()
    fileSystem.beforeChange = { change in changes.withLock { $0.append(change) } }
    try await scratch.build(["a/b/one.html": "1", "a/two.html": "2"], fileSystem)
    let beforeJournal = changes.withLock { $0.prefix { $0 != .rename } }
    // Two files, three folders, the list of files, the journal, the stage.
    #expect(beforeJournal.count { $0 == .sync } == 8)
  }
}
