/// Which places are countries, regions, cities, quarters and sites, and which lies in which.
struct PlaceLevels {
  enum Level: String {
    case country, region, city
    case quarter = "neighbourhood"
    case site = "station"
  }

  /// How many places there are, at least six.
  let count: Int
  /// Where each level begins and the next one ends.
  private let bounds: [Int]

  init(count: Int) {
    self.count = count
    let countries = max(1, count / 50)
    let regions = max(1, count / 12)
    let cities = max(1, count / 4)
    let quarters = max(1, count / 3)
    let sums = [countries, regions, cities, quarters].reduce(into: [0]) { sums, size in
      sums.append((sums.last ?? 0) + size)
    }
    bounds = sums + [count]
  }

  func level(of index: Int) -> Level {
    switch index {
    case ..<bounds[1]: .country
    case ..<bounds[2]: .region
    case ..<bounds[3]: .city
    case ..<bounds[4]: .quarter
    default: .site
    }
  }

  /// The place that another one lies in; nil for a country.
  func parent(of index: Int) -> Int? {
    guard let level = bounds.lastIndex(where: { $0 <= index }), level > 0 else { return nil }
    let parents = bounds[level - 1]..<bounds[level]
    return parents.lowerBound + (index - bounds[level]) % parents.count
  }

  /// Latitude and longitude in ten-thousandths of a degree, inside the parent's surroundings.
  func coordinates(of index: Int) -> (latitude: Int, longitude: Int) {
    guard let parent = parent(of: index) else {
      return (100_000 + index * 61_803 % 450_000, -200_000 + index * 98_765 % 700_000)
    }
    let center = coordinates(of: parent)
    let reach =
      switch level(of: index) {
      case .country, .region: 15_000
      case .city: 4_000
      case .quarter: 400
      case .site: 60
      }
    return (
      center.latitude + (index * 7919) % (2 * reach) - reach,
      center.longitude + (index * 6271) % (2 * reach) - reach
    )
  }
}
