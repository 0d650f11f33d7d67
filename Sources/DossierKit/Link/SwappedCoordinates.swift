/// Coordinates that lie far from the place they are in, and near it when they change places
/// (rule S09).
///
/// No borders are known here: a place is compared with the nearest one around it that has
/// coordinates of its own.
enum SwappedCoordinates {
  /// Degrees beyond which a place is far from the one it lies in; all but a few countries are
  /// smaller.
  private static let far = 5.0
  /// How many times nearer the swapped point must be.
  private static let ratio = 5.0

  /// A place with coordinates of its own.
  fileprivate struct Place {
    let record: Record
    let point: Located<Location.Coordinates>
    /// How many places fit it: those around and in it that lie near.
    var friends = 0
    /// How many places would fit it if one of the two changed its coordinates round.
    var foes = 0
  }

  /// One warning for each place whose latitude and longitude probably changed places.
  ///
  /// Of two that do not fit each other, the one that fits its other neighbours worse is to blame;
  /// a country is then not taken for right because its cities are in it.
  static func find(in records: [Record]) -> [Diagnostic] {
    var locations: [RecordID: Location] = [:]
    var places: [Place] = []
    var numbers: [RecordID: Int] = [:]
    for record in records {
      guard case .location(let location) = record.details else { continue }
      locations[record.id] = location
      guard let point = location.coordinates else { continue }
      numbers[record.id] = places.count
      places.append(Place(record: record, point: point))
    }
    var pairs: [(inner: Int, outer: Int)] = []
    for inner in places.indices {
      let around = around(places[inner].record.id, locations)
      guard let outer = around.flatMap({ numbers[$0] }) else { continue }
      let (point, other) = (places[inner].point.value, places[outer].point.value)
      if distance(point, other) <= far {
        places[inner].friends += 1
        places[outer].friends += 1
      } else if isSwapped(point, near: other) || isSwapped(other, near: point) {
        places[inner].foes += 1
        places[outer].foes += 1
        pairs.append((inner, outer))
      }
    }
    var blamed: Set<Int> = []
    return pairs.compactMap { pair in
      let (inner, outer) = (places[pair.inner], places[pair.outer])
      // One neighbour that fits is a witness.
      let outerIsWorse =
        outer.friends == 0 && (outer.foes > inner.foes || inner.friends > 0)
        || !isSwapped(inner.point.value, near: outer.point.value)
      let isOuter = outerIsWorse && isSwapped(outer.point.value, near: inner.point.value)
      guard blamed.insert(isOuter ? pair.outer : pair.inner).inserted else { return nil }
      return isOuter ? .swapped(outer, near: inner) : .swapped(inner, near: outer)
    }
  }

  /// The nearest place around one that has coordinates of its own.
  private static func around(_ id: RecordID, _ locations: [RecordID: Location]) -> RecordID? {
    var outer = locations[id]?.within?.value
    // A circle in 'within' is rule S06's; here it must only come to an end.
    for _ in 0..<locations.count {
      guard let id = outer, let location = locations[id] else { return nil }
      if location.coordinates != nil { return id }
      outer = location.within?.value
    }
    return nil
  }

  private static func isSwapped(
    _ point: Location.Coordinates, near other: Location.Coordinates
  ) -> Bool {
    guard abs(point.longitude) <= 90 else { return false }
    let swapped = Location.Coordinates(latitude: point.longitude, longitude: point.latitude)
    let written = distance(point, other)
    return written > far && distance(swapped, other) * ratio < written
  }

  /// The larger of the two differences, in degrees: enough to tell near from far.
  private static func distance(
    _ a: Location.Coordinates, _ b: Location.Coordinates
  ) -> Double {
    let east = abs(a.longitude - b.longitude)
    return max(abs(a.latitude - b.latitude), min(east, 360 - east))
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func swapped(
    _ place: SwappedCoordinates.Place, near other: SwappedCoordinates.Place
  ) -> Self {
    let (record, point, around) = (place.record, place.point, other.record)
    return Diagnostic(
      .coordinatesSwapped, .warning, at: record.place(point.range),
      "these coordinates are far from '\(around.id)', and near it when they change places",
      help: "write latitude, then longitude: [\(point.value.longitude), \(point.value.latitude)]",
      notes: [Note("'\(around.id)' lies here", at: around.place(other.point.range))])
  }
}
