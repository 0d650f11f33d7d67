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
    let only = calls.count == 1 ? calls[0] : (number: 0, use: 0)
    first = (Int32(clamping: only.number), Int32(clamping: only.use))
    all = calls.count == 1 ? [] : calls
  }

  /// The only call.
  init(_ call: Call) {
    first = (Int32(clamping: call.number), Int32(clamping: call.use))
    all = []
  }

  var startIndex: Int { 0 }
  var endIndex: Int { first.number > 0 ? 1 : all.count }

  subscript(_ index: Int) -> Call {
    first.number > 0 ? (Int(first.number), Int(first.use)) : all[index]
  }
}
