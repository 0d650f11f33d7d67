/// Numbers that look random and are the same on every run (a linear congruential generator).
struct Generator {
  /// The last number.
  var state: UInt64

  /// The next number below a bound of at least 1.
  mutating func next(upTo bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
