import Testing

@testable import DossierKit

@Suite struct SecretEndingsTests {
  /// Names of four to twenty letters.
  private static let names = (4...20).map { Array("abcdefghijklmnopqrst".utf8.prefix($0)) }

  /// Sixteen letters that end with others.
  private static func window(_ letters: [UInt8]) -> [UInt8] {
    Array(([UInt8](repeating: UInt8(ascii: "z"), count: 16) + letters).suffix(16))
  }

  private static func isEnding(_ letters: [UInt8], of secrets: [[UInt8]]) -> Bool {
    SecretEndings(secrets).withView { view in
      letters.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return false }
        let group = bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        return view.mayHold(group) && view.isEnding(of: start, group)
      }
    }
  }

  @Test(arguments: names)
  func `a name is found by its last letters`(name: [UInt8]) {
    #expect(Self.isEnding(Self.window(name), of: [name]))
    #expect(Self.isEnding(Self.window(name), of: [name, Array("unrelated".utf8)]))
  }

  /// Of a name that has sixteen letters or fewer, each of them decides.
  @Test(arguments: names.prefix(13))
  func `a text that ends like a name in all letters but one is none`(name: [UInt8]) {
    for place in name.indices {
      var other = name
      other[place] = UInt8(ascii: "x")
      #expect(!Self.isEnding(Self.window(other), of: [name]), "\(place)")
    }
  }
}
