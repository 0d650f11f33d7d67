import Synchronization
import Testing

@testable import DossierKit

/// Ends builds at every single change they make to the disk, as a kill would.
@Suite
struct WriterKillTests {
  private static let old = [
    "assets/site.css": "old style", "index.html": "old index", "same.html": "always the same",
    "gone/page.html": "old page that goes", "swap": "old file", "swap-2/page.html": "old page",
    "articles/a.html": "old article, which is longer than one block",
  ]
  private static let new = [
    "assets/site.css": "new style", "index.html": "new index", "same.html": "always the same",
    "swap/page.html": "new page", "swap-2": "new file", "more/new/page.html": "new page",
    "articles/a.html": "new article, which is longer than one block",
  ]

  /// Throws from a given change on, and looks at the pages before each change.
  private final class Killer: Sendable {
    struct Killed: Error {}

    private let scratch: ScratchFolder
    private let fatal: Int
    private let count = Mutex(0)

    init(_ scratch: ScratchFolder, at fatal: Int) {
      self.scratch = scratch
      self.fatal = fatal
    }

    var changes: Int { count.withLock { $0 } }

    /// Whether the build was let through to its end.
    var survived: Bool { changes <= fatal }

    var fileSystem: FileSystem {
      var fileSystem = FileSystem()
      fileSystem.blockSize = 7
      fileSystem.beforeChange = { _ in
        WriterKillTests.expectWholePages(self.scratch)
        try self.step()
      }
      return fileSystem
    }

    /// Counts a change, and throws when it is one too many.
    func step() throws {
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number > fatal { throw Killed() }
    }
  }

  /// Every page is wholly old or wholly new; one that is in both is always there.
  private static func expectWholePages(_ scratch: ScratchFolder) {
    for path in Set(old.keys).union(new.keys) {
      let text = scratch.text("public/\(path)")
      let mayBeMissing = old[path] == nil || new[path] == nil
      let isWhole = text == nil ? mayBeMissing : text == old[path] || text == new[path]
      if !isWhole { Issue.record("\(path) is \(text ?? "missing")") }
    }
  }

  private static func expect(_ site: [String: String], in scratch: ScratchFolder) {
    var files = scratch.files(in: "public")
    files[".dossier-manifest"] = nil
    #expect(files == site.merging(["CNAME": "mine"]) { $1 })
    #expect(!scratch.names(in: "public").contains(".dossier"))
  }

  private static func prepared() async throws -> ScratchFolder {
    let scratch = ScratchFolder()
    try await scratch.build(old)
    try scratch.write("public/CNAME", "mine")
    return scratch
  }

  /// Builds the new site and is killed at a change; says whether the build got to its end.
  private static func kill(_ scratch: ScratchFolder, at fatal: Int) async -> Bool {
    let killer = Killer(scratch, at: fatal)
    do {
      try await scratch.build(new, killer.fileSystem)
    } catch {
      #expect(!killer.survived)
    }
    expectWholePages(scratch)
    return killer.survived
  }

  @Test(arguments: [true, false])
  func `the next build repairs a kill at any change`(buildsNewAgain: Bool) async throws {
    let wanted = buildsNewAgain ? Self.new : Self.old
    var fatal = 0
    while true {
      let scratch = try await Self.prepared()
      let survived = await Self.kill(scratch, at: fatal)
      try await scratch.build(wanted)
      Self.expect(wanted, in: scratch)
      #expect(try await scratch.build(wanted) == WriteReport(unchanged: wanted.count))
      if survived { break }
      fatal += 1
    }
    #expect(fatal > 60)  // the test saw the whole build, not an early end
  }

  @Test
  func `a repair that is killed is repaired too`() async throws {
    var fatal = 0
    while true {
      var survived = false
      for second in stride(from: fatal % 9, to: 60, by: 9) {
        let scratch = try await Self.prepared()
        survived = await Self.kill(scratch, at: fatal)
        _ = await Self.kill(scratch, at: second)
        try await scratch.build(Self.new)
        Self.expect(Self.new, in: scratch)
      }
      if survived { break }
      fatal += 7
    }
  }

  @Test
  func `a first build that is killed is repaired without adopting`() async throws {
    var fatal = 0
    while true {
      let scratch = ScratchFolder()
      let killer = Killer(scratch, at: fatal)
      var fileSystem = FileSystem()
      fileSystem.beforeChange = { _ in try killer.step() }
      _ = try? await scratch.build(Self.new, fileSystem)
      try await scratch.build(Self.new)
      #expect(scratch.files(in: "public").count == Self.new.count + 1)
      if killer.survived { break }
      fatal += 1
    }
    #expect(fatal > 20)
  }

  @Test
  func `assets are in place before pages, and removals come last`() async throws {
    let scratch = try await Self.prepared()
    let order = Mutex<[String]>([])
    var fileSystem = FileSystem()
    fileSystem.beforeChange = { _ in
      let done = ["assets/site.css", "articles/a.html", "index.html"].filter {
        scratch.text("public/\($0)") == Self.new[$0]
      }
      let gone = scratch.text("public/gone/page.html") == nil ? ["gone/page.html"] : []
      order.withLock { order in
        for path in done + gone where !order.contains(path) { order.append(path) }
      }
    }
    try await scratch.build(Self.new, fileSystem)
    #expect(
      order.withLock(\.self) == [
        "assets/site.css", "articles/a.html", "index.html", "gone/page.html",
      ])
  }

  @Test
  func `a full disk changes nothing and leaves nothing staged`() async throws {
    let scratch = try await Self.prepared()
    var fileSystem = FileSystem()
    let writes = Mutex(0)
    fileSystem.beforeChange = { change in
      let count = writes.withLock { count in
        if change == .write { count += 1 }
        return count
      }
      if change == .write && count > 6 { throw SystemError(code: 28) }
    }
    let error = await #expect(throws: FileSystemError.self) {
      try await scratch.build(Self.new, fileSystem)
    }
    #expect(error?.reason == "No space left on device")
    Self.expect(Self.old, in: scratch)
  }
}
