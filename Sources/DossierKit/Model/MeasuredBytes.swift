import Synchronization

/// The bytes of a file that are made when they are written, and whose number a page tells.
///
/// They are made once, whichever of the two comes first: the other waits, or finds what was made.
final class MeasuredBytes: Sendable {
  private struct Made {
    let count: Int
    /// Nil when it is not known what was read.
    let readings: Readings?
    /// The bytes, when the page came first.
    var waiting: [UInt8]?
  }

  private let make: @Sendable () -> [UInt8]
  private let records: Int
  private let made = Mutex<Made?>(nil)

  /// Bytes that a closure makes, alike each time, for a site of so many records.
  init(records: Int, by make: @escaping @Sendable () -> [UInt8]) {
    self.make = make
    self.records = records
  }

  /// The bytes.
  var bytes: [UInt8] {
    made.withLock { made in
      if let readings = made?.readings, let waiting = made?.waiting {
        readings.note()
        made?.waiting = nil
        return waiting
      }
      let (bytes, readings) = Readings.noting(records: records, make)
      made = Made(count: bytes.count, readings: readings)
      return bytes
    }
  }

  /// How many they are: whoever tells it reads what they are made of.
  var count: Int {
    made.withLock { made in
      if let made, let readings = made.readings {
        readings.note()
        return made.count
      }
      let (bytes, readings) = Readings.noting(records: records, make)
      made = Made(count: bytes.count, readings: readings, waiting: bytes)
      return bytes.count
    }
  }
}
