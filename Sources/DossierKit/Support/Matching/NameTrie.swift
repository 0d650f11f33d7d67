/// A compressed trie over folded names: nodes only where names part or end.
///
/// A node holds the bytes on the way to it as a range of the names themselves. Its children lie
/// next to each other; a node with many also has a dense row of 256, so that a step costs one load
/// near the root and a few comparisons elsewhere. Blocks of children lie in depth-first order: the
/// way to one name stays within few cache lines.
struct NameTrie: Sendable {
  struct Node {
    var labelStart: UInt32
    var labelEnd: UInt32
    var firstChild: UInt32 = 0
    var childCount: UInt16 = 0
    /// The dense row of the children, from 1; 0 for none.
    var row: UInt16 = 0
    /// The form that ends here, or -1.
    var form: Int32 = -1
  }

  private static let denseFrom = 12

  private(set) var nodes: [Node] = []
  /// The byte that leads to each node.
  private(set) var heads: [UInt8] = []
  /// Rows of 256 nodes; 0 stands for none, as the root is nobody's child.
  private(set) var rows: [UInt32] = []
  /// The bytes of all forms, sorted.
  let labels: [UInt8]

  /// Builds the trie of forms: sorted, distinct, not empty.
  ///
  /// - Parameters:
  ///   - labels: the bytes of the forms.
  ///   - ends: the end of each form in `labels`.
  init(labels: [UInt8], ends: [Int]) {
    self.labels = labels
    var builder = Builder(labels: labels, ends: ends)
    builder.build()
    nodes = builder.nodes
    heads = builder.heads
    rows = builder.rows
  }

  /// The node in whose label, or at whose end, some leading bytes of a form end, and where.
  func place(of prefix: ArraySlice<UInt8>) -> (node: Int, label: Int) {
    var node = 0
    var label = 0
    for byte in prefix {
      if label < Int(nodes[node].labelEnd) {
        label += 1
        continue
      }
      let first = Int(nodes[node].firstChild)
      let children = first..<first + Int(nodes[node].childCount)
      node = children.first { heads[$0] == byte } ?? 0
      label = Int(nodes[node].labelStart)
    }
    return (node, label)
  }

  var byteCount: Int {
    nodes.count * MemoryLayout<Node>.stride + heads.count + rows.count * 4 + labels.count
  }

  private struct Builder {
    let labels: [UInt8]
    let ends: [Int]
    var nodes: [Node] = [Node(labelStart: 0, labelEnd: 0)]
    var heads: [UInt8] = [0]
    var rows: [UInt32] = []
    /// The forms below each node and the number of bytes that lead to it, its head included.
    var ranges: [(forms: Range<Int>, depth: Int)] = []

    init(labels: [UInt8], ends: [Int]) {
      self.labels = labels
      self.ends = ends
    }

    private func start(_ form: Int) -> Int { form == 0 ? 0 : ends[form - 1] }

    mutating func build() {
      ranges = [(0..<ends.count, 0)]
      var pending = [0]
      while let next = pending.popLast() {
        let firstChild = nodes.count
        expand(next)
        pending.append(contentsOf: (firstChild..<nodes.count).reversed())
      }
    }

    private mutating func expand(_ index: Int) {
      var (forms, depth) = ranges[index]
      guard let first = forms.first, let last = forms.last else { return }
      nodes[index].labelStart = UInt32(start(first) + depth)
      if index > 0 {
        // The forms are sorted: what the first and the last share, all share.
        let (a, b) = (start(first), start(last))
        while a + depth < ends[first], b + depth < ends[last],
          labels[a + depth] == labels[b + depth]
        {
          depth += 1
        }
      }
      nodes[index].labelEnd = UInt32(start(first) + depth)
      if ends[first] - start(first) == depth {
        nodes[index].form = Int32(first)
        forms.removeFirst()
      }
      addChildren(of: index, forms, depth)
    }

    private mutating func addChildren(of index: Int, _ forms: Range<Int>, _ depth: Int) {
      let firstChild = nodes.count
      var from = forms.lowerBound
      while from < forms.upperBound {
        let head = labels[start(from) + depth]
        var to = from + 1
        while to < forms.upperBound, labels[start(to) + depth] == head { to += 1 }
        nodes.append(Node(labelStart: 0, labelEnd: 0))
        heads.append(head)
        ranges.append((from..<to, depth + 1))
        from = to
      }
      let count = nodes.count - firstChild
      nodes[index].firstChild = UInt32(firstChild)
      nodes[index].childCount = UInt16(count)
      let row = rows.count >> 8
      guard index == 0 || count >= NameTrie.denseFrom, row < UInt16.max else { return }
      nodes[index].row = UInt16(row + 1)
      rows.append(contentsOf: repeatElement(0, count: 256))
      for child in firstChild..<nodes.count {
        rows[row << 8 | Int(heads[child])] = UInt32(child)
      }
    }
  }
}

extension NameTrie {
  /// The trie as pointers, valid inside `withView`.
  struct View {
    let nodes: UnsafePointer<Node>
    let heads: UnsafePointer<UInt8>
    let rows: UnsafePointer<UInt32>
    let labels: UnsafePointer<UInt8>

    /// The child that a byte leads to; 0 if there is none.
    @inline(__always)
    func child(of node: Node, _ byte: UInt8) -> Int {
      if node.row != 0 { return Int(rows[(Int(node.row) - 1) << 8 | Int(byte)]) }
      let first = Int(node.firstChild)
      for child in first..<first + Int(node.childCount) where heads[child] == byte { return child }
      return 0
    }
  }

  /// Lends the trie to a hot loop; not called if there is no name.
  func withView<Result>(_ body: (View) throws -> Result) rethrows -> Result? {
    try nodes.withUnsafeBufferPointer { nodes in
      try heads.withUnsafeBufferPointer { heads in
        try rows.withUnsafeBufferPointer { rows in
          try labels.withUnsafeBufferPointer { labels in
            guard let nodes = nodes.baseAddress, let heads = heads.baseAddress,
              let rows = rows.baseAddress, let labels = labels.baseAddress
            else { return nil }
            return try body(View(nodes: nodes, heads: heads, rows: rows, labels: labels))
          }
        }
      }
    }
  }
}
