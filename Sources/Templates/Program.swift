/// Compiled templates: one flat list of steps, the literal bytes, and the ways through objects.
struct Program: Sendable {
  /// Where a value is: a frame of the context stack, a slot there, and slots in objects below it.
  struct Reference: Hashable, Sendable {
    let frame: Int32
    let slot: Int32
    /// The slots of a dotted name after its first part, in the program's `slots`.
    var rest: Int32 = 0
    var restCount: Int32 = 0
  }

  enum Step: Sendable {
    case literal(start: Int32, count: Int32)
    case escaped(Reference)
    case raw(Reference)
    case jump(to: Int32)
    case skipUnless(Reference, to: Int32)
    case skipIf(Reference, to: Int32)
    /// Makes an object the top of the context stack, or goes on elsewhere when there is none.
    case enter(Reference, to: Int32)
    case leave
    /// Begins with the first item of a list, or goes on elsewhere when there is none.
    case loop(Reference, to: Int32)
    /// Begins again with the next item, or ends the loop.
    case next(to: Int32)
    case call(Int32)
    case end
  }

  var steps: [Step] = []
  var literals: [UInt8] = []
  var slots: [Int32] = []
}
