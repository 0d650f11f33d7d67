import CommonMark

/// F10 and T05 on the rendered pages: what a site's own templates may leave out.
///
/// Pages are read as a reader sees them: letters and digits, without tags, scripts and what stands
/// before `<body`.
struct PageAudit: Sendable {
  private let site: Site
  /// The records whose pages are looked at, by path.
  private let owners: [String: RecordIndex]

  init(_ site: Site) {
    self.site = site
    var owners: [String: RecordIndex] = [:]
    for position in site.records.indices {
      let record = site.records[position]
      if Self.needsLook(record), let path = site.paths[position] {
        owners[path] = RecordIndex(clamping: position)
      }
    }
    self.owners = owners
  }

  /// The major corrections that do not stand before the text of a page, and the credit that it lacks
  /// of a text that is somebody else's.
  func check(_ file: OutputFile) -> [Diagnostic] {
    guard !owners.isEmpty, let index = owners[file.path.text],
      case .bytes(let bytes) = file.content
    else { return [] }
    return check(site[index], VisiblePage(bytes), path: file.path.text)
  }

  private static func needsLook(_ record: Record) -> Bool {
    record.common.corrections.contains { $0.severity == .major } || credit(of: record) != nil
  }

  /// The credit that a syndicated text must carry.
  private static func credit(of record: Record) -> Located<String>? {
    guard case .article(let article) = record.details, article.rights?.mayModify == false else {
      return nil
    }
    return article.rights?.credit ?? article.rights?.notice
  }

  private func check(_ record: Record, _ page: VisiblePage, path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for correction in record.common.corrections where correction.severity == .major {
      if !page.shows(correction.now.value, before: Self.opening(of: record)) {
        found.append(.hidden(correction, record, path: path))
      }
    }
    if let credit = Self.credit(of: record), !page.shows(credit.value, before: nil) {
      found.append(.noCredit(credit, record, path: path))
    }
    return found
  }

  /// The first words of a body that stand on the page as they were written.
  private static func opening(of record: Record) -> [UInt8]? {
    guard let body = record.body else { return nil }
    for (number, block) in body.facts.blocks.enumerated() {
      let end = body.references.compactMap { reference -> Int? in
        guard case .text(let owner, let range, _) = reference.form, Int(owner) == number else {
          return nil
        }
        return Int(range.lowerBound)
      }.min()
      let words = VisiblePage.letters(of: Array(block.text.prefix(end ?? .max)))
      if words.count >= 12 { return Array(words.prefix(48)) }
    }
    return nil
  }
}

/// The letters and digits of a page, folded, in the order of the text.
private struct VisiblePage {
  private let letters: [UInt8]

  init(_ bytes: [UInt8]) {
    letters = SecretLetters.visible(Self.body(of: bytes), isMarkup: true)
  }

  static func letters(of text: [UInt8]) -> [UInt8] {
    SecretLetters.visible(text, isMarkup: false)
  }

  /// Whether a text stands on the page, and behind it the words that it must precede.
  func shows(_ text: String, before words: [UInt8]?) -> Bool {
    let wanted = Self.letters(of: Array(text.utf8))
    guard !wanted.isEmpty else { return true }
    guard let start = first(wanted, from: 0) else { return false }
    return words.map { first($0, from: start + wanted.count) != nil } ?? true
  }

  private func first(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let head = wanted.first, letters.count >= wanted.count else { return nil }
    var index = start
    while index + wanted.count <= letters.count {
      if letters[index] == head, letters[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// What stands behind `<body`, without scripts.
  private static func body(of bytes: [UInt8]) -> [UInt8] {
    var index = find(Array("<body".utf8), in: bytes, from: 0) ?? 0
    var body: [UInt8] = []
    while let script = find(Array("<script".utf8), in: bytes, from: index) {
      body += bytes[index..<script]
      index = find(Array("</script".utf8), in: bytes, from: script) ?? bytes.count
    }
    return body + bytes[min(index, bytes.count)...]
  }

  private static func find(_ tag: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + tag.count <= bytes.count {
      if bytes[index] == UInt8(ascii: "<"),
        zip(tag, bytes[index...]).allSatisfy({ $0 == $1 || $0 == $1 | 0x20 })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func hidden(
    _ correction: Correction, _ record: Record, path: String
  ) -> Self {
    Diagnostic(
      .hiddenCorrection, at: record.place(correction.now.range),
      "the page '\(path)' does not show this major correction above its text",
      help: "print {{#majorCorrections}} before {{{body}}} in the site's own template, as the "
        + "built-in partial 'partials/corrections-top' does")
  }

  fileprivate static func noCredit(
    _ credit: Located<String>, _ record: Record, path: String
  ) -> Self {
    Diagnostic(
      .changedSyndicatedText, at: record.place(credit.range),
      "the page '\(path)' does not print the credit of this syndicated text",
      help: "print {{#facts}} in the site's own template, as the built-in 'article.mustache' does")
  }
}
