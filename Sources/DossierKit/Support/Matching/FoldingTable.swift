/// What one scalar folds to and what it is at a word boundary: 32 bits of the folding table.
///
/// Bits 0–3 hold the kind, 4 and 5 the case, 8–13 the length of the folded form in bytes (63: the
/// scalar folds to itself), 14–31 its place in the table's forms.
struct FoldingEntry: Sendable, Equatable {
  /// What a scalar is at a word boundary.
  enum Kind {
    static let other: UInt32 = 0
    static let letter: UInt32 = 1
    static let digit: UInt32 = 2
    /// A letter of a script that is written without spaces.
    static let spaceless: UInt32 = 3
    /// Hangul, whose words take particles without a space.
    static let syllable: UInt32 = 4
    /// A mark that folding drops.
    static let mark: UInt32 = 5
    /// A mark that stands for a sound of its own and is kept.
    static let keptMark: UInt32 = 6
    /// A soft hyphen, a zero-width or a direction character.
    static let ignored: UInt32 = 7
    static let space: UInt32 = 8
    /// A hyphen that joins the parts of a compound.
    static let hyphen: UInt32 = 9
    static let apostrophe: UInt32 = 10
  }

  static let identityLength = 63

  let bits: UInt32

  var kind: UInt32 { bits & 15 }
  var isUpper: Bool { bits & 16 != 0 }
  var isLower: Bool { bits & 32 != 0 }
  var length: Int { Int(bits >> 8 & 63) }
  var offset: Int { Int(bits >> 14) }
  var isIdentity: Bool { length == Self.identityLength }

  /// Whether the scalar is part of a word that spaces delimit.
  var isWord: Bool {
    let kind = kind
    return kind == Kind.letter || kind == Kind.digit || kind == Kind.syllable
  }
}

/// The folding of every Unicode scalar, in blocks of 128 entries; built once from FoldingData.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// The block of each 128 scalars.
  let blocks: [UInt16]
  let entries: [UInt32]
  /// The folded forms, in UTF-8.
  let forms: [UInt8]
  /// The folded form of each ASCII character.
  let lower: [UInt8]

  private init() {
    var reader = FoldingStream(FoldingData.stream)
    var builder = FoldingTableBuilder()
    builder.readClasses(&reader)
    builder.readForms(&reader)
    builder.addHangul()
    blocks = builder.blocks
    entries = builder.entries
    forms = builder.forms
    lower = builder.lower
  }

  /// A table with other forms for some scalars: those that `change` gives for a scalar's own.
  ///
  /// ASCII keeps its entries, and blocks in which nothing changes are shared with the other table.
  init(
    _ table: FoldingTable, in scalars: [ClosedRange<Int>],
    change: (_ scalar: Int, _ form: [Unicode.Scalar], _ isUpper: Bool) -> [UInt8]?
  ) {
    var (blocks, entries, forms) = (table.blocks, table.entries, table.forms)
    for page in Set(scalars.flatMap { $0.lowerBound >> 7...$0.upperBound >> 7 }).sorted() {
      let old = Int(blocks[page]) << 7
      var block = Array(entries[old..<old + 128])
      var isChanged = false
      for place in 0..<128 {
        let scalar = page << 7 | place
        let entry = FoldingEntry(bits: block[place])
        let form =
          entry.isIdentity
          ? Unicode.Scalar(UInt32(scalar)).map { [$0] } ?? []
          : Array(
            String(decoding: forms[entry.offset..<entry.offset + entry.length], as: UTF8.self)
              .unicodeScalars)
        guard scalar >= 0x80, let new = change(scalar, form, entry.isUpper) else { continue }
        block[place] = entry.bits & 63 | UInt32(new.count) << 8 | UInt32(forms.count) << 14
        forms += new
        isChanged = true
      }
      guard isChanged else { continue }
      blocks[page] = UInt16(truncatingIfNeeded: entries.count >> 7)
      entries += block
    }
    (self.blocks, self.entries, self.forms, lower) = (blocks, entries, forms, table.lower)
  }
}

extension FoldingTable {
  /// The table as pointers, valid inside `withView`.
  struct View {
    let blocks: UnsafePointer<UInt16>
    let entries: UnsafePointer<UInt32>
    let ascii: UnsafePointer<UInt32>
    let forms: UnsafePointer<UInt8>
    let lower: UnsafePointer<UInt8>
  }

  /// Lends the table to a hot loop.
  func withView<Result>(_ body: (View) throws -> Result) rethrows -> Result? {
    try blocks.withUnsafeBufferPointer { blocks in
      try entries.withUnsafeBufferPointer { entries in
        try forms.withUnsafeBufferPointer { forms in
          try lower.withUnsafeBufferPointer { lower in
            guard let blocks = blocks.baseAddress, let entries = entries.baseAddress,
              let forms = forms.baseAddress, let lower = lower.baseAddress
            else { return nil }
            return try body(
              View(
                blocks: blocks, entries: entries, ascii: entries + Int(blocks[0]) << 7,
                forms: forms, lower: lower))
          }
        }
      }
    }
  }
}
