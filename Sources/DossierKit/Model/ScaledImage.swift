/// A smaller copy of a picture, which browsers may take in its place.
struct ScaledImage: Sendable {
  /// Its place in the output folder.
  let path: OutputPath
  /// In pixels.
  let width: Int
  /// Free of metadata, as the picture is.
  let bytes: [UInt8]
}
