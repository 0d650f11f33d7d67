import Foundation
import Testing

/// Lists that are longer than a page: the newest stand on the record's page, all behind it.
@Suite
struct LongListTests {
  private let folder: TemporaryFolder

  /// A place that 230 articles of one a day name twice, and a source that they all cite.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/dossier.yml", "title: Quay\nlanguage: en\n")
    try folder.write("content/locations/quay.md", "---\nname: North Quay\nkind: country\n---\n")
    try folder.write("content/sources.yml", "log: {title: The log, publisher: Harbour}\n")
    for day in 0..<230 {
      let date = String(format: "2020-%02d-%02d", day / 28 + 1, day % 28 + 1)
      try folder.write(
        "content/articles/day-\(day).md",
        """
        ---
        title: Day \(day)
        date: \(date)
        authors: Desk
        ---
        Nothing.

        On day \(day) the North Quay was shut. [@log]

        ## Later

        Then North Quay opened.
        """)
    }
  }

  private func build() async throws {
    let run = try await DossierBinary.run(
      ["build", "--as-of", "2024-01-01T00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
  }

  private func matches(_ pattern: String, in path: String) throws -> [String] {
    let text = try folder.text("public/" + path)
    return try Regex(pattern).firstGroups(in: text)
  }

  @Test
  func `a record's page names the newest twenty, and leads to all`() async throws {
    try await build()
    let named = try matches(#"<li><p><a href="../articles/day-(\d+)"#, in: "locations/quay.html")
    let newest: [String] = (210...229).reversed().map { "\($0)" }
    #expect(named == newest)
    let page = try folder.text("public/locations/quay.html")
    #expect(page.contains(##"<a href="../mentions/quay.html#by-article">All 230 articles</a>"##))
    #expect(page.contains(##"<a href="#by-article">All 230 articles</a>"##), "the cards lead on")
    // Each sentence leads to its own paragraph.
    #expect(page.contains(#"href="../articles/day-229.html#p2""#))
    #expect(page.contains(#"href="../articles/day-229.html#p4""#))
    #expect(page.contains("under “Later”"))
  }

  @Test(arguments: ["quay", "log"])
  func `the continuation pages name every one once, newest first`(
    id: String
  ) async throws {
    try await build()
    let paths = ["mentions/\(id).html", "mentions/\(id).2.html", "mentions/\(id).3.html"]
    let pattern = #"<li><p><a href="../articles/day-(\d+)"#
    let named = try paths.map { try matches(pattern, in: $0) }
    #expect(named.map(\.count) == [100, 100, 30])
    let all: [String] = (0..<230).reversed().map { "\($0)" }
    #expect(named.flatMap(\.self) == all)
    #expect(!folder.exists("public/mentions/\(id).4.html"))
    let second = try folder.text("public/" + paths[1])
    #expect(second.contains(#"<a rel="prev" href="../mentions/\#(id).html">"#))
    #expect(second.contains(#"<a rel="next" href="../mentions/\#(id).3.html">"#))
    #expect(second.contains(#"<a href="../mentions/\#(id).2.html" aria-current="page">2</a>"#))
  }

  @Test
  func `a renamed record's continuation pages lead on from their old addresses`() async throws {
    try folder.write(
      "content/locations/quay.md",
      "---\nname: North Quay\nkind: country\nprevious_ids: [pier]\n---\n")
    try await build()
    for (old, new) in [("pier", "quay"), ("pier.2", "quay.2"), ("pier.3", "quay.3")] {
      let page = try folder.text("public/mentions/\(old).html")
      #expect(page.contains("content=\"0; url=../mentions/\(new).html\">"), "\(old)")
      #expect(page.contains("noindex") && page.contains(">North Quay</a>"), "\(old)")
    }
    #expect(!folder.exists("public/mentions/pier.4.html"))
    #expect(!folder.exists("public/figures") && !folder.exists("public/known/pier.all.html"))
  }

  @Test
  func `a list of more than four hundred records has several pages`() async throws {
    for number in 0..<180 {
      try folder.write(
        "content/articles/early-\(number).md",
        "---\ntitle: Early \(number)\ndate: 2019-01-01\nauthors: Desk\n---\nNothing.\n")
    }
    try await build()
    let pattern = #"<h2 class="h3"><a href="../articles/"#
    #expect(try matches(pattern, in: "articles/index.html").count == 400)
    #expect(try matches(pattern, in: "articles/index.2.html").count == 10)
    #expect(try folder.text("public/articles/index.html").contains("articles/index.2.html"))
  }

  @Test
  func `more than a hundred sources have several pages, each source under its kind once`()
    async throws
  {
    let kinds = ["official", "wire"]
    let more = (0..<240).map { number in
      let kind = kinds.indices.contains(number % 3) ? ", kind: \(kinds[number % 3])" : ""
      return "source-\(number): {title: Source \(number), publisher: Harbour\(kind)}\n"
    }
    try folder.write(
      "content/sources.yml", more.joined() + "log: {title: The log, publisher: Harbour}\n")
    try await build()
    let paths = ["sources/index.html", "sources/index.2.html", "sources/index.3.html"]
    let listed = try paths.map {
      try matches("<li data-k=\"source\"><p><a href=\"../sources/([a-z0-9-]+).html\"", in: $0)
    }
    #expect(listed.map(\.count) == [100, 100, 41])
    #expect(Set(listed.joined()).count == 241)
    let headings = try paths.map { try matches("<h2 id=\"kind-([a-z]+)\">", in: $0) }
    // Eighty of each kind, and the log beside those of none.
    #expect(headings == [["wire", "official"], ["official", "other"], ["other"]])
    #expect(try folder.text("public/" + paths[1]).contains(#"aria-current="page">2</a>"#))
    #expect(!folder.exists("public/sources/index.4.html"))
  }

  @Test
  func `a shorter list has no continuation`() async throws {
    for day in 20..<230 { try folder.remove("content/articles/day-\(day).md") }
    try await build()
    #expect(!folder.exists("public/mentions"))
    #expect(!(try folder.text("public/locations/quay.html")).contains("mentions/"))
  }
}

extension Regex<AnyRegexOutput> {
  /// The first group of every match, or the match itself without one.
  fileprivate func firstGroups(in text: String) -> [String] {
    text.matches(of: self).map { (match: Regex<AnyRegexOutput>.Match) -> String in
      let group = match.output.count > 1 ? match.output[1] : match.output[0]
      return group.substring.map(String.init) ?? ""
    }
  }
}
