extension [Suggestion] {
  /// The suggestions as lines for a terminal, numbered from 1.
  func text(of total: Int) -> [UInt8] {
    var lines: [String] = []
    for (index, suggestion) in enumerated() {
      let kind = suggestion.kind?.rawValue ?? "kind unknown"
      let articles =
        suggestion.articles == 1 ? "1 article" : "\(suggestion.articles) articles"
      let uses = suggestion.uses == 1 ? "once" : "\(suggestion.uses) times"
      lines.append("\(index + 1). \(suggestion.name) (\(kind)): \(uses) in \(articles)")
      if !suggestion.companions.isEmpty {
        let more =
          suggestion.companions.count > 5 ? " and \(suggestion.companions.count - 5) more" : ""
        lines.append(
          "   with \(suggestion.companions.prefix(5).joined(separator: ", "))\(more)")
      }
      lines.append("   \(suggestion.place)  \(suggestion.sentence)")
    }
    if total > count { lines.append("and \(total - count) more: --limit \(total)") }
    if isEmpty { lines.append("no name in the articles lacks a record") }
    return [UInt8](lines.map { TerminalEscaper.escaped($0) + "\n" }.joined().utf8)
  }

  /// The suggestions as one object of JSON.
  func json(of total: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("total", total)
      json.key("suggestions")
      json.array { json in
        for (index, suggestion) in enumerated() {
          json.object { json in
            json.member("number", index + 1)
            json.member("name", suggestion.name)
            json.member("kind", suggestion.kind?.rawValue)
            json.member("articles", suggestion.articles)
            json.member("uses", suggestion.uses)
            json.key("companions")
            json.array { json in for id in suggestion.companions { json.value(id) } }
            json.member("place", suggestion.place)
            json.member("sentence", suggestion.sentence)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
