/// Many short lists one behind the other in one array.
///
/// An array of arrays counts references whenever a list is looked at; this one does not, and its
/// lists lie side by side in memory.
struct Ragged<Element: Sendable>: Sendable {
  /// Where each list begins in `elements`, and at the end how many there are.
  let starts: [Int]
  let elements: [Element]

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  init(_ lists: [[Element]]) {
    var starts = [0]
    starts.reserveCapacity(lists.count + 1)
    var elements: [Element] = []
    elements.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists {
      elements += list
      starts.append(elements.count)
    }
    self.starts = starts
    self.elements = elements
  }

  /// Makes lists of known lengths, filled by a closure in whatever order it comes to them.
  ///
  /// The closure puts each element behind those of its list that it put before, and is told where in
  /// `elements` it stands; a place that it leaves empty keeps the filler.
  init(
    counts: [Int], filler: Element, _ fill: (_ put: (Int, Element) -> Int) -> Void
  ) {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    var total = 0
    for count in counts {
      total += count
      starts.append(total)
    }
    var next = starts
    var elements = [Element](repeating: filler, count: total)
    fill { list, element in
      let place = next[list]
      elements[place] = element
      next[list] = place + 1
      return place
    }
    self.starts = starts
    self.elements = elements
  }

  /// The places of a list's elements in `elements`.
  func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }
}

extension Ragged {
  /// The lists as bare memory, for loops that must not count references.
  struct View {
    let starts: UnsafeBufferPointer<Int>
    let elements: UnsafeBufferPointer<Element>

    func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

    subscript(list: Int) -> UnsafeBufferPointer<Element> {
      UnsafeBufferPointer(rebasing: elements[range(list)])
    }
  }

  /// Lends the lists; the view must not leave the closure.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      elements.withUnsafeBufferPointer { body(View(starts: starts, elements: $0)) }
    }
  }
}

extension QuickHash {
  /// Adds lists with their lengths.
  mutating func add<Element>(
    _ lists: Ragged<Element>, _ body: (inout QuickHash, Element) -> Void
  ) {
    for start in lists.starts { add(start) }
    for element in lists.elements { body(&self, element) }
  }

  mutating func add(_ lists: Ragged<some FixedWidthInteger>) { add(lists) { $0.add($1) } }
}
