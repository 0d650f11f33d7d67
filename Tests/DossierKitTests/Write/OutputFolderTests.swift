import Testing

@testable import DossierKit

@Suite
struct OutputFolderTests {
  private let scratch = ScratchFolder()

  private func open(_ path: String, adopt: Bool = false) throws -> OutputFolder {
    try OutputFolder(
      path, sources: [scratch("site/content"), scratch("site/templates")],
      homes: [scratch("home/me")], adopt: adopt, fileSystem: FileSystem())
  }

  private func makeSite() throws {
    try scratch.write("site/content/a/b.md", "x")
    try scratch.write("site/templates/layout.mustache", "x")
    try scratch.write("home/me/letter.txt", "x")
    try scratch.write("full/photo.jpg", "x")
    try scratch.write("empty-repository/.git/HEAD", "x")
    try scratch.makeFolder("empty")
    scratch.link("to-content", to: "site/content")
    scratch.link("to-site", to: "site")
    scratch.link("to-empty", to: "empty")
  }

  @Test(arguments: [
    "site", "site/", "site/.", "site/content", "site/content/", "site/content/a",
    "site/content/new",
    "site/content/a/../new", "site/content/a/..", "site/templates", "site/templates/new/er",
    "to-content", "to-content/new", "to-site", "home", "home/me", "full", "full/photo.jpg",
    "full/photo.jpg/x", "", "missing/../site", "to-site/content/a",
  ])
  func `a folder that must not be written to is refused, and nothing in it changes`(
    name: String
  ) throws {
    try makeSite()
    let before = scratch.names()
    #expect(throws: (any Error).self) { try open(scratch(name)) }
    #expect(scratch.names() == before)
  }

  @Test(arguments: ["/", "//", "/../", "/."])
  func `the root of the file system is refused`(path: String) throws {
    let error = #expect(throws: OutputError.self) { try open(path, adopt: true) }
    #expect(error?.problem == .root)
  }

  @Test(arguments: ["site", "site/content", "site/templates/new", "home/me", "to-content"])
  func `adopting does not help against folders that hold something else`(name: String) throws {
    try makeSite()
    #expect(throws: OutputError.self) { try open(scratch(name), adopt: true) }
  }

  @Test(arguments: [
    "new", "new/er/still", "empty", "to-empty", "to-empty/new", "site/public", "site/content-2",
    "home/me/public", "empty-repository", "home/you",
  ])
  func `an empty or new folder is taken`(name: String) throws {
    try makeSite()
    let names = scratch.names(in: "site/content")
    _ = try open(scratch(name))
    #expect(scratch.names(in: "site/content") == names)
  }

  @Test
  func `the refusal says what is in the way and what to do`() throws {
    try makeSite()
    let error = #expect(throws: OutputError.self) { try open(scratch("full")) }
    #expect(error?.problem == .notOurs(example: "photo.jpg"))
    #expect(error?.help.contains("--adopt") == true)
    _ = try open(scratch("full"), adopt: true)
  }

  @Test
  func `a second build says that another one is writing, and which`() throws {
    try scratch.makeFolder("public")
    do {
      let first = try open(scratch("public"))
      let error = #expect(throws: OutputError.self) { try open(scratch("public")) }
      #expect(error?.problem == .busy(process: SystemCalls.processID()))
      #expect(error?.description.contains("process \(SystemCalls.processID())") == true)
      withExtendedLifetime(first) {}
    }
    _ = try open(scratch("public"))
    #expect(scratch.names(in: "public") == [])
  }

  @Test
  func `the lock file of a killed build does not lock`() throws {
    try scratch.write("public/.dossier/lock", "999999\n")
    try scratch.write("public/.dossier/stage/0", "half a pa")
    try scratch.write("public/.dossier/journal.new", "dossier jour")
    _ = try open(scratch("public"))
    #expect(scratch.names(in: "public") == [])
  }

  @Test
  func `a work folder that is a link is not followed`() throws {
    try scratch.write("precious/stage/0", "x")
    try scratch.makeFolder("public")
    scratch.link("public/.dossier", to: scratch("precious"))
    #expect(throws: (any Error).self) { try open(scratch("public")) }
    #expect(scratch.files(in: "precious") == ["stage/0": "x"])
  }

  @Test
  func `control characters in a folder's name are not printed`() {
    let error = OutputError(.notAFolder, folder: "a\u{1b}[2J")
    #expect(error.description == #"the output folder 'a\u{1b}[2J' is not a folder"#)
    let other = FileSystemError(path: "a\u{1b}", operation: "write", reason: "full")
    #expect(other.description == #"cannot write 'a\u{1b}': full"#)
  }
}
