import Synchronization
import Testing

@testable import DossierKit

/// Rows are made when somebody asks, once for all who ask, and belong to no page.
struct LazyRowsTests {
  private final class Row: Sendable {
    let number: Int
    init(_ number: Int) { self.number = number }
  }

  private final class Counter: Sendable {
    let made = Mutex<[Int: Int]>([:])
  }

  private func rows(_ count: Int, _ counter: Counter) -> LazyRows<Row> {
    LazyRows(count: count) { number in
      counter.made.withLock { $0[number, default: 0] += 1 }
      Readings.note(.text, of: 0)
      return Row(number)
    }
  }

  @Test func `nothing is made before somebody asks, and nothing twice`() {
    let counter = Counter()
    let rows = rows(9, counter)
    let before = counter.made.withLock { $0 }
    let first = rows[4]
    #expect(before.isEmpty && first.number == 4 && rows[4] === first)
    #expect(counter.made.withLock { $0 } == [4: 1])
  }

  @Test func `all who ask get one row`() async {
    let rows = rows(500, Counter())
    let asked = (0..<4000).map { $0 * 7 % 500 }
    let got = await Parallel.map(asked, jobs: 8) { rows[$0] }
    #expect(zip(asked, got).allSatisfy { $0 == $1.number && rows[$0] === $1 })
  }

  @Test func `what a row reads belongs to no page`() {
    let rows = rows(3, Counter())
    let page = Readings.noting(records: 4) {
      Readings.note(.text, of: 1)
      _ = rows[2]
      Readings.note(.text, of: 3)
    }
    #expect(page.readings?.keys == [1, 3].map { Readings.key(.text, of: $0) })
  }
}
