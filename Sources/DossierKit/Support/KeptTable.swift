/// A table with a row for each record, whose readings are noted; where it is as in the last build its
/// rows are made when somebody first asks for them.
///
/// Of an edited dossier few pages are made, and so few rows are asked for.
struct KeptTable<Row: Sendable>: RandomAccessCollection, Sendable {
  private enum Rows {
    case made([Row])
    case asked(LazyRows<Row>)
  }

  private let rows: Rows
  private let part: Readings.Part

  /// Takes the rows, in the order of the records.
  init(_ rows: [Row], _ part: Readings.Part) {
    self.rows = .made(rows)
    self.part = part
  }

  /// So many rows that are as in the last build, each as a closure makes it from its record.
  init(asLast count: Int, _ part: Readings.Part, by make: @escaping @Sendable (Int) -> Row) {
    rows = .asked(LazyRows(count: count, by: make))
    self.part = part
  }

  /// Whether every row is known to be as it was in the last build.
  var isAsLast: Bool { if case .asked = rows { true } else { false } }

  var startIndex: Int { 0 }
  var endIndex: Int {
    switch rows {
    case .made(let rows): rows.count
    case .asked(let rows): rows.count
    }
  }

  subscript(_ record: Int) -> Row {
    Readings.note(part, of: record)
    return switch rows {
    case .made(let rows): rows[record]
    case .asked(let rows): rows[record]
    }
  }
}
