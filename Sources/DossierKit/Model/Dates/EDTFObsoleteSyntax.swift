/// Rewrites the syntax of EDTF's 2012 draft, and of level 2, into what this product reads.
///
/// Library of Congress, EDTF 1.0 (2012), against ISO 8601-2:2019: `u` became `X`, `?~` became `%`,
/// `unknown` an empty end, `open` became `..`, `y` became `Y`; seasons lost their `^` qualifier.
enum EDTFObsoleteSyntax {
  /// Something obsolete in a text: where, and what it is.
  private struct Feature {
    var range: Range<Int>
    var summary: String
  }

  /// The error for a text in obsolete syntax, or nil for other texts.
  static func error(for bytes: [UInt8]) -> EDTFError? {
    if let error = setError(bytes) { return error }
    var feature: Feature?
    var rewritten: [String] = []
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    for part in parts {
      var found: Feature?
      rewritten.append(rewrite(part, isEnd: parts.count == 2, &found))
      feature = feature ?? found
    }
    guard let feature else { return nil }
    let help = EDTFHint.proposal(rewritten.joined(separator: "/"))
    return EDTFError(
      feature.range, feature.summary,
      help: help ?? "write the digits that are known, at least the century, such as 19XX; "
        + "leave the date out when nothing is known")
  }

  private static func rewrite(
    _ part: ArraySlice<UInt8>, isEnd: Bool, _ feature: inout Feature?
  ) -> String {
    let range = part.startIndex..<part.endIndex
    switch String(decoding: part, as: UTF8.self).lowercased() {
    case "unknown":
      feature = Feature(range: range, summary: "'unknown' is the 2012 draft of EDTF")
      return isEnd ? "" : "unknown"
    case "open" where isEnd:
      feature = Feature(range: range, summary: "'open' is the 2012 draft of EDTF")
      return ".."
    default: break
    }
    var body = part
    if let caret = part.firstIndex(of: UInt8(ascii: "^")),
      part[..<caret].allSatisfy({ isDigitOrDash($0) })
    {
      feature = Feature(
        range: caret..<part.endIndex, summary: "a season with '^' is the 2012 draft of EDTF")
      body = part[..<caret]
    }
    if body.first == UInt8(ascii: "y") || body.first == UInt8(ascii: "Y"),
      let year = longYear(body.dropFirst())
    {
      if year.isExponent || body.first == UInt8(ascii: "y") {
        feature = Feature(
          range: range,
          summary: year.isExponent
            ? "a year with an exponent is level 2 of EDTF" : "'y' is the 2012 draft of EDTF")
        return year.text
      }
    }
    return marks(unknownDigits(body, &feature), &feature)
  }

  /// Turns `u` and `x` into `X`, in texts that hold nothing but digits, dashes and marks.
  private static func unknownDigits(
    _ part: ArraySlice<UInt8>, _ feature: inout Feature?
  ) -> ArraySlice<UInt8> {
    let isUnknown: (UInt8) -> Bool = { $0 | 0x20 == UInt8(ascii: "u") || $0 == UInt8(ascii: "x") }
    guard
      part.allSatisfy({
        isUnknown($0) || isDigitOrDash($0) || isMark($0) || $0 == UInt8(ascii: "X")
      }), let first = part.firstIndex(where: isUnknown)
    else { return part }
    let end = part[first...].firstIndex { !isUnknown($0) } ?? part.endIndex
    let written = EDTFError.quote(part[first..<first + 1])
    feature =
      feature
      ?? Feature(
        range: first..<end,
        summary: part[first] == UInt8(ascii: "x")
          ? "an unknown digit is a capital X"
          : "\(written) for an unknown digit is the 2012 draft of EDTF")
    var changed = part
    for index in changed.indices where isUnknown(changed[index]) {
      changed[index] = UInt8(ascii: "X")
    }
    return changed
  }

  /// Joins the marks of a date into one at its end, and drops parentheses.
  private static func marks(_ part: ArraySlice<UInt8>, _ feature: inout Feature?) -> String {
    let isParenthesis: (UInt8) -> Bool = { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    let core = part.filter { !isMark($0) && !isParenthesis($0) }
    let text = String(decoding: core, as: UTF8.self)
    let found = part.filter(isMark)
    guard let first = part.firstIndex(where: { isMark($0) || isParenthesis($0) }),
      !core.isEmpty, core.allSatisfy({ isDigitOrDash($0) || $0 == UInt8(ascii: "X") }),
      found.count > 1 || first != part.index(before: part.endIndex)
    else { return String(decoding: part, as: UTF8.self) }
    let isDouble = found.count == part[first...].count
    let summary =
      isDouble
      ? "\(EDTFError.quote(found)) is the 2012 draft of EDTF"
      : part.contains(where: isParenthesis)
        ? "parentheses round a part of a date are the 2012 draft of EDTF"
        : "a mark for a part of a date is level 2 of EDTF"
    let end = isDouble ? part.endIndex : first + 1
    feature = feature ?? Feature(range: first..<end, summary: summary)
    let uncertain = found.contains(UInt8(ascii: "?")) || found.contains(UInt8(ascii: "%"))
    let approximate = found.contains(UInt8(ascii: "~")) || found.contains(UInt8(ascii: "%"))
    let mark = uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : ""
    return text + mark
  }

  private static func longYear(_ part: ArraySlice<UInt8>) -> (text: String, isExponent: Bool)? {
    let sign = part.first == UInt8(ascii: "-") ? "-" : ""
    let digits = part.dropFirst(sign.utf8.count).prefix { DateDigits.value($0) != nil }
    guard var year = DateDigits.value(digits) else { return nil }
    let rest = part[digits.endIndex...]
    guard let letter = rest.first else { return ("Y\(sign)\(year)", false) }
    let power = rest.dropFirst().prefix { DateDigits.value($0) != nil }
    guard letter | 0x20 == UInt8(ascii: "e"), let exponent = DateDigits.value(power) else {
      return nil
    }
    for _ in 0..<min(exponent, 9) { year = min(year * 10, 10 * CivilDate.yearLimit) }
    return ("Y\(sign)\(year)", true)
  }

  private static func isDigitOrDash(_ byte: UInt8) -> Bool {
    DateDigits.value(byte) != nil || byte == UInt8(ascii: "-")
  }

  private static func isMark(_ byte: UInt8) -> Bool { DateQualification(mark: byte) != nil }
}

// MARK: - Diagnostics

extension EDTFObsoleteSyntax {
  /// A text is a set of dates in braces, or in brackets with commas or one open end.
  fileprivate static func setError(_ bytes: [UInt8]) -> EDTFError? {
    guard let open = bytes.first, let close = bytes.last, bytes.count > 2,
      (open == 0x7B && close == 0x7D) || (open == 0x5B && close == 0x5D)
    else { return nil }
    let inner = bytes[1..<(bytes.count - 1)].filter { $0 != 0x20 }
    let dates = String(decoding: inner, as: UTF8.self)
      .split(whereSeparator: { $0 == "," || $0 == "." }).map(String.init)
    guard let first = dates.first, let last = dates.last else { return nil }
    let range = 0..<bytes.count
    if open == 0x7B {
      let span = "\(first)/\(last)"
      return EDTFError(
        range, "'{…}' for several dates is level 2 of EDTF",
        help: EDTFHint.isDate(span)
          ? "write \(span) for the whole span, or a record for each date"
          : "write a record for each date")
    }
    if dates.count == 1 {
      return EDTFError(
        range, "a bracket with one end is level 2 of EDTF",
        help: "write both days, such as [2017-06-19..2017-06-21]")
    }
    let between = "[\(first)..\(last)]"
    return EDTFHint.proposal(between).map {
      EDTFError(range, "brackets hold two days with '..' between them", help: $0)
    }
  }
}
