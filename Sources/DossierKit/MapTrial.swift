/// Times the drawing of maps alone: from the bytes of a GeoJSON layer to SVG.
package struct MapTrial: Sendable {
  private let site: Site
  private let file: SourceFile
  /// How large the layer is.
  package var layerBytes: Int { file.bytes.count }

  /// Prepares a dossier with so many places over Europe, an incident at each.
  package init(places: Int) async {
    var locations = ""
    var incidents = ""
    for index in 0..<places {
      let latitude = 36_000_000 + (index * 7_919_377) % 28_000_000
      let longitude = -9_000_000 + (index * 6_271_931) % 40_000_000
      locations += "place-\(index):\n  name: Place \(index)\n"
      locations += "  coordinates: [\(Double(latitude) / 1e6), \(Double(longitude) / 1e6)]\n"
      incidents += "event-\(index):\n  name: Event \(index)\n  date: 2020-01-01\n"
      incidents += "  locations: [place-\(index)]\n"
    }
    let texts = [
      ("dossier.yml", "title: Trial\nlanguage: en\n"), ("incidents.yml", incidents),
      ("locations.yml", locations),
    ]
    let files = texts.enumerated().map { number, text in
      SourceFile(id: FileID(rawValue: Int32(number)), path: text.0, bytes: Array(text.1.utf8))
    }
    let inventory = SiteInventory(
      contentRoot: "content", templateRoot: nil,
      content: files.map {
        InventoryFile(id: $0.id, path: $0.path, size: $0.bytes.count, modified: 0)
      }, templates: [])
    let sources = SourceSet(inventory: inventory, content: files, templates: [])
    let parsed = await Parser(jobs: 1).parse(sources, assets: [])
    let selected = await Selector(asOf: Instant(seconds: 1_800_000_000)).select(parsed.value)
    site = await Linker(jobs: 1).link(selected.value.edition).value
    file = SourceFile(
      id: FileID(rawValue: 3), path: "map/countries.geojson", bytes: Self.geoJSON())
  }

  /// The built-in countries of the world as GeoJSON.
  private static func geoJSON() -> [UInt8] {
    guard let layer = BuiltInLayers.all().first else { return [] }
    var text = #"{"type":"FeatureCollection","credit":"Natural Earth","features":["#
    for (number, feature) in layer.features.enumerated() {
      text += number > 0 ? "," : ""
      text += #"{"type":"Feature","properties":{"name":""# + (feature.name(in: "en") ?? "")
      text += #""},"geometry":{"type":"MultiPolygon","coordinates":["#
      for (part, index) in feature.parts.enumerated() {
        let points = layer.points[layer.parts[index].points]
        let ring = points + points.prefix(1)
        text += part > 0 ? "," : ""
        text += "[[" + ring.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",") + "]]"
      }
      text += "]}}"
    }
    return Array((text + "]}").utf8)
  }

  /// Reads the layer and draws the map of all places; returns how many bytes the map has.
  package func drawDossier() -> Int {
    let layer = MapLayerReader.read(file).value
    let layers = MapLayerSet(own: layer.map { [$0] } ?? [], builtIn: [])
    let places = MapPlaces(site, layers: layers)
    let planner = MapPlanner(site: site, layers: layers, places: places)
    guard let plan = planner.dossier(limit: .max) else { return 0 }
    return draw(plan, BaseMapMaker(layers: layers, language: "en").make(plan.frame))
  }

  /// Draws the map of each place with the built-in layers; returns how many bytes all have, and
  /// how many base maps they share.
  package func drawPlaces() -> (bytes: Int, bases: Int) {
    let layers = MapLayerSet(own: [])
    let places = MapPlaces(site, layers: layers)
    let planner = MapPlanner(site: site, layers: layers, places: places)
    let maker = BaseMapMaker(layers: layers, language: "en")
    var bases: [MapFrame: BaseMap] = [:]
    var bytes = 0
    for index in site.indices(of: .location) {
      guard let plan = planner.plan(of: index) else { continue }
      let base = bases[plan.frame] ?? maker.make(plan.frame)
      bases[plan.frame] = base
      bytes += draw(plan, base)
    }
    return (bytes, bases.count)
  }

  private func draw(_ plan: MapPlan, _ base: BaseMap) -> Int {
    let texts = MapDrawing.Texts(
      names: { [site[plan.marks[$0.marks[0]].place].title] },
      href: { site.paths[Int(plan.marks[$0.marks[0]].place)] ?? "" },
      words: { "\($0.count) incidents" }, length: Words.en.length)
    return MapDrawing(plan: plan, base: base, texts: texts, showsNumbers: true).svg().count
  }
}
