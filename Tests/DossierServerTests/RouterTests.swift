import DossierKit
import Testing

@testable import DossierServer

struct RouterTests {
  private let host = "127.0.0.1:8000"

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8", "home"),
    ("/index.html", 200, "text/html; charset=utf-8", "home"),
    ("/?x=/../y", 200, "text/html; charset=utf-8", "home"),
    ("/articles/", 200, "text/html; charset=utf-8", "articles"),
    ("/articles/night.html", 200, "text/html; charset=utf-8", "night"),
    ("/articles/n%69ght.html", 200, "text/html; charset=utf-8", "night"),
    ("/assets/dossier.css", 200, "text/css; charset=utf-8", "p{}"),
    ("/media/a%20b&%C3%BC.txt", 200, "text/plain; charset=utf-8", "odd"),
    ("/articles/NIGHT.html", 404, "text/html; charset=utf-8", "none"),
    ("/articles/night", 404, "text/html; charset=utf-8", "none"),
    ("/articles/night.html/", 404, "text/html; charset=utf-8", "none"),
  ])
  func `a path has one answer`(
    target: String, status: Int, type: String, text: String
  ) throws {
    let answer = try ServedExample.router().answer("GET", target, host: host)
    #expect(answer.status == status)
    #expect(answer.type == type)
    #expect(try #require(answer.text).contains(text))
  }

  @Test(arguments: ["/media/", "/media", "/assets/", "/assets"])
  func `a folder without an index is not listed`(target: String) throws {
    let answer = try ServedExample.router().answer("GET", target, host: host)
    #expect(answer.status == 404)
    #expect(try #require(answer.text).contains("<p>none</p>"))
  }

  @Test func `a folder without its slash is redirected`() throws {
    let router = try ServedExample.router(
      Served(site: ServedExample.site(["media/é x/index.html": "deep"])))
    let answer = router.answer("GET", "/articles", host: host)
    #expect(answer.status == 302)
    #expect(answer.headers.map(\.value) == ["/articles/"])
    let odd = router.answer("GET", "/media/%C3%A9%20x", host: host)
    #expect(odd.headers.map(\.value) == ["/media/%C3%A9%20x/"])
    // Two slashes would lead to another host.
    #expect(router.answer("GET", "//articles", host: host).status == 404)
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/etc/passwd", "/articles/../../etc/passwd", "/articles/%2E%2E/x",
    "/./index.html", "/articles//night.html", "/articles%2Fnight.html", "/articles/..%2Findex.html",
    "/articles%5Cnight.html", "/index.html%00", "/index.html%0A", "/..", "/%2e%2e%2f%2e%2e%2fetc",
    "/.dossier-manifest", "/e\u{301}/../index.html",
  ])
  func `no path leaves the site`(target: String) throws {
    let answer = try ServedExample.router().answer("GET", target, host: host)
    #expect(answer.status == 404)
    #expect(try #require(answer.text).contains("<p>none</p>"))
  }

  @Test(arguments: ["", "*", "index.html", "http://127.0.0.1:8000/", "/%", "/%4", "/%zz", "/%ff"])
  func `what is no path is refused`(target: String) throws {
    #expect(try ServedExample.router().answer("GET", target, host: host).status == 400)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get", ""])
  func `other methods are refused with those that are not`(method: String) throws {
    let answer = try ServedExample.router().answer(method, "/", host: host)
    #expect(answer.status == 405)
    #expect(answer.headers.map(\.name) == ["Allow"])
    #expect(answer.headers.map(\.value) == ["GET, HEAD"])
  }

  @Test(
    arguments: [
      ("127.0.0.1:8000", true), ("localhost:8000", true), ("LocalHost:8000", true),
      ("[::1]:8000", true), ("localhost", false), ("127.0.0.1", false), ("localhost:8001", false),
      ("evil.example:8000", false), ("localhost.evil.example:8000", false), ("", false),
      ("localhost:8000.evil.example", false), ("127.0.0.1:8000@evil.example", false),
      (nil, false), ("192.168.0.1:8000", false), ("localhost:08000", false),
      ("lo\u{301}calhost:8000", false),
    ] as [(String?, Bool)])
  func `only this machine's own names are answered`(name: String?, isAllowed: Bool) throws {
    let router = try ServedExample.router()
    for target in ["/", "/-dossier/events", "/-dossier/reload.js", "/nothing"] {
      let answer = router.answer("GET", target, host: name)
      #expect((answer.status != 403) == isAllowed)
      if !isAllowed { #expect(answer.text == AllowedHosts(port: 8000).refusal) }
    }
  }

  @Test func `port 80 may stay out of the name`() {
    #expect(AllowedHosts(port: 80).contains("localhost"))
    #expect(AllowedHosts(port: 80).contains("localhost:80"))
    #expect(!AllowedHosts(port: 81).contains("localhost"))
  }

  @Test func `the server's own folder has the script and the events`() throws {
    let router = try ServedExample.router()
    let script = router.answer("GET", "/-dossier/reload.js?v=1", host: host)
    #expect(script.status == 200)
    #expect(script.type == "text/javascript; charset=utf-8")
    #expect(script.text == ReloadScript.text)
    let events = router.answer(
      "GET", "/-dossier/events?v=ab&page=%2Farticles%2Fa%2520b.html", host: host)
    #expect(events.type == "text/event-stream")
    guard case .events(let page) = events.body else {
      Issue.record("no events")
      return
    }
    #expect(page.path == "/articles/a%20b.html")
    #expect(page.version == "ab")
    #expect(router.answer("GET", "/-dossier/", host: host).status == 404)
  }

  @Test func `without a site every page shows the errors`() throws {
    let problems = "content/a.md:1:1: error: <b> & more [S01]\n"
    let router = try ServedExample.router(Served(site: nil, problems: problems))
    for target in ["/", "/articles/x.html"] {
      let answer = router.answer("GET", target, host: host)
      #expect(answer.status == 503)
      let text = try #require(answer.text)
      #expect(text.contains("content/a.md:1:1: error: &lt;b&gt; &amp; more [S01]\n</pre>"))
      #expect(text.contains("/-dossier/reload.js?v="))
    }
  }

  @Test func `a file on disk is answered by the path of the build`() throws {
    let film = OutputFile(path: try OutputPath("media/film.mp4"), content: .copy(of: "/x/film.mp4"))
    let router = try ServedExample.router(Served(site: ServedSite([film])))
    let answer = router.answer("GET", "/media/film.mp4", host: host)
    guard case .file(let path) = answer.body else {
      Issue.record("no file")
      return
    }
    #expect(path == "/x/film.mp4")
    #expect(answer.type == "video/mp4")
    // Without a page for it, the words of the server.
    #expect(router.answer("GET", "/x/film.mp4", host: host).text == "not found\n")
  }

  @Test(arguments: [
    ("a/b.HTML", "text/html; charset=utf-8"), ("a.tar.gz", "application/octet-stream"),
    ("_redirects", "application/octet-stream"), ("feed.xml", "application/xml; charset=utf-8"),
    ("x.json", "application/json"), ("a.html/b", "application/octet-stream"),
    ("p.SVG", "image/svg+xml"),
  ])
  func `the end of a name says the type`(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }
}
