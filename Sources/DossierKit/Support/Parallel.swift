/// Work on many items at once, with the results in the order of the items.
///
/// The items are cut into chunks; a fixed number of tasks takes one chunk after another, so that
/// a costly item does not hold up the rest. Nothing is shared between the tasks, so nothing is
/// locked, and the results do not depend on the number of tasks.
public enum Parallel {
  /// Returns what a closure makes of each item, in the order of the items.
  ///
  /// When several items fail, the error of the first of them is thrown.
  public static func map<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int,
    _ transform: @escaping @Sendable (Item) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    try await mapChunks(items, jobs: jobs) { (chunk: ArraySlice<Item>) throws(Failure) in
      var results: [Result] = []
      results.reserveCapacity(chunk.count)
      for item in chunk { results.append(try transform(item)) }
      return results
    }
  }

  /// Joins what a closure makes of each chunk of neighbouring items, in the order of the items.
  ///
  /// For work that can use again in one item what it needed for the item before, such as a buffer
  /// or an open folder. The slice keeps the indices of `items`.
  public static func mapChunks<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int,
    _ transform: @escaping @Sendable (ArraySlice<Item>) throws(Failure) -> [Result]
  ) async throws(Failure) -> [Result] {
    guard jobs > 1, items.count > 1 else { return try transform(items[...]) }
    let ranges = chunks(of: items.count, jobs: jobs)
    let outcomes = await run(ranges, jobs: jobs) { range in
      // A task of a group cannot throw one type of error, so the error travels as a value.
      do throws(Failure) {
        return Swift.Result<[Result], Failure>.success(try transform(items[range]))
      } catch {
        return .failure(error)
      }
    }
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for outcome in outcomes { results += try outcome.get() }
    return results
  }

  /// Cuts a number of items into chunks, so many for every job that the last of them, when others
  /// have nothing to do any more, takes a small part of the time.
  private static func chunks(of count: Int, jobs: Int) -> [Range<Int>] {
    let (perJob, most) = (32, 512)
    let size = min(most, max(1, count / jobs / perJob))
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  /// Runs one task for every range, no more than `jobs` at a time.
  private static func run<Outcome: Sendable>(
    _ ranges: [Range<Int>], jobs: Int, _ body: @escaping @Sendable (Range<Int>) -> Outcome
  ) async -> [Outcome] {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var next = 0
      func start() {
        guard next < ranges.count else { return }
        let index = next
        next += 1
        group.addTask { (index, body(ranges[index])) }
      }
      for _ in 0..<jobs { start() }
      var outcomes = [Outcome?](repeating: nil, count: ranges.count)
      while let (index, outcome) = await group.next() {
        outcomes[index] = outcome
        start()
      }
      return outcomes.compactMap(\.self)
    }
  }
}
