/// What each article and incident can share with others, and which of them have each such thing.
struct RelatedFeatures: Sendable {
  /// One thing that a record declares or mentions, or a place that holds one.
  ///
  /// Small, because a large dossier has millions.
  struct Feature: Sendable {
    let record: RecordIndex
    /// Where its weight stands in `RelatedWeights.all`.
    let weightPlace: UInt8
    /// Whether the record names it itself, not a place inside it.
    let isDirect: Bool

    var isDeclared: Bool { RelatedWeights.isDeclared(weightPlace) }
  }

  /// A record that has a feature: small, because the search for related records reads millions.
  struct Bearer: Sendable {
    let record: RecordIndex
    let weight: Float
  }

  /// The features of each article and incident, by record.
  let features: Ragged<Feature>
  /// The articles and incidents that have each feature, newest first.
  let bearers: Ragged<Bearer>
  /// For each feature of a record, in the order of `features.elements`, where in `bearers.elements` the
  /// record stands among those that have it.
  let places: [Int32]
  /// How rare each feature is: 1 for what one record has, 0 for what all have (IDF).
  let rarity: [Double]
  /// The level of each place; nil for what is no place.
  let levels: [PlaceLevel?]
  let kinds: [RecordKind]

  /// The features of each article and incident, by record, and the levels of places.
  typealias Lists = (features: [[Feature]], levels: [PlaceLevel?])

  /// Finds the features of all records.
  static func lists(
    _ builder: GraphBuilder, ancestors: Ragged<RecordIndex>, jobs: Int
  ) async -> Lists {
    let levels = levels(builder)
    let rows = zip(builder.kinds, levels).map(RelatedWeights.row)
    let features = await Parallel.mapChunks(Array(levels.indices), jobs: jobs) { chunk in
      var collector = Collector(builder, ancestors, rows)
      return chunk.map { collector.features(of: $0) }
    }
    return (features, levels)
  }

  init(_ builder: GraphBuilder, _ found: Lists) {
    let records = builder.context.records
    let (lists, levels) = found
    let byDate = builder.order.newest.filter { !lists[Int($0)].isEmpty }
    let features = Ragged(lists)
    let (bearers, places) = Self.bearers(features, byDate)
    let total = Double(byDate.count + 1)
    let scale = Logarithm.natural(total + 1)
    rarity = records.indices.map { index in
      let count = max(1, bearers.range(index).count)
      return Logarithm.natural(total / Double(count)) / scale
    }
    self.levels = levels
    kinds = builder.kinds
    self.features = features
    self.bearers = bearers
    self.places = places
  }

  private static func bearers(
    _ features: Ragged<Feature>, _ byDate: [RecordIndex]
  ) -> (bearers: Ragged<Bearer>, places: [Int32]) {
    let weights = RelatedWeights.all.map { Float($0) }
    var counts = [Int](repeating: 0, count: features.count)
    for feature in features.elements { counts[Int(feature.record)] += 1 }
    var places = [Int32](repeating: 0, count: features.elements.count)
    let bearers = Ragged(counts: counts, filler: Bearer(record: 0, weight: 0)) { put in
      for index in byDate {
        for position in features.range(Int(index)) {
          let feature = features.elements[position]
          let bearer = Bearer(record: index, weight: weights[Int(feature.weightPlace)])
          places[position] = Int32(clamping: put(Int(feature.record), bearer))
        }
      }
    }
    return (bearers, places)
  }

  private static func levels(_ builder: GraphBuilder) -> [PlaceLevel?] {
    let records = builder.context.records
    var holdsPlaces = [Bool](repeating: false, count: records.count)
    for reference in builder.references.elements where reference.purpose == .within {
      holdsPlaces[Int(reference.target)] = true
    }
    return records.indices.map { index in
      guard builder.kinds[index] == .location,
        case .location(let location) = records[index].details
      else { return nil }
      return PlaceLevel(location, holdsPlaces: holdsPlaces[index])
    }
  }
}

/// Gathers the features of one record after another in tables that all of them share.
private struct Collector {
  private typealias Feature = RelatedFeatures.Feature

  private let builder: GraphBuilder
  private let ancestors: Ragged<RecordIndex>
  /// The row of the table of weights for each record; nil for what nobody shares.
  private let rows: [UInt8?]
  private var found: [Feature?]
  private var touched: [RecordIndex] = []

  init(_ builder: GraphBuilder, _ ancestors: Ragged<RecordIndex>, _ rows: [UInt8?]) {
    self.builder = builder
    self.ancestors = ancestors
    self.rows = rows
    found = Array(repeating: nil, count: rows.count)
  }

  /// The features of a record in the order of their indices; none unless it is ranked.
  mutating func features(of index: Int) -> [RelatedFeatures.Feature] {
    let kind = builder.kinds[index]
    guard kind == .article || kind == .incident else { return [] }
    if kind == .incident {
      add(RecordIndex(clamping: index), isDeclared: true, isDirect: true)
    }
    for reference in builder.references[index] {
      switch reference.purpose {
      case .subject, .site, .involved, .carries, .about:
        addWithPlaces(reference.target, isDeclared: true)
      default: break
      }
    }
    for mention in builder.bodies[index]?.mentions ?? [] {
      addWithPlaces(mention.record, isDeclared: false)
    }
    touched.sort()
    let features = touched.compactMap { found[Int($0)] }
    for record in touched { found[Int(record)] = nil }
    touched.removeAll(keepingCapacity: true)
    return features
  }

  private mutating func addWithPlaces(_ record: RecordIndex, isDeclared: Bool) {
    // What stood before with as much weight has brought its places along.
    guard add(record, isDeclared: isDeclared, isDirect: true) else { return }
    for place in ancestors[Int(record)] { add(place, isDeclared: isDeclared, isDirect: false) }
  }

  /// Notes a feature; says whether it was new, or declared for the first time.
  @discardableResult
  private mutating func add(_ record: RecordIndex, isDeclared: Bool, isDirect: Bool) -> Bool {
    guard let row = rows[Int(record)] else { return false }
    let before = found[Int(record)]
    if before == nil { touched.append(record) }
    let declared = isDeclared || before?.isDeclared == true
    found[Int(record)] = Feature(
      record: record, weightPlace: RelatedWeights.place(ofRow: row, isDeclared: declared),
      isDirect: isDirect || before?.isDirect == true)
    return before.map { !$0.isDirect || !$0.isDeclared && isDeclared } ?? true
  }
}
