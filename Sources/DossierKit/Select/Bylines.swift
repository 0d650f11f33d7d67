/// The names of those who wrote or said something, which a takedown `anonymise` takes away.
extension Record {
  /// Takes out the names of an article's and a source's authors, and a quote's speaker.
  mutating func removeBylines() {
    guard common.takedown?.action.value == .anonymise else { return }
    switch details {
    case .article(var article):
      article.authors = []
      details = .article(article)
    case .source(var source):
      source.authors = []
      details = .source(source)
    case .quote(var quote):
      quote.speaker.value = ""
      details = .quote(quote)
    default: break
    }
  }

  /// Those names; a speaker who is a record has that record's protection.
  var bylines: [Located<String>] {
    switch details {
    case .article(let article): article.authors.map(\.name)
    case .source(let source): source.authors
    case .quote(let quote): RecordID(quote.speaker.value) == nil ? [quote.speaker] : []
    default: []
    }
  }
}

extension SecretCollector {
  /// The names that a takedown took off records, unless public records bear them elsewhere: as the
  /// author of another text, or as a person's own name.
  mutating func addBylines(of written: [Record], unless records: [Record]) {
    let anonymised = written.filter {
      $0.common.takedown?.action.value == .anonymise && !$0.bylines.isEmpty
    }
    guard !anonymised.isEmpty else { return }
    var publicNames: Set<String> = []
    for record in records {
      publicNames.formUnion(record.bylines.map(\.value))
      if record.kind == .person {
        publicNames.insert(record.title)
        publicNames.formUnion(record.common.aliases.map(\.name.value))
      }
    }
    for record in anonymised {
      for name in record.bylines where !publicNames.contains(name.value) {
        add(Secret(text: name.value, record: record.place(name.range), kind: .name))
      }
    }
  }
}
