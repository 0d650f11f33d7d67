import Foundation
import Testing

/// Who decides which names link, and names as they are really written, on the real binary.
///
/// Each case shows the names that `inspect` reports in ‹…›, and those that become links in «…».
struct LinkingPolicyTests {
  static let files: [String: String] = [
    "locations.yml": """
    paris: {name: Paris, aliases: [{name: the capital, match: explicit}, {name: Paris Agreement, match: never}]}
    molenbeek: {name: Molenbeek, aliases: [Sint-Jans-Molenbeek]}
    liege: {name: Liège}
    sheffield: {name: Sheffield}
    tokyo: {name: 東京}
    cairo: {name: القاهرة}
    bataclan: {name: Bataclan, within: paris}
    """,
    "incidents.yml": """
    attacks: {name: Paris attacks, date: 2015-11-13, locations: [bataclan]}
    """,
    "people.yml": "tobias: {name: Tobias Vanderelst}\nrita: {name: Rita Moens}\n",
    "organizations.yml": """
    troupe: {name: Troupe du soir, aliases: [Bataclan]}
    state: {name: Islamic State, aliases: [{name: IS, kind: acronym}]}
    army: {name: Forces, aliases: [{name: LEGER, match: case}, {name: the army, match: auto}]}
    moens: {name: Moens}
    """,
  ]

  private func check(
    _ marked: String, settings: String = "", fields: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write("content/\(path)", text) }
    try folder.write("content/dossier.yml", "title: A dossier\nlanguage: en\n\(settings)\n")
    let signs: Set<Character> = ["‹", "›", "«", "»"]
    let body = marked.filter { !signs.contains($0) }
    try folder.write(
      "content/articles/page.md", ExampleSite.article(title: "Page", fields: fields, body: body))
    let run = try await DossierBinary.run(
      ["inspect", "page", "--format", "json", "--as-of", ExampleSite.asOf], in: folder.url)
    let model = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let records = model?["records"] as? [[String: Any]]
    let mentions = records?.first?["mentions"] as? [[String: Any]] ?? []
    #expect(run.status == 0, "\(run.errorText)", sourceLocation: sourceLocation)
    let found = mentions.map { mention in
      let isLinked = mention["how"] as? String != "later mention"
      let words = (mention["words"] as? String ?? "").replacing("\n", with: " ")
      return (isLinked ? "«" : "‹") + words
    }
    #expect(found == Self.marks(in: marked), sourceLocation: sourceLocation)
  }

  /// The marked words of a text, without emphasis and line breaks inside them.
  private static func marks(in text: String) -> [String] {
    var marks: [String] = []
    var open: String?
    for character in text {
      switch character {
      case "‹", "«": open = String(character)
      case "›", "»":
        if let mark = open { marks.append(mark) }
        open = nil
      case "*": break
      case "\n": open?.append(" ")
      default: open?.append(character)
      }
    }
    return marks
  }

  @Test(arguments: [
    "In «Paris», the capital of many.", "The Paris Agreement, then «Paris».",
    "«[[paris|the capital]]» and ‹Paris›.", "The LEGER marched, the Leger did not.",
    "«The army» marched.", "This is «IS».", "Not [[!Paris]] but «Paris».",
  ])
  func `an alias says how it is found`(marked: String) async throws {
    // `LEGER` is found as written only.
    try await check(marked.replacing("The LEGER", with: "The «LEGER»"))
  }

  @Test(arguments: [
    ("link: off", "Paris and Molenbeek."), ("link: off", "Only «[[paris]]» is linked, Paris not."),
    ("link: {only: [paris]}", "«Paris» and Molenbeek."),
    ("link: {not: [paris]}", "Paris and «Molenbeek»."),
    ("link: {not: [paris]}", "The «Paris attacks» were not Paris."),
    ("link: {not: [attacks]}", "The Paris attacks are never cut in two."),
    ("link: {only: [paris, molenbeek], not: [paris]}", "Paris and «Molenbeek»."),
  ])
  func `an article says which names link`(fields: String, marked: String) async throws {
    try await check(marked, fields: fields + "\n")
  }

  @Test(arguments: [
    ("", "«Paris» ‹Paris›\n\n## A\n\n‹Paris› «Molenbeek»\n\n‹Molenbeek›"),
    (
      "linking: {mode: first_in_page}",
      "«Paris» ‹Paris›\n\n## A\n\n‹Paris› «Molenbeek»\n\n‹Molenbeek›"
    ),
    (
      "linking: {mode: first_in_section}",
      "«Paris» ‹Paris›\n\n## A\n\n«Paris» «Molenbeek»\n\n‹Molenbeek›"
    ),
    ("linking: {mode: all}", "«Paris» «Paris»\n\n## A\n\n«Paris» «Molenbeek»\n\n«Molenbeek»"),
    ("linking: {mode: off}", "Paris Paris\n\n## A\n\nParis Molenbeek\n\n«[[molenbeek]]»"),
    ("linking: {kinds: [person]}", "Paris and «Tobias Vanderelst» and Islamic State."),
    (
      "linking: {kinds: [location, person], mode: all}",
      "The Paris attacks, «Paris», «Tobias Vanderelst», «Vanderelst»."
    ),
    ("linking: {kinds: []}", "Paris and Tobias Vanderelst."),
  ])
  func `the dossier says what links and how often`(settings: String, marked: String) async throws {
    try await check(marked, settings: settings)
  }

  @Test(arguments: [
    "The «Paris\nattacks» were unveiled.", "The «**Paris** attacks» here.",
    "He lives in «**Sint-Jans**-Molenbeek».", "«*Paris*\n**attacks**» again.",
    "«Paris»'s streets and l'attentat d'Abdeslam.", "L'«Islamic State» dit.",
    "«Lie\u{300}ge» then ‹Liège› and ‹Liege›.", "«PARIS ATTACKS»: TWO ARRESTED",
    "«LIEGE» MOURNS", "NOTHING IS SAFE, THEY SAY", "彼は«東京»に住む。", "في «القاهرة» اليوم.",
    "وصل إلى «القاهرة»، ثم غادر.", "«Sheﬃeld» was set with a ligature.", "A Parisian in Parish.",
    "The Molenbeekse street.",
  ])
  func `a name links as it is really written`(marked: String) async throws {
    try await check(marked)
  }

  @Test(arguments: [
    ("", "«Tobias Vanderelst» came. ‹Vanderelst› spoke."), ("", "Vanderelst spoke."),
    ("", "«Rita Moens» came. «Moens» paid."), ("", "The Bataclan opened."),
    ("incidents: [attacks]", "The «Bataclan» opened."),
    ("organizations: [troupe]", "The «Bataclan» opened."),
    ("organizations: [troupe]\nlocations: [bataclan]", "The Bataclan opened."),
  ])
  func `surnames and ambiguous names are never guessed`(
    fields: String, marked: String
  ) async throws {
    try await check(marked, fields: fields.isEmpty ? "" : fields + "\n")
  }
}
