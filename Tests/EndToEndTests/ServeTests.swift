import Foundation
import Testing

/// `dossier serve` as a person uses it: the real binary, a browser's requests, edits of files.
@Suite
struct ServeTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  /// Runs the server on a free port, hands it to the work, and ends it as Ctrl-C does.
  @discardableResult
  private func serve(
    _ arguments: String..., environment: [String: String] = [:],
    _ work: (RunningDossier, UInt16) async throws -> Void
  ) async throws -> DossierBinary.Run {
    let port = arguments.contains("--port") ? [] : ["--port", "0"]
    return try await DossierBinary.start(
      ["serve", "--as-of", ExampleSite.asOf] + port + arguments, in: site.folder.url,
      environment: environment
    ) { running in
      defer { running.kill() }
      let text = try await running.output { $0.contains("Ctrl-C ends") }
      let digits = text.split(separator: "http://127.0.0.1:").last?.prefix { $0 != "/" }
      let port = try #require(digits.flatMap { UInt16($0) }, "\(text)")
      try await work(running, port)
      running.interrupt()
      return try await running.finish()
    }
  }

  /// The events of an open page, as its script asks for them.
  private func listen(_ page: String, _ port: UInt16) async throws -> PlainClient {
    let text = try await PlainClient.get(page, port: port).text
    let tail = try #require(text.split(separator: "reload.js?v=").dropFirst().first)
    let client = try PlainClient(port: port)
    client.send(
      "GET", "/-dossier/events?v=\(tail.prefix { $0 != "\"" })&page=\(page)",
      host: "localhost:\(port)")
    return client
  }

  @Test func `the built pages are served, with one script, and nothing is written`() async throws {
    let run = try await serve { running, port in
      let page = try await PlainClient.get("/articles/night.html", port: port)
      #expect(page.status == 200)
      #expect(page.head.contains("Content-Type: text/html; charset=utf-8"))
      #expect(page.head.contains("Cache-Control: no-store"))
      #expect(page.head.contains("Cross-Origin-Resource-Policy: same-origin"))
      #expect(page.text.split(separator: "/-dossier/reload.js").count == 2)
      #expect(page.text.contains("; connect-src 'self'\">"))

      let head = try await PlainClient.get("/articles/night.html", port: port, method: "HEAD")
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.head.contains("Content-Length: \(page.body.count)"))
      let home = try await PlainClient.get("/", port: port).text
      #expect(home.contains("The harbour fire"))
      let style = try await PlainClient.get("/assets/dossier.css", port: port)
      #expect(style.head.contains("text/css"))

      let missing = try await PlainClient.get("/articles/nothing.html", port: port)
      #expect(missing.status == 404)
      #expect(missing.text.contains("script-src 'self'"))
      #expect(try await PlainClient.get("/assets/", port: port).status == 404)
      for escape in [
        "/../content/dossier.yml", "/%2e%2e/content/dossier.yml", "/content/dossier.yml",
      ] {
        let answer = try await PlainClient.get(escape, port: port)
        #expect(answer.status == 404 && !answer.text.contains("language: en"))
      }
      #expect(try await PlainClient.get("/", port: port, method: "POST").status == 405)
      let rebound = try await PlainClient.get("/", port: port, host: "evil.example:\(port)")
      #expect(rebound.status == 403)
      #expect(rebound.text.contains("http://127.0.0.1:\(port)/"))
      #expect(!rebound.text.contains("harbour"))
    }
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty, "\(run.errorText)")
    #expect(run.outputText.hasPrefix("built: 7 records, "), "\(run.outputText)")
    #expect(!site.folder.exists("public"))

    // What is added is all that is added.
    try await site.build()
    let built = String(
      decoding: try #require(try site.pages()["articles/night.html"]), as: UTF8.self)
    try await serve { _, port in
      var text = try await PlainClient.get("/articles/night.html", port: port).text
      let script = try #require(text.firstRange(of: #/<script src="/-dossier[^>]*></script>/#))
      text.removeSubrange(script)
      #expect(text.replacing("; connect-src 'self'\">", with: "\">") == built)
    }
  }

  @Test func `an edit changes the page and has it reloaded; an error is shown until mended`()
    async throws
  {
    let run = try await serve { running, port in
      let night = try await listen("/articles/night.html", port)
      #expect(try await night.event("mended") != nil)

      try site.writeArticle(
        "night", title: "The night", fields: "incidents: [fire]\n", body: "Everything burned.")
      #expect(try await night.event("reload") != nil)
      let page = try await PlainClient.get("/articles/night.html", port: port)
      #expect(page.text.contains("Everything burned."))

      let morning = try await listen("/articles/morning.html", port)
      #expect(try await morning.event("mended") != nil)
      try site.writeArticle("morning", title: "The morning", body: "See [[nobody-at-all]].")
      let problems = try #require(try await morning.event("problems"))
      #expect(problems.hasPrefix("content/articles/morning.md:6:5: error: "), "\(problems)")
      #expect(problems.contains("[S02]\n   6 | See [[nobody-at-all]].\n     |     ^~~"))
      let kept = try await PlainClient.get("/articles/morning.html", port: port)
      #expect(kept.status == 200 && kept.text.contains("Nobody slept in"))
      let printed = try await running.errors { $0.contains("[S02]") }
      #expect(printed.contains(problems))

      try site.writeArticle("morning", title: "The morning", body: "Nobody slept at all.")
      #expect(try await morning.event("reload") != nil)
      let again = try await listen("/articles/morning.html", port)
      #expect(try await again.event("mended") != nil)

      // A new folder with a new record.
      try site.folder.write(
        "content/organizations/crew.md", "---\nname: The harbour crew\n---\nIt keeps watch.\n")
      var crew = try await PlainClient.get("/organizations/crew.html", port: port)
      for _ in 0..<600 where crew.status != 200 {
        try await Task.sleep(for: .milliseconds(100))
        crew = try await PlainClient.get("/organizations/crew.html", port: port)
      }
      #expect(crew.status == 200 && crew.text.contains("It keeps watch."))
    }
    #expect(run.status == 0 && run.signal == nil)
    #expect(run.outputText.contains("\ncontent/articles/night.md: "), "\(run.outputText)")
    #expect(
      run.outputText.contains("\ncontent/articles/morning.md: the last good site stays, 1 error, "))
  }

  @Test func `other words of a text are shown before the site is built`() async throws {
    for number in 0..<30 {
      try site.writeArticle(
        "many-\(number)", title: "One of many", body: "Nothing happened, \(number) times.")
    }
    let run = try await serve { running, port in
      let page = try await listen("/articles/many-7.html", port)
      #expect(try await page.event("mended") != nil)
      // In one step, so that there is one change.
      let edited = ExampleSite.article(title: "One of many", body: "Something happened at last.")
      try Data(edited.utf8).write(
        to: site.folder["content/articles/many-7.md"], options: .atomic)
      #expect(try await page.event("reload") != nil)
      let text = try await PlainClient.get("/articles/many-7.html", port: port).text
      #expect(text.contains("Something happened at last."))
      let printed = try await running.output { $0.contains(" changed, no problems, ") }
      #expect(printed.contains("many-7.md: 1 page shows it, "), "\(printed)")
      #expect(printed.contains("many-7.md: 2 pages changed, no problems, "), "\(printed)")
    }
    #expect(run.status == 0)
    let lines = run.outputText.split(separator: "\n").filter { $0.contains("many-7.md") }
    #expect(lines.first?.hasSuffix(" s; the rest follows") == true, "\(run.outputText)")
  }

  @Test func `errors at the start are a page, until the site can be built`() async throws {
    try site.writeArticle("wrong", title: "Wrong", body: "See [[nobody-at-all]].")
    let run = try await serve { running, port in
      let page = try await PlainClient.get("/articles/wrong.html", port: port)
      #expect(page.status == 503)
      #expect(page.text.contains("content/articles/wrong.md:6:5: error: "))
      let listener = try await listen("/articles/wrong.html", port)
      try site.writeArticle("wrong", title: "Right", body: "See [[mina]].")
      #expect(try await listener.event("reload") != nil)
      #expect(try await PlainClient.get("/articles/wrong.html", port: port).status == 200)
    }
    #expect(run.status == 0)
    #expect(
      run.outputText.hasPrefix("built: 8 records, no site yet, 1 error, "), "\(run.outputText)")
  }

  @Test func `what must stay secret is in no overlay and on no terminal`() async throws {
    let name = "Zebulon Quartermaine"
    try site.folder.write(
      "content/people/witness.md",
      """
      ---
      name: \(name)
      category: private_person
      identify: limited
      display_name: Z.Q.
      reason: a witness who asked for it
      decided_by: The desk
      decided_on: 2025-01-02
      review_by: 2027-01-02
      ---
      A witness.

      """)
    let run = try await serve { running, port in
      let listener = try await listen("/", port)
      try site.writeArticle("zebulon-quartermaine", title: "A leak", body: "No more.")
      let problems = try await listener.event("problems")
      let text = try #require(problems)
      #expect(text.contains("in the file name 'articles/•••.html', and in "), "\(text)")
      #expect(!text.lowercased().contains("quartermaine"), "\(text)")
      let printed = try await running.errors { $0.contains("file name") }
      #expect(printed.contains(text))
      let page = "/articles/zebulon-quartermaine.html"
      let leak = try await PlainClient.get(page, port: port)
      #expect(leak.status == 404)
    }
    #expect(!run.errorText.lowercased().contains("quartermaine"))
  }

  @Test func `an edited template changes every page`() async throws {
    try await serve { running, port in
      let home = try await listen("/", port)
      #expect(try await home.event("mended") != nil)
      try site.folder.write("templates/partials/footer.mustache", "<footer>At the foot.</footer>\n")
      #expect(try await home.event("reload") != nil)
      let page = try await PlainClient.get("/", port: port).text
      #expect(page.contains("At the foot."))
    }
  }

  @Test func `with --follow open pages go to the page that was edited`() async throws {
    try await serve("--follow") { _, port in
      let home = try await listen("/", port)
      try site.writeArticle("morning", title: "The morning", body: "Nobody slept at all.")
      #expect(try await home.event("follow") == "/articles/morning.html")
    }
  }

  @Test func `a taken port is said, and the next is used`() async throws {
    let blocker = try LoopbackServer([:])
    let run = try await serve("--port", "\(blocker.port)") { _, port in
      #expect(port > blocker.port)
      let home = try await PlainClient.get("/", port: port)
      #expect(home.status == 200)
    }
    #expect(run.errorText.hasPrefix("port \(blocker.port) is taken, so it is "), "\(run.errorText)")
  }

  @Test func `a browser is opened when asked for, and only then`() async throws {
    let opener = "xdg-open"
    try site.folder.write(
      "bin/\(opener)",
      "#!/bin/sh\necho \"$1\" > \"$OPENED.new\" && mv \"$OPENED.new\" \"$OPENED\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.folder["bin/\(opener)"].path)
    let path = DossierBinary.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = [
      "PATH": "\(site.folder["bin"].path):\(path)", "OPENED": site.folder["opened"].path,
    ]
    try await serve(environment: environment) { _, port in
      _ = try await PlainClient.get("/", port: port)
      #expect(!site.folder.exists("opened"))
    }
    #if os(Linux)
      try await serve("--open", environment: environment) { _, port in
        for _ in 0..<6000 where !site.folder.exists("opened") {
          try await Task.sleep(for: .milliseconds(10))
        }
        #expect(try site.folder.text("opened") == "http://127.0.0.1:\(port)/\n")
      }
    #endif
  }

  @Test func `drafts are shown when asked for`() async throws {
    try site.writeArticle("draft", title: "A draft", fields: "status: draft\n", body: "Not yet.")
    try await serve { _, port in
      let page = try await PlainClient.get("/articles/draft.html", port: port)
      #expect(page.status == 404)
    }
    let run = try await serve("--drafts") { _, port in
      let page = try await PlainClient.get("/articles/draft.html", port: port)
      #expect(page.status == 200)
    }
    #expect(run.outputText.contains("serving a preview with drafts at http://127.0.0.1:"))
  }

  @Test func `without content there is nothing to serve`() async throws {
    let run = try await DossierBinary.run(
      ["serve", "--content", "nowhere", "--port", "0"], in: site.folder.url)
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("dossier: "))
  }
}
