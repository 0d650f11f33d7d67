/// The figures of incidents by one measure, against which a count in a text is held.
///
/// Every figure counts, also one that was superseded or withdrawn: the number is known, and the
/// ledger says what became of it. An exact number may also be one of the measure
/// `other`.
struct KnownFigures {
  private let figures: [Figure]
  let measure: Figure.Measure

  init(_ incidents: [Incident], _ measure: Figure.Measure) {
    self.measure = measure
    figures = incidents.flatMap(\.figures).filter {
      $0.measure == measure || $0.measure == .other
    }
  }

  /// Whether a count agrees with a figure.
  ///
  /// - An exact number must be a number of a figure, lie between its `min` and `max`, or within a
  ///   tenth of one that is itself `about`.
  /// - "At least", "more than", "at most" must not contradict the number of some figure.
  /// - "About" allows a tenth; a range must hold a figure's number; so must "dozens", unless a
  ///   figure's `wording` says the same.
  /// - A part of the people (`two soldiers`) may not exceed every figure.
  /// - "Nobody" agrees with a number of none, and where no figure says otherwise.
  func admit(_ count: CasualtyCount) -> Bool {
    if count.value == .exactly(0), !saysSome { return true }
    return figures.contains { admits(count.value, $0) } || count.isPart && hasRoom(for: count.value)
  }

  /// Whether a figure of the measure says that there were some.
  private var saysSome: Bool {
    figures.contains { figure in
      figure.measure == measure
        && (figure.numbers.contains { $0 > 0 } || !figure.vagueRanges.isEmpty)
    }
  }

  private func admits(_ value: CasualtyCount.Value, _ figure: Figure) -> Bool {
    let numbers = figure.numbers
    // A number of another measure, such as the dead at one place, is known as it is.
    if figure.measure == .other {
      if case .exactly(let number) = value { return numbers.contains(number) }
      return false
    }
    switch value {
    case .exactly(let number):
      if numbers.contains(number) { return true }
      if let min = figure.min?.value, let max = figure.max?.value, min <= number, number <= max {
        return true
      }
      return figure.qualifier == .about && numbers.contains { isClose(number, $0) }
    case .atLeast(let number): return numbers.contains { $0 >= number }
    case .over(let number):
      return numbers.contains { $0 > number || $0 == number && figure.qualifier == .atLeast }
    case .atMost(let number): return numbers.contains { $0 <= number }
    case .about(let number): return numbers.contains { isClose(number, $0) }
    case .between(let low, let high): return numbers.contains { low <= $0 && $0 <= high }
    case .vague(_, let range):
      if numbers.contains(where: range.contains) { return true }
      return figure.vagueRanges.contains(range)
    }
  }

  private func isClose(_ a: Int, _ b: Int) -> Bool { abs(a - b) <= max(1, max(a, b) / 10) }

  /// Whether some figure leaves room for a part of its people.
  private func hasRoom(for value: CasualtyCount.Value) -> Bool {
    let least =
      switch value {
      case .exactly(let number), .atLeast(let number), .over(let number), .about(let number),
        .between(let number, _):
        number
      case .atMost: 0
      case .vague(_, let range): range.lowerBound
      }
    return figures.contains { figure in
      figure.measure == measure
        && (figure.numbers.contains { $0 >= least } || figure.qualifier == .unknown
          || figure.qualifier == .atLeast && figure.status != .revised
            && figure.status != .withdrawn)
    }
  }

  /// The figures in the words of their authors, for a message.
  var words: String {
    let own = figures.filter { $0.measure == measure }
    return own.isEmpty
      ? "none"
      : own.prefix(6).map(\.words).joined(separator: ", ")
        + (own.count > 6 ? ", …" : "")
  }

  var isEmpty: Bool { !figures.contains { $0.measure == measure } }
}

extension Figure {
  /// The numbers that the figure gives; 0 for `none`.
  fileprivate var numbers: [Int] {
    qualifier == .none ? [0] : [best, min, max].compactMap { $0?.value }
  }

  /// What a figure's own wording, such as "dozens", may mean.
  fileprivate var vagueRanges: [ClosedRange<Int>] {
    guard let wording else { return [] }
    let words = Folding.fold(wording.value).split { $0 < 0x80 && !($0 &- 0x61 < 26) }
      .map { String(decoding: $0, as: UTF8.self) }
    return AuditLanguage.allCases.flatMap { language in
      words.compactMap { Lexicon.of(language).counts.vague[$0] }
    }
  }

  /// The figure as a line of a ledger: `at least 34`, `32`, `30 to 40`, `"dozens"`.
  fileprivate var words: String {
    if numbers.isEmpty { return wording.map { "\"\($0.value)\"" } ?? qualifier.rawValue }
    let number = (best ?? min ?? max).map { "\($0.value)" } ?? "0"
    switch qualifier {
    case .none: return "none"
    case .atLeast: return "at least \(number)"
    case .atMost: return "at most \((max ?? best ?? min).map { "\($0.value)" } ?? number)"
    case .about: return "about \(number)"
    default:
      if let min, let max, min.value != max.value { return "\(min.value) to \(max.value)" }
      return number
    }
  }
}
