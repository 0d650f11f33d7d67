extension FoldingTable {
  /// Folding for the search of secrets: Greek and Cyrillic letters that look like Latin ones are these.
  ///
  /// `О. Z` with a Cyrillic `О` reads like the name, and is found like it. A name in Greek or
  /// Cyrillic is found as before, for it is folded by the same table.
  static let lookalikes = FoldingTable(shared, in: Lookalikes.blocks) { scalar, form, isUpper in
    if let own = Lookalikes.whole[scalar] { return [own] }
    var isChanged = false
    var folded: [UInt8] = []
    for part in form {
      let latin = (isUpper ? Lookalikes.capital[part] : nil) ?? Lookalikes.small[part]
      isChanged = isChanged || latin != nil
      folded += latin.map { [$0] } ?? Array(String(part).utf8)
    }
    return isChanged ? folded : nil
  }
}

/// Letters of other scripts that a reader takes for Latin ones.
///
/// After the confusables of Unicode Technical Standard #39 that have one Latin letter as their
/// prototype, in either case; and Cyrillic `в к м н т`, which look like small capitals.
enum Lookalikes {
  /// Greek and Cyrillic with their extensions, and the mathematical Greek that folds to them.
  fileprivate static let blocks = [
    0x0080...0x00FF, 0x0370...0x052F, 0x1C80...0x1C8F, 0x1D00...0x1DBF, 0x1F00...0x1FFF,
    0x2100...0x214F, 0xA640...0xA69F, 0x1D6A8...0x1D7CB,
  ]

  /// By what a letter folds to.
  fileprivate static let small: [Unicode.Scalar: UInt8] = table(
    greek: "αa βb γy εe ζz ηn ιi κk μu νv οo ρp σo τt υu χx ϳj",
    cyrillic: "аa вb гr еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԛq ԝw ԁd һh ӏl ьb үy ѵv ԍg")

  /// Those whose capital looks like another letter.
  fileprivate static let capital: [Unicode.Scalar: UInt8] = table(
    greek: "ηh μm νn υy", cyrillic: "")

  /// Those that fold to a letter that they do not look like: the lunate sigma.
  fileprivate static let whole: [Int: UInt8] = [
    0x3F2: UInt8(ascii: "c"), 0x3F9: UInt8(ascii: "c"),
  ]

  private static func table(greek: String, cyrillic: String) -> [Unicode.Scalar: UInt8] {
    var table: [Unicode.Scalar: UInt8] = [:]
    for pair in "\(greek) \(cyrillic)".unicodeScalars.split(separator: " ") {
      if let letter = pair.first, let latin = pair.last, let byte = UInt8(exactly: latin.value) {
        table[letter] = byte
      }
    }
    return table
  }

  // MARK: - Cases

  /// A name in capitals, in small letters, and with a capital to each word, where these look like
  /// other Latin letters than the name as it is written; nothing for most names.
  static func cases(of name: String) -> [String] {
    let isOther = Folding.fold(name).withUnsafeBufferPointer { folded in
      String(decoding: folded, as: UTF8.self).unicodeScalars.contains { capital[$0] != nil }
    }
    guard isOther else { return [] }
    var words = ""
    var isFirst = true
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      words += isFirst ? properties.uppercaseMapping : properties.lowercaseMapping
      isFirst = !properties.isAlphabetic
    }
    return [name.uppercased(), name.lowercased(), words].filter { $0 != name }
  }
}
