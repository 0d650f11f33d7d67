/// A name of a record in the forms in which names are compared.
struct NameForm: Sendable {
  let record: RecordIndex
  /// As written.
  let name: String
  /// Folded as the matcher folds, without spaces and signs.
  let compact: [UInt8]
  /// The same with the words in the order of their bytes.
  let sortedWords: [UInt8]
  /// What is left when spellings of one sound are made one; empty when too little is.
  let sound: [UInt8]

  init?(_ name: String, of record: RecordIndex) {
    let words = Folding.fold(name).split { !Self.isWord($0) }.map { Array($0) }
    compact = Array(words.joined())
    guard compact.count >= 3 else { return nil }
    self.record = record
    self.name = name
    sortedWords = words.count > 1 ? Array(words.sorted(by: Self.precedes).joined()) : []
    sound = Transliteration.sound(of: words)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.lexicographicallyPrecedes(b)
  }

  /// The names of a record by which two records may be taken for one.
  static func forms(of record: Record, _ index: RecordIndex) -> [NameForm] {
    guard record.hasNameInText, record.kind != .term else { return [] }
    if case .person(let person) = record.details, !person.isFullyIdentified { return [] }
    let names = [record.ownName] + record.common.aliases.map(\.name.value)
    var seen: Set<[UInt8]> = []
    return names.compactMap { NameForm($0, of: index) }
      .filter { seen.insert($0.compact).inserted }
  }
}
