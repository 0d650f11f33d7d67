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
        let text = start.assumingMemoryBound(to: UInt8.self)
        return view.firstHeld(text, from: 15, to: 16) == 15 && view.isEnding(of: start)
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

  @Test(arguments: 4...20)
  func `a name is found among others that are shorter and longer`(shortest: Int) {
    let names = Self.names.filter { $0.count >= shortest } + [Array("unrelatednamesoftwenty".utf8)]
    for name in names { #expect(Self.isEnding(Self.window(name), of: names)) }
  }

  /// Ends of secrets that have nothing in common, wherever they stand in a long text, are all found.
  @Test(arguments: [["wxyz"], ["quiet", "mvbkgjhfd"], ["zulufoxtrot", "oscarpapamikelima"]])
  func `a stream tells of each end once`(secrets: [String]) {
    let endings = SecretEndings(secrets.map { Array($0.utf8) })
    for gap in [1, 5, 37, 200, LetterStream.capacity - 3] {
      var stream = LetterStream()
      var found = 0
      endings.withView { view in
        for number in 0..<30 {
          let secret = secrets[number % secrets.count]
          for letter in [UInt8](repeating: UInt8(ascii: "e"), count: gap) + Array(secret.utf8)
          where stream.add(letter) {
            while stream.search(view, 0) { found += 1 }
          }
        }
        while stream.search(view, 0) { found += 1 }
      }
      #expect(found == 30, "\(gap)")
    }
  }

  /// Leaps pass over no end, wherever it stands.
  @Test(arguments: 4...20)
  func `a search in leaps stops at every end or before it`(shortest: Int) {
    let secrets = Self.names.filter { $0.count >= shortest }
    for secret in secrets {
      for place in 0..<40 {
        var text = [UInt8](repeating: UInt8(ascii: "z"), count: 16 + place) + secret
        let end = text.count - 1
        text += [UInt8](repeating: UInt8(ascii: "z"), count: 40)
        let found = SecretEndings(secrets).withView { view in
          text.withUnsafeBufferPointer { text in
            text.baseAddress.map { view.firstHeld($0, from: 16, to: text.count) }
          }
        }
        #expect(found.map { $0 <= end } == true, "\(place)")
      }
    }
  }
}
