/// What a piece of metadata gives away, and how it asks to turn the image.
struct ImageMetadata: Equatable {
  /// Whether there is anything but the orientation.
  var isPresent = false
  /// Whether it tells, or may tell, where the image was taken.
  var hasGPS = false
  /// Whether it tells, or may tell, a serial number.
  var hasSerial = false
  /// The Exif orientation, 1 to 8; from 5 on width and height change places.
  var orientation = 1

  /// No metadata.
  static let none = ImageMetadata()

  /// Metadata that cannot be read here, such as compressed text: it may hold anything.
  static let opaque = ImageMetadata(isPresent: true, hasGPS: true, hasSerial: true)

  /// Looks for the names of XMP properties and QuickTime places in bytes of any form: XMP, a
  /// comment, or whatever follows the image.
  static func text(_ bytes: ImageBytes) -> ImageMetadata {
    guard bytes.count > 0 else { return .none }
    return ImageMetadata(
      isPresent: true,
      hasGPS: bytes.contains("GPS") || !bytes.offsets(of: [0xA9, 0x78, 0x79, 0x7A]).isEmpty,
      hasSerial: bytes.contains("SerialNumber"))
  }

  /// Reads an Exif block: a TIFF header and its directories (Exif 2.32 §4.5).
  ///
  /// A block that cannot be read counts as opaque.
  static func exif(_ tiff: ImageBytes) -> ImageMetadata {
    guard let reader = TIFFReader(tiff) else { return .opaque }
    return reader.metadata
  }

  /// Adds what another piece gives away; the first orientation counts.
  mutating func add(_ other: ImageMetadata) {
    isPresent = isPresent || other.isPresent
    hasGPS = hasGPS || other.hasGPS
    hasSerial = hasSerial || other.hasSerial
    if orientation == 1 { orientation = other.orientation }
  }

  /// An Exif block that holds nothing but an orientation.
  static func exif(orientation: Int) -> [UInt8] {
    let value = UInt8(clamping: orientation)
    return Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]  // header, one entry
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]  // orientation, short, 1 value
      + [0, 0, 0, 0]  // no further directory
  }
}

/// Reads the few entries of a TIFF structure that matter here.
private struct TIFFReader {
  private let tiff: ImageBytes
  private let isLittleEndian: Bool

  init?(_ tiff: ImageBytes) {
    self.tiff = tiff
    if tiff.has("II", at: 0) {
      isLittleEndian = true
    } else if tiff.has("MM", at: 0) {
      isLittleEndian = false
    } else {
      return nil
    }
    guard number(2, at: 2) == 42, number(4, at: 4) != nil else { return nil }
  }

  private func number(_ size: Int, at offset: Int) -> Int? {
    tiff.number(at: offset, bytes: size, isLittleEndian: isLittleEndian)
  }

  /// One entry: its tag and where its value stands.
  private struct Entry {
    let tag: Int
    let type: Int
    let valueOffset: Int
  }

  /// The entries of the directory at an offset, and the offset of the directory after it.
  private func directory(at offset: Int) -> (entries: [Entry], next: Int)? {
    guard let count = number(2, at: offset) else { return nil }
    var entries: [Entry] = []
    for index in 0..<count {
      let start = offset + 2 + 12 * index
      guard let tag = number(2, at: start), let type = number(2, at: start + 2) else { return nil }
      entries.append(Entry(tag: tag, type: type, valueOffset: start + 8))
    }
    return (entries, number(4, at: offset + 2 + 12 * count) ?? 0)
  }

  var metadata: ImageMetadata {
    guard let start = number(4, at: 4), let main = directory(at: start) else { return .opaque }
    var metadata = ImageMetadata(isPresent: main.next != 0)
    for entry in main.entries {
      switch entry.tag {
      case 0x0112:
        // Browsers take a short only; anything else means upright.
        let value = entry.type == 3 ? number(2, at: entry.valueOffset) ?? 1 : 1
        metadata.orientation = (1...8).contains(value) ? value : 1
      case 0x8825:
        metadata.isPresent = true
        metadata.hasGPS = metadata.hasGPS || hasEntries(entry)
      case 0x8769:
        metadata.isPresent = true
        metadata.hasSerial = metadata.hasSerial || hasSerial(entry)
      case 0xC62F:  // CameraSerialNumber of DNG
        metadata.isPresent = true
        metadata.hasSerial = true
      case 0x02BC:  // XMP inside TIFF
        metadata.add(.text(tiff))
      default: metadata.isPresent = true
      }
    }
    // Exif may hold more than its directories name; a block with one entry needs 26 bytes.
    if tiff.count > 26 { metadata.isPresent = true }
    return metadata
  }

  /// Whether the directory that an entry points to says anything; true when it cannot be read.
  private func hasEntries(_ pointer: Entry) -> Bool {
    guard let directory = number(4, at: pointer.valueOffset).flatMap(directory(at:)) else {
      return true
    }
    // Tag 0 is the version of the GPS directory, which says nothing.
    return directory.entries.contains { $0.tag != 0 }
  }

  private func hasSerial(_ pointer: Entry) -> Bool {
    guard let directory = number(4, at: pointer.valueOffset).flatMap(directory(at:)) else {
      return true
    }
    // Serial numbers of body and lens; a maker's note in its own format mostly holds one, too.
    return directory.entries.contains { [0xA431, 0xA435, 0x927C].contains($0.tag) }
  }
}
