/// A span of time as people type it: `20–22 March 2016`, `2016-2017`, `2016-03-22/24`.
enum TypedSpan {
  /// What may stand between two dates; the first that parts two dates counts.
  private static let dividers = [
    "..", " - ", "–", "—", " to ", " until ", " till ", " through ", " and ", " tot en met ",
    " t/m ", " tot ", " en ", " au ", " et ", " à ", " jusqu'au ",
  ]

  /// The intervals that a text can mean, or nil when it is no span.
  static func proposals(_ bytes: [UInt8]) -> [String]? {
    if let slash = abbreviated(bytes) { return [slash] }
    for divider in dividers.map({ Array($0.utf8) }) {
      guard let place = first(divider, in: bytes) else { continue }
      let left = TypedDate(bytes[..<place])
      let right = TypedDate(bytes[(place + divider.count)...])
      guard let to = right.proposals().first, right.proposals().count == 1,
        let day = last(to), let from = start(left, to.utf8.count == 10 ? day : nil)
      else { continue }
      let isBetween = left.words.contains(where: DateNames.between.contains)
      let span = isBetween ? "[\(from)..\(to)]" : "\(from)/\(to)"
      if EDTFHint.isDate(span) { return [span] }
    }
    return nil
  }

  /// ISO 8601 lets the second end drop what is the same; EDTF does not.
  private static func abbreviated(_ bytes: [UInt8]) -> String? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash == 10 || slash == 7,
      bytes.count > slash + 2, bytes.count - slash - 1 < slash
    else { return nil }
    let tail = bytes[(slash + 1)...]
    guard tail.allSatisfy({ DateDigits.value($0) != nil || $0 == UInt8(ascii: "-") }),
      tail.count == 2 || tail.count == 5
    else { return nil }
    let candidate = bytes[...slash] + bytes[..<(slash - tail.count)] + tail
    let text = String(decoding: candidate, as: UTF8.self)
    return EDTFHint.isDate(text) ? text : nil
  }

  private static func start(_ typed: TypedDate, _ end: CivilDate?) -> String? {
    let own = typed.proposals()
    return own.count == 1 ? own.first : end.flatMap { typed.proposal(before: $0) }
  }

  private static func last(_ text: String) -> CivilDate? {
    (try? EDTFScanner(bytes: Array(text.utf8)).scan())?.lastDay.map(CivilDate.init(dayNumber:))
  }

  private static func first(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
