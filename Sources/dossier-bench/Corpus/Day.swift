/// A day as ISO 8601 writes it, counted from 1 January 2005.
struct Day {
  let number: Int

  var text: String {
    var rest = number
    var year = 2005
    while rest >= Self.days(inYear: year) {
      rest -= Self.days(inYear: year)
      year += 1
    }
    var month = 1
    while rest >= Self.days(inMonth: month, year) {
      rest -= Self.days(inMonth: month, year)
      month += 1
    }
    return "\(year)-\(Self.padded(month))-\(Self.padded(rest + 1))"
  }

  /// Two digits, as in a clock.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(inYear year: Int) -> Int {
    (1...12).reduce(0) { $0 + days(inMonth: $1, year) }
  }

  private static func days(inMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
