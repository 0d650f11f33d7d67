/// The one judge of which URLs of content may appear in a page.
///
/// An allow-list: `http`, `https`, `mailto`, `tel`, and relative references. What a browser might
/// read in another way than a person is refused: control bytes, outer white space, backslashes,
/// `//host`, invisible characters, user names before a host, and colons in disguise.
public enum SafeURL {
  /// Whether a URL, with Markdown's escapes and entities already resolved, may be linked.
  public static func isAllowed(_ url: String) -> Bool {
    isAllowed(Array(url.utf8)[...])
  }

  /// Whether a URL in UTF-8 may be linked.
  public static func isAllowed(_ url: ArraySlice<UInt8>) -> Bool {
    url.lend(isAllowed)
  }

  /// Whether a URL in UTF-8 may be linked.
  static func isAllowed(_ url: SourceBytes) -> Bool {
    // An empty reference means the page itself.
    guard url.count > 0 else { return true }
    guard url[0] != 0x20, url[url.count - 1] != 0x20, hasPlainBytes(url) else { return false }
    // A scheme, if there is one, ends at the first colon before any `/`, `?` or `#`.
    for offset in 0..<url.count {
      switch url[offset] {
      case UInt8(ascii: ":"): return isAllowed(scheme: url[0..<offset], of: url)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        if offset == 0, url[0] == UInt8(ascii: "/"), url[1] == UInt8(ascii: "/") { return false }
        return !hidesColon(url[0..<offset + 1])
      default: break
      }
    }
    return !hidesColon(url)
  }

  private static func isAllowed(scheme: SourceBytes, of url: SourceBytes) -> Bool {
    let rest = url[scheme.count + 1..<url.count]
    if scheme.isLowercased("http") || scheme.isLowercased("https") { return hasHost(rest) }
    return (scheme.isLowercased("mailto") || scheme.isLowercased("tel")) && rest.count > 0
      && rest[0] != UInt8(ascii: "/")
  }

  /// Whether `//host` follows, without the user name that could be taken for the host.
  private static func hasHost(_ rest: SourceBytes) -> Bool {
    guard rest[0] == UInt8(ascii: "/"), rest[1] == UInt8(ascii: "/") else { return false }
    var end = 2
    while end < rest.count {
      switch rest[end] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return end > 2
      case UInt8(ascii: "@"), UInt8(ascii: " "), UInt8(ascii: "%"), UInt8(ascii: "&"): return false
      default: end += 1
      }
    }
    return end > 2
  }

  /// Whether there is no control byte, backslash, or invisible or direction-changing character.
  private static func hasPlainBytes(_ url: SourceBytes) -> Bool {
    for offset in 0..<url.count {
      let byte = url[offset]
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
      if byte >= 0xC2, isInvisible(byte, url[offset + 1], url[offset + 2]) { return false }
    }
    return true
  }

  /// C1 controls, no-break and other spaces, zero-width and direction marks, the byte order mark.
  private static func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xC2, 0x80...0xA0), (0xC2, 0xAD): true
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8F || (0xA8...0xAF).contains(third)
    case (0xE2, 0x81): third >= 0x9F && third <= 0xAF
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }

  /// Whether the first part of a relative path could become a scheme once more decoded.
  private static func hidesColon(_ part: SourceBytes) -> Bool {
    for offset in 0..<part.count {
      switch part[offset] {
      case UInt8(ascii: "%"):
        if part[offset + 1] == 0x33, part[offset + 2] | 0x20 == 0x61 { return true }
      case UInt8(ascii: "&"):
        let tail = part[offset + 1..<part.count]
        if tail[0] == UInt8(ascii: "#") || tail.isLowercased("colon", prefix: true)
          || tail.isLowercased("tab", prefix: true) || tail.isLowercased("newline", prefix: true)
        {
          return true
        }
      case 0xEF:
        // U+FF1A and U+FE55 look like a colon.
        let pair = (part[offset + 1], part[offset + 2])
        if pair == (0xBC, 0x9A) || pair == (0xB9, 0x95) { return true }
      default: break
      }
    }
    return false
  }
}

extension SourceBytes {
  /// Whether the bytes are (or start with) a lower-case ASCII word, in any case.
  fileprivate func isLowercased(_ word: StaticString, prefix: Bool = false) -> Bool {
    let length = word.utf8CodeUnitCount
    guard prefix ? count >= length : count == length else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { index in
        let byte = self[index]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        return unsafe letters[index] == lower
      }
    }
  }
}
