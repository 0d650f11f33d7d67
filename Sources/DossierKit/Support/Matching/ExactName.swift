private import ByteCode

/// The written form of a name whose case and diacritics must be as in the text.
///
/// Light folding makes the two comparable: white space, apostrophes, hyphens and invisible
/// characters as in `Folding`; all else must be canonically equivalent (NFC or NFD).
struct ExactName: Sendable, Equatable {
  private(set) var form: [UInt8]
  /// Whether this is an acronym of at most three letters, which capitals around it make doubtful.
  let isShortAcronym: Bool

  init(_ name: String) {
    (form, isShortAcronym) = name.lend { bytes -> ([UInt8], Bool) in
      guard let text = bytes.baseAddress else { return ([], false) }
      return FoldingTable.shared.withView { view in
        let reader = ScalarReader(text: text, count: bytes.count, folding: view)
        var form: [UInt8] = []
        Self.normalize(reader, 0..<bytes.count) { form.append($0) }
        return (form, Self.isShortAcronym(reader))
      } ?? ([], false)
    }
    if form.last == 0x20 { form.removeLast() }
    if form.first == 0x20 { form.removeFirst() }
  }

  private init(form: [UInt8]) {
    self.form = form
    isShortAcronym = false
  }

  /// Whether the text of a range is this name.
  func matches(_ reader: ScalarReader, _ range: Range<Int>) -> Bool {
    var index = 0
    var isEqual = true
    var isASCII = true
    Self.normalize(reader, range) { byte in
      if index >= form.count || form[index] != byte { isEqual = false }
      if byte >= 0x80 { isASCII = false }
      index += 1
    }
    if isEqual { return index == form.count }
    if isASCII && form.allSatisfy({ $0 < 0x80 }) { return false }
    var other: [UInt8] = []
    Self.normalize(reader, range) { other.append($0) }
    return isEquivalent(to: ExactName(form: other))
  }

  /// Whether two names are canonically equivalent, as Swift compares strings.
  func isEquivalent(to other: ExactName) -> Bool {
    String(decoding: form, as: UTF8.self) == String(decoding: other.form, as: UTF8.self)
  }

  private static func normalize(
    _ reader: ScalarReader, _ range: Range<Int>, _ emit: (UInt8) -> Void
  ) {
    var index = range.lowerBound
    var afterSpace = false
    while index < range.upperBound {
      let item = reader.item(at: index)
      index = item.end
      let entry = item.entry
      if entry.kind == FoldingEntry.Kind.ignored { continue }
      if entry.kind == FoldingEntry.Kind.space {
        if !afterSpace { emit(0x20) }
        afterSpace = true
        continue
      }
      afterSpace = false
      if !entry.isIdentity, entry.length == 1,
        case let byte = reader.folding.forms[entry.offset], byte == 0x27 || byte == 0x2D
      {
        emit(byte)
      } else {
        for index in item.start..<item.end { emit(reader.text[index]) }
      }
    }
  }

  private static func isShortAcronym(_ reader: ScalarReader) -> Bool {
    var index = 0
    var capitals = 0
    while index < reader.count {
      let item = reader.item(at: index)
      if item.entry.isUpper {
        capitals += 1
      } else if item.entry.isWord {
        return false
      }
      index = item.end
    }
    return capitals > 0 && capitals <= 3
  }
}

/// Tells whether a word stands in a run of words in capitals, as in a headline.
///
/// There `IS` may be the verb and `US` the pronoun, so a name of at most three letters that must
/// have its own case is not found if the words next to it on both sides, over white space alone,
/// are in capitals; nor if among the three words on each side one is in capitals and none has a
/// small letter (`IS PARIS SAFE?`). Precision goes before recall.
struct CapitalRun {
  let reader: ScalarReader

  private struct Side {
    var nearestIsCapital = false
    var hasCapitals = false
    var hasSmall = false
  }

  /// Whether the words around a range are in capitals.
  func surrounds(_ range: Range<Int>) -> Bool {
    let left = side(from: range.lowerBound) {
      reader.item(before: $0)
    } next: {
      $0.start
    }
    let right = side(from: range.upperBound) {
      reader.item(at: $0)
    } next: {
      $0.end
    }
    if left.nearestIsCapital && right.nearestIsCapital { return true }
    return (left.hasCapitals || right.hasCapitals) && !left.hasSmall && !right.hasSmall
  }

  private func side(
    from start: Int, _ item: (Int) -> ScalarReader.Item, next: (ScalarReader.Item) -> Int
  ) -> Side {
    var side = Side()
    var index = start
    var words = 0
    var capitals = 0
    var isInWord = false
    var hasSign = false
    while words < 3, abs(index - start) < ScalarReader.reach {
      let item = item(index)
      if item.isEdge { break }
      index = next(item)
      let entry = item.entry
      if entry.isLower { side.hasSmall = true }
      if entry.isUpper {
        capitals += 1
        isInWord = true
      } else if entry.isWord {
        isInWord = true
      } else if entry.kind < FoldingEntry.Kind.mark || entry.kind > FoldingEntry.Kind.ignored {
        if isInWord {
          close(&side, &words, capitals, hasSign)
          isInWord = false
          capitals = 0
        }
        if entry.kind != FoldingEntry.Kind.space { hasSign = true }
      }
    }
    if isInWord { close(&side, &words, capitals, hasSign) }
    return side
  }

  private func close(_ side: inout Side, _ words: inout Int, _ capitals: Int, _ hasSign: Bool) {
    if capitals >= 2 {
      side.hasCapitals = true
      if words == 0, !hasSign, !side.hasSmall { side.nearestIsCapital = true }
    }
    words += 1
  }
}
