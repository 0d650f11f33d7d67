/// Memory that grows, for values without references: an array that nobody shares.
///
/// Nothing counts who holds it and nothing is checked when it is read, so a page is put together in
/// half the steps that an array takes for it.
@usableFromInline
struct Memory<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What lies in it, until something is added.
  var view: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// An element; the place must be below the count.
  subscript(_ place: Int) -> Element {
    @inline(__always) get { base[place] }
    @inline(__always) nonmutating set { base[place] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    reserve(1)
    base[count] = element
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<Element>, _ added: Int) {
    reserve(added)
    (base + count).update(from: start, count: added)
    count &+= added
  }

  /// Adds an element several times, and returns the place of the first.
  mutating func append(_ element: Element, times: Int) -> Int {
    reserve(times)
    (base + count).update(repeating: element, count: times)
    defer { count &+= times }
    return count
  }

  /// Takes the last element away; there must be one.
  @inline(__always)
  mutating func removeLast() -> Element {
    count &-= 1
    return base[count]
  }

  @inline(__always)
  private mutating func reserve(_ added: Int) {
    if count &+ added > capacity { grow(added) }
  }

  @inline(never)
  private mutating func grow(_ added: Int) {
    capacity = max(count + added, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}

/// Where bytes are written to.
protocol ByteSink: ~Copyable {
  mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int)
}

extension Memory: ByteSink where Element == UInt8 {}

extension Array: ByteSink where Element == UInt8 {
  mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }
}
