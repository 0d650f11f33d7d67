import CReadings

/// What one page reads of the texts and of what Link made of them, noted while it is made.
///
/// A page is made by one task on one thread from its beginning to its end, so a variable of the
/// thread is enough; where nobody asks, a reading costs one look at it.
struct Readings: Sendable, Equatable {
  /// What is read of a record.
  enum Part: UInt32, CaseIterable {
    /// Its own text, with what Link decided about it.
    case text
    /// Who names it, and where.
    case backlinks
    /// The records that are related to it.
    case related
    /// The articles that name it.
    case articles
    /// The records that stand in the same articles.
    case companions
    /// Where it is used as a source.
    case usages
    /// Which records its text names and which sources it cites, in their order.
    case named
  }

  /// Of its text the paragraphs in which it names or cites others, in so many groups by their number:
  /// a page that quotes one is not made again for most of the others.
  static let passageGroups = 8

  /// The group of a paragraph by its number.
  @inline(__always)
  static func passageGroup(of block: Int32) -> Int {
    Int(UInt32(bitPattern: block) % UInt32(passageGroups))
  }

  /// How many keys a record has: one for each part, then one for each group of passages.
  static var keysPerRecord: Int { Part.allCases.count + passageGroups }

  /// The keys of what was read, in rising order.
  let keys: [UInt32]

  /// Whether nothing was read but texts of which a condition is true, by their records.
  func isOfTexts(_ isKept: (Int) -> Bool) -> Bool {
    keys.allSatisfy { key in
      let (record, part) = Int(key).quotientAndRemainder(dividingBy: Self.keysPerRecord)
      let isOfText =
        part == Part.text.rawValue || part == Part.named.rawValue || part >= Part.allCases.count
      return isOfText && isKept(record)
    }
  }

  /// The key of a part of a record.
  @inline(__always)
  static func key(_ part: Part, of record: Int) -> UInt32 {
    UInt32(clamping: record) &* UInt32(keysPerRecord) &+ part.rawValue
  }

  /// The key of a group of a record's passages.
  @inline(__always)
  static func key(passages group: Int, of record: Int) -> UInt32 {
    UInt32(clamping: record) &* UInt32(keysPerRecord) &+ UInt32(Part.allCases.count + group)
  }

  /// How many keys a site of so many records has.
  static func count(records: Int) -> Int { records * keysPerRecord }

  /// Notes that a part of a record is read.
  @inline(__always)
  static func note(_ part: Part, of record: Int) { readings_note(key(part, of: record)) }

  /// Notes that a passage of a record is read, by the number of its paragraph.
  @inline(__always)
  static func note(passageIn block: Int32, of record: Int) {
    readings_note(key(passages: passageGroup(of: block), of: record))
  }

  /// Notes that all of this is read.
  func note() { for key in keys { readings_note(key) } }

  /// Makes something, and tells what was read for it; nil when that is not known.
  static func noting<Result>(
    records: Int, _ make: () -> Result
  ) -> (made: Result, readings: Readings?) {
    var set = readings()
    readings_begin(&set, UInt32(clamping: count(records: records)))
    let made = make()
    let isWhole = readings_end(&set)
    defer { readings_free(&set) }
    guard isWhole else { return (made, nil) }
    let keys = UnsafeBufferPointer(start: set.keys, count: set.count)
    return (made, Readings(keys: keys.sorted()))
  }
}

/// A table with a row for each record, whose readings are noted.
struct NotedTable<Row: Sendable>: RandomAccessCollection, Sendable {
  private var rows: [Row]
  private let part: Readings.Part

  /// Takes the rows, in the order of the records.
  init(_ rows: [Row], _ part: Readings.Part) {
    self.rows = rows
    self.part = part
  }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  subscript(_ record: Int) -> Row {
    @inline(__always) _read {
      Readings.note(part, of: record)
      yield rows[record]
    }
  }

  /// A row of which but a part is read, which is noted elsewhere.
  func unnoted(_ record: Int) -> Row { rows[record] }

  /// Puts another row in the place of one.
  mutating func replace(_ row: Row, of record: Int) { rows[record] = row }
}
