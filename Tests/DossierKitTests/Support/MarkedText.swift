/// A text with the marks of expected problems, `⟦words⟧S02`, taken out.
struct MarkedText {
  private(set) var bytes: [UInt8] = []
  /// The marked bytes and the code behind each.
  private(set) var marks: [(range: Range<Int>, code: String)] = []

  private static let opening = Array("⟦".utf8)
  private static let closing = Array("⟧".utf8)

  /// Reads marks; they may stand inside one another.
  init(_ marked: [UInt8]) {
    var starts: [Int] = []
    var index = 0
    while index < marked.count {
      if marked[index...].starts(with: Self.opening) {
        starts.append(bytes.count)
        index += Self.opening.count
      } else if marked[index...].starts(with: Self.closing) {
        index += Self.closing.count
        let code = String(decoding: marked[index...].prefix(3), as: UTF8.self)
        index += 3
        marks.append(((starts.popLast() ?? bytes.count)..<bytes.count, code))
      } else {
        bytes.append(marked[index])
        index += 1
      }
    }
  }
}
