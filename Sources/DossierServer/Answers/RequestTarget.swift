import DossierKit

/// What a request asks for: a path of the site, split from the query, and decoded byte by byte.
struct RequestTarget: Sendable {
  /// The parts between the slashes, decoded; the last is empty for a folder.
  let parts: [String]
  /// The query as it was sent, without its question mark.
  let query: String

  /// Nil for what is no path from the root, or is not encoded as URLs are (RFC 3986 §2.1).
  ///
  /// Each part is decoded alone: an encoded slash stays inside its part, where no file has one.
  init?(_ target: String) {
    let halves = target.utf8.split(
      separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = halves.first, path.first == 0x2F else { return nil }
    var parts: [String] = []
    for part in path.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
      guard let bytes = Self.decoded(part), let text = String(validating: bytes, as: UTF8.self)
      else { return nil }
      parts.append(text)
    }
    self.parts = parts
    query = halves.count > 1 ? String(Substring(halves[1])) : ""
  }

  /// Whether the path ends with a slash.
  var isFolder: Bool { parts.last?.isEmpty ?? true }

  /// The file of the site that has exactly this path, whether there is one or not.
  ///
  /// Nil for what no file of a site is called: `..`, empty parts, a slash or a control character in
  /// a part.
  func path(appending name: String? = nil) -> OutputPath? {
    var parts = parts
    if let name {
      if isFolder { parts.removeLast() }
      parts.append(name)
    }
    guard !parts.contains(where: { $0.utf8.contains(0x2F) }) else { return nil }
    return try? OutputPath(parts.joined(separator: "/"))
  }

  /// The decoded value of a name in the query; nil without it.
  func value(of name: String) -> String? {
    for pair in query.utf8.split(separator: 0x26) {
      let sides = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0].elementsEqual(name.utf8) else { continue }
      return Self.decoded(sides[1]).flatMap { String(validating: $0, as: UTF8.self) }
    }
    return nil
  }

  private static func decoded(_ text: Substring.UTF8View.SubSequence) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
