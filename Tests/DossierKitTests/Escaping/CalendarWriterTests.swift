import Testing

@testable import DossierKit

@Suite
struct CalendarWriterTests {
  @Test(arguments: [
    ("a; b, c\\d", "a\\; b\\, c\\\\d"),
    ("one\r\ntwo\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
    ("tab\there\u{0}\u{7}\u{7F}", "tab here"),
    ("semicolon;\u{301} with an accent", "semicolon\\;\u{301} with an accent"),
  ])
  func `a text cannot end its line or its value`(text: String, written: String) {
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", text)
    #expect(String(decoding: calendar.bytes, as: UTF8.self) == "SUMMARY:\(written)\r\n")
  }

  @Test
  func `a value that is no text cannot begin another line`() {
    var calendar = CalendarWriter()
    calendar.raw("URL", "https://example.org/\r\nBEGIN:VALARM")
    #expect(
      String(decoding: calendar.bytes, as: UTF8.self)
        == "URL:https://example.org/BEGIN:VALARM\r\n")
  }

  @Test(arguments: ["a", "é", "€", "𝄞", "a€", "é𝄞a"], [0, 66, 67, 68, 75, 200])
  func `lines are folded at 75 octets and never inside a scalar`(unit: String, length: Int) {
    let text = String(repeating: "x", count: length % 7) + String(repeating: unit, count: length)
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", text)
    let lines = calendar.bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    for line in lines {
      #expect(line.last == 0x0D)
      #expect(line.count - 1 <= 75)
      #expect(String(validating: line.dropLast(), as: UTF8.self) != nil)
    }
    for line in lines.dropFirst() { #expect(line.first == 0x20) }
    let unfolded = lines.enumerated().flatMap { number, line in
      number == 0 ? line.dropLast() : line.dropLast().dropFirst()
    }
    #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:\(text)")
  }
}
