/// Looks into image files, and takes the metadata out of them without encoding them again.
///
/// A photograph from a phone tells where a source lives. What is kept is a list of what an image
/// needs; everything else goes, also what this code has never heard of. The bytes are untrusted:
/// anything that does not fit together is nil.
enum ImageFile {
  /// Tells format, size and kinds of metadata; nil when the bytes are no image of a known format,
  /// or a damaged one.
  static func inspect(_ bytes: [UInt8]) -> ImageInfo? { read(bytes)?.info }

  /// Returns the same image without metadata; nil when that is not possible.
  ///
  /// Pixels, animation, colour profile and orientation stay. AVIF and SVG cannot be stripped.
  static func stripped(_ bytes: [UInt8]) -> [UInt8]? { read(bytes)?.stripped }

  /// Does both in one pass; nil when the bytes are no image, or a damaged one.
  static func read(_ bytes: [UInt8]) -> (info: ImageInfo, stripped: [UInt8]?)? {
    switch format(of: bytes) {
    case .jpeg: JPEGFile(bytes).map { ($0.info, $0.stripped) }
    case .png: PNGFile(bytes).map { ($0.info, $0.stripped) }
    case .webp: WebPFile(bytes).map { ($0.info, $0.stripped) }
    case .gif: GIFFile(bytes).map { ($0.info, $0.stripped) }
    case .avif: AVIFFile(bytes).map { ($0.info, nil) }
    case .svg: SVGFile(bytes).map { ($0.info, nil) }
    case nil: nil
    }
  }

  /// Tells the format by the first bytes.
  private static func format(of bytes: [UInt8]) -> ImageInfo.Format? {
    let file = ImageBytes(bytes)
    if file.has([0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
    if file.has(PNGFile.signature, at: 0) { return .png }
    if file.has("RIFF", at: 0), file.has("WEBP", at: 8) { return .webp }
    if file.has("GIF87a", at: 0) || file.has("GIF89a", at: 0) { return .gif }
    if file.has("ftyp", at: 4) { return .avif }
    return SVGFile.mayBegin(bytes) ? .svg : nil
  }
}
