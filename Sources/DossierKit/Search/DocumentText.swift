/// What can be found of one document, by where it stands.
struct DocumentText {
  let title: String
  /// Its other names, and the names of what it is about.
  let names: [String]
  let summary: String?
  let blocks: [(isHeading: Bool, text: [UInt8])]

  /// Takes the words of a document from those of its body.
  init(_ document: SearchPlan.Document, _ plain: PlainBody) {
    // A variable of the site would be a copy, which counts all its tables.
    let record = plain.site[document.record]
    let card = plain.cards[Int(document.record)]
    title = card.title
    summary = card.summary
    names =
      record.publicAliases
      + document.named.filter { $0 != document.record }.map {
        plain.cards[Int($0)].title
      } + Self.makers(of: record)
    let body = plain.blocks(of: document.record)
    let lines = Self.lines(of: record) + (card.warning.map { [$0] } ?? [])
    blocks = body + lines.map { (false, Array($0.utf8)) }
  }

  /// The text for excerpts and phrases, on one line: its sentences, then its headings.
  ///
  /// A heading within the text would run into the sentence behind it, and an excerpt would read as
  /// if they were one. What does not end as a sentence does, such as an item of a list, is set off.
  /// A line break would be written as an escape, which is slow to prove free of secrets.
  var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(blocks.reduce(0) { $0 + $1.text.count + 4 })
    for isHeading in [false, true] {
      for block in blocks where block.isHeading == isHeading && !block.text.isEmpty {
        if !text.isEmpty { text += (Self.endsSentence(text) && !isHeading ? " " : Self.gap).utf8 }
        text += block.text
      }
    }
    return text
  }

  /// A hash of what is shown of the document: the cells of its row, and with texts its blocks.
  func print(besides row: [String], keepsText: Bool) -> UInt64 {
    var hash = QuickHash()
    for cell in row { hash.add(cell) }
    if keepsText {
      for block in blocks {
        hash.add(block.isHeading)
        hash.add(bytes: block.text)
      }
    }
    return hash.value
  }

  private static let gap = " \u{00B7} "

  /// Whether a text ends in a mark that closes a sentence, perhaps within quotation marks.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        rest.removeLast()
      default:
        let tail = rest.suffix(3)
        // An ellipsis ends a sentence; closing quotation marks stand behind its end.
        if tail.elementsEqual("\u{2026}".utf8) { return true }
        if tail.elementsEqual("\u{201D}".utf8) || tail.elementsEqual("\u{2019}".utf8) {
          rest.removeLast(3)
        } else if rest.suffix(2).elementsEqual("\u{BB}".utf8) {
          rest.removeLast(2)
          if rest.suffix(3).elementsEqual("\u{202F}".utf8) { rest.removeLast(3) }
          if rest.suffix(2).elementsEqual("\u{A0}".utf8) { rest.removeLast(2) }
        } else {
          return false
        }
      }
    }
    return false
  }

  /// The beginning of the text, cut behind a word.
  func beginning(_ limit: Int) -> String {
    guard let first = blocks.first(where: { !$0.isHeading })?.text, !first.isEmpty else {
      return ""
    }
    guard first.count > limit else { return String(decoding: first, as: UTF8.self) }
    let cut = first[..<limit].lastIndex(of: 0x20) ?? 0
    return String(decoding: first[..<cut], as: UTF8.self) + "\u{2026}"
  }

  /// Who wrote or published it.
  private static func makers(of record: Record) -> [String] {
    switch record.details {
    case .article(let article): article.authors.map(\.name.value)
    case .source(let source): [source.publisher.value] + source.authors.map(\.value)
    default: []
    }
  }

  /// What its page tells beside the body.
  private static func lines(of record: Record) -> [String] {
    switch record.details {
    case .incident(let incident): incident.phases.map(\.text.value)
    case .person(let person): person.roles.map(\.title.value)
    case .claim(let claim): claim.history.compactMap(\.note?.value)
    default: []
    }
  }
}

extension Record {
  /// Other names that every reader may learn.
  var publicAliases: [String] {
    if case .person(let person) = details, !person.isFullyIdentified { return [] }
    return common.aliases.map(\.name.value)
  }
}
