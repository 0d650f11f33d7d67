/// Applies edits to the text of one block.
///
/// Text nodes are cut where edits start and end; then each edit is a run of whole leaves, and of
/// the containers (emphasis) that lie wholly in it. Neighbours in that run are wrapped together.
struct BlockEditor {
  /// A leaf of the block and the bytes of text it stands for.
  private struct Leaf {
    let node: Node
    let range: Range<Int32>
    /// Whether it is text or a line break outside links and images.
    let isPlain: Bool
  }

  /// An emphasis, link or image and the bytes of text in it.
  private struct Container {
    var range: Range<Int32>
    /// Whether it is a link or an image.
    let isLink: Bool
    /// Whether it is, or holds, a link or an image.
    var holdsLink: Bool
  }

  /// A run of neighbours with one parent.
  private struct Group {
    let first: Node
    var last: Node
  }

  /// The edits, by index in the plan, that were not made.
  private(set) var skipped: [Int] = []
  private let block: Node?
  private var leaves: [Leaf] = []
  private var containers: [Container] = []

  /// Takes the steps of the outline from a block's start to its end.
  init(_ steps: ArraySlice<Outline.Step>) {
    block = steps.first?.node
    leaves.reserveCapacity(steps.count)
    var offset: Int32 = 0
    var open: [Int] = []
    var links = 0
    for step in steps {
      var length: Int32 = 0
      switch step.kind {
      case .text, .code: length = Int32(clamping: step.node.literal.count)
      case .softBreak, .lineBreak: length = 1
      case .emphasis, .strong, .link, .image:
        let isLink = step.kind == .link || step.kind == .image
        if isLink {
          links += 1
          for container in open { containers[container].holdsLink = true }
        }
        step.node.mark = containers.count
        open.append(containers.count)
        containers.append(Container(range: offset..<offset, isLink: isLink, holdsLink: isLink))
        continue
      case .endOfEmphasis, .endOfStrong, .endOfLink, .endOfImage:
        if step.kind == .endOfLink || step.kind == .endOfImage { links -= 1 }
        if let last = open.popLast() {
          containers[last].range = containers[last].range.lowerBound..<offset
        }
        continue
      default: continue
      }
      leaves.append(
        Leaf(
          node: step.node, range: offset..<offset + length,
          isPlain: links == 0 && step.kind != .code))
      offset += length
    }
  }

  /// Makes the edits of a range of the plan's edits that are meant for this block.
  mutating func apply(
    _ edits: [BodyPlan.Edit], _ range: Range<Int>, to tree: borrowing Tree, number: Int32
  ) {
    var accepted: [Int] = []
    accepted.reserveCapacity(range.count)
    var cuts: [Int32] = []
    cuts.reserveCapacity(range.count * 2)
    var end: Int32 = 0
    var leaf = 0
    for index in range {
      // A copy of the edit would count its texts.
      let place = edits[index].range
      while leaf < leaves.count, leaves[leaf].range.upperBound <= place.lowerBound {
        leaf += 1
      }
      if edits[index].block == number, place.lowerBound >= end,
        canApply(edits[index].action, place, from: leaf)
      {
        accepted.append(index)
        cuts.append(place.lowerBound)
        cuts.append(place.upperBound)
        end = place.upperBound
      } else {
        skipped.append(index)
      }
    }
    cut(at: cuts, tree)
    // From the last to the first: an edit then finds all that stands before it untouched.
    var behind = leaves.count
    for index in accepted.reversed() {
      let place = edits[index].range
      while behind > 0, leaves[behind - 1].range.lowerBound >= place.upperBound { behind -= 1 }
      var first = behind
      while first > 0, leaves[first - 1].range.lowerBound >= place.lowerBound { first -= 1 }
      if !apply(edits[index].action, place, to: first..<behind, tree) { skipped.append(index) }
      behind = first
    }
  }

  /// Whether an edit of a range lies in plain text and cuts no character; `first` is the leaf it
  /// starts in.
  private func canApply(
    _ action: BodyPlan.Edit.Action, _ range: Range<Int32>, from first: Int
  ) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= leaves.last?.range.upperBound ?? 0 else {
      return false
    }
    if range.isEmpty {
      guard case .replace = action else { return false }
      guard first < leaves.count, leaves[first].range.contains(range.lowerBound),
        leaves[first].range.lowerBound < range.lowerBound
      else { return true }
      return leaves[first].isPlain && isBoundary(range.lowerBound, leaves[first])
    }
    var leaf = first
    while leaf < leaves.count, leaves[leaf].range.lowerBound < range.upperBound {
      guard leaves[leaf].isPlain || leaves[leaf].range.isEmpty,
        isBoundary(range.lowerBound, leaves[leaf]), isBoundary(range.upperBound, leaves[leaf])
      else { return false }
      leaf += 1
    }
    return true
  }

  /// Whether no UTF-8 sequence of a leaf is cut at an offset.
  private func isBoundary(_ offset: Int32, _ leaf: Leaf) -> Bool {
    guard leaf.range.lowerBound < offset, offset < leaf.range.upperBound else { return true }
    return leaf.node.literal[Int(offset - leaf.range.lowerBound)] & 0xC0 != 0x80
  }

  /// Cuts text nodes at sorted offsets.
  private mutating func cut(at offsets: [Int32], _ tree: borrowing Tree) {
    var parts: [Leaf] = []
    parts.reserveCapacity(leaves.count + offsets.count)
    var next = 0
    for leaf in leaves {
      while next < offsets.count, offsets[next] <= leaf.range.lowerBound { next += 1 }
      guard leaf.isPlain, next < offsets.count, offsets[next] < leaf.range.upperBound else {
        parts.append(leaf)
        continue
      }
      var text: [UInt8] = []
      text.reserveCapacity(leaf.node.literal.count + 1)
      leaf.node.literal.append(to: &text)
      text.append(0)
      var start = leaf.range.lowerBound
      var node = leaf.node
      while start < leaf.range.upperBound {
        while next < offsets.count, offsets[next] <= start { next += 1 }
        let end =
          next < offsets.count ? min(offsets[next], leaf.range.upperBound) : leaf.range.upperBound
        let base = leaf.range.lowerBound
        let piece = Int(start - base)..<Int(end - base)
        if start == base {
          node.setLiteral(piece, of: &text)
        } else {
          let sibling = tree.text(piece, of: &text)
          sibling.insertAfter(node)
          node = sibling
        }
        parts.append(Leaf(node: node, range: start..<end, isPlain: true))
        start = end
      }
    }
    leaves = parts
  }

  // MARK: - Changing the tree

  /// Makes an edit of a range of the text, in which some leaves lie; whether it could be made.
  private func apply(
    _ action: BodyPlan.Edit.Action, _ range: Range<Int32>, to leaves: Range<Int>,
    _ tree: borrowing Tree
  ) -> Bool {
    if range.isEmpty {
      guard case .replace(let html) = action else { return false }
      return insert(html, at: range.lowerBound, before: leaves.upperBound, tree)
    }
    let groups = groups(of: leaves, in: range)
    guard let first = groups.first else { return false }
    switch action {
    case .wrap(let open, let close):
      // Wrapped in pieces, an id would be there twice.
      guard groups.count == 1 || !Self.hasID(open) else { return false }
      for group in groups { wrap(group, open, close, tree) }
    case .replace(let html):
      tree.inline(open: html, close: "").insertBefore(first.first)
      for group in groups { remove(group, tree) }
    case .remove:
      for group in groups { remove(group, tree) }
    }
    return true
  }

  /// The runs of neighbours that make up a range.
  private func groups(of range: Range<Int>, in text: Range<Int32>) -> [Group] {
    var groups: [Group] = []
    for leaf in leaves[range] where !leaf.range.isEmpty {
      let top = top(of: leaf.node, in: text)
      if let last = groups.last?.last {
        if last == top { continue }
        if last.next == top {
          groups[groups.count - 1].last = top
          continue
        }
      }
      groups.append(Group(first: top, last: top))
    }
    return groups
  }

  /// The highest emphasis around a leaf that lies wholly in a range, or the leaf.
  private func top(of leaf: Node, in text: Range<Int32>) -> Node {
    var node = leaf
    while let parent = node.parent, let container = container(parent), !container.holdsLink,
      text.lowerBound <= container.range.lowerBound, container.range.upperBound <= text.upperBound
    {
      node = parent
    }
    return node
  }

  private func container(_ node: Node) -> Container? {
    let mark = node.mark
    return containers.indices.contains(mark) ? containers[mark] : nil
  }

  private func wrap(_ group: Group, _ open: String, _ close: String, _ tree: borrowing Tree) {
    let custom = tree.inline(open: open, close: close)
    custom.insertBefore(group.first)
    var node: Node? = group.first
    while let current = node {
      node = current == group.last ? nil : current.next
      custom.append(current)
    }
  }

  private func remove(_ group: Group, _ tree: borrowing Tree) {
    var node: Node? = group.first
    while let current = node {
      node = current == group.last ? nil : current.next
      tree.remove(current)
    }
  }

  /// Puts HTML behind the last leaf before an offset, outside of what ends there.
  private func insert(
    _ html: String, at offset: Int32, before behind: Int, _ tree: borrowing Tree
  ) -> Bool {
    guard offset > 0, behind > 0 else {
      block?.prepend(tree.inline(open: html, close: ""))
      return true
    }
    var node = leaves[behind - 1].node
    while let parent = node.parent, let container = container(parent),
      container.range.upperBound == offset
    {
      node = parent
    }
    var around = node.parent
    while let parent = around, let container = container(parent) {
      if container.isLink { return false }
      around = parent.parent
    }
    tree.inline(open: html, close: "").insertAfter(node)
    return true
  }

  private static func hasID(_ tag: String) -> Bool {
    let bytes = Array(tag.utf8)
    guard bytes.count > 3 else { return false }
    return bytes.indices.dropLast(3).contains { index in
      bytes[index] <= 0x20 && bytes[index + 1] | 0x20 == 0x69 && bytes[index + 2] | 0x20 == 0x64
        && (bytes[index + 3] <= 0x20 || bytes[index + 3] == UInt8(ascii: "="))
    }
  }
}
