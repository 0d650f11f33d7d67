extension LinkState {
  /// The state as lines for a terminal.
  var text: [UInt8] {
    var lines: [String] = []
    func section(_ title: String, _ count: Int) {
      lines.append("\(lines.isEmpty ? "" : "\n")\(title): \(count)")
    }
    section("mentions", mentions.count)
    for mention in mentions {
      lines.append("  \(mention.place)  \"\(mention.words)\" → \(mention.id) (\(mention.how))")
    }
    section("names without a link", unlinked.count)
    for name in unlinked {
      let ids = name.ids.joined(separator: ", ")
      lines.append("  \(name.place)  \"\(name.words)\" → \(ids): \(name.reason)")
    }
    section("records nobody mentions", unmentioned.count)
    for record in unmentioned {
      lines.append("  \(record.place)  \(record.id) (\(record.kind) \"\(record.title)\")")
    }
    section("records that may be one", near.count)
    for pair in near {
      lines.append("  \(pair.stays.id) (\(pair.stays.place)), \(pair.goes.id) (\(pair.goes.place))")
      lines.append("    \(pair.reason)")
      lines.append("    one: dossier merge \(pair.goes.id) \(pair.stays.id), which leaves in it")
      lines += pair.lines.map { "      \($0)" }
      lines.append("    two: not_same_as: [\(pair.goes.id)]")
    }
    return Array(
      lines.map { line in
        line.split(separator: "\n", omittingEmptySubsequences: false)
          .map { TerminalEscaper.escaped(String($0)) + "\n" }.joined()
      }.joined().utf8)
  }

  /// The state as one object of JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("mentions")
      json.array { json in
        for mention in mentions {
          json.object { json in
            json.member("place", mention.place)
            json.member("words", mention.words)
            json.member("id", mention.id)
            json.member("how", mention.how)
          }
        }
      }
      json.key("unlinked")
      json.array { json in
        for name in unlinked {
          json.object { json in
            json.member("place", name.place)
            json.member("words", name.words)
            json.key("ids")
            json.array { json in for id in name.ids { json.value(id) } }
            json.member("reason", name.reason)
          }
        }
      }
      json.key("unmentioned")
      json.array { json in
        for record in unmentioned {
          json.object { json in
            json.member("place", record.place)
            json.member("kind", record.kind)
            json.member("id", record.id)
            json.member("title", record.title)
          }
        }
      }
      json.key("may_be_one")
      json.array { json in for pair in near { write(pair, to: &json) } }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ pair: Near, to json: inout JSONWriter) {
    json.object { json in
      for (key, record) in [("stays", pair.stays), ("goes", pair.goes)] {
        json.key(key)
        json.object { json in
          json.member("id", record.id)
          json.member("place", record.place)
        }
      }
      json.member("reason", pair.reason)
      json.member("command", "dossier merge \(pair.goes.id) \(pair.stays.id)")
      json.key("lines")
      json.array { json in for line in pair.lines { json.value(line) } }
      json.member("not_one", "not_same_as: [\(pair.goes.id)]")
    }
  }
}
