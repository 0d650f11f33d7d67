/// A rectangle that keeps its size in pixels while the map grows, and hangs on a point of it.
struct LabelBox: Sendable {
  /// Where it hangs, from 0 to 1.
  let x: Double
  let y: Double
  /// Its edges, in pixels from there.
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
}

/// A text on a map.
struct PlacedLabel: Sendable {
  /// Where the text begins, ends or has its middle.
  enum Anchor: String, Sendable { case start, middle, end }
  let text: String
  let box: LabelBox
  let anchor: Anchor
  /// The text's own point, in pixels from where the box hangs.
  let dx: Double
  let dy: Double
  /// Whether it names a country or region of the base map.
  let isBase: Bool
}

/// Finds room for names: each in one of eight places round its circle, or nowhere.
///
/// Two boxes are apart when they are so on the narrowest map and the points on which they hang lie
/// in the same order: then a wider map only draws them further apart.
struct LabelPlacement: Sendable {
  /// The size of the narrowest map in CSS pixels.
  let width: Double
  let height: Double
  private(set) var labels: [PlacedLabel] = []
  /// Lines that no name should lie on, where it has another place.
  var lines: [Line] = []
  private var boxes: [LabelBox]

  /// A straight line; its ends go from 0 to 1, as the points of boxes do.
  struct Line: Sendable {
    let from: (x: Double, y: Double)
    let to: (x: Double, y: Double)
  }

  /// Sizes of text in CSS pixels; the stylesheet's are the same.
  enum TextSize {
    static let marker = 13.0
    static let base = 12.0
  }
  /// The strip at the lower edge that the scale needs.
  private static let foot = 20.0

  init(width: Double, height: Double, markers: [MapMarker]) {
    self.width = width
    self.height = height
    boxes = markers.map { marker in
      let reach = marker.radius + 1
      return LabelBox(
        x: marker.x, y: marker.y, left: -reach, top: -reach, right: reach, bottom: reach)
    }
  }

  /// Names a circle, where there is room.
  mutating func add(_ text: String, to marker: MapMarker) {
    let size = TextSize.marker
    let width = TextWidth.of(text, size: size) * 1.1
    let (near, diagonal) = (marker.radius + 4, marker.radius * 0.75 + 3)
    // East, west, above, below, then the corners. The point is the middle of the line's height.
    let places: [(PlacedLabel.Anchor, Double, Double)] = [
      (.start, near, 0), (.end, -near, 0), (.middle, 0, -near - size * 0.65),
      (.middle, 0, near + size * 0.65), (.start, diagonal, -diagonal),
      (.start, diagonal, diagonal), (.end, -diagonal, -diagonal), (.end, -diagonal, diagonal),
    ]
    place(text, at: (marker.x, marker.y), places, size: size, width: width, isBase: false)
  }

  /// Names a country or region, where there is room.
  mutating func add(_ label: BaseMap.Label, height drawingHeight: Double) {
    let size = TextSize.base
    let at = (label.spot.x / MapFrame.drawingWidth, label.spot.y / drawingHeight)
    let width = TextWidth.of(label.text, size: size)
    let places = [0, -16.0, 16].map { (PlacedLabel.Anchor.middle, 0.0, $0) }
    place(label.text, at: at, places, size: size, width: width, isBase: true)
  }

  private mutating func place(
    _ text: String, at point: (x: Double, y: Double),
    _ places: [(anchor: PlacedLabel.Anchor, x: Double, y: Double)], size: Double,
    width: Double, isBase: Bool
  ) {
    var second: PlacedLabel?
    for place in places {
      let left =
        switch place.anchor {
        case .start: place.x
        case .middle: place.x - width / 2
        case .end: place.x - width
        }
      let box = LabelBox(
        x: point.x, y: point.y, left: left, top: place.y - size * 0.65, right: left + width,
        bottom: place.y + size * 0.65)
      guard isInside(box), boxes.allSatisfy({ areApart($0, box) }) else { continue }
      let label = PlacedLabel(
        text: text, box: box, anchor: place.anchor, dx: place.x, dy: place.y + size * 0.35,
        isBase: isBase)
      if !lines.contains(where: { crosses($0, box) }) { return keep(label) }
      second = second ?? label
    }
    if let second { keep(second) }
  }

  private mutating func keep(_ label: PlacedLabel) {
    boxes.append(label.box)
    labels.append(label)
  }

  /// Whether a line runs through a box, at the size of the narrowest map (Liang and Barsky).
  private func crosses(_ line: Line, _ box: LabelBox) -> Bool {
    let (x, y) = (line.from.x * width - box.x * width, line.from.y * height - box.y * height)
    let (dx, dy) = ((line.to.x - line.from.x) * width, (line.to.y - line.from.y) * height)
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
      (-dx, x - box.left), (dx, box.right - x), (-dy, y - box.top), (dy, box.bottom - y),
    ] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter < leave
  }

  private func isInside(_ box: LabelBox) -> Bool {
    let (x, y) = (box.x * width, box.y * height)
    return x + box.left >= 2 && x + box.right <= width - 2 && y + box.top >= 2
      && y + box.bottom <= height - Self.foot
  }

  /// Whether two boxes do not meet, on this map and on any wider one.
  private func areApart(_ a: LabelBox, _ b: LabelBox) -> Bool {
    let (ax, ay, bx, by) = (a.x * width, a.y * height, b.x * width, b.y * height)
    return (ax <= bx && ax + a.right <= bx + b.left) || (bx <= ax && bx + b.right <= ax + a.left)
      || (ay <= by && ay + a.bottom <= by + b.top) || (by <= ay && by + b.bottom <= ay + a.top)
  }
}
