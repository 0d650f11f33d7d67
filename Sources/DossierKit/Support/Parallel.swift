/// Work on many items at once, with the results in the order of the items.
///
/// The items are cut into chunks; a fixed number of tasks takes one chunk after another, so that
/// a costly item does not hold up the rest. No two tasks touch the same place, so nothing is locked,
/// and the results do not depend on the number of tasks.
public enum Parallel {
  /// Returns what a closure makes of each item, in the order of the items.
  ///
  /// When several items fail, the error of the first of them is thrown.
  public static func map<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int,
    _ transform: @escaping @Sendable (Item) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    guard jobs > 1, items.count > 1 else { return try items.map(transform) }
    let ranges = chunks(of: items.count, jobs: jobs)
    let room = Room<Result>(count: items.count)
    let ends = await run(ranges, jobs: jobs) { range in
      room.fill(range) { (index) throws(Failure) in try transform(items[index]) }
    }
    if let error = ends.lazy.compactMap(\.error).first {
      room.drop(zip(ranges, ends).map { $0.prefix($1.filled) })
      throw error
    }
    return room.taken()
  }

  /// Joins what a closure makes of each chunk of neighbouring items, in the order of the items.
  ///
  /// For work that can use again in one item what it needed for the item before, such as a buffer
  /// or an open folder. The slice keeps the indices of `items`. Chunks that are `alike` are for what
  /// is kept or shared out by the chunk.
  public static func mapChunks<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], jobs: Int, alike: Bool = false,
    _ transform: @escaping @Sendable (ArraySlice<Item>) throws(Failure) -> [Result]
  ) async throws(Failure) -> [Result] {
    guard jobs > 1, items.count > 1 else { return try transform(items[...]) }
    let ranges = chunks(of: items.count, jobs: jobs, alike: alike)
    var outcomes = await run(ranges, jobs: jobs) { range in
      // A task of a group cannot throw one type of error, so the error travels as a value.
      do throws(Failure) {
        return Swift.Result<[Result], Failure>.success(try transform(items[range]))
      } catch {
        return .failure(error)
      }
    }
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for place in outcomes.indices {
      results += try outcomes[place].get()
      // What is joined is let go of, so that all of it is there twice at no time.
      outcomes[place] = .success([])
    }
    return results
  }

  /// Cuts a number of items into chunks of 512 items at most.
  ///
  /// Each is a sixteenth of one job's share of what is left: large at first, so that little is set up,
  /// and small at the end, so that no task works on when the others have nothing to do (Polychronopoulos
  /// and Kuck, "Guided self-scheduling", 1987). Or all are alike, a thirty-second of one job's share.
  static func chunks(of count: Int, jobs: Int, alike: Bool = false) -> [Range<Int>] {
    let most = 512
    // A bound for the number of chunks.
    let least = max(1, count / jobs / (alike ? 32 : 1024))
    var chunks: [Range<Int>] = []
    var start = 0
    while start < count {
      let left = count - start
      let end = start + min(left, most, alike ? least : max(least, left / jobs / 16))
      chunks.append(start..<end)
      start = end
    }
    return chunks
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

/// Room for the results of tasks, each of which fills places of its own.
///
/// Results are moved out of it: to copy them would count each reference in them once more, on one core.
private struct Room<Value: Sendable>: Sendable {
  private nonisolated(unsafe) let base: UnsafeMutablePointer<Value>
  private let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: count)
  }

  /// Fills places one after another up to an error; how many, and the error.
  func fill<Failure: Error>(
    _ range: Range<Int>, _ make: (Int) throws(Failure) -> Value
  ) -> (filled: Int, error: Failure?) {
    for index in range {
      do throws(Failure) {
        (base + index).initialize(to: try make(index))
      } catch {
        return (index - range.lowerBound, error)
      }
    }
    return (range.count, nil)
  }

  /// Takes all values, each of which is filled; the room is gone.
  func taken() -> [Value] {
    defer { base.deallocate() }
    return Array(unsafeUninitializedCapacity: count) { values, filled in
      values.baseAddress?.moveInitialize(from: base, count: count)
      filled = count
    }
  }

  /// Drops those that are filled; the room is gone.
  func drop(_ filled: [Range<Int>]) {
    for range in filled { (base + range.lowerBound).deinitialize(count: range.count) }
    base.deallocate()
  }
}
