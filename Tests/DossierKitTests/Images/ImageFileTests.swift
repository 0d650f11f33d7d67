import Testing

@testable import DossierKit

private typealias T = TestImages

/// One image and what must be found in it.
struct ImageCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let size: [Int]
  /// Any of `m` for metadata, `g` for GPS and `s` for a serial number.
  let finds: String
  /// The bytes that must be left; nil when the image cannot be stripped.
  let stripped: [UInt8]?

  init(
    _ name: String, _ bytes: [UInt8], _ size: [Int], _ finds: String, stripped: [UInt8]?
  ) {
    testDescription = name
    self.bytes = bytes
    self.size = size
    self.finds = finds
    self.stripped = stripped
  }
}

struct ImageFileTests {
  private static let head = Array("Exif\0\0".utf8)

  private static func app1(_ tiff: [UInt8]) -> [UInt8] { T.segment(0xE1, head + tiff) }

  /// The Exif that is left where only the orientation may stay.
  private static func turn(_ orientation: Int) -> [UInt8] {
    ImageMetadata.exif(orientation: orientation)
  }

  static let jpegs: [ImageCase] = [
    ImageCase("plain", T.jpeg(), [8, 4], "", stripped: T.jpeg()),
    ImageCase(
      "colours stay", T.jpeg(T.jfif + T.icc + T.adobe), [8, 4], "",
      stripped: T.jpeg(T.jfif + T.icc + T.adobe)),
    ImageCase(
      "GPS", T.jpeg(T.jfif + app1(T.exif(gps: true))), [8, 4], "mg", stripped: T.jpeg(T.jfif)),
    ImageCase(
      "serial, big-endian", T.jpeg(app1(T.exif(serial: true, isLittleEndian: false))), [8, 4], "ms",
      stripped: T.jpeg()),
    ImageCase(
      "turned", T.jpeg(app1(T.exif(orientation: 6, gps: true)) + T.jfif), [4, 8], "mg",
      stripped: T.jpeg(T.jfif + app1(turn(6)))),
    ImageCase(
      "only turned", T.jpeg(app1(turn(3))), [8, 4], "", stripped: T.jpeg(app1(turn(3)))),
    ImageCase(
      "orientation out of range", T.jpeg(app1(T.exif(orientation: 9))), [8, 4], "",
      stripped: T.jpeg()),
    ImageCase("damaged Exif", T.jpeg(app1([1, 2, 3])), [8, 4], "mgs", stripped: T.jpeg()),
    ImageCase(
      "XMP", T.jpeg(T.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + T.xmp)), [8, 4],
      "mgs", stripped: T.jpeg()),
    ImageCase(
      "IPTC, comment, MPF, unknown",
      T.jpeg([0xED, 0xFE, 0xE2, 0xEF, 0xE0].flatMap { T.segment($0, [1, 2]) }), [8, 4], "m",
      stripped: T.jpeg()),
    ImageCase(
      "small copy in JFIF",
      T.jpeg(T.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7])), [8, 4],
      "m", stripped: T.jpeg(T.jfif)),
    ImageCase(
      "second image behind", T.jpeg(trailer: T.jpeg(app1(T.exif(gps: true)))), [8, 4], "mg",
      stripped: T.jpeg()),
    ImageCase(
      "film behind", T.jpeg(trailer: [1, 0xA9] + Array("xyz+50".utf8)), [8, 4], "mg",
      stripped: T.jpeg()),
    ImageCase("cut off in the scan", T.jpeg().dropLast(2), [8, 4], "", stripped: T.jpeg()),
  ]

  static let pngs: [ImageCase] = [
    ImageCase("plain", T.png(), [2, 1], "", stripped: T.png()),
    ImageCase(
      "colours stay", T.png(T.chunk("gAMA", [0, 0, 0, 1]) + T.chunk("pHYs", Array(0..<9))), [2, 1],
      "", stripped: T.png(T.chunk("gAMA", [0, 0, 0, 1]) + T.chunk("pHYs", Array(0..<9)))),
    ImageCase(
      "Exif", T.png(T.chunk("eXIf", T.exif(gps: true, serial: true))), [2, 1], "mgs",
      stripped: T.png()),
    ImageCase(
      "turned", T.png(T.chunk("eXIf", T.exif(orientation: 8, serial: true))), [1, 2], "ms",
      stripped: T.png(T.chunk("eXIf", turn(8)))),
    ImageCase(
      "text and time",
      T.png(T.chunk("tEXt", Array("Author\0A".utf8)) + T.chunk("tIME", [7, 0xE0, 3, 22, 8, 0, 0])),
      [2, 1], "m", stripped: T.png()),
    ImageCase(
      "XMP", T.png(T.chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + T.xmp)), [2, 1],
      "mgs", stripped: T.png()),
    ImageCase(
      "compressed text", T.png(T.chunk("zTXt", Array("a\0\0xyz".utf8))), [2, 1], "mgs",
      stripped: T.png()),
    ImageCase("unknown chunk", T.png(T.chunk("caBX", [1])), [2, 1], "m", stripped: T.png()),
    ImageCase("bytes behind", T.png(trailer: [1, 2]), [2, 1], "m", stripped: T.png()),
  ]

  private static let plainWebP = T.webp(T.riff("VP8L", T.vp8l))
  private static let bareWebP = T.webp(
    T.riff("VP8X", [0, 0, 0, 0, 2, 0, 0, 1, 0, 0]) + T.riff("VP8L", T.vp8l))
  private static let turnedWebP = T.webp(
    T.riff("VP8X", [8, 0, 0, 0, 2, 0, 0, 1, 0, 0]) + T.riff("VP8L", T.vp8l)
      + T.riff("EXIF", turn(6)))
  private static let lossy = T.riff("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 16, 0x40, 9, 0, 1])

  static let webps: [ImageCase] = [
    ImageCase("lossless", plainWebP, [3, 2], "", stripped: plainWebP),
    ImageCase("lossy", T.webp(lossy), [16, 9], "", stripped: T.webp(lossy)),
    ImageCase(
      "Exif and XMP",
      T.extendedWebP(T.riff("EXIF", T.exif(serial: true)) + T.riff("XMP ", T.xmp)), [3, 2], "mgs",
      stripped: bareWebP),
    ImageCase(
      "turned", T.extendedWebP(T.riff("EXIF", head + T.exif(orientation: 6, gps: true))), [2, 3],
      "mg", stripped: turnedWebP),
    ImageCase(
      "unknown chunk and bytes behind",
      T.webp(T.riff("VP8L", T.vp8l) + T.riff("abcd", [1]), trailer: [9]),
      [3, 2], "m", stripped: plainWebP),
    ImageCase(
      "metadata in a frame",
      T.webp(
        T.riff("ANMF", [UInt8](repeating: 0, count: 16) + lossy + T.riff("XMP ", T.xmp)) + lossy),
      [16, 9], "mgs",
      stripped: T.webp(T.riff("ANMF", [UInt8](repeating: 0, count: 16) + lossy) + lossy)),
  ]

  private static let control: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]

  static let gifs: [ImageCase] = [
    ImageCase("plain", T.gif(), [2, 1], "", stripped: T.gif()),
    ImageCase(
      "animation stays", T.gif(T.loop + control), [2, 1], "", stripped: T.gif(T.loop + control)),
    ImageCase(
      "comment", T.gif([0x21, 0xFE, 2, 65, 66, 0] + T.loop), [2, 1], "m", stripped: T.gif(T.loop)),
    ImageCase(
      "XMP",
      T.gif([0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [UInt8(T.xmp.count)] + T.xmp + [0]),
      [2, 1], "mgs", stripped: T.gif()),
    ImageCase(
      "plain text takes its control along",
      T.gif(control + [0x21, 0x01, 1, 65, 0]), [2, 1], "m", stripped: T.gif()),
    ImageCase("bytes behind", T.gif(trailer: [1]), [2, 1], "m", stripped: T.gif()),
    ImageCase("without an end", T.gif().dropLast(), [2, 1], "", stripped: T.gif()),
  ]

  private static func svg(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let others: [ImageCase] = [
    ImageCase("AVIF, turned", T.avif(), [5, 6], "", stripped: nil),
    ImageCase(
      "AVIF, Exif", T.avif(exif: T.exif(gps: true), turns: 2), [6, 5], "mg", stripped: nil),
    ImageCase("AVIF, Exif that is not found", T.avif(exif: [0]), [5, 6], "mgs", stripped: nil),
    ImageCase(
      "SVG, size", svg("<svg width='12.4px' height=\"1in\"/>"), [12, 96], "", stripped: nil),
    ImageCase(
      "SVG, box",
      svg(
        "\u{FEFF}<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a '>'>]>\n"
          + "<svg width='100%' viewBox='0 0, 40 30'>"),
      [40, 30], "", stripped: nil),
    ImageCase("SVG, no size", svg("<svg >"), [300, 150], "", stripped: nil),
    ImageCase("SVG, comment", svg("<!-- > --><svg:svg\n>"), [300, 150], "m", stripped: nil),
    ImageCase(
      "SVG, photograph", svg("<svg><image href='data:image/jpeg;base64,'/>"), [300, 150], "mgs",
      stripped: nil),
  ]

  private func check(_ image: ImageCase, _ format: ImageInfo.Format) throws {
    let info = try #require(ImageFile.inspect(image.bytes))
    #expect(info.format == format)
    #expect([info.width, info.height] == image.size)
    let found =
      (info.hasMetadata ? "m" : "") + (info.hasGPS ? "g" : "") + (info.hasSerial ? "s" : "")
    #expect(found == image.finds)
    #expect(ImageFile.stripped(image.bytes) == image.stripped)
    if let stripped = image.stripped {
      #expect(ImageFile.stripped(stripped) == stripped)
      let clean = ImageInfo(format, width: info.width, height: info.height)
      #expect(ImageFile.inspect(stripped) == clean)
    }
  }

  @Test(arguments: jpegs) func `a JPEG loses its metadata and nothing else`(image: ImageCase) throws
  {
    try check(image, .jpeg)
  }

  @Test(arguments: pngs) func `a PNG loses its metadata and nothing else`(image: ImageCase) throws {
    try check(image, .png)
  }

  @Test(arguments: webps) func `a WebP loses its metadata and nothing else`(image: ImageCase) throws
  {
    try check(image, .webp)
  }

  @Test(arguments: gifs) func `a GIF loses its metadata and nothing else`(image: ImageCase) throws {
    try check(image, .gif)
  }

  @Test(arguments: others) func `AVIF and SVG are looked at only`(image: ImageCase) throws {
    try check(image, image.testDescription.utf8.starts(with: "AVIF".utf8) ? .avif : .svg)
  }

  private static let refused: [[UInt8]] = [
    [], [0xFF, 0xD8, 0xFF], T.png().dropLast(8), Array(T.jpeg().prefix(40)), svg("<html><svg>"),
    svg("hello"), svg("<svg"), svg("<svg width>"), svg("<!-- <svg>"), T.avif(brand: "heic"),
    T.gif().prefix(13) + [0x3B], T.webp([]), T.webp(T.riff("ICCP", [1, 2])),
  ]

  @Test(arguments: refused)
  func `what is no image, or a damaged one, is refused`(bytes: [UInt8]) {
    #expect(ImageFile.inspect(bytes) == nil)
    #expect(ImageFile.stripped(bytes) == nil)
  }

  @Test(arguments: ["secret-name", "SECRET"])
  func `a name in any metadata is gone`(name: String) throws {
    let secret = Array(name.utf8)
    let images = [
      T.jpeg(T.segment(0xFE, secret), trailer: secret),
      T.png(T.chunk("tEXt", secret), trailer: secret),
      T.extendedWebP(T.riff("XMP ", secret)),
      T.gif([0x21, 0xFE, UInt8(secret.count)] + secret + [0]),
    ]
    for image in images {
      let stripped = try #require(ImageFile.stripped(image))
      #expect(!ImageBytes(image).offsets(of: secret).isEmpty)
      #expect(ImageBytes(stripped).offsets(of: secret).isEmpty)
    }
  }

  @Test func `no cut and no change of bytes traps, and what is stripped is clean`() {
    let images = (Self.jpegs + Self.pngs + Self.webps + Self.gifs + Self.others).map(\.bytes)
    var random = SeededRandom(seed: 11)
    for image in images {
      for end in 0...image.count { examine(Array(image.prefix(end))) }
      for _ in 0..<150 {
        var changed = image
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<changed.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: changed[index] = 0xFF
          case 1: changed[index] = 0
          case 2: changed[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
          default: changed[index] = UInt8.random(in: 0...255, using: &random)
          }
        }
        examine(changed)
      }
    }
  }

  /// Bytes without any meaning.
  private static func noise(_ random: inout SeededRandom, most: Int = 200) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
  }

  @Test func `whatever stands around them, the pixels stay byte for byte`() throws {
    var random = SeededRandom(seed: 12)
    let extended = try #require(ImageFile.stripped(T.extendedWebP([])))
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    for _ in 0..<300 {
      let noise = Self.noise(&random)
      let markers: [UInt8] = [0xE0, 0xE1, 0xE2, 0xE5, 0xED, 0xEE, 0xFE]
      let segment = T.segment(markers.randomElement(using: &random) ?? 0xFE, noise)
      #expect(ImageFile.stripped(T.jpeg(segment, trailer: noise)) == T.jpeg())
      let name = (0..<4).compactMap { _ in letters.randomElement(using: &random) }
      let chunk = T.chunk(String(decoding: name, as: UTF8.self), noise)
      #expect(ImageFile.stripped(T.png(chunk, trailer: noise)) == T.png())
      let part = T.riff(String(decoding: name, as: UTF8.self), noise)
      #expect(ImageFile.stripped(T.extendedWebP(part)) == extended)
      let comment: [UInt8] =
        [0x21, 0xFE, UInt8(clamping: noise.count)] + noise + (noise.isEmpty ? [] : [0])
      #expect(ImageFile.stripped(T.gif(comment, trailer: noise)) == T.gif())
    }
  }

  @Test func `no bytes behind the sign of a format trap`() {
    var random = SeededRandom(seed: 13)
    let signs: [[UInt8]] = [
      [0xFF, 0xD8, 0xFF], PNGFile.signature, T.webp([]), Array("GIF89a".utf8),
      T.box("ftyp", Array("avif\0\0\0\0".utf8)), Array("<svg ".utf8),
    ]
    for sign in signs {
      for _ in 0..<2000 { examine(sign + Self.noise(&random)) }
    }
  }

  private func examine(_ bytes: [UInt8]) {
    let info = ImageFile.inspect(bytes)
    guard let stripped = ImageFile.stripped(bytes) else { return }
    let clean = ImageFile.inspect(stripped)
    #expect(clean?.hasMetadata == false && clean?.hasGPS == false && clean?.hasSerial == false)
    #expect(clean?.width == info?.width && clean?.height == info?.height)
    #expect(ImageFile.stripped(stripped) == stripped)
  }
}
