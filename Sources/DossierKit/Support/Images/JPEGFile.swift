/// A JPEG file (ITU-T T.81 annex B), read segment by segment.
struct JPEGFile {
  /// What the file says about itself.
  let info: ImageInfo
  /// The file without metadata.
  let stripped: [UInt8]

  /// Reads a file; nil when its segments do not fit together before the first scan.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(file: ImageBytes(bytes))
    guard reader.read(), let size = reader.size, size.width > 0, size.height > 0 else {
      return nil
    }
    var info = ImageInfo(.jpeg, width: size.width, height: size.height)
    info.add(reader.metadata)
    self.info = info

    let exif = Array("Exif\0\0".utf8) + ImageMetadata.exif(orientation: reader.metadata.orientation)
    let turn =
      reader.metadata.orientation == 1 ? [] : [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    stripped = [0xFF, 0xD8] + reader.head + turn + reader.output + [0xFF, 0xD9]
  }

  /// Walks the segments and collects what stays.
  private struct Reader {
    let file: ImageBytes
    var size: (width: Int, height: Int)?
    var metadata = ImageMetadata.none
    /// The JFIF segment, which stands before all others.
    var head: [UInt8] = []
    var output: [UInt8] = []

    init(file: ImageBytes) { self.file = file }

    /// Reads up to the end of the image; false when the segments do not fit together.
    mutating func read() -> Bool {
      var offset = 2
      var hasScan = false
      while true {
        guard let lead = file.byte(at: offset), let marker = file.byte(at: offset + 1) else {
          // Cut off within a scan: browsers show such a file, so it gets the end it lacks.
          return hasScan
        }
        guard lead == 0xFF else { return false }
        switch marker {
        case 0xFF: offset += 1  // fill byte
        case 0x01: offset += 2
        case 0xD9:
          addTrailer(file.rest(from: offset + 2))
          return hasScan
        default:
          guard marker >= 0xC0, !(0xD0...0xD8).contains(marker),
            let length = file.big(2, at: offset + 2), length >= 2,
            let segment = file.part(at: offset, count: length + 2)
          else { return false }
          guard addSegment(marker, segment) else { return false }
          offset += length + 2
          if marker == 0xDA {
            hasScan = true
            let end = endOfScan(from: offset)
            output += file.part(at: offset, count: end - offset)?.content ?? []
            offset = end
          }
        }
      }
    }

    /// The offset of the first marker behind the compressed data.
    private func endOfScan(from start: Int) -> Int {
      // Most of the file: without a check of bounds at each byte, five times as fast.
      file.rest(from: start).content.withUnsafeBufferPointer { bytes in
        var index = 0
        while index + 1 < bytes.count {
          if bytes[index] == 0xFF {
            let next = bytes[index + 1]
            if next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return start + index }
          }
          index += 1
        }
        return start + bytes.count
      }
    }

    private mutating func addSegment(_ marker: Int, _ segment: ImageBytes) -> Bool {
      let payload = segment.rest(from: 4)
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = payload.big(2, at: 1), let width = payload.big(2, at: 3) else {
          return false
        }
        size = size ?? (width, height)
        output += segment.content
      case 0xE0 where payload.has("JFIF\0", at: 0) && payload.count >= 14:
        if payload.count > 14 { metadata.isPresent = true }
        if head.isEmpty {
          // A small copy of the image may follow, from before it was cropped: it goes.
          head = [0xFF, 0xE0, 0, 16] + payload.content.prefix(12) + [0, 0]
        }
      case 0xE1 where payload.has("Exif\0", at: 0):
        metadata.add(.exif(payload.rest(from: 6)))
      case 0xE2 where payload.has("ICC_PROFILE\0", at: 0): output += segment.content
      case 0xEE where payload.has("Adobe", at: 0) && payload.count == 12: output += segment.content
      case 0xE0...0xEF, 0xFE:
        metadata.add(.text(payload))
        metadata.isPresent = true
      case 0xC0...0xDF: output += segment.content
      default: metadata.isPresent = true  // reserved and unknown segments go
      }
      return true
    }

    /// Looks at what phones put behind the image: a second image, a film.
    private mutating func addTrailer(_ trailer: ImageBytes) {
      var found = ImageMetadata.text(trailer)
      for offset in trailer.offsets(of: Array("Exif\0\0".utf8)).prefix(16) {
        found.add(.exif(trailer.rest(from: offset + 6)))
      }
      found.orientation = 1
      metadata.add(found)
    }
  }
}
