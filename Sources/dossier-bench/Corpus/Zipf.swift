/// Draws ranks so that rank n comes up in proportion to 1/n: few names are everywhere.
struct Zipf {
  /// The sums of the weights up to each rank.
  private let sums: [UInt64]

  /// Ranks from 0 up to, but not including, a count of at least 1.
  init(count: Int) {
    var sum: UInt64 = 0
    // Whole numbers: the same ranks are drawn on any machine.
    sums = (1...max(1, count)).map { rank in
      sum += (1 << 40) / UInt64(rank)
      return sum
    }
  }

  /// Draws one rank.
  func rank(_ random: inout SplitMix64) -> Int {
    let drawn = random.below(sums[sums.count - 1])
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
