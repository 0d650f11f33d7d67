import Foundation
import Testing

/// `links`, `suggest`, `merge` and `rename` on the real binary.
@Suite
struct CurateTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test
  func `rename moves the file and its references, and the old page redirects`() async throws {
    let before = try site.folder.tree("content")
    let dry = try await site.run("rename", "fire", "harbour-fire", "--dry-run")
    #expect(dry.status == 0, "\(dry.errorText)")
    #expect(dry.outputText.contains("+++ b/incidents/harbour-fire.md\n"))
    #expect(dry.outputText.contains("-incidents: [fire]\n+incidents: [harbour-fire]\n"))
    #expect(TreeDifference(try site.folder.tree("content"), before) == nil)

    let run = try await site.run("rename", "fire", "harbour-fire")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.hasPrefix("renamed 'fire' to 'harbour-fire': 1 reference, 2 files\n"))
    #expect(!site.folder.exists("content/incidents/fire.md"))
    #expect(!site.folder.exists("content/.dossier-edit"))
    #expect(
      try site.folder.text("content/incidents/harbour-fire.md")
        .hasPrefix("---\nname: Harbour fire\nprevious_ids: [fire]\ndate: 2025-01-01\n"))
    let built = try await site.build("--strict")
    #expect(built.status == 0, "\(built.errorText)")
    #expect(
      try site.folder.text("public/incidents/fire.html").contains("harbour-fire.html"))

    let back = try await site.run("rename", "harbour-fire", "fire")
    #expect(back.status == 0, "\(back.errorText)")
    let article = try site.folder.read("content/articles/night.md")
    #expect(article == before["articles/night.md"])
    #expect(
      try site.folder.text("content/incidents/fire.md").contains("\nprevious_ids: [harbour-fire]\n")
    )
  }

  @Test
  func `merge asks before it drops a field, and removes the entry of a list`() async throws {
    try site.folder.write(
      "content/people.yml",
      "mina:\n  name: Mina Berg\n\n# the other one\nmina-b:\n  name: M. Berg\n  category: official\n"
        + "last: {name: Lars Last}\n")
    try site.writeArticle("more", title: "More", body: "[[mina-b]] and [[last]].")
    let before = try site.folder.tree("content")
    let refused = try await site.run("merge", "mina-b", "mina")
    #expect(refused.status == 1)
    #expect(refused.errorText.contains("'category: official'"))
    #expect(refused.errorText.contains("--discard"))
    #expect(TreeDifference(try site.folder.tree("content"), before) == nil)

    let run = try await site.run("merge", "mina-b", "mina", "--discard")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("discarded:\n  people.yml:7:"))
    #expect(
      try site.folder.text("content/people.yml")
        == "mina:\n  name: Mina Berg\n  previous_ids: [mina-b]\n  aliases: [M. Berg]\n\n"
        + "# the other one\nlast: {name: Lars Last}\n")
    #expect(try site.folder.text("content/articles/more.md").contains("[[mina]] and [[last]]."))
    let check = try await site.run("check", "--strict")
    #expect(check.status == 0, "\(check.errorText)")
  }

  @Test(arguments: [["rename", "fire", "blaze"], ["merge", "quay", "town"]])
  func `content with a mistake is left alone`(arguments: [String]) async throws {
    try site.writeArticle("wrong", title: "Wrong", body: "See [[nobody-at-all]].")
    let before = try site.folder.tree("content")
    let run = try await DossierBinary.run(arguments, in: site.folder.url)
    #expect(run.status == 1)
    #expect(run.errorText.contains("[S02]"))
    #expect(TreeDifference(try site.folder.tree("content"), before) == nil)
  }

  @Test
  func `a merge that would make a circle is refused with the place`() async throws {
    let run = try await site.run("merge", "quay", "town", "--discard")
    #expect(run.status == 0, "\(run.errorText)")
    try site.folder.write(
      "content/locations.yml",
      "town:\n  name: Port City\n  within: land\nland:\n  name: Land\n  kind: country\n")
    let before = try site.folder.tree("content")
    let circle = try await site.run("merge", "land", "town", "--discard")
    #expect(circle.status == 1)
    #expect(circle.errorText.contains("[S0"), "\(circle.errorText)")
    #expect(TreeDifference(try site.folder.tree("content"), before) == nil)
  }

  @Test
  func `an id that is none, and one that is nothing to YAML, are wrong usage`() async throws {
    for id in ["Fire", "a--b", "../x", "null"] {
      let run = try await site.run("rename", "fire", id)
      #expect(run.status == 2, "\(id)")
      #expect(run.errorText.contains("is not an id"))
    }
  }

  @Test
  func `links lists what was found, what was not, and what may be one`() async throws {
    try site.folder.write(
      "content/people.yml", "mina:\n  name: Mina Berg\nminna:\n  name: Minna Berg\n")
    try site.writeArticle("short", title: "Short", body: "Nothing of Berg here.")
    let run = try await site.run("links")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("  articles/night.md:7:31  \"North Quay\" → quay (linked)\n"))
    #expect(
      run.outputText.contains(
        "  articles/short.md:6:12  \"Berg\" → mina, minna: a surname before the whole name"))
    #expect(run.outputText.contains("  people.yml:3:1  minna (person \"Minna Berg\")\n"))
    #expect(run.outputText.contains("\"Mina Berg\" and \"Minna Berg\" differ in one letter"))
    #expect(run.outputText.contains("one: dossier merge minna mina, which leaves in it\n"))
    #expect(
      run.outputText.contains("      aliases: [Minna Berg]\n      previous_ids: [minna]\n"))

    let json = try await site.run("links", "minna", "--format", "json")
    let state = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((state?["mentions"] as? [Any])?.count == 0)
    #expect((state?["unlinked"] as? [Any])?.count == 1)
    #expect((state?["unmentioned"] as? [Any])?.count == 1)
    #expect((state?["may_be_one"] as? [Any])?.count == 1)
    let unknown = try await site.run("links", "nobody")
    #expect(unknown.status == 2)
  }

  @Test
  func `suggest lists a name, and its stub keeps the build clean`() async throws {
    try site.writeArticle(
      "talk", title: "Talk", body: "Mr Ole Dahl spoke. Later Ole Dahl left Baker Street.")
    let list = try await site.run("suggest")
    #expect(list.status == 0, "\(list.errorText)")
    #expect(
      list.outputText.hasPrefix(
        "1. Ole Dahl (person): 2 times in 1 article\n   articles/talk.md:6:4  Mr Ole Dahl spoke.\n"),
      "\(list.outputText)")
    for number in ["9", "0"] {
      let none = try await site.run("suggest", "--write", number)
      #expect(none.status == 2, "\(number)")
    }
    let street = try await site.run("suggest", "--write", "2")
    #expect(street.outputText == "content/locations/baker-street.md\n")
    let write = try await site.run("suggest", "--write", "1")
    #expect(write.outputText == "content/people/ole-dahl.md\n", "\(write.errorText)")
    let built = try await site.build("--strict")
    #expect(built.status == 0, "\(built.errorText)")
    let after = try await site.run("suggest", "--format", "json")
    let found = try JSONSerialization.jsonObject(with: after.output) as? [String: Any]
    #expect(found?["total"] as? Int == 0)
  }

  @Test(arguments: ["incident", "location", "person", "organization", "source", "term"])
  func `a stub of any kind keeps the build clean`(kind: String) async throws {
    try site.writeArticle(
      "talk", title: "Talk", body: "We saw Big Thing, and Big Thing on the North Quay.")
    let write = try await site.run("suggest", "--write", "1", "--kind", kind)
    #expect(write.status == 0, "\(write.errorText)")
    let check = try await site.run("check", "--strict")
    #expect(check.status == 0, "\(check.errorText)")
    // It has a record now, and its id is taken.
    let again = try await site.run("suggest")
    #expect(again.outputText == "no name in the articles lacks a record\n")
  }

  @Test
  func `what cannot be started is said`() async throws {
    try site.writeArticle("talk", title: "Talk", body: "We saw Big Thing and Big Thing.")
    for (kind, words) in [
      ("quote", "is no kind that a name can have"),
      ("incident", "no place stands with 'Big Thing'"),
    ] {
      let run = try await site.run("suggest", "--write", "1", "--kind", kind)
      #expect(run.status == 2)
      #expect(run.errorText.contains(words), "\(run.errorText)")
    }
    let unknown = try await site.run("suggest", "--write", "1")
    #expect(unknown.errorText.contains("name it with --kind"))
  }
}
