import Testing

@testable import DossierKit

/// What texts that are no dates are told; `«»` marks the place of the error.
struct EDTFErrorTests {
  /// A marked text with a part of what is said about it.
  struct Invalid: Sendable, CustomTestStringConvertible {
    let marked: String
    let says: String

    init(_ marked: String, _ says: String) {
      self.marked = marked
      self.says = says
    }

    var testDescription: String { marked }
  }

  static let strict: [Invalid] = [
    Invalid("2017-«13»-01", "did you mean 2017-01-13?"),
    Invalid("2017-«13»", "there is no month 13; months are 01 to 12"),
    Invalid("2017-«00»", "there is no month 00"),
    Invalid("2017-«31»-12", "did you mean 2017-12-31?"),
    Invalid("2017-«25»", "only the seasons 21"),
    Invalid("2016-«18»", "2016/2018"),
    Invalid("2017-02-«30»", "2017-02 has no day 30; its days are 01 to 28"),
    Invalid("2016-02-«30»", "its days are 01 to 29"),
    Invalid("1900-02-«29»", "its days are 01 to 28"),
    Invalid("2017-06-«31»", "its days are 01 to 30"),
    Invalid("2017-06-«00»", "2017-06 has no day 00"),
    Invalid("2017-02-«3X»", "2017-02 has no day 30"),
    Invalid("2017-«1X»", "write 2017-10/2017-12"),
    Invalid("2017-«0X»", "write 2017-01/2017-09"),
    Invalid("201X«-06»", "a year with unknown digits cannot have a month"),
    Invalid("2017-XX-«20»", "a day cannot be known when its month is not"),
    Invalid("«2XXX»", "more than two digits"),
    Invalid("«-0000»", "write 0000 for 1 BC"),
    Invalid("«Y2017»", "did you mean 2017?"),
    Invalid("«Y-0044»", "did you mean -0044?"),
    Invalid("«Y0000000000044»", "at most nine digits"),
    Invalid("«Y9999999999999999999999»", "out of range"),
    Invalid("2017-06-21/«2017-06-20»", "the end '2017-06-20' is before the start '2017-06-21'"),
    Invalid("2017/«2016»", "write the earlier date first"),
    Invalid("[2017-06-21..«2017-06-19»]", "is before the start '2017-06-21'"),
    Invalid("«../..»", "neither end"),
    Invalid("«/»", "neither end"),
    Invalid("[2017-06-19..2017-06-21«?»]", "cannot have a mark"),
    Invalid("«2017-06-20T20:44Z»/2017-06-21", "dates without a time"),
    Invalid("2017-06-20T20:4«4»", "add the offset from UTC, such as 2017-06-20T20:44+02:00"),
    Invalid("2017-06-20T«24»:00Z", "write 00:00 of the next day"),
    Invalid("2017-06-20T20:«61»Z", "minutes and seconds are 00 to 59"),
    Invalid("2017-06-20T20:44«+0200»", "did you mean +02:00?"),
    Invalid("2017-06-20T20:44«z»", "write a capital Z"),
    Invalid("2017-06-«31»T20:44Z", "2017-06 has no day 31"),
    Invalid("«»", "a date is missing here"),
    Invalid("20«é»0", "'20é0' is not a date"),
    Invalid("«y»esterday", "'yesterday' is not a date"),
  ]

  static let obsolete: [Invalid] = [
    Invalid("2017«?~»", "write 2017%"),
    Invalid("2017-06«~?»", "write 2017-06%"),
    Invalid("199«u»", "write 199X, which reads 'in the 1990s'"),
    Invalid("19«uu»", "write 19XX"),
    Invalid("«uuuu»", "at least the century"),
    Invalid("2017-«uu»", "write 2017-XX"),
    Invalid("2017-06-«uu»", "write 2017-06-XX"),
    Invalid("2017-06-2«u»", "write 2017-06-2X, which reads 'a day in June 2017 (20–29)'"),
    Invalid("199«x»", "an unknown digit is a capital X; write 199X"),
    Invalid("«unknown»/2017", "write /2017"),
    Invalid("2017/«unknown»", "write 2017/,"),
    Invalid("2017/«open»", "write 2017/.., which reads 'from 2017 on'"),
    Invalid("«open»/2017", "write ../2017"),
    Invalid("«unknown»", "leave the date out"),
    Invalid("«y17e7»", "write Y170000000"),
    Invalid("«y170000002»", "write Y170000002"),
    Invalid("«Y17E7»", "write Y170000000"),
    Invalid("2001-21«^southernHemisphere»", "write 2001-21"),
    Invalid("«{1667,1668,1670..1672}»", "write 1667/1672 for the whole span"),
    Invalid("«[1667,1668]»", "write [1667..1668]"),
    Invalid("«[..1984]»", "write both days"),
    Invalid("«(»2011)-06-04~", "write 2011-06-04~"),
    Invalid("2004-06«~»-11", "write 2004-06-11~"),
    Invalid("«?»2004", "write 2004?"),
    Invalid("«~»2015", "write 2015~"),
    Invalid("2015«~»-06/2016", "write 2015-06~/2016"),
  ]

  static let typed: [Invalid] = [
    Invalid("«20 June 2017»", "did you mean 2017-06-20?"),
    Invalid("«June 20, 2017»", "did you mean 2017-06-20?"),
    Invalid("«20th of June 2017»", "did you mean 2017-06-20?"),
    Invalid("«Tuesday 20 Jun 2017»", "did you mean 2017-06-20?"),
    Invalid("«20 juni 2017»", "did you mean 2017-06-20?"),
    Invalid("«1er août 2017»", "did you mean 2017-08-01?"),
    Invalid("«3 févr. 2017»", "did you mean 2017-02-03?"),
    Invalid("«June 2017»", "did you mean 2017-06?"),
    Invalid("«summer 2017»", "did you mean 2017-22?"),
    Invalid("«fall 2017»", "did you mean 2017-23?"),
    Invalid("«été 2017»", "did you mean 2017-22?"),
    Invalid("«06/20/2017»", "did you mean 2017-06-20?"),
    Invalid("«20/06/2017»", "did you mean 2017-06-20?"),
    Invalid("«06/07/2017»", "did you mean 2017-07-06 or 2017-06-07?"),
    Invalid("«20.06.2017»", "did you mean 2017-06-20?"),
    Invalid("«20-06-2017»", "did you mean 2017-06-20?"),
    Invalid("«2017-6-20»", "did you mean 2017-06-20?"),
    Invalid("«2017-6»", "did you mean 2017-06?"),
    Invalid("«2017/6/20»", "did you mean 2017-06-20?"),
    Invalid("«20170620»", "did you mean 2017-06-20?"),
    Invalid("«2017–06–20»", "did you mean 2017-06-20?"),
    Invalid("« 2017-06-20»", "did you mean 2017-06-20?"),
    Invalid("«2017-171»", "did you mean 2017-06-20?"),
    Invalid("«2017-W25-2»", "did you mean 2017-06-20?"),
    Invalid("«2017-W25»", "did you mean 2017-06-19/2017-06-25?"),
    Invalid("«circa 2015»", "did you mean 2015~?"),
    Invalid("«possibly June 2015»", "did you mean 2015-06??"),
    Invalid("«2010s»", "did you mean 201X?"),
    Invalid("«before 2017»", "did you mean ../2017?"),
    Invalid("«since June 2017»", "did you mean 2017-06/..?"),
    Invalid("«2016-2017»", "did you mean 2016/2017?"),
    Invalid("«2016-03-22/24»", "did you mean 2016-03-22/2016-03-24?"),
    Invalid("«2016-03-22/04-03»", "did you mean 2016-03-22/2016-04-03?"),
    Invalid("«20–22 March 2016»", "did you mean 2016-03-20/2016-03-22?"),
    Invalid("«22 March to 3 April 2016»", "did you mean 2016-03-22/2016-04-03?"),
    Invalid("«between 19 and 21 June 2017»", "did you mean [2017-06-19..2017-06-21]?"),
    Invalid("«2017-06-19..2017-06-21»", "did you mean 2017-06-19/2017-06-21?"),
    Invalid("«2017-06-20 20:44»", "write 2017-06-20 and the time under 'time'"),
    Invalid("«2017-06-20 20:44:00 +02:00»", "did you mean 2017-06-20T20:44:00+02:00?"),
  ]

  @Test(arguments: strict + obsolete + typed)
  func `a text that is no date is told what to write, at its place`(_ invalid: Invalid) {
    let marked = Array(invalid.marked.utf8)
    let (open, close) = (Array("«".utf8), Array("»".utf8))
    let start = marked.indices.first { marked[$0...].starts(with: open) } ?? 0
    let end = (marked.indices.first { marked[$0...].starts(with: close) } ?? 0) - open.count
    let text = invalid.marked.unicodeScalars.filter { $0 != "«" && $0 != "»" }
    switch EDTFDate.parse(String(String.UnicodeScalarView(text))) {
    case .success(let date): Issue.record("read as \(date.kind)")
    case .failure(let error):
      let said = "\(error.summary); \(error.help ?? "")"
      #expect(error.range == start..<end, "\(said)")
      #expect(said.contains(invalid.says), "\(said)")
    }
  }

  @Test func `an end before its start is its own rule`() {
    guard case .failure(let error) = EDTFDate.parse("2017/2016") else {
      Issue.record("read")
      return
    }
    #expect(error.rule == .endBeforeStart)
  }

  @Test func `what was typed is quoted without control characters and cut`() {
    let text = "\u{1B}[31m\u{202E}" + String(repeating: "a", count: 500)
    guard case .failure(let error) = EDTFDate.parse(text) else {
      Issue.record("read")
      return
    }
    #expect(!error.summary.unicodeScalars.contains("\u{1B}"))
    #expect(!error.summary.unicodeScalars.contains("\u{202E}"))
    #expect(error.summary.utf8.count < 200)
  }
}
