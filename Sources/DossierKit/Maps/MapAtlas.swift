/// All maps of a site: what each shows, and the base maps that they share.
///
/// Everything is made before the first page is rendered, so that pages only look it up.
final class MapAtlas: Sendable {
  /// How many places a map shows at most: its page must not grow with the dossier.
  enum Limit {
    static let dossier = 400
    static let home = 60
    static let place = 60
    static let block = 100
  }

  private let site: Site
  private let layers: MapLayerSet
  private let places: MapPlaces
  /// The map of the whole dossier; nil when no place has a point.
  let dossier: MapPlan?
  /// The map of each place and incident, by the index of its record.
  private let plans: [MapPlan?]
  private let bases: [MapFrame: BaseMap]

  /// How many listed incidents stand nowhere on a map.
  var unplaced: Int { places.unplaced }

  init(_ site: Site, language: String, jobs: Int) async {
    let isDrawn = site.settings.maps == .on && site.records.contains { $0.mayStandOnMap }
    let layers = MapLayerSet(own: site.mapLayers, builtIn: isDrawn ? BuiltInLayers.all() : [])
    let places = MapPlaces(site, layers: layers)
    let planner = MapPlanner(site: site, layers: layers, places: places)
    self.site = site
    self.layers = layers
    self.places = places
    guard isDrawn else {
      (dossier, plans, bases) = (nil, [], [:])
      return
    }
    dossier = planner.dossier()
    plans = await Parallel.map(Array(site.records.indices), jobs: jobs) {
      planner.plan(of: RecordIndex(clamping: $0))
    }
    // Each frame is drawn once; the order of the set is not seen in what is made of it.
    let list = Array(Set((plans + planner.blocks() + [dossier]).compactMap { $0?.frame }))
    let maker = BaseMapMaker(layers: layers, language: language)
    let made = await Parallel.map(list, jobs: jobs) { maker.make($0) }
    bases = Dictionary(uniqueKeysWithValues: zip(list, made))
  }

  /// The map of a place or an incident; nil without one.
  func plan(of record: RecordIndex) -> MapPlan? {
    plans.indices.contains(Int(record)) ? plans[Int(record)] : nil
  }

  /// The map of a block in a text; nil when none of its places has a point.
  func plan(locations: [RecordIndex], incidents: [RecordIndex]) -> MapPlan? {
    guard !plans.isEmpty else { return nil }
    return MapPlanner(site: site, layers: layers, places: places)
      .block(locations: locations, incidents: incidents)
  }

  /// What lies below the marks of a plan.
  func base(of plan: MapPlan) -> BaseMap {
    bases[plan.frame] ?? BaseMap(paths: [], labels: [], credits: [])
  }
}

extension Record {
  /// Whether it is a place that may have a point.
  fileprivate var mayStandOnMap: Bool {
    guard case .location(let location) = details else { return false }
    return location.coordinates != nil || location.shape != nil
      || (location.kind == .country && location.country != nil)
  }
}
