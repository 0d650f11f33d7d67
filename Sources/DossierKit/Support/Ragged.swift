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

  /// Puts elements into the lists that they belong to, each list in the order of the elements.
  ///
  /// `key` is called twice for each element and gives a number below `count`.
  init(grouping items: [Element], by key: (Element) -> Int, count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for item in items { starts[key(item) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int](repeating: 0, count: items.count)
    for (index, item) in items.enumerated() {
      let list = key(item)
      order[next[list]] = index
      next[list] += 1
    }
    self.starts = starts
    elements = order.map { items[$0] }
  }

  /// The places of a list's elements in `elements`.
  func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }
}
