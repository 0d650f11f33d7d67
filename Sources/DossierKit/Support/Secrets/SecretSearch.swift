/// Searches the bytes of files for secrets, through all layers of escapes and across tags.
///
/// Not decoded: base64, compressed parts of files, encryption.
struct SecretSearch: Sendable {
  /// A secret in a file.
  struct Finding: Sendable {
    /// The index of the secret.
    let secret: Int
    /// The line in the file; nil in a file that is no text.
    let line: Int?
    /// The words around it, with every secret in them masked.
    let excerpt: String
    /// Its bytes in the file; empty in a file that is no text.
    let range: Range<Int>
  }

  /// How the bytes of a file are read.
  enum Form: Sendable {
    /// HTML, XML, SVG.
    case markup
    /// Any other text.
    case plain
    /// The numbers of the search index, in ASCII letters that make no words.
    case numbers
    /// What else is no text: pictures, fonts, documents.
    case binary

    /// The form of a file, by its name and its first bytes.
    init(path: String, bytes: [UInt8]) {
      // The least of all is found faster than the first.
      if bytes.prefix(8192).withUnsafeBufferPointer({ $0.reduce(.max, min) }) == 0 {
        self = .binary
      } else if Self.isNumbers(path) {
        self = .numbers
      } else {
        let isMarkup = [".html", ".xml", ".svg"].contains {
          path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        self = isMarkup ? .markup : .plain
      }
    }

    /// Whether a file holds the postings of the search index: numbers in letters, no words.
    private static func isNumbers(_ path: String) -> Bool {
      let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      return parts.count == 3 && parts[0].elementsEqual("search".utf8)
        && parts[1].elementsEqual("p".utf8)
    }
  }

  /// More layers of escapes than anything honest has.
  private static let mostLayers = 6

  let index: SecretIndex

  /// Every secret in the bytes of a file, each once, at its first place.
  func findings(in bytes: [UInt8], path: String) -> [Finding] {
    switch Form(path: path, bytes: bytes) {
    case .markup:
      return search(bytes, at: index.filter.places(in: bytes, isMarkup: true), [.markup])
    case .plain:
      return search(bytes, at: index.filter.places(in: bytes), [.markup, .plain])
    case .numbers: return noise([bytes], of: bytes)
    case .binary: return noise([bytes] + UTF16Reading.all(of: bytes), of: bytes)
    }
  }

  /// Every place in a text where a secret stands, through all layers of escapes.
  func places(in bytes: [UInt8]) -> [(secret: Int, range: Range<Int>)] {
    guard index.filter.mayHold(bytes) else { return [] }
    return search(bytes, [.plain, .markup], all: true).map { ($0.secret, $0.range) }
      .sorted { ($0.range.lowerBound, $0.secret) < ($1.range.lowerBound, $1.secret) }
  }

  /// The secrets in a path.
  func secrets(inPath path: String) -> [Int] {
    var found: [Int] = []
    for hit in index.hits(in: SecretLetters(Array(path.utf8)), isPath: true)
    where !found.contains(hit.secret) {
      found.append(hit.secret)
    }
    return found
  }

  /// A path with its secrets masked.
  func masked(path: String) -> String {
    let bytes = Array(path.utf8)
    let letters = SecretLetters(bytes)
    let hits = index.hits(in: letters, isPath: true)
    return hits.isEmpty
      ? path
      : MaskedExcerpt.text(
        of: bytes, hiding: MaskedExcerpt.ranges(of: hits, in: letters), around: nil)
  }

  // MARK: - Parts

  /// Searches the parts of a text in which a secret may be.
  private func search(
    _ bytes: [UInt8], at places: SecretFilter.Places, _ forms: [Form]
  ) -> [Finding] {
    guard case .parts(let parts) = places else { return search(bytes, forms) }
    var found: [Finding] = []
    for part in parts {
      for finding in search(Array(bytes[part]), forms)
      where !found.contains(where: { $0.secret == finding.secret }) {
        let before = part.lowerBound
        let lines = bytes[..<before].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        found.append(
          Finding(
            secret: finding.secret, line: finding.line.map { $0 + lines }, excerpt: finding.excerpt,
            range: (finding.range.lowerBound + before)..<(finding.range.upperBound + before)))
      }
    }
    return found
  }

  // MARK: - Layers

  /// Searches the whole text, whatever the filter says of it.
  func search(_ bytes: [UInt8], _ forms: [Form], all: Bool = false) -> [Finding] {
    var found = Found(keepsAll: all)
    var layer = EscapeReading.Layer(bytes: bytes, offsets: Array(0..<Int32(clamping: bytes.count)))
    if layer.offsets.count < bytes.count { return [] }
    read(layer, forms, of: bytes, &found)
    for _ in 0..<Self.mostLayers {
      let next = EscapeReading.decode(layer, anglesAreSigns: false)
      guard next.isChanged else { break }
      if next.hasAngles {
        read(EscapeReading.decode(layer, anglesAreSigns: true), forms, of: bytes, &found)
      }
      read(next, forms, of: bytes, &found)
      layer = next
    }
    return found.findings
  }

  private func read(
    _ layer: EscapeReading.Layer, _ forms: [Form], of bytes: [UInt8], _ found: inout Found
  ) {
    var readings: [(letters: SecretLetters, hits: [SecretIndex.Hit])] = []
    for form in forms {
      switch form {
      case .markup:
        let (text, tags) = SecretLetters.markup(layer.bytes)
        readings.append((text, index.hits(in: text)))
        readings.append((tags, index.hits(in: tags)))
      case .plain, .numbers, .binary:
        let text = SecretLetters(layer.bytes)
        readings.append((text, index.hits(in: text, isNoise: form != .plain)))
      }
    }
    found.add(readings, layer, of: bytes)
  }

  // MARK: - What is no text

  /// Searches the readings of bytes that are no text.
  private func noise(_ readings: [[UInt8]], of bytes: [UInt8]) -> [Finding] {
    var found = Found(isText: false)
    for reading in readings {
      guard index.filter.mayHold(reading) else { continue }
      let offsets = [Int32](repeating: 0, count: reading.count)
      let layer = EscapeReading.Layer(bytes: reading, offsets: offsets)
      read(layer, [.binary], of: bytes, &found)
      // XMP is XML in the middle of a picture.
      let decoded = EscapeReading.decode(layer, anglesAreSigns: true)
      if decoded.isChanged { read(decoded, [.binary], of: bytes, &found) }
      let (text, tags) = SecretLetters.markup(decoded.bytes)
      let hits = [text, tags].map { ($0, index.hits(in: $0, isNoise: true)) }
      found.add(hits, decoded, of: bytes)
    }
    return found.findings
  }

  /// The findings so far, one for each secret or for each place.
  private struct Found {
    var isText = true
    var keepsAll = false
    var findings: [Finding] = []

    /// Adds what stands in the readings of one layer; the words around one secret may hold another
    /// that only the other reading tells.
    mutating func add(
      _ readings: [(letters: SecretLetters, hits: [SecretIndex.Hit])],
      _ layer: EscapeReading.Layer, of bytes: [UInt8]
    ) {
      let hidden = readings.flatMap { MaskedExcerpt.ranges(of: $0.hits, in: $0.letters) }
      for (letters, hits) in readings {
        for hit in hits {
          let place = Int(letters.offsets[hit.range.lowerBound])
          let end = Int(letters.ends[hit.range.upperBound - 1])
          let offset = Int(layer.offsets[place])
          let isKnown = findings.contains {
            $0.secret == hit.secret && (!keepsAll || $0.range.lowerBound == offset)
          }
          if isKnown { continue }
          let stop = end < layer.offsets.count ? Int(layer.offsets[end]) : bytes.count
          let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
          findings.append(
            Finding(
              secret: hit.secret, line: isText ? line : nil,
              excerpt: MaskedExcerpt.text(
                of: layer.bytes, hiding: hidden, around: place..<max(place, end)),
              range: isText ? offset..<max(offset, stop) : 0..<0))
        }
      }
    }
  }
}

/// Words around a secret in which nothing of any secret can be read.
enum MaskedExcerpt {
  static let mask = "•••"
  private static let reach = 40

  /// The bytes that hits stand in.
  static func ranges(of hits: [SecretIndex.Hit], in letters: SecretLetters) -> [Range<Int>] {
    hits.map { hit in
      let low = Int(letters.offsets[hit.range.lowerBound])
      return low..<max(low, Int(letters.ends[hit.range.upperBound - 1]))
    }
  }

  /// The text around a range, or all of it, with everything hidden replaced.
  static func text(
    of bytes: [UInt8], hiding hidden: [Range<Int>], around place: Range<Int>?
  ) -> String {
    var ranges: [Range<Int>] = []
    for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    let low = place.map { boundary($0.lowerBound - reach, in: bytes) } ?? 0
    let high = place.map { boundary($0.upperBound + reach, in: bytes) } ?? bytes.count
    var output: [UInt8] = []
    var index = low
    var wasMasked = false
    var next = 0
    while index < high {
      while next < ranges.count, ranges[next].upperBound <= index { next += 1 }
      if next < ranges.count, ranges[next].contains(index) {
        if !wasMasked { output += mask.utf8 }
        wasMasked = true
        index = ranges[next].upperBound
        continue
      }
      let byte = bytes[index]
      output.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
      wasMasked = false
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

/// Bytes read as UTF-16 and written as UTF-8.
enum UTF16Reading {
  /// The four readings: either order of bytes, from the first or the second byte on.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    [(0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1)].map { low, high, start in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var index = start
      while index + 1 < bytes.count {
        let unit = UInt32(bytes[index + low]) | UInt32(bytes[index + high]) << 8
        switch unit {
        case 0: break
        case ..<0x80: output.append(UInt8(truncatingIfNeeded: unit))
        case ..<0x800:
          output.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
          output.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
        case 0xD800..<0xE000: output.append(0x20)
        default:
          output.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
          output.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
          output.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
        }
        index += 2
      }
      return output
    }
  }
}
