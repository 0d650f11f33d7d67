import DossierKit
import Testing

@testable import DossierServer

struct PreviewTests {
  private let preview = Preview()
  private let problems = "content/a.md:1:1: error: no [S01]\n   1 | x\n     | ^\n"

  /// An open page with the version that it would have been served.
  private func open(_ path: String) -> AsyncStream<ServerEvent>.Iterator {
    let page = OpenPage(path: path, version: preview.router.version(of: path))
    return preview.events(for: page).makeAsyncIterator()
  }

  private func publish(
    _ extra: [String: String], problems: String = "", follow: String? = nil
  ) throws {
    let site = try ServedExample.site(extra)
    let changes = site.changes(since: preview.router.served.site)
    preview.publish(Served(site: site, problems: problems), changes: changes, follow: follow)
  }

  @Test func `only the page that changed reloads`() async throws {
    try publish([:])
    var (night, home) = (open("/articles/night.html"), open("/"))
    #expect(await (night.next(), home.next()) == (.mended, .mended))
    try publish(["articles/night.html": ServedExample.page("the night")])
    #expect(await (night.next(), home.next()) == (.reload, .mended))
  }

  @Test func `a page reloads when a file that it names changed`() async throws {
    try publish([:])
    var (night, missing) = (open("/articles/night.html"), open("/nothing.html"))
    #expect(await (night.next(), missing.next()) == (.mended, .mended))
    try publish(["assets/dossier.css": "p{color:red}"])
    #expect(await (night.next(), missing.next()) == (.reload, .reload))
    var again = open("/articles/night.html")
    #expect(await again.next() == .mended)
    try publish(["assets/dossier.css": "p{color:red}", "search/7.js": "x"])
    #expect(await again.next() == .mended)
  }

  @Test func `a page that was not there reloads when it comes, and one that goes`() async throws {
    try publish([:])
    var page = open("/articles/new.html")
    #expect(await page.next() == .mended)
    try publish(["articles/new.html": ServedExample.page("new")])
    #expect(await page.next() == .reload)
    page = open("/articles/new.html")
    #expect(await page.next() == .mended)
    try publish([:])
    #expect(await page.next() == .reload)
  }

  @Test func `problems are told with the site kept, and that they are mended`() async throws {
    try publish([:])
    var page = open("/")
    #expect(await page.next() == .mended)
    try publish([:], problems: problems)
    #expect(await page.next() == .problems(problems))
    var late = open("/articles/")
    #expect(await late.next() == .problems(problems))
    try publish([:])
    #expect(await (page.next(), late.next()) == (.mended, .mended))
  }

  @Test func `the page of errors reloads when they are others, or when there is a site`()
    async throws
  {
    preview.publish(Served(site: nil, problems: problems))
    var page = open("/")
    #expect(await page.next() == .mended)
    preview.publish(Served(site: nil, problems: "another\n"))
    #expect(await page.next() == .reload)
    page = open("/")
    #expect(await page.next() == .mended)
    try publish([:])
    #expect(await page.next() == .reload)
  }

  @Test func `a page is told what it missed`() async throws {
    try publish([:])
    var page = preview.events(for: OpenPage(path: "/", version: "old")).makeAsyncIterator()
    #expect(await page.next() == .reload)
  }

  @Test func `a page goes to the one that was edited, unless it is that`() async throws {
    try publish([:])
    var (night, home) = (open("/articles/night.html"), open("/"))
    #expect(await (night.next(), home.next()) == (.mended, .mended))
    try publish(
      ["articles/night.html": ServedExample.page("the night")], follow: "/articles/night.html")
    #expect(await (night.next(), home.next()) == (.reload, .follow("/articles/night.html")))
  }

  @Test func `a closed page is forgotten`() async throws {
    try publish([:])
    do {
      var page = open("/")
      #expect(await page.next() == .mended)
      #expect(preview.listeners == 1)
    }
    #expect(preview.listeners == 0)
  }

  @Test func `an event is lines, and no line of its data begins another event`() {
    func text(_ event: ServerEvent) -> String { String(decoding: event.bytes, as: UTF8.self) }
    #expect(text(.reload) == "event: reload\ndata: now\n\n")
    #expect(
      text(.problems("a\n\nevent: x\r\n"))
        == "event: problems\ndata: a\ndata: \ndata: event: x\ndata: \n\n"
    )
    #expect(text(.heartbeat) == ":\n\n")
  }

  @Test func `a changed site tells its new, gone and different files`() throws {
    let old = try ServedExample.site(["gone.html": "x"])
    let new = try ServedExample.site(["new.html": "x", "index.html": "other"])
    #expect(new.changes(since: old).map(\.text) == ["gone.html", "index.html", "new.html"])
    #expect(new.changes(since: new).isEmpty)
    #expect(old.changes(since: nil).count == 7)
  }
}
