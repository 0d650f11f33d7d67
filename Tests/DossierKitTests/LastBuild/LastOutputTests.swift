import Testing

@testable import DossierKit

/// What stood in the output folder when a build began, and that nobody keeps the folder for the look.
@Suite
struct LastOutputTests {
  private let scratch = ScratchFolder()

  init() throws {
    for file in SiteFile.world { try write(file) }
    try write(.settings())
    try write(.article("first", "title: First", body: "Nobody said more."))
  }

  private func write(_ file: SiteFile) throws {
    try scratch.write("content/\(file.path)", file.bytes)
  }

  private func options(jobs: Int) -> BuildOptions {
    var options = BuildOptions(
      content: scratch("content"), templates: nil, output: scratch("public"),
      asOf: PublicationInstant(secondsSince1970: 1_800_000_100), jobs: jobs)
    options.memory = BuildOptions.Memory(path: scratch(".dossier-build"), program: "a test")
    return options
  }

  private func last(_ options: BuildOptions) async throws -> LastOutput {
    let folder = try OutputFolder(options.output, sources: [options.content])
    return try #require(await LastOutput(options, folder))
  }

  @Test(arguments: [1, 2])
  func `behind a build it is what that build left`(jobs: Int) async throws {
    _ = try await Build(options(jobs: jobs)).run()
    let last = try await last(options(jobs: jobs))
    let digest = await last.state?.digest
    #expect(digest == last.build.outputs)
  }

  @Test func `with one job too it is what stood there before`() async throws {
    _ = try await Build(options(jobs: 1)).run()
    let before = try await last(options(jobs: 1))
    try scratch.write("public/articles/first.html", "by hand")
    let digest = await before.state?.digest
    #expect(digest == before.build.outputs)
  }

  @Test func `a build that ends early leaves the folder free`() async throws {
    _ = try await Build(options(jobs: 2)).run()
    for round in 0..<12 {
      try write(.article("first", "title: First", body: "[[nobody-\(round)]] said more."))
      let report = try await Build(options(jobs: 2)).run()
      #expect(report.hasErrors)
      _ = try OutputFolder(scratch("public"), sources: [])
    }
  }
}
