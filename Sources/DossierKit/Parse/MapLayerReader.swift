/// Reads the files of `map/`: GeoJSON (RFC 7946) with a credit, as layers of base maps.
enum MapLayerReader {
  /// The layers among the files of the content folder, in the order of their paths.
  static func layers(in files: [SourceFile], jobs: Int) async -> Outcome<[MapLayer]> {
    let maps = files.filter { ContentPath.isMapLayer($0.path) }
    guard !maps.isEmpty else { return Outcome([]) }
    let results = await Parallel.map(maps, jobs: jobs) { read($0) }
    return Outcome(results.compactMap { $0.value }, results.flatMap { $0.diagnostics })
  }

  /// A layer; nil, with the reasons, when the file is none.
  static func read(_ file: SourceFile) -> Outcome<MapLayer?> {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONReader.read(file.bytes, from: file.start)
    } catch {
      let end = min(error.offset + 1, file.bytes.count)
      let place = SourceRange(file.id, ByteRange(min(error.offset, end), end))
      return Outcome(nil, [.notJSON(error.summary, place)])
    }
    var reader = GeoJSONReader(file: file)
    let layer = reader.layer(root)
    return Outcome(reader.diagnostics.isEmpty ? layer : nil, reader.diagnostics)
  }
}

/// Turns one file's JSON into a layer, and says what in it is no map.
private struct GeoJSONReader {
  /// More mistakes of one file are not told.
  private static let told = 20

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  mutating func layer(_ root: JSONValue) -> MapLayer? {
    guard root.member("type")?.text.map({ $0.utf8.elementsEqual("FeatureCollection".utf8) }) == true
    else {
      report(.noCollection(place(root)))
      return nil
    }
    let credit = root.member("credit")
    if credit?.text.map({ $0.utf8.allSatisfy { $0 <= 0x20 } }) ?? true {
      report(.noCredit(place(credit ?? root)))
    }
    if let system = root.member("crs") { report(.otherSystem(place(system))) }
    guard let features = root.member("features")?.list else {
      report(.noFeatures(place(root.member("features") ?? root)))
      return nil
    }
    let name = Self.name(of: file.path)
    var builder = MapLayerBuilder(name: name, role: .named(name), credit: credit?.text)
    for feature in features { add(feature, to: &builder) }
    return builder.finish()
  }

  private mutating func add(_ feature: JSONValue, to builder: inout MapLayerBuilder) {
    guard let geometry = feature.member("geometry") else {
      return report(.noGeometry(place(feature)))
    }
    let start = builder.nextPart
    if case .null = geometry.content { return }
    add(geometry: geometry, to: &builder, depth: 0)
    let properties = feature.member("properties")
    let kind = properties?.member("kind")?.text.flatMap(MapLayer.Kind.init) ?? .land
    builder.addFeature(
      code: code(properties) ?? "", names: names(properties), label: label(properties),
      rank: rank(properties), kind: kind, partsFrom: start)
  }

  private mutating func add(
    geometry: JSONValue, to builder: inout MapLayerBuilder, depth: Int
  ) {
    guard let type = geometry.member("type")?.text, depth < 4 else {
      return report(.noGeometry(place(geometry)))
    }
    let coordinates = geometry.member("coordinates")
    switch type {
    case "LineString": line(coordinates, of: geometry, to: &builder)
    case "MultiLineString":
      for item in items(coordinates, of: geometry) { line(item, of: geometry, to: &builder) }
    case "Polygon": polygon(coordinates, of: geometry, to: &builder)
    case "MultiPolygon":
      for item in items(coordinates, of: geometry) { polygon(item, of: geometry, to: &builder) }
    case "GeometryCollection":
      for item in items(geometry.member("geometries"), of: geometry) {
        add(geometry: item, to: &builder, depth: depth + 1)
      }
    // Points of a base map are not drawn: what has a point is a record of the dossier.
    case "Point", "MultiPoint": break
    default: report(.unknownGeometry(type, place(geometry.member("type") ?? geometry)))
    }
  }

  private mutating func items(_ value: JSONValue?, of geometry: JSONValue) -> [JSONValue] {
    if let list = value?.list { return list }
    report(.badCoordinates(place(value ?? geometry)))
    return []
  }

  private mutating func line(
    _ value: JSONValue?, of geometry: JSONValue, to builder: inout MapLayerBuilder
  ) {
    let points = points(value, of: geometry)
    guard points.count != 1 else { return report(.tooShort(place(value ?? geometry), least: 2)) }
    builder.add(.line, points)
  }

  private mutating func polygon(
    _ value: JSONValue?, of geometry: JSONValue, to builder: inout MapLayerBuilder
  ) {
    for (number, item) in items(value, of: geometry).enumerated() {
      var ring = points(item, of: geometry)
      if ring.isEmpty { continue }
      guard ring.count >= 4, ring.first == ring.last else {
        report(.tooShort(place(item), least: 4))
        continue
      }
      ring.removeLast()
      builder.add(number == 0 ? .outline : .hole, ring)
    }
  }

  private mutating func points(_ value: JSONValue?, of geometry: JSONValue) -> [MapPoint] {
    var points: [MapPoint] = []
    for item in items(value, of: geometry) {
      guard let pair = item.list, pair.count >= 2, let x = pair[0].number, let y = pair[1].number,
        abs(x) <= 180, abs(y) <= 90
      else {
        report(.badCoordinates(place(item)))
        return []
      }
      points.append(MapPoint(longitude: x, latitude: y))
    }
    return points
  }

  // MARK: - Properties

  private func names(_ properties: JSONValue?) -> [(language: String, name: String)] {
    guard case .object(let members) = properties?.content else { return [] }
    var names: [(language: String, name: String)] = []
    for (key, value) in members {
      guard let name = value.text, !name.isEmpty, key.utf8.starts(with: "name".utf8) else {
        continue
      }
      let rest = key.utf8.dropFirst(4)
      if rest.isEmpty {
        names.insert(("", name), at: 0)
      } else if rest.count == 3, rest.first == 0x5F || rest.first == 0x3A {
        names.append((String(decoding: rest.dropFirst(), as: UTF8.self), name))
      }
    }
    return names
  }

  private func code(_ properties: JSONValue?) -> String? {
    guard let code = properties?.member("code")?.text, code.utf8.count == 2 else { return nil }
    return code
  }

  private func label(_ properties: JSONValue?) -> MapPoint? {
    guard let pair = properties?.member("label")?.list, pair.count == 2,
      let x = pair[0].number, let y = pair[1].number, abs(x) <= 180, abs(y) <= 90
    else { return nil }
    return MapPoint(longitude: x, latitude: y)
  }

  private func rank(_ properties: JSONValue?) -> Int {
    let rank = properties?.member("rank")?.number ?? 6
    return (0...100).contains(rank) ? Int(rank) : 6
  }

  /// The file's name without folder and `.geojson`.
  private static func name(of path: String) -> String {
    let file = FilePath.split(path).name
    return String(decoding: file.utf8.dropLast(".geojson".utf8.count), as: UTF8.self)
  }

  private func place(_ value: JSONValue) -> SourceRange {
    let end = min(value.start + 1, file.bytes.count)
    return SourceRange(file.id, ByteRange(min(value.start, end), end))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.told { diagnostics.append(diagnostic) }
  }
}

extension MapLayer.Role {
  /// The role of a site's layer, by its name up to a hyphen.
  fileprivate static func named(_ name: String) -> Self {
    Self(rawValue: String(decoding: name.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self))
      ?? .own
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func notJSON(_ summary: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "the map layer is no JSON: \(summary)",
      help: "export it again as GeoJSON, or mend it here")
  }

  fileprivate static func noCollection(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "a map layer is a FeatureCollection",
      help: #"write {"type": "FeatureCollection", "credit": "…", "features": […]}"#)
  }

  fileprivate static func noCredit(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "the map layer does not say whose data it is",
      help: #"add "credit": "who made the data, and its licence" beside "type"; maps print it"#)
  }

  fileprivate static func otherSystem(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "the map layer has a 'crs': coordinates may not be in WGS 84",
      help: "export it in WGS 84 (EPSG:4326) as longitude and latitude, without 'crs'")
  }

  fileprivate static func noFeatures(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "'features' is not a list", help: "list the features in […]")
  }

  fileprivate static func noGeometry(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "a feature without a geometry that can be read",
      help: #"give it "geometry": {"type": "Polygon", "coordinates": […]}"#)
  }

  fileprivate static func unknownGeometry(_ type: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "'\(type)' is no geometry of GeoJSON",
      help: "use Polygon, MultiPolygon, LineString or MultiLineString")
  }

  fileprivate static func badCoordinates(_ place: SourceRange) -> Self {
    Diagnostic(
      .badMapLayer, at: place, "this is not a longitude and a latitude in degrees",
      help: "write [longitude, latitude], from -180 to 180 and from -90 to 90")
  }

  fileprivate static func tooShort(_ place: SourceRange, least: Int) -> Self {
    Diagnostic(
      .badMapLayer, at: place,
      least == 2 ? "a line of one point" : "a ring that does not end where it began",
      help: least == 2
        ? "give it two points or more, or take it out"
        : "repeat the first point at the end; a ring has four points or more")
  }
}
