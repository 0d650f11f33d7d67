import Templates

/// Writes a network as SVG: lines, the shape of each record's kind, and names for narrow and wide
/// pictures.
///
/// Like maps, the outer element has no `viewBox`: shapes and letters keep their size, and stand by
/// percentage. The stylesheet shows one of the two groups of names.
struct NetworkDrawing {
  /// A record as the picture shows it.
  struct Node {
    let name: String
    /// What its link says: "Person: Ann Onymous".
    let words: String
    /// None for the record in the middle.
    let href: String?
    let kind: RecordKind
    let isDeclared: Bool
  }

  /// The least sizes in CSS pixels of the pictures that have names of their own; the stylesheet
  /// has the same.
  static let narrow = (width: 272.0, height: 380.0)
  static let wide = (width: 560.0, height: 420.0)
  /// Half the size of a shape: a target needs 24 pixels.
  private static let radius = 12.0
  /// How many letters of a name stand in a narrow and in a wide picture.
  private static let letters = (narrow: 18, wide: 32)

  /// The one in the middle first.
  let nodes: [Node]
  /// Ties between others than the first, by position in `nodes`.
  let edges: [(Int, Int)]

  /// The SVG element.
  func svg() -> [UInt8] {
    let spokes = nodes.indices.dropFirst().map { (0, $0) }
    let layout = ForceLayout(
      width: Self.narrow.width, height: Self.narrow.height, apart: Self.radius * 2 + 6)
    let points = layout.points(count: nodes.count, edges: spokes + edges)
    var output: [UInt8] = []
    output.reserveCapacity(8192)
    output += "<svg><defs aria-hidden=\"true\">".utf8
    for kind in Set(nodes.map(\.kind)).sorted(by: { $0.rawValue < $1.rawValue }) {
      output += "<path id=\"k-\(kind.styleKey)\" d=\"\(Self.shape(of: kind))\"/>".utf8
    }
    output += "</defs><g aria-hidden=\"true\">".utf8
    for edge in edges { append(edge, "<line class=\"far\" x1=\"", points, to: &output) }
    for edge in spokes {
      let tag = nodes[edge.1].isDeclared ? "<line x1=\"" : "<line class=\"open\" x1=\""
      append(edge, tag, points, to: &output)
    }
    output += "</g>".utf8
    for (number, node) in nodes.enumerated() { append(node, number, points[number], to: &output) }
    for (name, size) in [("narrow", Self.narrow), ("wide", Self.wide)] {
      output += "<g class=\"\(name)\" aria-hidden=\"true\">".utf8
      appendNames(points, size, to: &output)
      output += "</g>".utf8
    }
    output += "</svg>".utf8
    return output
  }

  /// The shape of a kind, round its middle: no kind is told by its colour alone.
  private static func shape(of kind: RecordKind) -> String {
    switch kind {
    case .person: "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"
    case .organization: "M-12-12h24v24h-24z"
    case .location: "M0-14l14 14l-14 14l-14-14z"
    default: "M0-13l14 25h-28z"
    }
  }

  private func append(
    _ edge: (Int, Int), _ tag: String, _ points: [(x: Int, y: Int)],
    to output: inout [UInt8]
  ) {
    output += tag.utf8
    append(share: points[edge.0].x, to: &output)
    output += "\" y1=\"".utf8
    append(share: points[edge.0].y, to: &output)
    output += "\" x2=\"".utf8
    append(share: points[edge.1].x, to: &output)
    output += "\" y2=\"".utf8
    append(share: points[edge.1].y, to: &output)
    output += "\"/>".utf8
  }

  /// A shape with its number in the list, for names that find no room.
  private func append(
    _ node: Node, _ number: Int, _ point: (x: Int, y: Int), to output: inout [UInt8]
  ) {
    if let href = node.href {
      output += "<a href=\"".utf8
      HTMLEscaper.append(href, to: &output)
      output += "\" aria-label=\"".utf8
      HTMLEscaper.append(node.words, to: &output)
      output += "\" data-k=\"\(node.kind.styleKey)\">".utf8
    } else {
      output += "<g class=\"ego\" aria-hidden=\"true\" data-k=\"\(node.kind.styleKey)\">".utf8
    }
    output += "<use href=\"#k-\(node.kind.styleKey)\" x=\"".utf8
    append(share: point.x, to: &output)
    output += "\" y=\"".utf8
    append(share: point.y, to: &output)
    output += "\"/>".utf8
    guard node.href != nil else {
      output += "</g>".utf8
      return
    }
    output += "<text x=\"".utf8
    append(share: point.x, to: &output)
    output += "\" y=\"".utf8
    append(share: point.y, to: &output)
    // A triangle has its room below the middle.
    output += (node.kind == .incident ? "\" dy=\"9\">" : "\" dy=\"4\">").utf8
    output.append(decimal: number)
    output += "</text></a>".utf8
  }

  /// The names that have room; those of the strongest ties come first.
  private func appendNames(
    _ points: [(x: Int, y: Int)], _ size: (width: Double, height: Double),
    to output: inout [UInt8]
  ) {
    let markers = points.enumerated().map { number, point in
      MapMarker(
        marks: [number], count: 0, x: Double(point.x) / 10_000, y: Double(point.y) / 10_000,
        radius: Self.radius + 2)
    }
    var placement = LabelPlacement(width: size.width, height: size.height, markers: markers)
    placement.lines = (nodes.indices.dropFirst().map { (0, $0) } + edges).map { ends in
      let (from, to) = (markers[ends.0], markers[ends.1])
      return LabelPlacement.Line(from: (from.x, from.y), to: (to.x, to.y))
    }
    let letters = size.width < Self.wide.width ? Self.letters.narrow : Self.letters.wide
    for (marker, node) in zip(markers, nodes) {
      placement.add(Self.short(node.name, letters), to: marker)
    }
    for label in placement.labels {
      output += "<text x=\"".utf8
      append(share: Int((label.box.x * 10_000).rounded()), to: &output)
      output += "\" y=\"".utf8
      append(share: Int((label.box.y * 10_000).rounded()), to: &output)
      output += "\" dx=\"\(Int(label.dx.rounded()))\" dy=\"\(Int(label.dy.rounded()))\"".utf8
      if label.anchor != .start { output += " text-anchor=\"\(label.anchor.rawValue)\"".utf8 }
      output.append(UInt8(ascii: ">"))
      HTMLEscaper.append(label.text, to: &output)
      output += "</text>".utf8
    }
  }

  /// A name, cut behind a word where it would take the room of others.
  static func short(_ name: String, _ longest: Int) -> String {
    // No text has more letters than bytes.
    if name.utf8.count <= longest { return name }
    let scalars = name.unicodeScalars
    guard scalars.count > longest else { return name }
    var short = String.UnicodeScalarView(scalars.prefix(longest))
    // A word that is longer than half of the room is cut itself.
    if let space = short.lastIndex(of: " "),
      short.distance(from: short.startIndex, to: space) * 2 >= longest
    {
      short.removeSubrange(space...)
    } else {
      short.removeLast()
    }
    while let last = short.last, last == " " || last == "," { short.removeLast() }
    return String(short) + "…"
  }

  /// Ten-thousandths as a percentage.
  private func append(share: Int, to output: inout [UInt8]) {
    let share = max(0, share)
    output.append(decimal: share / 100)
    let rest = share % 100
    if rest > 0 {
      output.append(UInt8(ascii: "."))
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10))
      if rest % 10 > 0 { output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)) }
    }
    output.append(UInt8(ascii: "%"))
  }
}
