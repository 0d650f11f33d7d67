import Synchronization
import Testing

@testable import DossierKit

/// Bytes are made once for the file and for the page that tells their number, which is remade when
/// what they read changes.
struct MeasuredBytesTests {
  private final class Counter: Sendable {
    let made = Mutex(0)
  }

  private func bytes(_ counter: Counter) -> MeasuredBytes {
    MeasuredBytes(records: 4) {
      counter.made.withLock { $0 += 1 }
      Readings.note(.named, of: 2)
      return [1, 2, 3]
    }
  }

  private static let key = [Readings.key(.named, of: 2)]

  @Test func `the file first`() {
    let counter = Counter()
    let bytes = bytes(counter)
    let file = Readings.noting(records: 4) { bytes.bytes }
    let page = Readings.noting(records: 4) { bytes.count }
    #expect(file.made == [1, 2, 3] && page.made == 3)
    #expect(file.readings?.keys == Self.key && page.readings?.keys == Self.key)
    #expect(counter.made.withLock { $0 } == 1)
  }

  @Test func `the page first`() {
    let counter = Counter()
    let bytes = bytes(counter)
    let page = Readings.noting(records: 4) { bytes.count }
    let file = Readings.noting(records: 4) { bytes.bytes }
    #expect(file.made == [1, 2, 3] && page.made == 3)
    #expect(file.readings?.keys == Self.key && page.readings?.keys == Self.key)
    #expect(counter.made.withLock { $0 } == 1)
  }

  @Test func `what is noted within is noted around it too`() {
    let outer = Readings.noting(records: 4) {
      Readings.note(.text, of: 0)
      let inner = Readings.noting(records: 4) { Readings.note(.text, of: 1) }
      #expect(inner.readings?.keys == [Readings.key(.text, of: 1)])
      Readings.note(.text, of: 3)
    }
    #expect(outer.readings?.keys == [0, 1, 3].map { Readings.key(.text, of: $0) })
  }

  @Test func `bits are used again, and nothing of an earlier page is in them`() {
    for records in [4, 900, 30, 4, 900] {
      let all = Readings.noting(records: records) {
        for record in 0..<records { Readings.note(.text, of: record) }
      }
      #expect(all.readings?.keys == (0..<records).map { Readings.key(.text, of: $0) })
      let one = Readings.noting(records: records) { Readings.note(.named, of: records - 1) }
      #expect(one.readings?.keys == [Readings.key(.named, of: records - 1)])
    }
  }
}
