import CommonMark
import Spelling
import YAML

extension FieldReader {
  /// A word out of a fixed set.
  func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ type: Choice.Type = Choice.self
  ) -> Located<Choice>? {
    node(key).flatMap { scalar($0, key) }.flatMap { choice($0, key) }
  }

  func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ type: Choice.Type = Choice.self
  ) -> [Located<Choice>] {
    texts(key).compactMap { choice($0, key) }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ text: Located<String>, _ key: String
  ) -> Located<Choice>? {
    if let value = Choice(rawValue: text.value) { return Located(value, text.range) }
    let words = Choice.allCases.map(\.rawValue)
    let nearest = Nearest.match(text.value, in: words)
    report(
      .unknownKeyOrValue, text.range, "'\(text.value)' is no value for '\(key)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "one of: \(words.joined(separator: ", "))")
    return nil
  }

  /// `true` or `false`, also as `yes` and `no`; false when not written.
  func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

  func optionalFlag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text.value {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(
        .unknownKeyOrValue, text.range, "'\(key)' is true or false, not '\(text.value)'")
      return nil
    }
  }

  /// `true` or `false`; nil for `unknown`, and when not written.
  func flagOrUnknown(_ key: String) -> Bool? {
    node(key)?.scalar == "unknown" ? nil : optionalFlag(key)
  }

  /// A whole number of at most nine digits.
  func integer(
    _ key: String, help: String = "write digits only; words such as \"dozens\" go into 'wording'"
  ) -> Located<Int>? {
    text(key).flatMap { integer($0, key, help: help) }
  }

  private func integer(_ text: Located<String>, _ key: String, help: String) -> Located<Int>? {
    let digits = text.value.utf8
    if digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(text.value)
    {
      return Located(value, text.range)
    }
    report(
      .unknownKeyOrValue, text.range, "'\(key)' takes a whole number, not '\(text.value)'",
      help: help)
    return nil
  }

  /// A whole number between two bounds.
  func integer(_ key: String, in bounds: ClosedRange<Int>) -> Located<Int>? {
    text(key).flatMap { integer($0, key, in: bounds) }
  }

  /// Whole numbers between two bounds.
  func integers(_ key: String, in bounds: ClosedRange<Int>) -> [Located<Int>] {
    texts(key).compactMap { integer($0, key, in: bounds) }
  }

  private func integer(
    _ text: Located<String>, _ key: String, in bounds: ClosedRange<Int>
  ) -> Located<Int>? {
    let help = "write a number from \(bounds.lowerBound) to \(bounds.upperBound)"
    guard let number = integer(text, key, help: help) else { return nil }
    if bounds.contains(number.value) { return number }
    report(
      .unknownKeyOrValue, number.range,
      "'\(key)' is \(number.value), \(number.value < bounds.lowerBound ? "less" : "more") than allowed",
      help: help)
    return nil
  }

  /// A decimal number.
  func decimal(_ key: String) -> Located<Double>? {
    text(key).flatMap { decimal($0, key) }
  }

  func decimal(_ text: Located<String>, _ key: String) -> Located<Double>? {
    let isNumber = text.value.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    if isNumber, let value = Double(text.value), value.isFinite {
      return Located(value, text.range)
    }
    report(
      .unknownKeyOrValue, text.range, "'\(key)' takes a number, not '\(text.value)'",
      help: "write it like 50.8455")
    return nil
  }

  func id(_ key: String) -> Located<RecordID>? {
    node(key).flatMap { scalar($0, key) }.flatMap(id)
  }

  func ids(_ key: String) -> [Located<RecordID>] { texts(key).compactMap(id) }

  func id(_ text: Located<String>) -> Located<RecordID>? {
    if let id = RecordID(text.value) { return Located(id, text.range) }
    if text.value.utf8.count > RecordID.longest {
      report(
        .duplicateID, text.range,
        "an id of \(text.value.utf8.count) characters is longer than \(RecordID.longest)",
        help: "shorten it")
      return nil
    }
    report(
      .duplicateID, text.range, "'\(text.value)' is not an id",
      help: "ids are lower-case letters and digits in groups joined by '-', like 'brussels-2016'")
    return nil
  }

  func date(_ key: String) -> Located<EDTFDate>? {
    let date = text(key).flatMap { parsed($0, EDTFDate.parse) }
    if let date { problems.moments.note(date.value) }
    return date
  }

  func articleDate(_ key: String) -> Located<ArticleDate>? {
    let date = text(key).flatMap { parsed($0, ArticleDate.parse) }
    if let date { problems.moments.note(date.value) }
    return date
  }

  func instant(_ key: String) -> Located<Instant>? {
    let instant = text(key).flatMap { parsed($0, Instant.parse) }
    if let instant { problems.moments.note(instant.value) }
    return instant
  }

  func time(_ key: String) -> Located<ClockTime>? {
    let time = text(key).flatMap { parsed($0, ClockTime.parse) }
    if time != nil { problems.moments.noteClockTime() }
    return time
  }

  func timeZone(_ key: String) -> Located<TimeZoneRules>? {
    text(key).flatMap { parsed($0, TimeZoneRules.named) }
  }

  private func parsed<Value>(
    _ text: Located<String>, _ parse: (String) -> Result<Value, EDTFError>
  ) -> Located<Value>? {
    switch parse(text.value) {
    case .success(let value): return Located(value, text.range)
    case .failure(let error):
      report(error, text)
      return nil
    }
  }

  /// A web address that readers may follow: http, https, mailto, tel or a relative path.
  func address(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    if SafeURL.isAllowed(text.value) { return text }
    report(
      .addressNotAllowed, text.range, "'\(text.value)' is not an address that readers may follow",
      help: "write an http, https or mailto address, or a relative path")
    return nil
  }

  private func report(_ error: EDTFError, _ text: Located<String>) {
    // The place inside the text holds for plain scalars and for quoted ones without escapes.
    let quote = text.range.count == text.value.utf8.count ? 0 : 1
    let start = Int(text.range.start) + quote
    let range =
      text.range.count <= text.value.utf8.count + 2
      ? ByteRange(start + error.range.lowerBound, start + error.range.upperBound) : text.range
    report(
      error.rule == .endBeforeStart ? .wrongOrder : .badDate,
      range.count > 0 ? range : text.range, error.summary, help: error.help)
  }
}
