/// All that is proved of the finished files before any of them is put in place.
struct OutputProof: Sendable {
  private let scan: SecretScan
  private let points: PointCheck
  private let lists: ListCheck
  /// The texts that the files are made of, to tell where a secret came from.
  private let origins: SecretOrigins?

  init(_ proof: Proof, origins: SecretOrigins? = nil) {
    scan = SecretScan(proof)
    points = PointCheck(proof)
    lists = ListCheck(proof)
    self.origins = origins
  }

  /// What is found in one file.
  struct Look: Sendable {
    fileprivate let secrets: [SecretScan.Finding]
    fileprivate let others: [Diagnostic]

    /// Whether nothing was found.
    var isClean: Bool { secrets.isEmpty && others.isEmpty }
  }

  /// Searches one file and its path.
  func look(at file: OutputFile) -> Look {
    Look(
      secrets: scan.findings(in: file),
      others: ImageCheck.problems(of: file) + points.problems(of: file) + lists.problems(of: file))
  }

  /// The problems that keep the files from being published.
  func problems(of looks: [Look], jobs: Int) async -> [Diagnostic] {
    let secrets = await scan.problems(of: looks.flatMap(\.secrets), jobs: jobs, origins: origins)
    return secrets + looks.flatMap(\.others)
  }
}

/// Rules L06 and S11: no picture tells where it was taken, and what is named like one is one.
///
/// What cannot be read cannot be cleaned either.
private enum ImageCheck {
  private static let known: Set<String> = [
    "jpg", "jpeg", "jfif", "png", "apng", "webp", "gif", "avif", "svg",
  ]
  /// What cameras write and few browsers show; nobody takes the metadata out of it.
  private static let foreign: Set<String> = ["heic", "heif", "tif", "tiff", "dng"]

  static func problems(of file: OutputFile) -> [Diagnostic] {
    let (name, path) = (file.path.name, file.path.text)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return [] }
    let ending = name[name.utf8.index(after: dot)...].lowercased()
    if foreign.contains(ending) { return [.metadata(path, isPlace: true)] }
    guard known.contains(ending), let bytes = OutputBytes.read(file) else { return [] }
    guard let info = ImageFile.inspect(bytes) else {
      // The theme is the site's own, and trusted.
      return path.utf8.starts(with: "assets/".utf8) ? [] : [.damaged(path)]
    }
    if info.hasGPS || info.hasSerial { return [.metadata(path, isPlace: info.hasGPS)] }
    if case .copy = file.content, info.hasMetadata, info.format.canBeStripped {
      return [.tooLargeToClean(path)]
    }
    return []
  }
}

/// Rule L08: no coordinate finer than readers may learn.
struct PointCheck: Sendable {
  /// Digits of a latitude, and of the longitude that goes with it.
  private struct Pair: Sendable {
    let longitude: String
    let point: Int
  }

  private let points: [Proof.Point]
  /// The pairs by the digits of the latitude: more of them than readers may learn.
  private let pairs: [String: [Pair]]
  private let lengths: [Int]

  init(_ proof: Proof) {
    points = proof.points
    var pairs: [String: [Pair]] = [:]
    var lengths: Set<Int> = []
    for (index, point) in proof.points.enumerated() {
      // One digit more may be chance, two are the place.
      for extra in 1...2 {
        let decimals = point.decimals + extra
        for isRounded in [false, true] {
          let latitude = Self.digits(point.coordinates.latitude, decimals, isRounded)
          let longitude = Self.digits(point.coordinates.longitude, decimals, isRounded)
          let isPublic = proof.publicPoints.contains { point in
            Self.isWritten(point.latitude, decimals, as: latitude)
              && Self.isWritten(point.longitude, decimals, as: longitude)
          }
          // Trailing zeros are no finer than the digits before them.
          if isPublic || latitude.utf8.last == 0x30 && longitude.utf8.last == 0x30 { continue }
          pairs[latitude, default: []].append(Pair(longitude: longitude, point: index))
          lengths.insert(decimals)
        }
      }
    }
    self.pairs = pairs
    self.lengths = lengths.sorted()
  }

  func problems(of file: OutputFile) -> [Diagnostic] {
    guard !pairs.isEmpty, case .bytes(let bytes) = file.content, !bytes.prefix(8192).contains(0)
    else { return [] }
    let numbers = Self.numbers(in: bytes)
    var found: Set<Int> = []
    for (index, number) in numbers.enumerated() {
      for length in lengths {
        guard let latitude = Self.prefix(number, length) else { break }
        for pair in pairs[latitude] ?? [] {
          // The two of one place stand side by side, in either order.
          let near = numbers[
            max(0, index - Self.reach)..<min(numbers.count, index + Self.reach + 1)]
          if near.contains(where: { Self.prefix($0, length) == pair.longitude }) {
            found.insert(pair.point)
          }
        }
      }
    }
    return found.sorted().map { .tooFine(points[$0], file.path.text) }
  }

  /// How many numbers may stand between a latitude and its longitude.
  private static let reach = 2

  /// The decimal numbers of a text, with a point or a comma.
  private static func numbers(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var numbers: [ArraySlice<UInt8>] = []
    var index = 0
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && (0x30...0x39).contains(bytes[index])
    }
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while isDigit(index) { index += 1 }
      guard index - start <= 3, index < bytes.count,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), isDigit(index + 1)
      else { continue }
      index += 1
      while isDigit(index) { index += 1 }
      let isNegative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
      numbers.append(bytes[(isNegative ? start - 1 : start)..<index])
    }
    return numbers
  }

  /// A number cut behind so many decimals; nil when it has fewer.
  private static func prefix(_ number: ArraySlice<UInt8>, _ decimals: Int) -> String? {
    guard
      let mark = number.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }),
      number.endIndex - mark - 1 >= decimals
    else { return nil }
    let whole = String(decoding: number[..<mark], as: UTF8.self)
    let rest = String(decoding: number[(mark + 1)..<(mark + 1 + decimals)], as: UTF8.self)
    return "\(whole).\(rest)"
  }

  /// Whether a coordinate, cut or rounded, is written with these digits.
  private static func isWritten(_ degrees: Double, _ decimals: Int, as text: String) -> Bool {
    digits(degrees, decimals, false) == text || digits(degrees, decimals, true) == text
  }

  /// A coordinate cut or rounded to so many decimals.
  private static func digits(_ degrees: Double, _ decimals: Int, _ isRounded: Bool) -> String {
    guard degrees.isFinite, abs(degrees) <= 360 else { return "" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = abs(degrees) * scale
    // Binary fractions fall just short of the decimals that somebody wrote.
    let units = Int(isRounded ? scaled.rounded() : (scaled + 1e-6).rounded(.down))
    let whole = Int(scale)
    let sign = degrees < 0 ? "-" : ""
    return "\(sign)\(units / whole).\(DateDigits.padded(units % whole, decimals))"
  }
}

/// Rules L07 and L09: lists name no page under takedown, and nothing younger than the build.
struct ListCheck: Sendable {
  private let unlisted: [(path: [UInt8], place: SourceRange)]
  private let asOf: Instant
  /// A day before which no clock on earth shows the instant of the build: nearly all dates are earlier,
  /// and need not be read.
  private let earlier: [UInt8]

  init(_ proof: Proof) {
    unlisted = proof.unlisted.map { (Array($0.path.utf8), $0.place) }
    asOf = proof.asOf
    let day = CivilDate(dayNumber: proof.asOf.at(offset: 0).day.dayNumber - 2).description
    // A year of four digits is compared digit by digit; of another all dates are read.
    earlier = day.utf8.count == Self.dayLength ? Array(day.utf8) : []
  }

  private static let dayLength = "2017-06-20".utf8.count

  func problems(of file: OutputFile) -> [Diagnostic] {
    let path = file.path.text
    guard case .bytes(let bytes) = file.content, Self.isList(path) else { return [] }
    var found: [Diagnostic] = []
    let isPage = Bytes.ends(path, with: ".html")
    let sources = "sources/".utf8
    for page in unlisted {
      let isNamed =
        if isPage, page.path.starts(with: sources) {
          // That a page cites a source does not list it. The list of sources does that by its links;
          // the addresses of other sites that it holds may end like ours.
          path.utf8.starts(with: sources) && Self.links(to: page.path, in: bytes, from: path)
        } else {
          Bytes.find(page.path, in: bytes) != nil
            || Self.links(to: page.path, in: bytes, from: path)
        }
      if isNamed { found.append(.listed(page.place, path)) }
    }
    if Bytes.ends(path, with: ".xml") || Bytes.equal(path, OutputPaths.jsonFeed),
      let date = laterDate(in: bytes)
    {
      found.append(.later(date, path))
    }
    return found
  }

  /// Whether a file leads readers or machines to pages: a feed, a sitemap, a search index, an export,
  /// the home, a list or a page on which it goes on.
  private static func isList(_ path: String) -> Bool {
    let name = FilePath.split(path).name
    return Bytes.ends(name, with: ".xml") || leading.contains { Bytes.equal(name, $0) }
      || OutputPaths.isOfList(path) || leadingStarts.contains { path.utf8.starts(with: $0.utf8) }
  }

  private static let leading = ["timeline.html", "404.html", OutputPaths.jsonFeed]
  private static let leadingStarts = ["search", "data/", "timeline/"]

  /// Whether a list holds a link to a page, relative to the list in its shortest form or from the root
  /// of the site.
  private static func links(to page: [UInt8], in bytes: [UInt8], from path: String) -> Bool {
    let page = String(decoding: page, as: UTF8.self)
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    return [RelativePath.path(from: path, to: page), up + page].contains { address in
      let link = Array("=\"\(address)".utf8)
      var rest = bytes[...]
      while let place = Bytes.find(link, in: rest) {
        rest = rest.dropFirst(place + link.count)
        if let next = rest.first, "\"#?".utf8.contains(next) { return true }
      }
      return false
    }
  }

  /// What stands before a date in feeds and sitemaps.
  private static let dated = [
    "<updated>", "<published>", "<lastmod>", "<pubDate>", "\"date_published\":\"",
    "\"date_modified\":\"",
  ].map { Array($0.utf8) }

  /// A date of a feed or a sitemap that the instant of the build had not seen.
  private func laterDate(in bytes: [UInt8]) -> String? {
    for tag in Self.dated {
      var rest = bytes[...]
      while let place = Bytes.find(tag, in: rest) {
        rest = rest.dropFirst(place + tag.count)
        if Self.isDay(rest.prefix(earlier.count), noLaterThan: earlier) { continue }
        let date = String(
          decoding: rest.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") },
          as: UTF8.self)
        if case .success(let instant) = Instant.parse(date), asOf < instant { return date }
      }
    }
    return nil
  }
}

extension ListCheck {
  /// Whether a text is a day of a year of four digits, and no later than another.
  private static func isDay(_ text: ArraySlice<UInt8>, noLaterThan other: [UInt8]) -> Bool {
    guard text.count == dayLength, other.count == dayLength else { return false }
    var isEarlier = false
    for (place, (byte, bound)) in zip(text, other).enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte) else { return false }
      if isEarlier { continue }
      if byte > bound { return false }
      isEarlier = byte < bound
    }
    return true
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func metadata(_ path: String, isPlace: Bool) -> Self {
    Diagnostic(
      .imageMetadata, path: path,
      isPlace
        ? "the picture may tell where it was taken"
        : "the picture may tell the serial number of a camera",
      help: "save it without metadata, or as JPEG, PNG or WebP, which dossier cleans itself")
  }

  fileprivate static func damaged(_ path: String) -> Self {
    Diagnostic(
      .malformedFile, path: path,
      "the file is named like a picture and cannot be read as one, so nothing can be taken out of it",
      help: "open it in a picture editor and save it anew as JPEG, PNG or WebP")
  }

  fileprivate static func tooLargeToClean(_ path: String) -> Self {
    Diagnostic(
      .imageMetadata, path: path, "the picture is larger than 32 MiB and keeps its metadata",
      help: "make it smaller: no reader waits for so many bytes")
  }

  fileprivate static func tooFine(_ point: Proof.Point, _ path: String) -> Self {
    var diagnostic = Diagnostic(
      .coordinateTooFine, at: point.record,
      "a coordinate finer than readers may learn would stand in '\(path)'",
      help: "take it out of the text or the template that brought it there")
    diagnostic.hidesExcerpt = true
    return diagnostic
  }

  fileprivate static func listed(_ place: SourceRange, _ path: String) -> Self {
    Diagnostic(
      .takenDownPageListed, at: place, "the page under takedown would be listed in '\(path)'",
      help: "take it out of the text or the template that brought it there")
  }

  fileprivate static func later(_ date: String, _ path: String) -> Self {
    Diagnostic(
      .embargoBetrayed, path: path,
      "the date \(date) is later than the build, and betrays what is to come",
      help: "mend the date, or the template that prints it")
  }
}
