/// All maps of a site: what each shows, and the base maps that they share.
///
/// What each shows is decided before the first page is rendered; what lies below is drawn when a page
/// first shows it.
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
  private let frames: [MapFrame: Int]
  private let bases: LazyRows<BaseMap>

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
      (dossier, plans, frames) = (nil, [], [:])
      bases = LazyRows(count: 0) { _ in BaseMap(paths: [], labels: [], credits: []) }
      return
    }
    dossier = planner.dossier()
    plans = await Parallel.map(Array(site.records.indices), jobs: jobs) {
      planner.plan(of: RecordIndex(clamping: $0))
    }
    // The order of the set is not seen in what is made of it.
    let list = Array(Set((plans + planner.blocks() + [dossier]).compactMap { $0?.frame }))
    let maker = BaseMapMaker(layers: layers, language: language)
    frames = Dictionary(uniqueKeysWithValues: zip(list, list.indices))
    bases = LazyRows(count: list.count) { maker.make(list[$0]) }
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
    frames[plan.frame].map { bases[$0] } ?? BaseMap(paths: [], labels: [], credits: [])
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
