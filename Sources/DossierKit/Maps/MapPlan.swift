/// How exactly the dossier says where a place is.
struct MapArea: Sendable, Equatable {
  enum Basis: Sendable {
    /// The point itself.
    case point
    /// A distance from the point that the record gives.
    case stated
    /// Anywhere in the place, which is larger than a point.
    case inside
    /// A distance that the record keeps readers from looking into.
    case blurred
  }

  let basis: Basis
  /// How far from the point it may be; 0 when nobody says.
  let metres: Double

  static let point = MapArea(basis: .point, metres: 0)
}

/// A place on a map, with what happened there.
struct MapMark: Sendable {
  let place: RecordIndex
  let point: MapPoint
  let area: MapArea
  /// The outline of the place, where its record has one and the area is that of the place.
  var outline: Boxed<MapLayer>?
  /// In the order of their indices.
  var incidents: [RecordIndex]
}

extension MapMark {
  /// Whether maps draw the outline: what is as large as a country is marked as a whole.
  var hasDrawnOutline: Bool { outline != nil && area.metres < 400_000 }

  /// Two corners of the outline's box.
  var outlineCorners: [MapPoint] {
    guard let box = outline?.value.box else { return [] }
    return [
      MapPoint(longitude: box.west, latitude: box.south),
      MapPoint(longitude: box.east, latitude: box.north),
    ]
  }
}

/// What a map shows: a frame and the places in it, those with most incidents first.
struct MapPlan: Sendable {
  let frame: MapFrame
  let marks: [MapMark]
  /// The place that the map is of, when it is drawn as an area and has no circle.
  var ground: MapMark?
  /// How many more places there are than the map shows.
  let omitted: Int

  /// The same with fewer places.
  func prefix(_ count: Int) -> MapPlan {
    MapPlan(
      frame: frame, marks: Array(marks.prefix(count)), ground: ground,
      omitted: omitted + max(0, marks.count - count))
  }
}
