/// Finds the bytes that a writer wrote for the destination of a link.
public enum LinkSource {
  /// The destination of a link in its body; nil when it stands in a reference definition.
  ///
  /// - Parameters:
  ///   - link: a link of the body's facts.
  ///   - body: the bytes of the body.
  /// - Returns: offsets in the body, without pointed brackets.
  public static func destination(of link: BodyFacts.Link, in body: [UInt8]) -> Range<Int>? {
    let range = Int(link.source.lowerBound)..<Int(link.source.upperBound)
    return body[...].lend { source -> Range<Int>? in
      if source[range.lowerBound] == UInt8(ascii: "<") {
        return range.count > 2 ? range.lowerBound + 1..<range.upperBound - 1 : nil
      }
      // Quotes only matter behind a line break inside the brackets.
      let scanner = LinkScanner(source: source, end: range.upperBound, quotes: 100)
      for offset in range
      where source[offset] == UInt8(ascii: "]") && source[offset + 1] == UInt8(ascii: "(") {
        if let tail = scanner.inlineTail(offset + 1), tail.end == range.upperBound {
          return tail.destination
        }
      }
      return nil
    }
  }
}
