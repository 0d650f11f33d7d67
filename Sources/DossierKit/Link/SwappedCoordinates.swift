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

  /// One warning for each place whose latitude and longitude probably changed places.
  static func find(in records: [Record]) -> [Diagnostic] {
    var places: [RecordID: (record: Record, location: Location)] = [:]
    for record in records {
      if case .location(let location) = record.details { places[record.id] = (record, location) }
    }
    return records.compactMap { record in
      guard let (_, location) = places[record.id], let point = location.coordinates else {
        return nil
      }
      var outer = location.within?.value
      // A circle in 'within' is rule S06's; here it must only come to an end.
      for _ in 0..<places.count {
        guard let id = outer, let around = places[id] else { return nil }
        if let other = around.location.coordinates {
          return isSwapped(point.value, near: other.value)
            ? .swapped(point, in: record, around.record, at: other.range) : nil
        }
        outer = around.location.within?.value
      }
      return nil
    }
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
    _ point: Located<Location.Coordinates>, in record: Record, _ around: Record, at place: ByteRange
  ) -> Self {
    Diagnostic(
      .coordinatesSwapped, .warning, at: record.place(point.range),
      "these coordinates are far from '\(around.id)', and near it when they change places",
      help: "write latitude, then longitude: [\(point.value.longitude), \(point.value.latitude)]",
      notes: [Note("'\(around.id)' lies here", at: around.place(place))])
  }
}
