private import ByteCode

/// The patterns of a matcher, folded, sorted and grouped by what they fold to.
struct NameCatalog {
  /// The bytes of the distinct folded forms, sorted, and where each ends.
  private(set) var labels: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var forms: [NameMatcher.Form] = []
  private(set) var exact: [NameMatcher.Exact] = []
  private(set) var values: [Int32] = []
  private(set) var startsWithSign = false

  private struct Entry {
    /// The first eight bytes of the folded form, for a quick comparison.
    let prefix: UInt64
    let form: Range<Int>
    let pattern: Int
  }

  init(_ patterns: [NamePattern]) {
    var pool: [UInt8] = []
    var entries: [Entry] = []
    entries.reserveCapacity(patterns.count)
    for (index, pattern) in patterns.enumerated() {
      let start = pool.count
      pattern.text.lend { Folding.append($0, to: &pool) }
      if pool.count > start, pool[pool.count - 1] == 0x20 { pool.removeLast() }
      let form = (start < pool.count && pool[start] == 0x20 ? start + 1 : start)..<pool.count
      if form.isEmpty || pool[form].contains(0) { continue }
      var prefix: UInt64 = 0
      for offset in 0..<8 {
        prefix = prefix << 8 | (offset < form.count ? UInt64(pool[form.lowerBound + offset]) : 0)
      }
      entries.append(Entry(prefix: prefix, form: form, pattern: index))
    }
    pool.withUnsafeBufferPointer { pool in
      entries.sort { a, b in
        a.prefix == b.prefix
          ? pool[a.form].lexicographicallyPrecedes(pool[b.form]) : a.prefix < b.prefix
      }
    }
    var from = 0
    while from < entries.count {
      let form = pool[entries[from].form]
      var to = from + 1
      while to < entries.count, entries[to].prefix == entries[from].prefix,
        pool[entries[to].form] == form
      {
        to += 1
      }
      add(form, entries[from..<to].map { patterns[$0.pattern] })
      from = to
    }
  }

  private mutating func add(_ form: ArraySlice<UInt8>, _ patterns: [NamePattern]) {
    labels.append(contentsOf: form)
    ends.append(labels.count)
    if let first = form.first, first < 0x80, !ASCIIWord.contains(first) { startsWithSign = true }
    let plain = patterns.filter { !$0.exactCase }.map(\.value)
    let plainRange = append(plain)
    let firstExact = Int32(exact.count)
    var groups: [(name: ExactName, values: [Int32])] = []
    for pattern in patterns where pattern.exactCase {
      let name = ExactName(pattern.text)
      if let index = groups.firstIndex(where: { $0.name.isEquivalent(to: name) }) {
        groups[index].values.append(pattern.value)
      } else {
        groups.append((name, [pattern.value]))
      }
    }
    for group in groups {
      exact.append(.init(name: group.name, values: append(plain + group.values)))
    }
    forms.append(.init(plain: plainRange, exact: firstExact..<Int32(exact.count)))
  }

  /// Puts values into the table, sorted, each once.
  private mutating func append(_ new: [Int32]) -> Range<Int32> {
    let start = values.count
    for value in new.sorted() where values.count == start || values[values.count - 1] != value {
      values.append(value)
    }
    return Int32(start)..<Int32(values.count)
  }
}
