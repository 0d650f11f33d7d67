import Synchronization
import Testing

@testable import DossierServer

struct DebounceTests {
  private let start = ContinuousClock.now

  @Test(arguments: [
    ([0], 15), ([0, 10], 25), ([0, 14, 28], 43), ([0, 100], 115), ([0, 50, 100, 150, 190], 200),
    ([0, 190, 199], 200),
  ])
  func `a group is due after a silence, and at the latest after a while`(at: [Int], due: Int) {
    var debounce = Debounce()
    for milliseconds in at { debounce.add(["x"], at: start + .milliseconds(milliseconds)) }
    #expect(debounce.due == start + .milliseconds(due))
  }

  @Test func `a group has each path once, in order, and the time of its first`() throws {
    var debounce = Debounce()
    let none = debounce.take()
    #expect(debounce.due == nil && none == nil)
    debounce.add(["b", "a"], at: start)
    debounce.add(["a", "c"], at: start + .milliseconds(5))
    let taken = debounce.take()
    let group = try #require(taken)
    #expect(group.paths == ["b", "a", "c"])
    #expect(group.since == start)
    let rest = debounce.take()
    #expect(debounce.due == nil && rest == nil)
  }

  /// How changes are grouped is `Debounce`'s, tested above without a clock.
  @Test func `a collector hands on all that was changed, and goes on`() async throws {
    let (groups, continuation) = AsyncStream.makeStream(of: [String].self)
    let collector = ChangeCollector(Debounce(quiet: .milliseconds(20), longest: .seconds(1))) {
      paths, _ in continuation.yield(paths)
    }
    var iterator = groups.makeAsyncIterator()
    for expected: Set<String> in [["a", "b"], ["c"]] {
      for path in expected.sorted() { await collector.add([path]) }
      var seen: Set<String> = []
      while !expected.isSubset(of: seen), let group = await iterator.next() {
        #expect(!group.isEmpty)
        seen.formUnion(group)
      }
      #expect(seen == expected)
    }
  }
}

struct RebuilderTests {
  /// Builds that wait until the test lets them go on.
  private final class Gate: Sendable {
    let started: AsyncStream<Int>
    private let starts: AsyncStream<Int>.Continuation
    private let state = Mutex<(builds: Int, open: Set<Int>)>((0, []))

    init() { (started, starts) = AsyncStream.makeStream() }

    func build() async throws -> Int {
      let number = state.withLock { state in
        state.builds += 1
        return state.builds
      }
      starts.yield(number)
      while !state.withLock({ $0.open.contains(number) }) {
        try Task.checkCancellation()
        await Task.yield()
      }
      return number
    }

    func open(_ number: Int) { state.withLock { _ = $0.open.insert(number) } }
  }

  private struct Finished: Equatable {
    let product: Int?
    let files: [String]
  }

  private func rebuilder(_ gate: Gate) -> (Rebuilder<Int>, AsyncStream<Finished>) {
    let (finished, continuation) = AsyncStream.makeStream(of: Finished.self)
    let rebuilder = Rebuilder {
      try await gate.build()
    } finish: { result, files, _ in
      continuation.yield(Finished(product: try? result.get(), files: files))
    }
    return (rebuilder, finished)
  }

  @Test func `a change cancels the build before it, whose files the next is for too`() async {
    let gate = Gate()
    let (rebuilder, finished) = rebuilder(gate)
    var starts = gate.started.makeAsyncIterator()
    var ends = finished.makeAsyncIterator()
    Task { await rebuilder.changed(["a"], since: .now) }
    #expect(await starts.next() == 1)
    Task { await rebuilder.changed(["b", "a"], since: .now) }
    #expect(await starts.next() == 2)
    gate.open(2)
    #expect(await ends.next() == Finished(product: 2, files: ["a", "b"]))
    Task { await rebuilder.changed(["c"], since: .now) }
    #expect(await starts.next() == 3)
    gate.open(3)
    #expect(await ends.next() == Finished(product: 3, files: ["c"]))
  }

  @Test func `a file that never rests does not keep the site old for ever`() async {
    let gate = Gate()
    let (rebuilder, finished) = rebuilder(gate)
    var starts = gate.started.makeAsyncIterator()
    var ends = finished.makeAsyncIterator()
    let most = Rebuilder<Int>.mostOvertaken
    for number in 1...(most + 1) {
      Task { await rebuilder.changed(["log"], since: .now) }
      #expect(await starts.next() == number)
    }
    await rebuilder.changed(["late"], since: .now)
    gate.open(most + 1)
    #expect(await ends.next() == Finished(product: most + 1, files: ["log"]))
    gate.open(most + 2)
    #expect(await ends.next() == Finished(product: most + 2, files: ["late"]))
  }

  @Test func `a change is shown at once, while a cancelled build still comes to its end`() async {
    let (shows, showed) = AsyncStream.makeStream(of: [String].self)
    let (ends, ended) = AsyncStream.makeStream(of: Finished.self)
    let holds = Mutex(true)
    let rebuilder = Rebuilder<Int> { files, _ in
      showed.yield(files)
      return .zero
    } build: {
      // A stage that takes its time, cancelled or not.
      while holds.withLock({ $0 }) { await Task.yield() }
      try Task.checkCancellation()
      return 1
    } finish: { result, files, _ in
      ended.yield(Finished(product: try? result.get(), files: files))
    }
    var (shown, finished) = (shows.makeAsyncIterator(), ends.makeAsyncIterator())
    Task { await rebuilder.changed(["a"], since: .now) }
    #expect(await shown.next() == ["a"])
    Task { await rebuilder.changed(["b"], since: .now) }
    #expect(await shown.next() == ["b"])
    holds.withLock { $0 = false }
    #expect(await finished.next() == Finished(product: 1, files: ["a", "b"]))
  }

  @Test func `a change that a whole build came too late for is shown again on its site`() async {
    let gate = Gate()
    let (shows, showed) = AsyncStream.makeStream(of: [String].self)
    let (ends, ended) = AsyncStream.makeStream(of: Finished.self)
    let rebuilder = Rebuilder<Int> { files, _ in
      showed.yield(files)
      return nil
    } build: {
      try await gate.build()
    } finish: { result, files, _ in
      ended.yield(Finished(product: try? result.get(), files: files))
    }
    var (starts, shown) = (gate.started.makeAsyncIterator(), shows.makeAsyncIterator())
    var finished = ends.makeAsyncIterator()
    let most = Rebuilder<Int>.mostOvertaken
    for number in 1...(most + 1) {
      Task { await rebuilder.changed(["log"], since: .now) }
      #expect(await shown.next() == ["log"])
      #expect(await starts.next() == number)
    }
    await rebuilder.changed(["late"], since: .now)
    #expect(await shown.next() == ["late"])
    gate.open(most + 1)
    #expect(await finished.next() == Finished(product: most + 1, files: ["log"]))
    #expect(await shown.next() == ["late"])
    gate.open(most + 2)
    #expect(await finished.next() == Finished(product: most + 2, files: ["late"]))
  }

  @Test func `a build that fails counts, and the next one runs`() async {
    struct Broken: Error {}
    let runs = Mutex(0)
    let (finished, continuation) = AsyncStream.makeStream(of: Finished.self)
    let rebuilder = Rebuilder<Int> {
      let run = runs.withLock { runs in
        runs += 1
        return runs
      }
      if run == 1 { throw Broken() }
      return run
    } finish: { result, files, _ in
      continuation.yield(Finished(product: try? result.get(), files: files))
    }
    var ends = finished.makeAsyncIterator()
    await rebuilder.changed(["a"], since: .now)
    #expect(await ends.next() == Finished(product: nil, files: ["a"]))
    await rebuilder.changed(["b"], since: .now)
    #expect(await ends.next() == Finished(product: 2, files: ["b"]))
  }
}
