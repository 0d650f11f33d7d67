/// A date as people type it, cut into numbers and words: `20 June 2017`, `06/20/2017`, `2017-6-20`.
///
/// It is never accepted, because `06/07/2017` means two days; it only tells what to propose.
struct TypedDate {
  /// A number or a word of the text; everything else only parts them.
  enum Token: Hashable {
    /// Digits, with how many they are.
    case number(Int, digits: Int)
    /// Letters, in lower case and without accents.
    case word(String)
  }

  private let tokens: [Token]

  /// The error for a text that a person may have meant as a date, or nil.
  static func error(for bytes: [UInt8]) -> EDTFError? {
    let proposals = TypedSpan.proposals(bytes) ?? TypedDate(bytes).proposals()
    let help: String
    if let time = timeBehindDay(bytes) {
      help = time
    } else if !proposals.isEmpty {
      help = "did you mean \(proposals.joined(separator: " or "))?"
    } else {
      return nil
    }
    return EDTFError(0..<bytes.count, "\(EDTFError.quote(bytes)) is not a date", help: help)
  }

  /// Cuts a text into numbers and words.
  init(_ bytes: some Collection<UInt8>) {
    var tokens: [Token] = []
    var word = ""
    var digits: [UInt8] = []
    func flush() {
      if !word.isEmpty { tokens.append(.word(word)) }
      if let value = DateDigits.value(digits[...]) {
        tokens.append(.number(value, digits: digits.count))
      }
      word = ""
      digits = []
    }
    for scalar in DateNames.folded(String(decoding: bytes, as: UTF8.self)).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), DateDigits.value(byte) != nil {
        if !word.isEmpty { flush() }
        digits.append(byte)
      } else if scalar.properties.isAlphabetic {
        if !digits.isEmpty { flush() }
        word.unicodeScalars.append(scalar)
      } else {
        flush()
      }
    }
    flush()
    self.tokens = tokens.count <= 12 ? tokens : []
  }

  /// The valid dates that the text can mean, without a year taken from elsewhere.
  func proposals() -> [String] {
    let mark =
      words.contains(where: DateNames.approximate.contains)
      ? "~"
      : words.contains(where: DateNames.uncertain.contains) ? "?" : ""
    var found: [String] = []
    for date in plain().map({ $0 + mark }) where EDTFHint.isDate(date) && !found.contains(date) {
      found.append(date)
    }
    guard found.count == 1, let date = found.first else { return found }
    if words.contains(where: DateNames.before.contains) { return ["../\(date)"] }
    if words.contains(where: DateNames.after.contains) { return ["\(date)/.."] }
    return found
  }

  /// The same text with what it lacks taken from the later end of its span, `20` of `20–22 March`.
  func proposal(before end: CivilDate) -> String? {
    let day = numbers.first?.value
    guard numbers.count == 1, let day else { return nil }
    let month = words.lazy.compactMap(DateNames.month).first ?? end.month
    return CivilDate(year: end.year, month: month, day: day)?.description
  }

  /// The words of the text.
  var words: [String] {
    tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  private var numbers: [(value: Int, digits: Int)] {
    tokens.compactMap {
      if case .number(let value, let digits) = $0 { (value, digits) } else { nil }
    }
  }

  private func plain() -> [String] {
    let numbers = numbers
    let years = numbers.filter { $0.digits == 4 }.map(\.value)
    let others = numbers.filter { $0.digits < 4 }.map(\.value)
    if let month = words.lazy.compactMap(DateNames.month).first {
      guard years.count == 1, others.count <= 1 else { return [] }
      guard let day = others.first else { return [Self.written(years[0], month)] }
      return [Self.written(years[0], month, day)]
    }
    if let season = words.lazy.compactMap(DateNames.season).first {
      return years.count == 1 && others.isEmpty ? [Self.written(years[0], season + 21)] : []
    }
    if let week = week(years, others) { return [week] }
    return numeric(numbers, years, others)
  }

  private func numeric(
    _ numbers: [(value: Int, digits: Int)], _ years: [Int], _ others: [Int]
  ) -> [String] {
    guard numbers.count == 1 || years.count + others.count == numbers.count else { return [] }
    switch (numbers.count, years.count) {
    case (1, 0):
      let (value, digits) = numbers[0]
      return digits == 8 ? [Self.written(value / 10_000, value / 100 % 100, value % 100)] : []
    case (1, 1):
      let year = DateDigits.padded(years[0], 4)
      return tokens.contains(.word("s")) && years[0] % 10 == 0 ? [year.dropLast() + "X"] : [year]
    case (2, 1) where others[0] > 31 || numbers[1].digits == 3:
      let start = CivilDate.first(of: 1, in: years[0]).dayNumber
      let day = CivilDate(dayNumber: start + others[0] - 1)
      return day.year == years[0] ? [day.description] : []
    case (2, 1): return [Self.written(years[0], others[0])]
    case (2, 2): return ["\(DateDigits.padded(years[0], 4))/\(DateDigits.padded(years[1], 4))"]
    case (3, 1) where numbers[0].digits == 4: return [Self.written(years[0], others[0], others[1])]
    case (3, 1) where numbers[2].digits == 4:
      return [
        Self.written(years[0], others[1], others[0]), Self.written(years[0], others[0], others[1]),
      ]
    default: return []
    }
  }

  /// The days of an ISO week date such as `2017-W25-2` or `2017-W25`.
  private func week(_ years: [Int], _ others: [Int]) -> String? {
    guard words == ["w"], years.count == 1, let week = others.first, (1...53).contains(week),
      others.count <= 2
    else { return nil }
    // The week with 4 January in it is the first.
    let fourth = CivilDate.first(of: 1, in: years[0]).dayNumber + 3
    let monday = fourth - CivilDate(dayNumber: fourth).weekday + 1 + (week - 1) * 7
    guard others.count == 2 else {
      return "\(CivilDate(dayNumber: monday))/\(CivilDate(dayNumber: monday + 6))"
    }
    return (1...7).contains(others[1])
      ? CivilDate(dayNumber: monday + others[1] - 1).description : nil
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    let month = "\(DateDigits.padded(year, 4))-\(DateDigits.padded(month, 2))"
    return day.map { "\(month)-\(DateDigits.padded($0, 2))" } ?? month
  }

  /// The advice for a day with a time behind a space.
  private static func timeBehindDay(_ bytes: [UInt8]) -> String? {
    guard bytes.count > 11, bytes[10] == 0x20 || bytes[10] | 0x20 == UInt8(ascii: "t") else {
      return nil
    }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    let rest = bytes[11...].filter { $0 != 0x20 }
    let time = String(decoding: rest, as: UTF8.self)
    let instant = "\(day)T\(time)"
    if EDTFHint.isDate(instant) { return "did you mean \(instant)?" }
    guard EDTFHint.isDate(day), case .success = ClockTime.parse(time) else { return nil }
    return "write \(day) and the time under 'time', or a moment with its offset, "
      + "such as \(instant)+02:00"
  }
}
