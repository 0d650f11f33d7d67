import Synchronization
import Testing

@testable import DossierKit

@Suite
struct ParallelTests {
  private struct Failed: Error, Equatable {
    let item: Int
  }

  @Test(arguments: [0, 1, 2, 3, 17, 1000, 20_000], [-1, 0, 1, 2, 8, 100])
  func `results come in the order of the items`(count: Int, jobs: Int) async {
    let items = Array(0..<count)
    let results = await Parallel.map(items, jobs: jobs) { $0 * 2 }
    #expect(results == items.map { $0 * 2 })
  }

  @Test(arguments: [1, 2, 100, 4096, 40_000], [1, 2, 8])
  func `chunks hold each item once, and the last of them are small`(count: Int, jobs: Int) {
    let chunks = Parallel.chunks(of: count, jobs: jobs)
    #expect(chunks.flatMap { $0 } == Array(0..<count))
    #expect(zip(chunks, chunks.dropFirst()).allSatisfy { $0.count >= $1.count && !$1.isEmpty })
    #expect(chunks.count < 2000 && chunks.last.map { $0.count <= 1 + count / jobs / 1024 } == true)
    let alike = Parallel.chunks(of: count, jobs: jobs, alike: true)
    #expect(alike.flatMap { $0 } == Array(0..<count))
    #expect(Set(alike.dropLast().map(\.count)).count < 2)
  }

  @Test(arguments: [1, 2, 8])
  func `the error of the first item is thrown`(jobs: Int) async {
    await #expect(throws: Failed(item: 300)) {
      try await Parallel.map(Array(0..<1000), jobs: jobs) { item throws(Failed) in
        if item >= 300 { throw Failed(item: item) }
        return item
      }
    }
  }

  /// Counts how many of its results live.
  private final class Living: Sendable {
    let count = Mutex(0)

    final class Result: Sendable {
      let living: Living
      init(_ living: Living) {
        self.living = living
        living.count.withLock { $0 += 1 }
      }
      deinit { living.count.withLock { $0 -= 1 } }
    }
  }

  @Test(arguments: [1, 2, 8])
  func `every result lives as long as it is held`(jobs: Int) async {
    let living = Living()
    var results = await Parallel.map(Array(0..<1000), jobs: jobs) { _ in Living.Result(living) }
    let held = living.count.withLock { $0 }
    results.removeAll()
    #expect(held == 1000 && living.count.withLock { $0 } == 0)
  }

  @Test(arguments: [1, 2, 8])
  func `with an error every result is let go`(jobs: Int) async {
    let living = Living()
    await #expect(throws: Failed.self) {
      _ = try await Parallel.map(Array(0..<1000), jobs: jobs) { item throws(Failed) in
        if item % 7 == 6 { throw Failed(item: item) }
        return Living.Result(living)
      }
    }
    #expect(living.count.withLock { $0 } == 0)
  }

  @Test
  func `a chunk keeps the indices of the items`() async {
    let indices = await Parallel.mapChunks(Array(0..<100), jobs: 3) { Array($0.indices) }
    #expect(indices == Array(0..<100))
  }
}
