/// Sine, cosine and the like from additions, multiplications and square roots alone.
///
/// The C libraries of two systems may differ in the last bit; these make the same bits everywhere,
/// so that a map has the same bytes. Errors stay below 1e-15.
enum Trigonometry {
  static func radians(_ degrees: Double) -> Double { degrees * (Double.pi / 180) }

  static func sine(_ angle: Double) -> Double { sineAndCosine(angle).sine }

  static func cosine(_ angle: Double) -> Double { sineAndCosine(angle).cosine }

  /// Both at once, for angles of a few turns at most.
  static func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
    let quarters = (angle * (2 / Double.pi)).rounded()
    // π/2 in two parts: the first has few enough digits for an exact product.
    let rest = (angle - quarters * 1.5707963267341256) - quarters * 6.077_100_506_506_192e-11
    let (sine, cosine) = (sineSeries(rest), cosineSeries(rest))
    switch Int(quarters) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// The angle of a sine from −1 to 1; beyond, the nearest.
  static func arcSine(_ value: Double) -> Double {
    let size = min(abs(value), 1)
    if size > 0.7 {
      let half = arcSine(((1 - size) / 2).squareRoot())
      return value < 0 ? 2 * half - .pi / 2 : .pi / 2 - 2 * half
    }
    // Newton's method from the first terms of the series; each step doubles the digits.
    var angle = size + size * size * size / 6
    for _ in 0..<4 {
      let (sine, cosine) = sineAndCosine(angle)
      angle -= (sine - size) / cosine
    }
    return value < 0 ? -angle : angle
  }

  /// The natural logarithm of a positive number.
  static func logarithm(_ value: Double) -> Double {
    var exponent = Double(value.exponent)
    var mantissa = value.significand
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 1.0 / 23
    for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
    return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
  }

  // MARK: - Series, for angles up to π/4

  private static func sineSeries(_ x: Double) -> Double {
    let s = x * x
    var sum = 1 - s / 272
    sum = 1 - s / 210 * sum
    sum = 1 - s / 156 * sum
    sum = 1 - s / 110 * sum
    sum = 1 - s / 72 * sum
    sum = 1 - s / 42 * sum
    sum = 1 - s / 20 * sum
    return x * (1 - s / 6 * sum)
  }

  private static func cosineSeries(_ x: Double) -> Double {
    let s = x * x
    var sum = 1 - s / 240
    sum = 1 - s / 182 * sum
    sum = 1 - s / 132 * sum
    sum = 1 - s / 90 * sum
    sum = 1 - s / 56 * sum
    sum = 1 - s / 30 * sum
    sum = 1 - s / 12 * sum
    return 1 - s / 2 * sum
  }
}
