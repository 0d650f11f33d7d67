/// A GIF file (GIF89a specification), read block by block.
struct GIFFile {
  /// What the file says about itself.
  let info: ImageInfo
  /// The file without metadata.
  let stripped: [UInt8]

  /// Reads a file; nil when its blocks do not fit together.
  init?(_ bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    guard let width = file.little(2, at: 6), let height = file.little(2, at: 8), width > 0,
      height > 0, let flags = file.byte(at: 10)
    else { return nil }
    var reader = Reader(file: file, offset: 13 + Self.tableSize(flags))
    guard let head = file.part(at: 0, count: reader.offset) else { return nil }
    reader.output = Array(head.content)
    guard reader.read() else { return nil }
    var info = ImageInfo(.gif, width: width, height: height)
    info.add(reader.metadata)
    self.info = info
    stripped = reader.output
  }

  /// The bytes of the colour table that flags announce.
  private static func tableSize(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
  }

  /// Walks the blocks and collects what stays.
  private struct Reader {
    let file: ImageBytes
    var offset: Int
    var metadata = ImageMetadata.none
    var output: [UInt8] = []
    /// A graphic control extension whose image is still to come.
    private var control: ArraySlice<UInt8> = []
    private var hasImage = false

    init(file: ImageBytes, offset: Int) {
      self.file = file
      self.offset = offset
    }

    /// Reads up to the trailer; false when the blocks do not fit together.
    mutating func read() -> Bool {
      while let kind = file.byte(at: offset) {
        switch kind {
        case 0x3B:
          metadata.add(.text(file.rest(from: offset + 1)))
          output.append(0x3B)
          return hasImage
        case 0x2C: guard readImage() else { return false }
        case 0x21: guard readExtension() else { return false }
        default: return false
        }
      }
      // Without a trailer, at the end of a block: browsers show such a file.
      output.append(0x3B)
      return hasImage
    }

    private mutating func readImage() -> Bool {
      guard let flags = file.byte(at: offset + 9) else { return false }
      guard let image = block(headerCount: 11 + GIFFile.tableSize(flags)) else { return false }
      output += control + image.content
      control = []
      hasImage = true
      return true
    }

    private mutating func readExtension() -> Bool {
      guard let label = file.byte(at: offset + 1), let block = block(headerCount: 2) else {
        return false
      }
      switch label {
      case 0xF9:
        control = block.content
      case 0xFF where block.has("\u{B}NETSCAPE2.0\u{3}\u{1}", at: 2):
        // The number of loops; what else the extension may hold goes.
        let loop = block.content.prefix(18)
        if block.count > 19 { metadata.isPresent = true }
        guard loop.count == 18 else { return false }
        output += loop + [0]
      default:
        metadata.add(.text(block))
        metadata.isPresent = true
        if label == 0x01 { control = [] }  // plain text used it up
      }
      return true
    }

    /// The block at the offset, a header and its sub-blocks; moves behind it.
    private mutating func block(headerCount: Int) -> ImageBytes? {
      var end = offset + headerCount
      while true {
        guard let length = file.byte(at: end) else { return nil }
        end += length + 1
        if length == 0 { break }
      }
      defer { offset = end }
      return file.part(at: offset, count: end - offset)
    }
  }
}
