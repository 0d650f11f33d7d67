/// A WebP file (RFC 9649), read chunk by chunk.
struct WebPFile {
  /// What the file says about itself.
  let info: ImageInfo
  /// The file without metadata.
  let stripped: [UInt8]

  /// The bit of the VP8X flags that says there is Exif.
  private static let exifFlag: UInt8 = 0x08
  /// The bit of the VP8X flags that says there is XMP.
  private static let xmpFlag: UInt8 = 0x04

  /// Reads a file; nil when its chunks do not fit together.
  init?(_ bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    // Some writers count the last, missing byte of padding.
    guard let length = file.little(4, at: 4), length >= 4,
      let content = file.part(at: 12, count: min(length - 4, file.count - 12)),
      length - 4 <= content.count + 1, let chunks = Self.chunks(of: content),
      let size = chunks.lazy.compactMap(Self.size(of:)).first, size.width > 0, size.height > 0,
      chunks.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.name) })
    else { return nil }

    var metadata = ImageMetadata.text(file.rest(from: 12 + content.count))
    var output: [UInt8] = []
    var flags: Int?
    for chunk in chunks {
      switch chunk.name {
      case "VP8X":
        guard flags == nil, chunk.data.count == 10 else { return nil }
        flags = output.count + 8
        output += Self.chunk(chunk.name, chunk.data.content)
      case "ICCP", "ANIM", "ALPH", "VP8 ", "VP8L":
        output += Self.chunk(chunk.name, chunk.data.content)
      case "ANMF":
        guard let header = chunk.data.part(at: 0, count: 16),
          let parts = Self.chunks(of: chunk.data.rest(from: 16))
        else { return nil }
        let kept = parts.filter { ["ALPH", "VP8 ", "VP8L"].contains($0.name) }
        for part in parts where !["ALPH", "VP8 ", "VP8L"].contains(part.name) {
          metadata.add(.text(part.data))
          metadata.isPresent = true
        }
        output += Self.chunk(
          "ANMF", header.content + kept.flatMap { Self.chunk($0.name, $0.data.content) })
      case "EXIF":
        metadata.add(
          .exif(chunk.data.has("Exif\0\0", at: 0) ? chunk.data.rest(from: 6) : chunk.data))
      default:
        metadata.add(.text(chunk.data))
        metadata.isPresent = true
      }
    }
    if let flags {
      output[flags] &= ~(Self.exifFlag | Self.xmpFlag)
      if metadata.orientation != 1 {
        output[flags] |= Self.exifFlag
        output += Self.chunk("EXIF", ImageMetadata.exif(orientation: metadata.orientation)[...])
      }
    } else {
      metadata.orientation = 1  // only the extended format knows Exif
    }
    var info = ImageInfo(.webp, width: size.width, height: size.height)
    info.add(metadata)
    self.info = info
    let body = Array("WEBP".utf8) + output
    stripped = Array("RIFF".utf8) + Self.little(body.count) + body
  }

  private struct Chunk {
    let name: String
    let data: ImageBytes
  }

  /// Splits bytes into chunks; nil when one does not fit.
  private static func chunks(of bytes: ImageBytes) -> [Chunk]? {
    var chunks: [Chunk] = []
    var offset = 0
    while offset < bytes.count {
      guard let name = bytes.part(at: offset, count: 4),
        let length = bytes.little(4, at: offset + 4),
        let data = bytes.part(at: offset + 8, count: length)
      else { return nil }
      chunks.append(Chunk(name: String(decoding: name.content, as: UTF8.self), data: data))
      offset += 8 + length + length % 2
    }
    return chunks
  }

  private static func chunk(_ name: String, _ data: ArraySlice<UInt8>) -> [UInt8] {
    name.utf8 + little(data.count) + data + (data.count % 2 == 0 ? [] : [0])
  }

  private static func little(_ value: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The size that a chunk tells: the canvas, or the bitstream's own header.
  private static func size(of chunk: Chunk) -> (width: Int, height: Int)? {
    let data = chunk.data
    switch chunk.name {
    case "VP8X":
      guard let width = data.little(3, at: 4), let height = data.little(3, at: 7) else {
        return nil
      }
      return (width + 1, height + 1)
    case "VP8 ":
      guard data.has([0x9D, 0x01, 0x2A], at: 3), let width = data.little(2, at: 6),
        let height = data.little(2, at: 8)
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard data.byte(at: 0) == 0x2F, let bits = data.little(4, at: 1) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    default: return nil
    }
  }
}
