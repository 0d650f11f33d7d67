import CommonMark

/// The pictures and documents whose media record readers do not get: no page shows or links them.
struct WithheldFiles {
  /// Their paths below the content folder.
  let paths: Set<String>
  /// The ids of their records, by which fields name them too.
  private let ids: Set<String>

  init(_ records: [Record], _ isShown: [Bool]) {
    var paths: Set<String> = []
    var ids: Set<String> = []
    for (record, isShown) in zip(records, isShown) where !isShown {
      guard case .media(let media) = record.details else { continue }
      let file = media.file.value
      paths.insert(file.utf8.starts(with: "media/".utf8) ? file : "media/" + file)
      ids.insert(record.id.text)
    }
    self.paths = paths
    self.ids = ids
  }

  /// Takes them out of a public record whose own file stands at a path, and tells where.
  func takeOut(of record: inout Record, at path: String, _ diagnostics: inout [Diagnostic]) {
    guard !paths.isEmpty else { return }
    func isWithheld(_ field: Located<String>?) -> Bool {
      guard let field, ids.contains(field.value) || holds(field.value, from: "") else {
        return false
      }
      diagnostics.append(.unpublishedFile(field.value, at: record.place(field.range)))
      return true
    }
    switch record.details {
    case .article(var article) where isWithheld(article.image):
      article.image = nil
      record.details = .article(article)
    case .person(var person) where isWithheld(person.portrait):
      person.portrait = nil
      record.details = .person(person)
    default: break
    }
    guard var body = record.body else { return }
    let told = diagnostics.count
    for (number, image) in body.facts.images.enumerated()
    where holds(PercentDecoder.decode(image.destination), from: path) {
      body.withheldImages.insert(number)
      diagnostics.append(
        .unpublishedFile(image.destination, at: record.place(body.range(image.source))))
    }
    for index in body.references.indices {
      guard case .file(let file, _) = body.references[index].target,
        holds(PercentDecoder.decode(file), from: path)
      else { continue }
      body.references[index].target = .withheld
      diagnostics.append(
        .unpublishedFile(file, at: record.place(body.references[index].range)))
    }
    if diagnostics.count > told { record.body = body }
  }

  /// Whether a path, as it is written in a file, means one of them.
  private func holds(_ written: String, from path: String) -> Bool {
    [written, "media/" + written].contains(where: paths.contains)
      || RelativePath.resolve(written, from: path).map(paths.contains) ?? false
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unpublishedFile(_ file: String, at place: SourceRange) -> Self {
    Diagnostic(
      .unpublishedReference, .warning, at: place,
      "the record of '\(file)' is not published, so readers do not get the file",
      help: "publish it, or take the reference out")
  }
}
