/// Tiny image files built byte by byte, with as much metadata as a test asks for.
enum TestImages {
  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

  // MARK: - Exif

  /// A TIFF block with an orientation, and on request a place and a serial number.
  static func exif(
    orientation: Int = 1, gps: Bool = false, serial: Bool = false, isLittleEndian: Bool = true
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittleEndian ? little(value, count) : big(value, count)
    }
    func entry(_ tag: Int, _ type: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(1, 4) + value
    }
    let count = 1 + (gps ? 1 : 0) + (serial ? 1 : 0)
    let next = 8 + 2 + 12 * count + 4
    var main = entry(0x0112, 3, number(orientation, 2) + [0, 0])
    var rest: [UInt8] = []
    if serial {
      main += entry(0x8769, 4, number(next + rest.count, 4))
      rest += number(1, 2) + entry(0xA431, 2, Array("X1\0\0".utf8)) + number(0, 4)
    }
    if gps {
      main += entry(0x8825, 4, number(next + rest.count, 4))
      rest += number(1, 2) + entry(0x0001, 2, Array("N\0\0\0".utf8)) + number(0, 4)
    }
    let head = Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    return head + number(count, 2) + main + number(0, 4) + rest
  }

  static let xmp = Array(
    "<x:xmpmeta exif:GPSLatitude=\"50,51N\" aux:SerialNumber=\"SECRET\"/>".utf8)

  // MARK: - JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(data.count + 2, 2) + data
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  static let icc = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9, 9])
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0])

  /// A grey JPEG of one block, 8 × 4 pixels, with segments after the start.
  static func jpeg(_ segments: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    let table = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    let frame = segment(0xC0, [8] + big(4, 2) + big(8, 2) + [1, 1, 0x11, 0])
    let codes = [1] + [UInt8](repeating: 0, count: 15) + [0]
    let huffman = segment(0xC4, [0x00] + codes) + segment(0xC4, [0x10] + codes)
    // The two codes "0": no difference, end of block; padded with ones; a stuffed FF 00 behind.
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x3F]
    return [0xFF, 0xD8] + segments + table + frame + huffman + scan + [0xFF, 0xD9] + trailer
  }

  // MARK: - PNG

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var sum: UInt32 = .max
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return big(data.count, 4) + body + big(Int(~sum), 4)
  }

  /// A grey PNG, 2 × 1 pixels, with chunks before the pixels.
  static func png(_ chunks: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    // zlib: one stored block of three bytes: no filter, black, white.
    let data: [UInt8] = [0x78, 0x01, 0x01, 3, 0, 0xFC, 0xFF, 0, 0, 0xFF, 0x01, 0x02, 0x01, 0x00]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(2, 4) + big(1, 4) + [8, 0, 0, 0, 0]) + chunks + chunk("IDAT", data)
      + chunk("IEND", []) + trailer
  }

  // MARK: - WebP

  static func riff(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + little(data.count, 4) + data + (data.count % 2 == 0 ? [] : [0])
  }

  /// The bitstream header of a lossless image, 3 × 2 pixels, and a few bytes of pixels.
  static let vp8l: [UInt8] = [0x2F] + little(2 | 1 << 14, 4) + [0x07, 0x10, 0x11, 0x11]

  static func webp(_ chunks: [UInt8], trailer: [UInt8] = []) -> [UInt8] {
    riff("RIFF", Array("WEBP".utf8) + chunks) + trailer
  }

  /// The extended form, 3 × 2 pixels, with flags for Exif and XMP set.
  static func extendedWebP(_ chunks: [UInt8]) -> [UInt8] {
    webp(riff("VP8X", [0x0C, 0, 0, 0] + little(2, 3) + little(1, 3)) + riff("VP8L", vp8l) + chunks)
  }

  // MARK: - GIF

  static let loop = [0x21, 0xFF, 0x0B] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]

  /// A GIF, 2 × 1 pixels, with blocks before its image.
  static func gif(_ blocks: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    let screen = Array("GIF89a".utf8) + little(2, 2) + little(1, 2) + [0x80, 0, 0]
    let image = [0x2C, 0, 0, 0, 0] + little(2, 2) + little(1, 2) + [0, 2, 2, 0x44, 0x54, 0]
    return screen + [0, 0, 0, 255, 255, 255] + blocks + image + [0x3B] + trailer
  }

  // MARK: - AVIF

  static func box(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count + 8, 4) + Array(name.utf8) + data
  }

  /// The boxes of an AVIF, 6 × 5 pixels before a quarter turn; its second item is Exif.
  static func avif(brand: String = "avif", exif: [UInt8]? = nil, turns: UInt8 = 1) -> [UInt8] {
    func item(_ id: Int, _ type: String) -> [UInt8] {
      box("infe", [2, 0, 0, 0] + big(id, 2) + [0, 0] + Array(type.utf8) + [0])
    }
    let items = item(1, "av01") + (exif == nil ? [] : item(2, "Exif"))
    let properties =
      box("ispe", [0, 0, 0, 0] + big(9, 4) + big(9, 4))
      + box("ispe", [0, 0, 0, 0] + big(6, 4) + big(5, 4)) + box("irot", [turns])
    let map = [0, 0, 0, 0] + big(2, 4) + big(3, 2) + [1, 1] + big(1, 2) + [2, 0x82, 0x83]
    let meta =
      box("pitm", [0, 0, 0, 0] + big(1, 2))
      + box("iinf", [0, 0, 0, 0] + big(exif == nil ? 1 : 2, 2) + items)
      + box("iprp", box("ipco", properties) + box("ipma", map))
    return box("ftyp", Array("mif1".utf8) + [0, 0, 0, 0] + Array(("miaf" + brand).utf8))
      + box("meta", [0, 0, 0, 0] + meta) + box("mdat", [1, 2, 3] + (exif ?? []))
  }
}
