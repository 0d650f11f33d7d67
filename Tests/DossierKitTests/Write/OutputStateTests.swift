import Testing

@testable import DossierKit

/// The state of an output folder is another one after any change, and is taken again only where a
/// build wrote.
@Suite
struct OutputStateTests {
  private let scratch = ScratchFolder()
  private static let site = ["a.html": "1", "b/c.html": "22", "b/d.html": "333"]

  private func state() async throws -> OutputState? {
    await OutputState(of: try folder(), named: "public", jobs: 2)
  }

  private func folder() throws -> Folder { try Folder(path: scratch("public")) }

  @Test func `it stays while nothing changes`() async throws {
    _ = try await scratch.build(Self.site)
    let (first, second) = (try await state()?.digest, try await state()?.digest)
    #expect(first != nil && first == second)
  }

  @Test(arguments: ["a.html", "b/c.html", "b/d.html"])
  func `it is another one after a change`(path: String) async throws {
    _ = try await scratch.build(Self.site)
    let before = try await state()?.digest
    try scratch.write("public/\(path)", "other")
    let after = try await state()?.digest
    #expect(before != nil && after != nil && before != after)
  }

  @Test func `there is none when a file is gone or no plain file`() async throws {
    _ = try await scratch.build(Self.site)
    try scratch.remove("public/b/c.html")
    let gone = try await state() == nil
    scratch.makePipe("public/b/c.html")
    let pipe = try await state() == nil
    #expect(gone && pipe)
  }

  @Test func `behind a build it is as if all were looked at anew`() async throws {
    _ = try await scratch.build(Self.site)
    let before = try #require(await state())
    let changed = ["a.html": "1", "b/c.html": "other", "e.html": "new"]
    _ = try await scratch.build(changed)
    let folder = try folder()
    let list = Manifest(paths: try changed.keys.sorted().map { try OutputPath($0) })
    let written = Set(["b/c.html", "e.html"])
    let now = try written.reduce(into: [:]) { prints, path in
      prints[path] = FilePrint(try folder.status(of: path))
    }
    let after = await OutputState(list, in: folder, after: before, jobs: 2) { number in
      now[list.paths[number].text]
    }
    let anew = await OutputState(of: folder, named: "public", jobs: 2)
    #expect(after?.digest != nil && after?.digest == anew?.digest)
    #expect(after?.digest != before.digest)
  }

  @Test func `what was not written is not looked at again`() async throws {
    _ = try await scratch.build(Self.site)
    let before = try #require(await state())
    try scratch.write("public/a.html", "by hand")
    let folder = try folder()
    let after = await OutputState(before.manifest, in: folder, after: before, jobs: 1) { _ in
      nil
    }
    // So the next build sees that somebody changed it.
    #expect(after?.digest == before.digest)
    let now = await OutputState(of: folder, named: "public", jobs: 1)?.digest
    #expect(now != nil && now != before.digest)
  }
}
