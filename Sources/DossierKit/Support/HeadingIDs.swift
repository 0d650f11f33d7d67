/// Ids of headings: unique in a page, stable under edits elsewhere, never one that templates use.
enum HeadingIDs {
  /// The ids for headings with the given texts, in order.
  ///
  /// The words of the heading, folded and joined by hyphens, behind `h-`, so that no heading can
  /// take the id of a template's part; a number is added to the second of two equal ones.
  static func ids(for texts: [String]) -> [String] {
    var ids: [String] = []
    // Most pages have few headings: a look at all of them is quicker than any table.
    var used: Set<String> = []
    func isTaken(_ id: String) -> Bool {
      ids.count > few ? used.contains(id) : ids.contains(id)
    }
    // The number to try next, so that many equal headings cost no more than different ones.
    var numbers: [String: Int] = [:]
    for text in texts {
      let slug = slug(text)
      let base = slug.isEmpty ? "h-section" : "h-\(slug)"
      var id = base
      if isTaken(base) {
        var number = numbers[base] ?? 2
        repeat {
          id = "\(base)-\(number)"
          number += 1
        } while isTaken(id)
        numbers[base] = number
      }
      ids.append(id)
      if ids.count > few { used.formUnion(ids.count == few + 1 ? ids : [id]) }
    }
    return ids
  }

  private static let few = 12

  /// Folded letters and digits in groups joined by hyphens, about 60 bytes at most.
  static func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in Folding.fold(text) {
      // No cut inside a scalar.
      if bytes.count >= 60, byte & 0xC0 != 0x80 { break }
      let isWord =
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
      if isWord {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-"), byte != UInt8(ascii: "'") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
