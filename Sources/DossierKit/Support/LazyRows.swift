import CReadings
import Synchronization

/// Rows that are made when they are first asked for, and then kept: of an edited dossier few are.
///
/// Nothing waits: where two tasks ask for a row at once, both make it, alike, and one of them is kept.
/// A row belongs to no page, so what is read to make it is not noted (`Readings`): rows are made of
/// what decides all pages alone (`SiteInputs.frame`), or whoever hands them out notes that a row was
/// read (`KeptTable`).
final class LazyRows<Row: AnyObject & Sendable>: Sendable {
  let count: Int
  // Each is touched by atomic loads and stores alone, but where there is one reference left.
  private nonisolated(unsafe) let rows: UnsafeMutablePointer<AtomicLazyReference<Row>>
  private let make: @Sendable (Int) -> Row

  /// So many rows, each as a closure makes it from its number.
  init(count: Int, by make: @escaping @Sendable (Int) -> Row) {
    self.count = count
    self.make = make
    rows = .allocate(capacity: count)
    for number in 0..<count { (rows + number).initialize(to: AtomicLazyReference()) }
  }

  deinit {
    rows.deinitialize(count: count)
    rows.deallocate()
  }

  subscript(_ number: Int) -> Row {
    precondition(number >= 0 && number < count, "a row that is there")
    return rows[number].load() ?? rows[number].storeIfNil(Readings.unnoted { make(number) })
  }
}

/// A row that is a plain value.
final class LazyRow<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

extension Readings {
  /// Makes something whose readings no page is told.
  fileprivate static func unnoted<Result>(_ make: () -> Result) -> Result {
    let set = readings_pause()
    defer { readings_resume(set) }
    return make()
  }
}
