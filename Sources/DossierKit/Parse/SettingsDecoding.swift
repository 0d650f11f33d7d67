import CommonMark
import YAML

extension DossierSettings {
  /// Reads `dossier.yml`.
  init(_ fields: FieldReader) {
    let title = fields.requiredText("title")
    let language = fields.required("language", fields.language("language"), standIn: "en")
    self.init(file: fields.problems.file, title: title, language: language)
    summary = fields.text("summary")
    url = Self.baseURL(fields)
    timezone = fields.timeZone("timezone")
    state = fields.choice("state", State.self)?.value
    publisher = fields.object("publisher", "publisher") { reader in
      let name = reader.requiredText("name")
      let url = reader.address("url")
      let corrections = reader.address("corrections")
      let ethics = reader.address("ethics")
      let contact = reader.text("contact")
      let masthead = reader.address("masthead")
      let ownership = reader.text("ownership")
      return Publisher(
        name: name, url: url, corrections: corrections, ethics: ethics, contact: contact,
        masthead: masthead, ownership: ownership)
    }
    lead = fields.text("lead")
    known = fields.ids("known")
    unknown = fields.objects("unknown", "open question") { reader in
      let question = reader.requiredText("question")
      let since = reader.date("since")
      let sources = reader.citations("sources")
      return OpenQuestion(question: question, since: since, sources: sources)
    }
    pinned = fields.ids("pinned")
    keyFigures = fields.objects("key_figures", "key figure") { reader in
      KeyFigure(
        label: reader.text("label"), value: reader.text("value"), asOf: reader.date("as_of"),
        incident: reader.id("incident"),
        measure: reader.choice("measure", Figure.Measure.self)?.value,
        sources: reader.citations("sources"))
    }
    updates = fields.objects("updates", "update") { reader in
      let at = reader.required("at", reader.articleDate("at"), standIn: .standIn)
      let text = reader.requiredText("text")
      let kind = reader.text("kind")
      let refs = reader.ids("refs")
      return Update(at: at, text: text, kind: kind, refs: refs)
    }
    checked = fields.date("checked")
    grading = Self.grading(fields)
    namingPolicy = fields.text("naming_policy")
    labelPolicy = fields.text("label_policy")
    methodology = fields.text("methodology")
    linking = fields.object("linking", "linking") { Linking($0) } ?? Linking()
    languages = fields.texts("languages").compactMap { fields.language($0) }
    theme =
      fields.object("theme", "theme") { reader in
        Theme(
          fonts: reader.choice("fonts", Theme.Fonts.self)?.value ?? .newsreader,
          accent: reader.text("accent"))
      } ?? Theme()
    search =
      fields.object("search", "search") { reader in
        reader.choice("text", SearchText.self)?.value
      }
    imageWidths = fields.object("images", "images") { Self.imageWidths($0) } ?? []
    maps = fields.choice("maps", Maps.self)?.value ?? .on
    exports = fields.choice("exports", Exports.self)?.value ?? .all
    ties = fields.choice("ties", Ties.self)?.value ?? .on
    bodyLimits = fields.object("limits", "limits") { BodyLimits($0) } ?? BodyLimits()
    // What cannot be read protects.
    withheldNames =
      fields.choice("withheld_names", WithheldNames.self)?.value
      ?? (fields.node("withheld_names") == nil ? .replace : .stop)
    hostFiles = fields.choices("host_files", Host.self).map(\.value)
  }

  /// The site's own address, http or https, without a slash at its end.
  private static func baseURL(_ fields: FieldReader) -> Located<String>? {
    guard let text = fields.text("url") else { return nil }
    guard let url = BaseURL.normalized(text.value) else {
      fields.report(
        .addressNotAllowed, text.range, "'\(text.value)' is not the address of a site",
        help: "write it like https://example.org/dossier")
      return nil
    }
    return Located(url, text.range)
  }

  /// The widths in pixels that a copy of a picture may have: an icon's, and that of a large screen
  /// twice as dense.
  static let settableWidths = 16...4096
  private static let mostWidths = 8

  private static func imageWidths(_ fields: FieldReader) -> [Int] {
    let widths = fields.integers("widths", in: settableWidths)
    if widths.count > mostWidths {
      fields.report(
        .unknownKeyOrValue, widths[mostWidths].range,
        "'widths' has \(widths.count) values, more than the \(mostWidths) that are allowed",
        help: "two or three serve phones and screens, such as [480, 960]")
    }
    return Set(widths.map(\.value)).sorted()
  }

  private static func grading(
    _ fields: FieldReader
  ) -> [(grade: Located<String>, definition: Located<String>)] {
    guard let node = fields.node("grading") else { return [] }
    guard case .mapping(let pairs) = node.content else {
      fields.report(
        .unknownKeyOrValue, fields.range(node), "'grading' takes a mapping from grade to definition"
      )
      return []
    }
    return pairs.compactMap { pair in
      fields.scalar(pair.value, "grading").map {
        (Located(pair.key, fields.range(pair.keyRange)), $0)
      }
    }
  }
}

extension BodyLimits {
  /// What `limits:` may set: the largest text file has 4 MiB, and 200 levels are read in no time.
  static let settableBytes = 1024...4 << 20
  static let settableNesting = 1...200

  fileprivate init(_ fields: FieldReader) {
    self.init()
    bytes = fields.integer("body_bytes", in: Self.settableBytes)?.value ?? bytes
    nesting = fields.integer("body_depth", in: Self.settableNesting)?.value ?? nesting
  }
}

extension DossierSettings.Linking {
  fileprivate init?(_ fields: FieldReader) {
    self.init()
    if let mode = fields.choice("mode", Mode.self)?.value { self.mode = mode }
    if fields.node("kinds") != nil {
      kinds = fields.choices("kinds", RecordKind.self).map(\.value)
    }
  }
}
