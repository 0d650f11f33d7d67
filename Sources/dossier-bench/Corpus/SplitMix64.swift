/// A small generator of pseudo-random numbers that is the same everywhere and for ever.
///
/// The mixing steps are those of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014). The standard library's own `random(in:using:)` may change between versions,
/// so the numbers are drawn here.
struct SplitMix64 {
  private var state: UInt64

  /// A sequence of its own for each seed, stream and index, so that one article does not depend
  /// on the one before it.
  init(seed: UInt64, stream: Stream, index: Int = 0) {
    state = seed
    for value in [stream.rawValue, UInt64(truncatingIfNeeded: index)] {
      state = next() ^ (value &* 0xD6E8_FEB8_6659_FD93)
    }
  }

  /// What a sequence is drawn for.
  enum Stream: UInt64 {
    case names = 1
    case places, people, incidents, organizations, sources, claims, titles, articles
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, a bound of at least 1.
  mutating func below(_ bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: bound).high }

  /// A number in a range that is not empty.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(below(UInt64(range.count)))
  }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { below(UInt64(count)) == 0 }

  /// An element of a list that is not empty, each as likely as the other.
  mutating func element<Element>(of list: [Element]) -> Element {
    list[Int(below(UInt64(list.count)))]
  }
}
