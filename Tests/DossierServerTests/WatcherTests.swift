import Foundation
import Synchronization
import Testing

@testable import DossierServer

struct WatcherTests {
  enum Kind: CaseIterable {
    case system, polling

    func start(_ roots: [String]) -> any FolderWatcher {
      switch self {
      case .system: FolderWatching.start(roots)
      case .polling: PollingWatcher(roots, every: .milliseconds(5))
      }
    }
  }

  /// The paths that a watcher told.
  private final class Told: Sendable {
    let paths = Mutex<Set<String>>([])
  }

  /// A folder `site/content` that is watched, and everything that the watcher told so far.
  private final class Watched {
    let folder: URL
    let watcher: any FolderWatcher
    private let told = Told()
    private var reader: Task<Void, Never>?

    init(_ kind: Kind) throws {
      folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appendingPathComponent("dossier-watch-\(UUID().uuidString)")
      for name in ["content/articles", "content/media"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      try Data("old".utf8).write(to: folder.appendingPathComponent("content/articles/a.md"))
      try Data("old".utf8).write(to: folder.appendingPathComponent("content/dossier.yml"))
      watcher = kind.start([folder.path + "/content", folder.path + "/templates"])
    }

    func begin() {
      let changes = watcher.changes
      let told = told
      reader = Task {
        for await paths in changes { told.paths.withLock { $0.formUnion(paths) } }
      }
    }

    deinit {
      watcher.stop()
      reader?.cancel()
      try? FileManager.default.removeItem(at: folder)
    }

    subscript(_ path: String) -> URL { folder.appendingPathComponent(path) }

    func write(_ path: String, _ text: String = "new text") throws {
      try Data(text.utf8).write(to: self[path])
    }

    func makeFolder(_ path: String) throws {
      try FileManager.default.createDirectory(at: self[path], withIntermediateDirectories: true)
    }

    /// Waits until a path was told, and forgets all that were; a minute means never.
    func hears(_ paths: String...) async throws -> Bool {
      for _ in 0..<12_000 {
        let wanted = Set(paths.map { folder.path + "/" + $0 })
        if !told.paths.withLock({ $0.isDisjoint(with: wanted) }) {
          // What belongs to the same change comes with it or shortly after.
          try await Task.sleep(for: .milliseconds(20))
          told.paths.withLock { $0 = [] }
          return true
        }
        try await Task.sleep(for: .milliseconds(5))
      }
      return false
    }

    var heard: [String] {
      told.paths.withLock { $0.map { String($0.dropFirst(folder.path.count + 1)) }.sorted() }
    }
  }

  @Test(arguments: Kind.allCases)
  func `files that come, change, move and go are told`(kind: Kind) async throws {
    let watched = try Watched(kind)
    watched.begin()
    try watched.write("content/articles/b.md")
    #expect(try await watched.hears("content/articles/b.md"))
    try watched.write("content/dossier.yml")
    #expect(try await watched.hears("content/dossier.yml"))
    try FileManager.default.moveItem(
      at: watched["content/articles/b.md"], to: watched["content/media/c.md"])
    #expect(try await watched.hears("content/media/c.md"))
    try FileManager.default.removeItem(at: watched["content/media/c.md"])
    #expect(try await watched.hears("content/media/c.md"))
    try FileManager.default.createSymbolicLink(
      at: watched["content/articles/d.md"], withDestinationURL: watched["content/articles/a.md"])
    #expect(try await watched.hears("content/articles/d.md"))
  }

  @Test(arguments: Kind.allCases)
  func `a folder that is made later is watched, with those in it`(kind: Kind) async throws {
    let watched = try Watched(kind)
    watched.begin()
    try watched.makeFolder("content/people/more")
    try watched.write("content/people/more/x.md")
    #expect(
      try await watched.hears(
        "content/people", "content/people/more", "content/people/more/x.md"))
    try watched.write("content/people/more/x.md", "longer than before")
    #expect(try await watched.hears("content/people/more/x.md"))
    try FileManager.default.moveItem(at: watched["content/people"], to: watched["content/p"])
    #expect(
      try await watched.hears(
        "content/people", "content/p", "content/people/more/x.md", "content/p/more/x.md"))
    try watched.write("content/p/more/x.md", "and even longer than before")
    #expect(try await watched.hears("content/p/more/x.md"))
  }

  @Test(arguments: Kind.allCases)
  func `a root that is made later, or replaced, is watched`(kind: Kind) async throws {
    let watched = try Watched(kind)
    watched.begin()
    try watched.makeFolder("templates")
    try watched.write("templates/layout.mustache")
    #expect(try await watched.hears("templates", "templates/layout.mustache"))
    try watched.write("templates/layout.mustache", "longer than before")
    #expect(try await watched.hears("templates/layout.mustache"))
    try FileManager.default.moveItem(at: watched["content"], to: watched["old"])
    #expect(try await watched.hears("content", "content/dossier.yml"))
    try watched.makeFolder("content/articles")
    try watched.write("content/articles/z.md")
    #expect(try await watched.hears("content", "content/articles/z.md"))
    try watched.write("content/articles/z.md", "longer than before")
    #expect(try await watched.hears("content/articles/z.md"))
  }

  @Test(arguments: Kind.allCases)
  func `files of editors, and what lies beside the folders, are not told`(kind: Kind) async throws {
    let watched = try Watched(kind)
    watched.begin()
    for name in [".a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", "a.md___jb_tmp___"] {
      try watched.write("content/articles/\(name)")
    }
    try watched.write("beside.md")
    try watched.makeFolder("public")
    try watched.write("public/index.html")
    try watched.write("content/articles/last.md")
    #expect(try await watched.hears("content/articles/last.md"))
    for name in ["4913", "a.md~"] {
      try FileManager.default.removeItem(at: watched["content/articles/\(name)"])
    }
    try watched.write("content/articles/last.md", "longer than before")
    while watched.heard.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    #expect(watched.heard == ["content/articles/last.md"])
  }

  @Test func `linux tells changes by itself`() throws {
    let watched = try Watched(.system)
    #if os(Linux)
      #expect(!watched.watcher.isPolling)
    #else
      #expect(watched.watcher.isPolling)
    #endif
  }
}
