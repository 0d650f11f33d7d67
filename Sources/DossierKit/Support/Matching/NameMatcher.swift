/// Finds many names in a text at once: the leftmost, of those the longest, none overlapping.
///
/// Text and names are compared as `Folding` leaves them; `WordBoundary` says where a name may stand
/// and `ExactName` when an exact name fits. A name that fails one of these gives way to the next
/// shorter one at the same place. Since names start where words start, one look at eight bytes
/// (`WordFilter`) dismisses most words whatever the number of names; `NameJumps` leads the others
/// into a compressed trie (`NameTrie`). The time is linear in the text, at worst times the longest name;
/// a matcher is built once and shared.
public final class NameMatcher: Sendable {
  /// The ways in which one folded form may be meant.
  struct Form: Sendable {
    /// The values that need no exact text; may be empty.
    let plain: Range<Int32>
    /// Those that do, in `exact`.
    let exact: Range<Int32>
  }

  /// An exact name and the values that fit its text, those of its plain namesakes included.
  struct Exact: Sendable {
    let name: ExactName
    let values: Range<Int32>
  }

  let trie: NameTrie
  let filter: WordFilter
  let jumps: NameJumps
  let forms: [Form]
  let exact: [Exact]
  let values: [Int32]
  /// Whether a name starts with an ASCII character that is not part of a word.
  let startsWithSign: Bool

  /// Builds a matcher; patterns that fold to nothing or hold a NUL are left out.
  public init(_ patterns: [NamePattern]) {
    let catalog = NameCatalog(patterns)
    trie = NameTrie(labels: catalog.labels, ends: catalog.ends)
    filter = WordFilter(labels: catalog.labels, ends: catalog.ends)
    jumps = NameJumps(trie: trie, ends: catalog.ends)
    forms = catalog.forms
    exact = catalog.exact
    values = catalog.values
    startsWithSign = catalog.startsWithSign
  }

  /// The memory of the tables in bytes.
  public var byteCount: Int {
    trie.byteCount + filter.byteCount + jumps.entries.count * MemoryLayout<NameJumps.Entry>.stride
      + forms.count * MemoryLayout<Form>.stride
      + exact.reduce(0) { $0 + MemoryLayout<Exact>.stride + 32 + $1.name.form.count }
      + values.count * 4
  }

  /// The values of every pattern that fits a match of this matcher: sorted, each once.
  public func values(of match: NameMatch) -> ArraySlice<Int32> {
    let range = Int(match.values.lowerBound)..<Int(match.values.upperBound)
    return range.upperBound <= values.count ? values[range] : []
  }

  /// The matches in a text, in order.
  public func matches(in text: [UInt8]) -> [NameMatch] {
    var found: [NameMatch] = []
    text.withUnsafeBufferPointer { text in forEachMatch(in: text) { found.append($0) } }
    return found
  }

  /// The matches in a text, in order.
  public func matches(in text: UnsafeRawBufferPointer) -> [NameMatch] {
    var found: [NameMatch] = []
    text.withMemoryRebound(to: UInt8.self) { text in forEachMatch(in: text) { found.append($0) } }
    return found
  }

  /// Calls a closure with every match in a text, in order, without allocating.
  ///
  /// Only an exact name that meets its own folding outside ASCII takes some memory to compare. Of a
  /// text over 2 GiB only the first 2 GiB are searched.
  public func forEachMatch(
    in text: UnsafeBufferPointer<UInt8>, _ body: (NameMatch) -> Void
  ) {
    withSearch { $0.forEachMatch(in: text, body) }
  }

  // MARK: - Many texts

  /// The tables, lent to a search of many texts: nothing is counted for them from text to text, so
  /// that tasks which search with one matcher do not wait for each other.
  struct Search {
    fileprivate let forms: UnsafeBufferPointer<Form>
    fileprivate let exact: UnsafeBufferPointer<Exact>
    fileprivate let folding: FoldingTable.View
    fileprivate let trie: NameTrie.View
    fileprivate let filter: WordFilter.View
    fileprivate let jumps: NameJumps.View
    fileprivate let values: UnsafeBufferPointer<Int32>
    fileprivate let startsWithSign: Bool

    /// Calls a closure with every match in a text, in order.
    @inline(__always)
    func forEachMatch(in text: UnsafeBufferPointer<UInt8>, _ body: (NameMatch) -> Void) {
      guard let start = text.baseAddress, !forms.isEmpty else { return }
      let reader = ScalarReader(
        text: start, count: min(text.count, Int(Int32.max)), folding: folding)
      NameScan(
        forms: forms, exact: exact, reader: reader, boundary: WordBoundary(reader: reader),
        trie: trie, filter: filter, jumps: jumps, startsWithSign: startsWithSign
      ).run(body)
    }

    /// Calls a closure with the values of every pattern that fits a match.
    @inline(__always)
    func forEachValue(of match: NameMatch, _ body: (Int) -> Void) {
      let range = Int(match.values.lowerBound)..<Int(match.values.upperBound)
      guard range.upperBound <= values.count else { return }
      for index in range { body(Int(values[index])) }
    }
  }

  /// Lends the tables.
  func withSearch(_ body: (Search) -> Void) {
    var isLent = false
    defer { precondition(isLent, "no table is without memory, be it empty") }
    FoldingTable.shared.withView { folding in
      trie.withView { trie in
        filter.withView { filter in
          jumps.withView { jumps in
            forms.withUnsafeBufferPointer { forms in
              exact.withUnsafeBufferPointer { exact in
                values.withUnsafeBufferPointer { values in
                  isLent = true
                  body(
                    Search(
                      forms: forms, exact: exact, folding: folding, trie: trie, filter: filter,
                      jumps: jumps, values: values, startsWithSign: startsWithSign))
                }
              }
            }
          }
        }
      }
    }
  }
}
