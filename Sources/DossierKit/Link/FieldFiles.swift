import Spelling

/// Rules S13 and T04 for fields: a picture or a shape that a field names stands in the content
/// folder, and a picture has words for those who do not see it.
enum FieldFiles {
  /// One diagnostic for each field that names no file, or a picture without an alternative text.
  static func check(_ context: LinkContext) -> [Diagnostic] {
    context.records.flatMap { record in
      fields(of: record).compactMap { field in
        let place = record.place(field.file.range)
        guard context.hasAsset(named: field.file.value) else {
          return .missingFile(
            field.name, field.file.value, at: place,
            nearest: Nearest.match(field.file.value, in: context.assetPaths))
        }
        let isPicture = field.name == "image" || field.name == "portrait"
        return isPicture && !context.hasAlt(named: field.file.value)
          ? .missingAlt(field.name, field.file.value, at: place) : nil
      }
    }
  }

  private static func fields(of record: Record) -> [(name: String, file: Located<String>)] {
    let field: (String, Located<String>?) =
      switch record.details {
      case .article(let article): ("image", article.image)
      case .person(let person): ("portrait", person.portrait)
      case .location(let location): ("shape", location.shape)
      case .media(let media): ("file", media.file)
      default: ("", nil)
      }
    return field.1.map { [(field.0, $0)] } ?? []
  }
}

extension LinkContext {
  /// Whether a name is the id of a media record, or a path below `media/`, `map/` or the content.
  fileprivate func hasAsset(named name: String) -> Bool {
    if let id = RecordID(name), let index = indices[id] {
      return records[Int(index)].kind == .media
    }
    return ["", "media/", "map/"].contains { assetPaths.contains($0 + name) }
  }

  /// Whether a picture is the id of a media record or the file of one: `alt` is required there.
  fileprivate func hasAlt(named name: String) -> Bool {
    RecordID(name).flatMap { indices[$0] } != nil || mediaAlts[name] != nil
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func missingFile(
    _ field: String, _ name: String, at place: SourceRange, nearest: String?
  ) -> Self {
    Diagnostic(
      .deadLink, at: place, "'\(field)' names '\(name)', which is not in the content folder",
      help: nearest.map { "did you mean '\($0)'?" } ?? "copy the file into media/")
  }

  fileprivate static func missingAlt(
    _ field: String, _ name: String, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .missingAltText, at: place, "'\(field)' names '\(name)', which has no alternative text",
      help: "describe the picture with 'alt' in media.yml")
  }
}
