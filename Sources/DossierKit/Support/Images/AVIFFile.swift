/// An AVIF file: boxes (ISO/IEC 14496-12) around items (ISO/IEC 23008-12).
struct AVIFFile {
  /// What the file says about itself.
  let info: ImageInfo

  /// Reads a file; nil when its boxes do not fit together or it is of another kind, such as HEIC.
  init?(_ bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    guard let boxes = Self.boxes(of: file), let type = boxes.first, type.name == "ftyp",
      ([0] + Array(stride(from: 8, to: type.data.count, by: 4)))
        .contains(where: { type.data.has("avif", at: $0) || type.data.has("avis", at: $0) }),
      let meta = boxes.first(where: { $0.name == "meta" }),
      let parts = Self.boxes(of: meta.data.rest(from: 4)),
      let size = Self.size(in: parts)
    else { return nil }
    var info = ImageInfo(.avif, width: size.width, height: size.height)
    var metadata = Self.metadata(of: parts, in: file)
    let known: Set<String> = ["ftyp", "meta", "mdat", "moov", "free", "skip"]
    metadata.isPresent = metadata.isPresent || boxes.contains { !known.contains($0.name) }
    metadata.orientation = 1  // here `irot` turns the image, Exif does not
    info.add(metadata)
    self.info = info
  }

  private struct Box {
    let name: String
    let data: ImageBytes
  }

  /// Splits bytes into boxes; nil when one does not fit.
  private static func boxes(of bytes: ImageBytes) -> [Box]? {
    var boxes: [Box] = []
    var offset = 0
    while offset < bytes.count {
      guard var length = bytes.big(4, at: offset), let name = bytes.part(at: offset + 4, count: 4)
      else { return nil }
      var head = 8
      if length == 1 {
        // A length of eight bytes, of which a file that fits into memory uses the lower four.
        guard bytes.big(4, at: offset + 8) == 0, let long = bytes.big(4, at: offset + 12) else {
          return nil
        }
        (length, head) = (long, 16)
      } else if length == 0 {
        length = bytes.count - offset
      }
      guard length >= head, let data = bytes.part(at: offset + head, count: length - head) else {
        return nil
      }
      boxes.append(Box(name: String(decoding: name.content, as: UTF8.self), data: data))
      offset += length
    }
    return boxes
  }

  /// The size of the primary item, turned as `irot` says.
  private static func size(in parts: [Box]) -> (width: Int, height: Int)? {
    guard let primary = parts.first(where: { $0.name == "pitm" })?.data,
      let item = primary.big(primary.byte(at: 0) == 0 ? 2 : 4, at: 4),
      let group = parts.first(where: { $0.name == "iprp" })?.data,
      let iprp = boxes(of: group),
      let container = iprp.first(where: { $0.name == "ipco" })?.data,
      let properties = boxes(of: container)
    else { return nil }
    let used = iprp.filter { $0.name == "ipma" }
      .flatMap { associations(of: item, in: $0.data) }
      .compactMap { $0 > 0 && $0 <= properties.count ? properties[$0 - 1] : nil }
    guard let extent = used.first(where: { $0.name == "ispe" })?.data,
      let width = extent.big(4, at: 4), let height = extent.big(4, at: 8), width > 0, height > 0
    else { return nil }
    let turns = used.first { $0.name == "irot" }?.data.byte(at: 0) ?? 0
    return turns & 1 == 1 ? (height, width) : (width, height)
  }

  /// The numbers, from 1, of the properties that belong to an item.
  private static func associations(of item: Int, in map: ImageBytes) -> [Int] {
    guard let version = map.byte(at: 0), let flags = map.byte(at: 3), let count = map.big(4, at: 4)
    else { return [] }
    let idSize = version == 0 ? 2 : 4
    let size = flags & 1 == 0 ? 1 : 2
    var offset = 8
    for _ in 0..<count {
      guard let id = map.big(idSize, at: offset), let number = map.byte(at: offset + idSize) else {
        return []
      }
      offset += idSize + 1
      if id == item {
        // The highest bit says whether the property is essential.
        return (0..<number).compactMap { map.big(size, at: offset + $0 * size) }
          .map { $0 & (size == 1 ? 0x7F : 0x7FFF) }
      }
      offset += number * size
    }
    return []
  }

  /// Looks for Exif and XMP among the items.
  private static func metadata(of parts: [Box], in file: ImageBytes) -> ImageMetadata {
    var metadata = ImageMetadata.none
    guard let list = parts.first(where: { $0.name == "iinf" })?.data,
      let entries = boxes(of: list.rest(from: list.byte(at: 0) == 0 ? 6 : 8))
    else { return .none }
    for entry in entries where entry.name == "infe" {
      let type = entry.data.byte(at: 0) == 2 ? 8 : 10
      if entry.data.has("Exif", at: type) {
        let starts =
          file.offsets(of: Array("II*\0".utf8)) + file.offsets(of: Array("MM\0*".utf8))
        metadata.add(starts.isEmpty ? .opaque : .none)
        for start in starts.prefix(16) { metadata.add(.exif(file.rest(from: start))) }
        metadata.isPresent = true
      } else if entry.data.has("mime", at: type) || entry.data.has("uri ", at: type) {
        metadata.add(.text(file))
      }
    }
    return metadata
  }
}
