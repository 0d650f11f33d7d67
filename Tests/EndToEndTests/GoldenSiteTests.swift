import Testing

@Suite
struct GoldenSiteTests {
  @Test(arguments: GoldenSite.all)
  func `the binary says and makes what is expected`(site: GoldenSite) async throws {
    let result = try await site.run()
    guard GoldenSite.isUpdate else {
      try site.check(result)
      return
    }
    try site.renew(result)
    Issue.record("the expectations of '\(site.name)' were written anew: read their diff")
  }

  @Test(arguments: GoldenSite.derivedTrees)
  func `one site holds each tree of exports`(tree: String) {
    #expect(GoldenSite.all.filter { $0.expects(tree: tree) }.map(\.name) == ["complete"])
  }

  @Test
  func `one site holds the stylesheet of the page of missing addresses`() {
    #expect(GoldenSite.all.filter(\.expectsStyle).map(\.name) == [GoldenSite.styled])
  }

  @Test
  func `there are golden sites`() {
    #expect(GoldenSite.all.count > 25)
  }
}
