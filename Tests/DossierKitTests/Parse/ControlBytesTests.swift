import Testing

@testable import DossierKit

/// Control characters are found wherever they stand.
struct ControlBytesTests {
  @Test(arguments: UInt8.min...UInt8.max)
  func `every byte is told from control characters`(byte: UInt8) {
    let isControl = (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F
    #expect(byte.isControl == isControl)
    for length in [1, 7, 16, 33, 100] {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x41, count: length + 3)
        bytes[place + 2] = byte
        #expect(bytes[2...].hasControl == isControl)
        #expect(!bytes[..<2].hasControl)
      }
    }
  }
}
