/// Writes an XML document as text.
///
/// What it writes is put together byte by byte: a list of addresses has an element for each page.
struct XMLDocument {
  private(set) var bytes: [UInt8]
  private var depth: Int

  /// Begins a document; at a depth, a part of one.
  init(depth: Int = 0) {
    self.depth = depth
    bytes = depth > 0 ? [] : Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  }

  /// Appends a part that is written already, at this depth.
  mutating func append(_ part: [UInt8]) { bytes += part }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, end: ">\n")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    end(name)
  }

  /// An element with text, or without content when the text is nil.
  mutating func element(_ name: String, _ text: String?, _ attributes: [(String, String)] = []) {
    guard let text else { return tag(name, attributes, end: "/>\n") }
    tag(name, attributes, end: ">")
    XMLEscaper.append(text, to: &bytes)
    end(name)
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (key, value) in attributes {
      bytes.append(0x20)
      bytes += key.utf8
      bytes += "=\"".utf8
      XMLEscaper.append(value, in: .attribute, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }

  private mutating func end(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes += "  ".utf8 }
  }
}
