internal import CMaps

/// The base maps that are built into the binary; `maps/README.md` says where they come from.
enum BuiltInLayers {
  /// All of them, the coarsest first.
  static func all() -> [MapLayer] {
    (0..<dossier_map_count).compactMap { index -> MapLayer? in
      let file = dossier_map_at(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      var reader = PackedLayer(bytes)
      return reader.layer(named: String(cString: file.name))
    }.sorted { ($1.detail, $0.name) < ($0.detail, $1.name) }
  }

  /// The role of a layer, from the end of its name.
  static func role(of name: String) -> MapLayer.Role {
    MapLayer.Role.allCases.first { role in
      name.utf8.suffix(role.rawValue.utf8.count).elementsEqual(role.rawValue.utf8)
    } ?? .own
  }
}

/// Reads the format that `scripts/pack-maps.py` writes and describes.
private struct PackedLayer {
  private let bytes: [UInt8]
  private var place: Int
  private var scale = 1.0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = "DMAP1".utf8.count
  }

  mutating func layer(named name: String) -> MapLayer {
    scale = Double(max(1, number()))
    let credit = text()
    var builder = MapLayerBuilder(
      name: name, role: BuiltInLayers.role(of: name), credit: credit.isEmpty ? nil : credit)
    var (x, y) = (0, 0)
    for _ in 0..<number() {
      let code = text()
      let names = [("en", text()), ("nl", text()), ("fr", text())].filter { !$0.1.isEmpty }
      let rank = Int(byte())
      let kinds = MapLayer.Kind.allCases
      let kind = kinds[min(Int(byte()), kinds.count - 1)]
      let label = point(signed(), signed())
      let start = builder.nextPart
      for _ in 0..<number() {
        let shape = MapLayer.Part.Shape(rawValue: byte()) ?? .line
        let count = min(number(), bytes.count)
        var points: [MapPoint] = []
        points.reserveCapacity(count)
        for _ in 0..<count {
          x += signed()
          y += signed()
          points.append(point(x, y))
        }
        builder.add(shape, points)
      }
      builder.addFeature(
        code: code, names: names.map { (language: $0.0, name: $0.1) },
        label: rank < 255 ? label : nil, rank: rank, kind: kind, partsFrom: start)
    }
    return builder.finish()
  }

  private func point(_ x: Int, _ y: Int) -> MapPoint {
    MapPoint(longitude: Double(x) / scale, latitude: Double(y) / scale)
  }

  /// The next byte; zero behind the end.
  private mutating func byte() -> UInt8 {
    guard place < bytes.count else { return 0 }
    place += 1
    return bytes[place - 1]
  }

  private mutating func number() -> Int {
    var value = 0
    var shift = 0
    while shift < 56 {
      let next = byte()
      value |= Int(next & 127) << shift
      if next < 128 { break }
      shift += 7
    }
    return value
  }

  private mutating func signed() -> Int {
    let value = number()
    return value & 1 == 0 ? value >> 1 : -((value + 1) >> 1)
  }

  private mutating func text() -> String {
    let count = min(number(), bytes.count - place)
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }
}
