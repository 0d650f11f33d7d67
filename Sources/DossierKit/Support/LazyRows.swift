import CReadings
import Synchronization

/// Rows that are made when they are first asked for, and then kept: of an edited dossier few are.
///
/// Nothing waits: where two tasks ask for a row at once, both make it, alike, and one of them is kept.
/// A row belongs to no page, so what is read to make it is not noted (`Readings`): rows are made of
/// what decides all pages alone (`SiteInputs.frame`), or whoever hands them out notes that a row was
/// read (`KeptTable`).
final class LazyRows<Row: Sendable>: Sendable {
  let count: Int
  // Each place is touched by atomic loads and exchanges alone, but where there is one reference left;
  // what it points at is never changed.
  private nonisolated(unsafe) let places: UnsafeMutablePointer<Place>
  private let make: @Sendable (Int) -> Row

  private typealias Place = Atomic<UnsafeMutablePointer<Row>?>

  /// So many rows, each as a closure makes it from its number.
  init(count: Int, by make: @escaping @Sendable (Int) -> Row) {
    self.count = count
    self.make = make
    places = .allocate(capacity: count)
    for number in 0..<count { (places + number).initialize(to: Place(nil)) }
  }

  deinit {
    for number in 0..<count {
      if let row = places[number].load(ordering: .relaxed) { Self.drop(row) }
    }
    places.deinitialize(count: count)
    places.deallocate()
  }

  /// A row; it is read where it lies, so that tasks which look at the same row do not wait for each
  /// other to count that they do.
  subscript(_ number: Int) -> Row {
    @inline(__always) _read {
      precondition(number >= 0 && number < count, "a row that is there")
      let row = places[number].load(ordering: .acquiring) ?? made(number)
      yield row.pointee
    }
  }

  /// Makes a row; another task may have made it meanwhile, whose row it is then.
  @inline(never)
  private func made(_ number: Int) -> UnsafeMutablePointer<Row> {
    let row = UnsafeMutablePointer<Row>.allocate(capacity: 1)
    row.initialize(to: Readings.unnoted { make(number) })
    let (_, other) = places[number].compareExchange(
      expected: nil, desired: row, ordering: .acquiringAndReleasing)
    guard let other else { return row }
    Self.drop(row)
    return other
  }

  private static func drop(_ row: UnsafeMutablePointer<Row>) {
    row.deinitialize(count: 1)
    row.deallocate()
  }
}

extension Readings {
  /// Makes something whose readings no page is told.
  fileprivate static func unnoted<Result>(_ make: () -> Result) -> Result {
    let set = readings_pause()
    defer { readings_resume(set) }
    return make()
  }
}
