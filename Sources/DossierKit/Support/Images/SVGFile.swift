/// An SVG file, read as far as its size goes.
///
/// This finds a root element and its attributes in bytes; it is no XML parser and does not say
/// that the file is well-formed or free of scripts.
struct SVGFile {
  /// What the file says about itself.
  let info: ImageInfo

  /// Whether a file may be SVG: behind a byte order mark and space comes `<`.
  static func mayBegin(_ bytes: [UInt8]) -> Bool {
    var scanner = Scanner(bytes)
    return scanner.skipsToMarkup()
  }

  /// Reads a file; nil when its root element is not `svg`.
  init?(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes)
    guard scanner.skipsProlog(), let attributes = scanner.root() else { return nil }
    let box = (attributes["viewBox"] ?? "").utf8
      .split { [0x20, 0x09, 0x0A, 0x0D, 0x2C].contains($0) }
      .map { Self.pixels(String(decoding: $0, as: UTF8.self)) }
    let boxSize = box.count == 4 ? (width: box[2], height: box[3]) : (width: nil, height: nil)
    // Without any size a browser takes 300 × 150 (CSS 2.2 §10.3.2).
    let width = attributes["width"].flatMap(Self.pixels) ?? boxSize.width ?? 300
    let height = attributes["height"].flatMap(Self.pixels) ?? boxSize.height ?? 150
    var info = ImageInfo(
      .svg, width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))

    let file = ImageBytes(bytes)
    if ["<metadata", "<!--", "sodipodi:", "inkscape:", "<?xpacket"].contains(where: file.contains) {
      info.add(.text(file))
    }
    // A photograph inside keeps its own metadata, where nobody looks.
    if file.contains("data:image/") { info.add(.opaque) }
    self.info = info
  }

  /// Reads a length in CSS pixels; nil for a percentage or anything else without a fixed size.
  private static func pixels(_ length: String) -> Double? {
    let number = length.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    let unit = String(decoding: length.utf8.dropFirst(number.count), as: UTF8.self)
    let factors = [
      "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
    ]
    guard let value = Double(String(decoding: number, as: UTF8.self)), let factor = factors[unit]
    else { return nil }
    return value > 0 && value * factor < 1_000_000 ? value * factor : nil
  }

  /// Steps through the markup before and in the root element.
  private struct Scanner {
    private let bytes: [UInt8]
    private var index: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      self.index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
      while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    mutating func skipsToMarkup() -> Bool {
      skipSpace()
      return byte == 0x3C
    }

    private func has(_ letters: String) -> Bool { bytes[index...].starts(with: letters.utf8) }

    /// Moves behind the next occurrence of letters; false when there is none.
    private mutating func skips(past letters: String) -> Bool {
      while index < bytes.count {
        if has(letters) {
          index += letters.utf8.count
          return true
        }
        index += 1
      }
      return false
    }

    /// Moves over declarations and comments to the first element.
    mutating func skipsProlog() -> Bool {
      while skipsToMarkup() {
        if has("<?") {
          guard skips(past: "?>") else { return false }
        } else if has("<!--") {
          guard skips(past: "-->") else { return false }
        } else if has("<!") {
          // An internal subset in brackets may hold `>` of its own.
          var depth = 0
          while let byte, byte != 0x3E || depth > 0 {
            if byte == 0x5B { depth += 1 }
            if byte == 0x5D { depth -= 1 }
            index += 1
          }
          guard byte != nil else { return false }
          index += 1
        } else {
          return true
        }
      }
      return false
    }

    private mutating func name() -> String {
      let start = index
      while let byte, byte > 0x20, ![0x2F, 0x3C, 0x3D, 0x3E].contains(byte) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Reads the attributes of the root element; nil when it is not `svg` or does not end.
    mutating func root() -> [String: String]? {
      index += 1
      guard ["svg", "svg:svg"].contains(name()) else { return nil }
      var attributes: [String: String] = [:]
      while true {
        skipSpace()
        guard let byte else { return nil }
        if byte == 0x3E || byte == 0x2F { return attributes }
        let key = name()
        skipSpace()
        guard !key.isEmpty, self.byte == 0x3D else { return nil }
        index += 1
        skipSpace()
        guard let quote = self.byte, quote == 0x22 || quote == 0x27 else { return nil }
        index += 1
        let start = index
        while let byte = self.byte, byte != quote { index += 1 }
        guard self.byte != nil else { return nil }
        attributes[key] = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
      }
    }
  }
}
