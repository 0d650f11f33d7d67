@testable import DossierKit

/// A dossier in a random mixture of styles that names two people in every way there is.
struct RandomSite {
  var random: SeededRandom
  /// The ids that the site uses for its two people.
  let first: String
  let second: String

  init(seed: UInt64, first: String = "berg", second: String = "holm") {
    random = SeededRandom(seed: seed)
    self.first = first
    self.second = second
  }

  private mutating func flip() -> Bool { Bool.random(using: &random) }
  private mutating func pick<T>(_ items: T...) -> T {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  /// A list field in one of the styles.
  private mutating func list(_ key: String, _ ids: [String], indent: String = "") -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "\(indent)\(key): [\(ids.joined(separator: ", "))]  # \(first) here\n"
    case 1:
      return "\(indent)\(key): [ \"\(ids.joined(separator: "\", '"))\" ]\n"
        .replacingQuotes()
    case 2: return "\(indent)\(key):\n" + ids.map { "\(indent)- \($0)\n" }.joined()
    default: return "\(indent)\(key):\n" + ids.map { "\(indent)  - '\($0)' # who\n" }.joined()
    }
  }

  private mutating func person(_ id: String, _ name: String) -> (path: String?, text: String) {
    let previous = flip() ? [list("previous_ids", ["old-\(id)"])] : []
    let fields =
      ["name: \(name)\n", "category: official\n"] + previous
      + (flip() ? [list("aliases", ["Chief \(name)", "\(name) Junior"])] : [])
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return ("people/\(id).md", "---\n\(fields.joined())---\nA person.\n\n## Life\n\nLong.\n")
    case 1:
      let ids = previous.isEmpty ? "" : ", previous_ids: [old-\(id)]"
      return ("people/\(id).md", "---\n{name: \(name), category: official\(ids)}\n---\n\n## Life\n")
    case 2:
      let lines = fields.joined().split(separator: "\n").map { "    \($0)\n" }.joined()
      return (nil, "\(pick(id, "\"\(id)\"")):\n\(lines)\n")
    default: return (nil, "\(id): {name: \(name), category: official} # \(id)\n")
    }
  }

  private mutating func body(_ hasFile: Bool) -> String {
    let paragraphs = [
      "Plain Ada Berg and [[\(first)]], [[ \(first) |the chief]] and [[!Berg]].",
      "A [link](person:\(first) \"\(first)\"), **[bold](<person:\(second)>)** and <person:\(first)>.",
      "A [reference][r] and [one more][r].\n\n[r]: person:\(first)",
      "> quoted [[\(second)]] and\n> [link](\n> person:\(first))",
      "- item [[\(first)|x]]\n  more [@\(pick("wire", "paper")), \(first); @wire]",
      "```claims\nabout: [\(first), blast]\n```",
      "> ~~~claims Said\n> about:\n>   - \(second)\n>   - \"\(first)\"\n> ~~~",
      "1. x\n\n   ```claims\n   about: [ \(first) ]\n   ```",
      "    [[\(first)]] in code\n\n`[[\(first)]]` and \(first) itself, \\[[\(first)]]",
      "```\n[r]: person:\(first)\n```",
      hasFile ? "See [file](../people/\(first).md#life) or [it](people/\(first).md)." : "No file.",
    ]
    return paragraphs.shuffled(using: &random).joined(separator: "\n\n") + "\n"
  }

  /// The files; `withSecond: false` leaves the second person out.
  mutating func files(withSecond: Bool = true) -> [SiteFile] {
    let one = person(first, "Ada Berg")
    let two = person(second, "Ada Holm")
    let ids = first == second ? [first] : [first, second]
    var texts: [(String, String)] = []
    var people = ""
    for (person, isThere) in [(one, true), (two, withSecond)] where isThere {
      if let path = person.path { texts.append((path, person.text)) } else { people += person.text }
    }
    if !people.isEmpty { texts.append(("people.yml", people)) }
    texts.append(
      (
        "articles/night.md",
        "---\ntitle: Night\ndate: 2017-06-21\n" + list("people", ids)
          + (flip() ? "link: {not: [\(second)]}\n" : "") + "---\n" + body(one.path != nil)
      ))
    texts.append(
      (
        "incidents/blast.md",
        "---\nname: The blast\ndate: 2017-06-20\nlocations: [city]\ninvolved:\n"
          + pick(
            "  - {who: \(first), role: witness, sources: [wire]}\n",
            "  - who: >-\n      \(first)\n    role: witness\n    sources: wire\n")
          + "responsibility: {status: claimed, claims: [{by: \(first), sources: [wire]}]}\n---\n"
      ))
    texts.append(
      (
        "dossier.yml",
        "title: A dossier\nlanguage: en\n" + list("pinned", ids)
          + "updates:\n  - at: 2017-06-22\n    text: \(first)\n"
          + list("refs", [first], indent: "    ")
      ))
    texts.append(("locations.yml", "city: {name: Stad, kind: country}\n"))
    texts.append(
      (
        "sources.yml",
        "wire: {title: A wire, publisher: Agency}\npaper: {title: A story, publisher: Daily}\n"
      ))
    texts.append(
      ("quotes.yml", "words:\n  text: It shook.\n  speaker: '\(first)'\n  sources: [wire]\n"))
    return texts.map { path, text in
      let isWindows = flip()
      let lines =
        isWindows
        ? text.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\r\n") : text
      return SiteFile(path, bytes: (flip() ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.utf8))
    }
  }
}

extension String {
  /// `"a", 'b"` as `"a", 'b'`: the lists above open and close by turns.
  fileprivate func replacingQuotes() -> String {
    guard utf8.contains(UInt8(ascii: "'")) else { return self }
    var bytes = Array(utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "'") { bytes[index] = 0x22 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
