/// A PNG file (W3C PNG, third edition), read chunk by chunk.
struct PNGFile {
  /// The eight bytes with which every PNG begins.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that make the image: pixels, palette, colours, animation.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
    "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]

  /// What the file says about itself.
  let info: ImageInfo
  /// The file without metadata.
  let stripped: [UInt8]

  /// Reads a file; nil when its chunks do not fit together.
  init?(_ bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    guard let header = file.part(at: 8, count: 25), header.big(4, at: 0) == 13,
      header.has("IHDR", at: 4), let width = header.big(4, at: 8),
      let height = header.big(4, at: 12),
      width > 0, height > 0
    else { return nil }
    var metadata = ImageMetadata.none
    var output: [UInt8] = []
    var offset = 33
    while true {
      guard let length = file.big(4, at: offset), let type = file.part(at: offset + 4, count: 4),
        let chunk = file.part(at: offset, count: length + 12),
        let data = chunk.part(at: 8, count: length)
      else { return nil }
      offset += length + 12
      let name = String(decoding: type.content, as: UTF8.self)
      if Self.kept.contains(name) {
        output += chunk.content
      } else {
        metadata.add(Self.metadata(in: data, of: name))
      }
      if name == "IEND" { break }
    }
    let trailer = file.rest(from: offset)
    metadata.add(.text(trailer))

    var info = ImageInfo(.png, width: width, height: height)
    info.add(metadata)
    self.info = info
    let turn =
      metadata.orientation == 1
      ? [] : Self.chunk("eXIf", ImageMetadata.exif(orientation: metadata.orientation))
    stripped = Self.signature + header.content + turn + output
  }

  private static func metadata(in data: ImageBytes, of name: String) -> ImageMetadata {
    switch name {
    case "eXIf": return .exif(data)
    case "zTXt": return .opaque
    case "iTXt":
      // Keyword, 0, whether compressed.
      let keyword = data.content.prefix { $0 != 0 }.count
      if data.byte(at: keyword + 1) != 0 { return .opaque }
    case "tEXt" where data.has("Raw profile type", at: 0): return .opaque  // Exif in hexadecimal
    default: break
    }
    var metadata = ImageMetadata.text(data)
    metadata.isPresent = true
    return metadata
  }

  /// Makes a chunk with its checksum.
  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    func big(_ value: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    let body = Array(name.utf8) + data
    // The polynomial of PNG, annex D, bit by bit: it runs over 30 bytes.
    let checksum = body.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return big(UInt32(clamping: data.count)) + body + big(~checksum)
  }
}
