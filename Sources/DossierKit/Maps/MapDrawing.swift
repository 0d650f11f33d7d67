import Templates

/// Writes a map as SVG: the base, the areas, and for narrow and wide screens circles with names.
///
/// The outer element has no `viewBox`: circles and letters keep their size, and stand by percentage
/// on a base that is drawn to the width of the page. The stylesheet shows one of the two groups.
struct MapDrawing {
  /// The words and addresses that the page gives.
  struct Texts {
    /// The names that may stand beside a circle, the first that finds room: "Brussels"; "Brussels
    /// and 2 more places", "3 places".
    let names: (MapMarker) -> [String]
    /// Where a circle leads.
    let href: (MapMarker) -> String
    /// What a circle says: "Brussels, Antwerp and Ghent: 3 incidents".
    let words: (MapMarker) -> String
    /// A length with its unit.
    let length: (Double) -> String
  }

  /// The least widths, in CSS pixels, of the maps that have circles of their own; the stylesheet
  /// changes at the second.
  static let narrow = 272.0
  static let wide = 560.0

  let plan: MapPlan
  let base: BaseMap
  let texts: Texts
  /// Whether circles say how many incidents there are.
  let showsNumbers: Bool

  /// The layouts for narrow and for wide maps.
  var layouts: [MarkerLayout] {
    let shape = plan.frame.drawingHeight / MapFrame.drawingWidth
    return [(Self.narrow, 22.0), (Self.wide, 34.0)].map {
      MarkerLayout(width: $0.0, height: $0.0 * shape, cap: $0.1)
    }
  }

  /// The SVG element.
  func svg() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(base.paths.count + 4096)
    let height = Int(plan.frame.drawingHeight)
    let shape = plan.frame.kind == .world ? "world" : "part"
    output += Array("<svg class=\"\(shape)\">".utf8)
    output += Array(
      "<svg viewBox=\"0 0 \(Int(MapFrame.drawingWidth)) \(height)\" width=\"100%\" height=\"100%\" "
        .utf8)
    output += Array("preserveAspectRatio=\"none\" aria-hidden=\"true\">".utf8)
    output += base.paths
    appendAreas(to: &output)
    output += Array("</svg>".utf8)
    appendScale(to: &output)
    for (layout, name) in zip(layouts, ["narrow", "wide"]) {
      output += Array("<g class=\"\(name)\">".utf8)
      append(layout, to: &output)
      output += Array("</g>".utf8)
    }
    output += Array("</svg>".utf8)
    return output
  }

  // MARK: - Areas

  /// The outline of each place that has one, or a circle round one that is known only as an area,
  /// where it is larger than its marker.
  private func appendAreas(to output: inout [UInt8]) {
    let projection = MapProjection(plan.frame)
    let marks = (plan.ground.map { [$0] } ?? []) + plan.marks
    for mark in marks where mark.area.metres > 0 {
      let radius = projection.units(metres: mark.area.metres, at: mark.point)
      guard radius >= 24 else { continue }
      if mark.hasDrawnOutline, let outline = mark.outline {
        output += Array("<path class=\"area shape\" d=\"".utf8)
        output += outline.value.path(in: projection)
        output += Array("\"/>".utf8)
        if mark.area.basis == .inside { continue }
      }
      guard mark.area.metres < 100_000 else { continue }
      let spot = projection.project(mark.point)
      let numbers = [spot.x, spot.y, radius].map { String(Int($0.rounded())) }
      output += Array(
        "<circle class=\"area\" cx=\"\(numbers[0])\" cy=\"\(numbers[1])\" r=\"\(numbers[2])\"/>"
          .utf8)
    }
  }

  // MARK: - Scale

  private static let lengths: [Double] = [
    100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
  ]

  /// A bar with its length, where the drawing is true to scale.
  private func appendScale(to output: inout [UInt8]) {
    guard plan.frame.kind == .local else { return }
    let projection = MapProjection(plan.frame)
    let metre = projection.units(metres: 1, at: plan.frame.centre) / MapFrame.drawingWidth
    guard let length = Self.lengths.last(where: { $0 * metre <= 0.25 }) else { return }
    output += Array("<g class=\"scale\" aria-hidden=\"true\"><line x1=\"2%\" y1=\"97%\" x2=\"".utf8)
    output += Self.percent(0.02 + length * metre)
    output += Array("\" y2=\"97%\"/><text x=\"2%\" y=\"97%\" dy=\"-4\">".utf8)
    HTMLEscaper.append(texts.length(length), to: &output)
    output += Array("</text></g>".utf8)
  }

  // MARK: - Circles and names

  private func append(_ layout: MarkerLayout, to output: inout [UInt8]) {
    let markers = layout.markers(of: plan)
    var placement = LabelPlacement(width: layout.width, height: layout.height, markers: markers)
    for marker in markers {
      let before = placement.labels.count
      for name in texts.names(marker) where placement.labels.count == before {
        placement.add(name, to: marker)
      }
    }
    let most = layout.width < Self.wide ? 12 : 40
    for label in base.labels.prefix(most * 2) where placement.labels.count < markers.count + most {
      placement.add(label, height: plan.frame.drawingHeight)
    }
    for label in placement.labels where label.isBase { append(label, to: &output) }
    for marker in markers { append(marker, to: &output) }
    for label in placement.labels where !label.isBase { append(label, to: &output) }
  }

  private func append(_ marker: MapMarker, to output: inout [UInt8]) {
    output += Array("<a href=\"".utf8)
    HTMLEscaper.append(texts.href(marker), to: &output)
    output += Array("\" aria-label=\"".utf8)
    HTMLEscaper.append(texts.words(marker), to: &output)
    let isVague = marker.marks.allSatisfy { plan.marks[$0].area.basis != .point }
    output += Array("\"\(isVague ? " class=\"vague\"" : "")>".utf8)
    if marker.marks.count > 1 {
      output += Array("<title>".utf8)
      HTMLEscaper.append(texts.words(marker), to: &output)
      output += Array("</title>".utf8)
    }
    output += Array("<circle cx=\"".utf8)
    output += Self.percent(marker.x)
    output += Array("\" cy=\"".utf8)
    output += Self.percent(marker.y)
    output += Array("\" r=\"".utf8)
    output += Self.tenths(marker.radius)
    output += Array("\"/>".utf8)
    if showsNumbers, marker.count > 0 {
      output += Array("<text x=\"".utf8)
      output += Self.percent(marker.x)
      output += Array("\" y=\"".utf8)
      output += Self.percent(marker.y)
      output += Array("\" dy=\"4.5\" text-anchor=\"middle\">\(marker.count)</text>".utf8)
    }
    output += Array("</a>".utf8)
  }

  private func append(_ label: PlacedLabel, to output: inout [UInt8]) {
    output += Array("<text aria-hidden=\"true\"\(label.isBase ? " class=\"base\"" : "") x=\"".utf8)
    output += Self.percent(label.box.x)
    output += Array("\" y=\"".utf8)
    output += Self.percent(label.box.y)
    output += Array("\" dx=\"".utf8)
    output += Self.tenths(label.dx)
    output += Array("\" dy=\"".utf8)
    output += Self.tenths(label.dy)
    if label.anchor != .start {
      output += Array("\" text-anchor=\"\(label.anchor.rawValue)".utf8)
    }
    output += Array("\">".utf8)
    HTMLEscaper.append(label.text, to: &output)
    output += Array("</text>".utf8)
  }

  // MARK: - Numbers

  /// A share as a percentage with two decimals.
  private static func percent(_ share: Double) -> [UInt8] {
    decimal(share * 100, digits: 2) + [UInt8(ascii: "%")]
  }

  private static func tenths(_ value: Double) -> [UInt8] { decimal(value, digits: 1) }

  /// A number with so many decimals at most.
  private static func decimal(_ value: Double, digits: Int) -> [UInt8] {
    let scale = digits == 2 ? 100 : 10
    let units = Int((min(1e6, max(-1e6, value)) * Double(scale)).rounded())
    var bytes: [UInt8] = units < 0 ? [UInt8(ascii: "-")] : []
    bytes.append(decimal: abs(units) / scale)
    let rest = abs(units) % scale
    guard rest > 0 else { return bytes }
    bytes.append(UInt8(ascii: "."))
    if digits == 2, rest < 10 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(decimal: digits == 2 && rest % 10 == 0 ? rest / 10 : rest)
    return bytes
  }
}
