import Testing

@testable import DossierKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct JSONWriterTests {
  private func json(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<", #""\u003c""#), (">", #""\u003e""#), ("&", #""\u0026""#), ("\"", #""\"""#), ("'", #""'""#),
    ("\\", #""\\""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1b}\u{7f}", #""\u0000\u001b\u007f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é漢😀", #""é漢😀""#), ("\r\n", #""\r\n""#),
    ("</script><!--", #""\u003c/script\u003e\u003c!--""#), ("", #""""#),
  ])
  func `a string is escaped`(string: String, expected: String) {
    #expect(json { $0.value(string) }.utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: HostileText.specials + ["\\", "\u{2028}"])
  func `no combining mark hides a special and the string reads back the same`(
    special: String
  ) throws {
    let text = HostileText.marked(special)
    let output = json { $0.value(text) }
    for special in ["<", ">", "&"] { #expect(!output.utf8.contains(Array(special.utf8)[0])) }
    let read = try JSONDecoder().decode(String.self, from: Data(output.utf8))
    #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `members stand as written or by their keys`() {
    func write(_ order: JSONWriter.KeyOrder) -> String {
      json {
        $0.object(order) {
          $0.member("z", 1)
          $0.key("é")
          $0.array {
            $0.value(true)
            $0.object(.sorted) {
              $0.member("b", "x,y")
              $0.member("a", nil as String?)
            }
            $0.array { _ in }
          }
          $0.member("a", 2.5)
        }
      }
    }
    #expect(write(.written) == #"{"z":1,"é":[true,{"a":null,"b":"x,y"},[]],"a":2.5}"#)
    #expect(write(.sorted) == #"{"a":2.5,"z":1,"é":[true,{"a":null,"b":"x,y"},[]]}"#)
    #expect(json { $0.object(.sorted) { _ in } } == "{}")
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (50, "50"), (-4.35, "-4.35"), (1e21, "1e+21"),
    (.leastNonzeroMagnitude, "5e-324"),
    (.nan, "null"), (.infinity, "null"), (0.1 + 0.2, "0.30000000000000004"),
  ])
  func `a number is written in its shortest form`(number: Double, expected: String) {
    #expect(json { $0.value(number) } == expected)
  }

  @Test func `bytes that are not UTF-8 become U+FFFD`() {
    var output: [UInt8] = []
    JSONWriter.append(utf8: [0x22, 0xE2, 0x80, 0x22, 0xC0, 0xAF], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "\\\"\u{FFFD}\\\"\u{FFFD}\u{FFFD}")
  }
}
