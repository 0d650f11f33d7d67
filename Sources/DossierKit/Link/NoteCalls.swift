/// The calls of source notes that stand in one pair of brackets.
///
/// Most brackets call one: its numbers lie in the value itself.
struct NoteCalls: Sendable, RandomAccessCollection {
  /// The number of a note, and which use of it this is, both from 1.
  typealias Call = (number: Int, use: Int)

  private let first: (number: Int32, use: Int32)
  /// All of them, where they are not one.
  private let all: [Call]

  init(_ calls: [Call]) {
    self = calls.count == 1 ? NoteCalls(calls[0]) : NoteCalls(first: (0, 0), all: calls)
  }

  /// The only call.
  init(_ call: Call) {
    self.init(first: (Int32(clamping: call.number), Int32(clamping: call.use)), all: [])
  }

  private init(first: (number: Int32, use: Int32), all: [Call]) {
    (self.first, self.all) = (first, all)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { first.number > 0 ? 1 : all.count }

  subscript(_ index: Int) -> Call {
    first.number > 0 ? (Int(first.number), Int(first.use)) : all[index]
  }
}
