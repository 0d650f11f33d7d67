import YAML

/// Reads a list with a syntax mistake entry by entry, so that one broken record hides no other.
///
/// An entry begins at a key in the first column and ends before the next; each is parsed alone.
struct ListRecovery {
  /// One entry of the list.
  enum Entry {
    case pair(YAMLNode.Pair, base: Int)
    /// Its fields cannot be read; its key, and where that stands in the file.
    case broken(key: String, range: Range<Int>)
  }

  private(set) var entries: [Entry] = []
  /// The mistakes, with the offset in the file that their places count from.
  private(set) var errors: [(error: YAMLError, base: Int)] = []

  /// Reads a range of a file's bytes, of which the parser told one mistake as a whole.
  init(_ bytes: [UInt8], _ range: Range<Int>, after first: YAMLError, limits: YAMLLimits) {
    let starts = Self.starts(bytes, range)
    let place = range.lowerBound + first.range.lowerBound
    // The whole may know better what is wrong with an entry, such as where a quote opens.
    var isFirstTold = false
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : range.upperBound
      var faults: [YAMLError] = []
      defer { errors += faults.map { ($0, start) } }
      do throws(YAMLError) {
        let node = try YAMLParser.parse(bytes[start..<end], limits: limits, faults: &faults)
        guard case .mapping(let pairs) = node?.content else { continue }
        entries += pairs.map { .pair($0, base: start) }
      } catch {
        let isFirst = (start..<max(start + 1, end)).contains(place)
        isFirstTold = isFirstTold || isFirst
        errors.append(isFirst ? (first, range.lowerBound) : (error, start))
        if let key = Self.key(bytes, start) { entries.append(key) }
      }
    }
    // A mistake between entries, such as a key that stands twice, shows in none of them.
    if !isFirstTold { errors.insert((first, range.lowerBound), at: 0) }
  }

  /// Where the lines begin that start an entry.
  private static func starts(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var line = range.lowerBound
    while line < range.upperBound {
      if isKey(bytes, line, range.upperBound) { starts.append(line) }
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      line = end + 1
    }
    return starts
  }

  /// Whether a line starts with a key and a colon.
  private static func isKey(_ bytes: [UInt8], _ line: Int, _ end: Int) -> Bool {
    var index = line
    while index < end, isIDByte(bytes[index]) { index += 1 }
    guard index > line, index < end, bytes[index] == UInt8(ascii: ":") else { return false }
    return index + 1 == end || bytes[index + 1] <= 0x20
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      || "-_.\"'/".utf8.contains(byte)
  }

  private static func key(_ bytes: [UInt8], _ start: Int) -> Entry? {
    guard let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = bytes[start..<colon].filter { $0 != 0x22 && $0 != 0x27 }
    return .broken(key: String(decoding: key, as: UTF8.self), range: start..<colon)
  }
}
