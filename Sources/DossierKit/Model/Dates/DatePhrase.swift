/// A sentence of a language with places for words: `"on one day between {a} and {b}"`.
struct DatePhrase: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The texts before, between and behind the places; one more than there are places.
  private let texts: [String]
  /// Which words the places take: 0 for `{a}`, 1 for `{b}`, 2 for `{c}`.
  private let places: [Int]

  /// Makes a phrase from its text, cut once, because lists write thousands of dates.
  init(stringLiteral text: String) {
    var texts: [String] = []
    var places: [Int] = []
    var rest = Array(text.utf8)[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")), brace + 2 < rest.endIndex {
      texts.append(String(decoding: rest[..<brace], as: UTF8.self))
      places.append(Int(rest[brace + 1]) - Int(UInt8(ascii: "a")))
      rest = rest[(brace + 3)...]
    }
    self.texts = texts + [String(decoding: rest, as: UTF8.self)]
    self.places = places
  }

  /// Puts words into the places `{a}`, `{b}` and `{c}`.
  func callAsFunction(_ a: String, _ b: String = "", _ c: String = "") -> String {
    func word(_ place: Int) -> String { place == 0 ? a : place == 1 ? b : c }
    let first = texts.first ?? ""
    if places.isEmpty { return first }
    var filled = String.joined(first, word(places[0]), texts[1])
    for number in places.indices.dropFirst() {
      filled = .joined(filled, word(places[number]), texts[number + 1])
    }
    return filled
  }
}
