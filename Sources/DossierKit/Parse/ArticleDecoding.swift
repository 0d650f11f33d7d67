import YAML

extension Article {
  /// Reads an article's own fields.
  init(_ fields: FieldReader) {
    let title = fields.requiredText("title")
    let date = fields.required("date", fields.articleDate("date"), standIn: .standIn)
    let kind = fields.choice("kind", Kind.self)
    let updated = fields.articleDate("updated")
    let authors = fields.items("authors").compactMap { Author($0, fields) }
    let deck = fields.text("deck")
    let dateline = fields.text("dateline")
    let language = fields.language("language")
    let translationOf = fields.id("translation_of")
    let incidents = fields.ids("incidents")
    let locations = fields.ids("locations")
    let people = fields.ids("people")
    let organizations = fields.ids("organizations")
    let claims = fields.ids("claims")
    let image = fields.text("image")
    let advisory = fields.choices("advisory", Advisory.self)
    let backstory = fields.text("backstory")
    let rights = fields.rights("rights")
    let origin = fields.object("origin", "origin") { reader in
      Origin(
        url: reader.address("url"), archivedURL: reader.address("archived_url"),
        importedAt: reader.date("imported_at"), sha256: reader.text("sha256"))
    }
    let link = LinkPolicy(fields)
    let isMinorEdit = Self.isMinorEdit(fields)
    self.init(
      title: title, date: date, kind: kind?.value ?? .reportage, updated: updated,
      authors: authors, deck: deck, dateline: dateline, language: language,
      translationOf: translationOf, incidents: incidents, locations: locations, people: people,
      organizations: organizations, claims: claims, image: image, advisory: advisory,
      backstory: backstory, rights: rights, origin: origin, link: link, isMinorEdit: isMinorEdit)
  }

  private static func isMinorEdit(_ fields: FieldReader) -> Bool {
    guard let edit = fields.text("edit") else { return false }
    if edit.value == "minor" { return true }
    fields.report(
      .unknownKeyOrValue, edit.range, "'\(edit.value)' is no value for 'edit'",
      help: "'edit: minor' says that this change needs no correction")
    return false
  }
}

extension Article.Author {
  fileprivate init?(_ node: YAMLNode, _ fields: FieldReader) {
    if node.scalar != nil {
      guard let name = fields.scalar(node, "authors") else { return nil }
      self.init(name: name)
      return
    }
    let author = fields.object(node, "authors", "author") { reader -> Article.Author? in
      let name = reader.requiredText("name")
      let url = reader.address("url")
      let role = reader.text("role")
      return Article.Author(name: name, url: url, role: role)
    }
    guard let author else { return nil }
    self = author
  }
}

extension Article.LinkPolicy {
  fileprivate init(_ fields: FieldReader) {
    self = .all
    guard let node = fields.node("link") else { return }
    if let text = node.scalar {
      if text == "off" {
        self = .off
      } else if text != "all" {
        fields.report(
          .unknownKeyOrValue, fields.range(node), "'\(text)' is no value for 'link'",
          help: "write 'off', or a mapping with 'only' and 'not'")
      }
      return
    }
    let policy = fields.object(node, "link", "link policy") { reader in
      Article.LinkPolicy.some(only: reader.ids("only"), not: reader.ids("not"))
    }
    if let policy { self = policy }
  }
}

extension FieldReader {
  /// A language tag (BCP 47): letters, digits and hyphens, such as `nl` or `zh-Hant`.
  func language(_ key: String) -> Located<String>? {
    text(key).flatMap { language($0) }
  }

  func language(_ text: Located<String>) -> Located<String>? {
    let parts = text.value.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          }
      } && (2...3).contains(parts.first?.count ?? 0)
    if isTag { return text }
    report(
      .unknownKeyOrValue, text.range, "'\(text.value)' is not a language tag",
      help: "write it like 'en', 'nl' or 'fr-BE'")
    return nil
  }
}
