import Testing

@testable import DossierKit

/// Random names in random disguises are always found; random texts without them never are.
struct SecretPropertyTests {
  private static let syllables = [
    "ba", "ré", "mo", "zü", "ka", "lin", "tor", "ñe", "sha", "wik", "dø", "pel", "çan", "gra", "fî",
    "hu", "ő", "ter", "śa", "vel",
  ]
  private static let words = [
    "the", "train", "left", "at", "nine", "and", "nobody", "saw", "a", "light", "de", "trein",
    "niemand", "la", "gare", "était", "vide", "platform", "minister", "spoke", "<b>", "</b>",
    "&amp;",
    "100%", "C:\\new", "b\\rmo", "\\n", "&nbsp;", "<a href=\"x/y.html\">", "</a>", "\n", "\u{AD}",
    "(", ")", "—", "&lt;", "&lt;i&gt;", "\\u003ca href=\\\"x\\\"\\u003e", "&lt;/a>",
  ]

  private static func name(_ random: inout SeededRandom) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let word = (0..<Int.random(in: 3...5, using: &random)).map { _ in
        syllables.randomElement(using: &random) ?? "ba"
      }.joined()
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    return parts.joined(separator: " ")
  }

  private static func filler(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      words.randomElement(using: &random) ?? "a"
    }.joined(separator: " ")
  }

  /// A way to write a letter so that some reader still reads it.
  private static func disguise(
    _ scalar: Unicode.Scalar, _ way: Int, _ random: inout SeededRandom
  ) -> String {
    let text = String(scalar)
    let hex = String(scalar.value, radix: 16)
    let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let percent = text.utf8.map {
      "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: Bool.random(using: &random))
    }
    switch way {
    case 1: return "&#\(scalar.value);"
    case 2: return "&#x\(hex);"
    case 3: return percent.joined()
    case 4: return "\\u\(padded)"
    case 5: return "&amp;#\(scalar.value);"
    case 6: return percent.map { "%25" + $0.dropFirst() }.joined()
    case 7: return "\\\\u\(padded)"
    case 8: return text.uppercased()
    case 9: return text.lowercased()
    default: return text
    }
  }

  private static let between = [
    "", "", "", "\u{AD}", "\u{200B}", "<b>", "</i>", "&shy;", "&#8203;", "<wbr>", "%E2%80%8B",
    "-\n", "&lt;b&gt;", "\\u003c/i\\u003e", "&#60;wbr>", "<b title=x&gt;",
  ]
  private static let spaces = [
    " ", "\u{A0}", "\n", "-", "_", "+", "%20", "&nbsp;", "&#160;", "\\n", "<br>", "</td><td>",
    "\u{2011}", "&ndash;", ", ", "  \r\n",
  ]

  private static func written(_ name: String, _ random: inout SeededRandom) -> String {
    let way = Int.random(in: 0...9, using: &random)
    let isMixed = way < 4 && Bool.random(using: &random)
    let scalars = Array(name.unicodeScalars)
    var output = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == " " {
        output += spaces.randomElement(using: &random) ?? " "
        continue
      }
      let isFirst = index == 0 || scalars[index - 1] == " "
      let isHidden = !isMixed || Bool.random(using: &random)
      if !isFirst, Int.random(in: 0..<6, using: &random) == 0, name.unicodeScalars.count >= 8 {
        output += between.randomElement(using: &random) ?? ""
      }
      output += isHidden ? disguise(scalar, way, &random) : String(scalar)
    }
    return output
  }

  @Test(arguments: UInt64(1)...40)
  func `a name in disguise is found`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      let name = Self.name(&random)
      let hidden = Self.written(name, &random)
      let text = "\(Self.filler(&random)) \(hidden) \(Self.filler(&random))"
      let search = SecretSearch(index: SecretIndex([(name, false)]))
      for path in ["page.html", "feed.xml", "search.json", "rows.csv", "without-a-suffix"] {
        let found = search.findings(in: Array(text.utf8), path: path)
        #expect(
          found.count == 1, "seed \(seed), \(path): '\(name)' written '\(hidden)' in '\(text)'")
        let shown = String(decoding: Folding.fold(found.first?.excerpt ?? ""), as: UTF8.self)
        let folded = String(decoding: Folding.fold(name), as: UTF8.self)
        #expect(!shown.contains(folded), "the excerpt shows '\(name)'")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `a text without the name is innocent`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let secrets = (0..<20).map { _ in Self.name(&random) + " " + Self.name(&random) }
    let search = SecretSearch(index: SecretIndex(secrets.map { ($0, false) }))
    for _ in 0..<25 {
      let text = (0..<4).map { _ in Self.written(Self.name(&random), &random) + Self.filler(&random)
      }
      .joined(separator: " ")
      for path in ["page.html", "search.json"] {
        #expect(search.findings(in: Array(text.utf8), path: path).isEmpty, "'\(text)'")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `the filter dismisses nothing that the search would find`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let names = (0..<10).map { _ in Self.name(&random) } + ["Ali", "Zoë"]
    let search = SecretSearch(index: SecretIndex(names.map { ($0, false) }))
    let filter = search.index.filter
    var guilty = 0
    for _ in 0..<50 {
      let name = names.randomElement(using: &random) ?? "Ali"
      let hidden = Self.written(name, &random)
      let text = "\(Self.filler(&random)) \(hidden)\(Self.filler(&random))"
      let bytes = Array(text.utf8)
      if !search.search(bytes, [.markup]).isEmpty {
        guilty += 1
        let mayHold = filter.mayHold(bytes, isMarkup: true)
        #expect(mayHold, "\(text)")
      }
      if !search.search(bytes, [.plain, .markup]).isEmpty {
        let mayHold = filter.mayHold(bytes)
        #expect(mayHold, "\(text)")
      }
    }
    #expect(guilty > 10)
  }

  @Test(arguments: [
    #"C:\noa vels left."#, #"Left.\nNoa Vels spoke."#, #"Noa\nVels"#,
    #"Noa\tVels"#, #"Left.\r\nC:\noa vels"#,
  ])
  func `an escaped break is read as one, and as a sign and a letter`(text: String) {
    let search = SecretSearch(index: SecretIndex([("Noa Vels", false)]))
    let filter = search.index.filter
    let long = String(repeating: #"All of it was plain.\nNothing was said. "#, count: 4000)
    for bytes in [Array(text.utf8), Array((long + text + long).utf8)] {
      #expect(filter.mayHold(bytes))
      for path in ["page.html", "search.json"] {
        #expect(search.findings(in: bytes, path: path).count == 1, "\(path)")
      }
    }
    #expect(!filter.mayHold(Array(long.utf8)))
    guard case .parts(let parts) = filter.places(in: Array((long + text + long).utf8)) else {
      Issue.record("the whole text is searched")
      return
    }
    #expect(parts.reduce(0) { $0 + $1.count } < 20_000)
  }

  @Test(arguments: [
    #"<b>Noa <\/b>Vels"#, "Noa<%2Fb>Vels", "<i>No<&#47;i>aVels", "Noa<&#33;-- x -->Vels",
    "Noa<b &gt;Vels",
    #"Noa\u0020Vels"#,
  ])
  func `tags that are whole once they are decoded part no name`(text: String) {
    let search = SecretSearch(index: SecretIndex([("Noa Vels", false)]))
    for path in ["page.html", "search.json"] {
      #expect(search.findings(in: Array(text.utf8), path: path).count == 1, "\(path)")
    }
  }

  @Test(arguments: [
    #"\u003ca href=\"x.html\"\u003eNoa\u003c/a\u003e Vels"#, "&lt;b&gt;Noa V&lt;/b&gt;els",
    "No&lt;i>a Vels&lt;/i>", "Noa Vels&lt;i>", #"\u003cimg alt=\"Noa Vels\" src=x\u003e"#,
    "Noa &lt; &gt; Vels",
  ])
  func `an escaped tag is read as one, and as signs and letters`(text: String) {
    let search = SecretSearch(index: SecretIndex([("Noa Vels", false)]))
    let filter = search.index.filter
    let line = #"{"headline":"\u003ca href=\"x.html\"\u003eAll was \u003c1 plain\u003c/a\u003e"}"#
    let long = String(repeating: line, count: 3000)
    for bytes in [Array(text.utf8), Array((long + text + long).utf8)] {
      let mayHold = filter.mayHold(bytes)
      #expect(mayHold)
      for path in ["page.html", "timeline.json"] {
        #expect(search.findings(in: bytes, path: path).count == 1, "\(path)")
      }
    }
    let isInnocent = !filter.mayHold(Array(long.utf8))
    #expect(isInnocent)
    guard case .parts(let parts) = filter.places(in: Array((long + text + long).utf8)) else {
      Issue.record("the whole text is searched")
      return
    }
    #expect(parts.reduce(0) { $0 + $1.count } < 80_000)
  }

  /// An address may be a secret, escapes and all.
  @Test(arguments: [
    (
      "https://files.example.org/2024/Het%20rapport.pdf",
      "https://files.example.org/2024/Het%20rapport.pdf"
    ),
    (
      "https://files.example.org/2024/Het%20rapport.pdf",
      "https://files.example.org/2024/Het rapport.pdf"
    ),
    (
      "https://files.example.org/menu/Caf%C3%A9.pdf", "https://files.example.org/menu/Caf%C3%A9.pdf"
    ),
    ("https://files.example.org/menu/Caf%C3%A9.pdf", "https://files.example.org/menu/Café.pdf"),
    (
      "https://files.example.org/zoek?q=het%20rapport&nr=12",
      "https://files.example.org/zoek?q=het%20rapport&amp;nr=12"
    ),
    (
      "https://files.example.org/2024/Het%2520rapport.pdf",
      "https://files.example.org/2024/Het%2520rapport.pdf"
    ),
    (
      "https://files.example.org/2024/C%3Aees.pdf",
      #"https:\/\/files.example.org\/2024\/C%3Aees.pdf"#
    ),
  ])
  func `a secret that holds escapes is found, as it is written and as it reads`(
    secret: String, text: String
  ) {
    let search = SecretSearch(index: SecretIndex([(secret, false)]))
    let long = String(repeating: "All of it was plain, and <b>nothing</b> was said. ", count: 4000)
    for bytes in [Array("<p>\(text)</p>".utf8), Array("\(long)<p>\(text)</p>\(long)".utf8)] {
      for path in ["page.html", "search.json"] {
        #expect(search.findings(in: bytes, path: path).count == 1, "\(path) \(bytes.count)")
      }
    }
    #expect(search.findings(in: Array(long.utf8), path: "page.html").isEmpty)
  }

  /// The letters of an escape may be those of a name.
  @Test(arguments: [#"\u003Cees Vels"#, "%3Cees Vels", #"\x3Cees Vels"#])
  func `an escaped tag may be no escape`(text: String) {
    let search = SecretSearch(index: SecretIndex([("Cees Vels", false)]))
    for path in ["page.html", "search.json"] {
      #expect(search.findings(in: Array(text.utf8), path: path).count == 1, "\(path)")
    }
  }

  @Test(arguments: ["plain &lt;", "plain \\u003c", "plain &gt;", "<a &gt;", "<a &lt;", "&lt;", "<"])
  func `an angle may be the last of a text`(text: String) {
    let search = SecretSearch(index: SecretIndex([("Noa Vels", false)]))
    #expect(search.findings(in: Array(text.utf8), path: "page.html").isEmpty)
    #expect(!search.index.filter.mayHold(Array(text.utf8)))
  }

  @Test(arguments: UInt64(1)...12)
  func `a long text is searched in parts, and nothing in it is missed`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // The last is a whole note, longer than what is gathered before it is searched.
    let names = [2, 2, 2, 400].map { count in
      (0..<count).map { _ in Self.name(&random) }.joined(separator: " ")
    }
    let search = SecretSearch(index: SecretIndex(names.map { ($0, false) }))
    var lines: [String] = []
    var size = 0
    while size < SecretFilter.long + 40_000 {
      // The end of a name behind a letter is no name, but calls for a look.
      let decoy =
        Int.random(in: 0..<40, using: &random) == 0 ? "x\(names[0].lowercased())" : "plain"
      let plain = Self.filler(&random).filter { !"%\\\n".contains($0) }
      lines.append("\(decoy) <b>\(plain)</b>")
      size += lines[lines.count - 1].utf8.count + 1
    }
    let hidden = names.dropFirst().map { name in
      (line: Int.random(in: 0..<lines.count, using: &random), name: name)
    }
    for (line, name) in hidden {
      let tags = ["</i> <i>", "&lt;/i&gt; &lt;i&gt;", "\\u003c/i> \\u003ci\\u003e"]
      let parting = tags.randomElement(using: &random) ?? " "
      lines[line] += " " + name.split(separator: " ").joined(separator: parting) + "."
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    for path in ["page.html", "search.json"] {
      let found = search.findings(in: bytes, path: path).sorted { $0.secret < $1.secret }
      #expect(found.map(\.secret) == [1, 2, 3], "\(seed) \(path)")
      #expect(found.map(\.line) == hidden.map { $0.line + 1 }, "\(seed) \(path)")
      for (finding, (_, name)) in zip(found, hidden) {
        let words = String(decoding: bytes[finding.range], as: UTF8.self)
        #expect(words.hasPrefix(name.prefix(3)), "\(words)")
      }
    }
  }
}
