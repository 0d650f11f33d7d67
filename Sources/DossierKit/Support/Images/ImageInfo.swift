/// What an image file says about itself, without decoding a pixel.
struct ImageInfo: Hashable, Sendable {
  /// The kinds of image a site may hold.
  enum Format: String, Hashable, Sendable {
    case jpeg, png, webp, gif, avif, svg

    /// Whether metadata can be taken out without encoding the picture again.
    var canBeStripped: Bool {
      switch self {
      case .jpeg, .png, .webp, .gif: true
      case .avif, .svg: false
      }
    }
  }

  /// The kind, told from the content and not from the file's name.
  let format: Format
  /// Width in pixels as shown, after any turn that the metadata asks for.
  var width: Int
  /// Height in pixels as shown, after any turn that the metadata asks for.
  var height: Int
  /// Whether it tells, or may tell, where it was taken.
  var hasGPS = false
  /// Whether it tells, or may tell, the serial number of a camera or lens.
  var hasSerial = false
  /// Whether it holds anything but pixels, colours and how to turn them.
  var hasMetadata = false

  /// Makes the information about an image that is free of metadata.
  init(_ format: Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }

  /// Adds what was found in a piece of metadata.
  mutating func add(_ metadata: ImageMetadata) {
    hasMetadata = hasMetadata || metadata.isPresent
    hasGPS = hasGPS || metadata.hasGPS
    hasSerial = hasSerial || metadata.hasSerial
    if metadata.orientation >= 5 { swap(&width, &height) }
  }
}
