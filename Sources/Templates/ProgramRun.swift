/// Runs a program: indexing and copying of bytes, without recursion.
///
/// What is shown is looked at where it lies: neither steps nor values change while they are shown, and
/// neither hold a reference.
struct ProgramRun: ~Copyable {
  // Not private: Swift 6.3 ends while it compiles memory of a private type.
  struct Loop: BitwiseCopyable {
    /// Where the values of the item at hand begin.
    var start: Int
    let stride: Int
    /// How many items follow it.
    var left: Int
  }

  private let program: Program
  private let values: UnsafeBufferPointer<TemplateValue>
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the values of each object of the context stack begin, the bottom first.
  private var frames = Memory<Int>(capacity: 32)
  private var loops = Memory<Loop>(capacity: 16)
  private var returns = Memory<Int>(capacity: 32)
  private var output = Memory<UInt8>(capacity: 65_536)

  /// Prepares to run on values that stay where they are, of which those of the bottom of the context
  /// stack begin at a place.
  init(
    _ program: Program, _ values: UnsafeBufferPointer<TemplateValue>,
    _ bytes: UnsafeBufferPointer<UInt8>, root: Int
  ) {
    self.program = program
    self.values = values
    self.bytes = bytes
    frames.append(root)
  }

  /// Appends what the steps from a place on show.
  mutating func run(from start: Int, into bytes: inout [UInt8]) {
    program.steps.withUnsafeBufferPointer { steps in
      program.literals.withUnsafeBufferPointer { literals in
        program.slots.withUnsafeBufferPointer { slots in
          run(steps, literals, slots, from: start)
        }
      }
    }
    bytes.append(contentsOf: output.view)
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Program.Step>, _ literals: UnsafeBufferPointer<UInt8>,
    _ slots: UnsafeBufferPointer<Int32>, from start: Int
  ) {
    var index = start
    while true {
      let step = steps[index]
      index &+= 1
      switch step {
      case .literal(let start, let count):
        if let first = literals.baseAddress { output.append(first + Int(start), Int(count)) }
      case .escaped(let reference):
        let value = value(of: reference, slots)
        let text = text(of: value)
        if value.kind != .plain {
          HTMLEscaper.append(text, to: &output)
        } else if let first = text.baseAddress {
          output.append(first, text.count)
        }
      case .raw(let reference):
        let text = text(of: value(of: reference, slots))
        if let first = text.baseAddress { output.append(first, text.count) }
      case .jump(let target): index = Int(target)
      case .skipUnless(let reference, let target):
        if !value(of: reference, slots).isTruthy { index = Int(target) }
      case .skipIf(let reference, let target):
        if value(of: reference, slots).isTruthy { index = Int(target) }
      case .enter(let reference, let target):
        let value = value(of: reference, slots)
        if value.kind == .object {
          frames.append(Int(value.start))
        } else {
          index = Int(target)
        }
      case .leave: _ = frames.removeLast()
      case .loop(let reference, let target):
        let value = value(of: reference, slots)
        if value.kind == .list, value.count > 0 {
          let start = Int(value.start)
          loops.append(Loop(start: start, stride: Int(value.stride), left: Int(value.count) - 1))
          frames.append(start)
        } else {
          index = Int(target)
        }
      case .next(let target):
        if advance() { index = Int(target) }
      case .call(let target):
        returns.append(index)
        index = Int(target)
      case .end:
        guard returns.count > 0 else { return }
        index = returns.removeLast()
      }
    }
  }

  private mutating func advance() -> Bool {
    var loop = loops.removeLast()
    _ = frames.removeLast()
    guard loop.left > 0 else { return false }
    loop.left &-= 1
    loop.start &+= loop.stride
    loops.append(loop)
    frames.append(loop.start)
    return true
  }

  // MARK: - Values

  /// A value; nothing when a part of its name is no object.
  @inline(__always)
  private func value(
    of reference: Program.Reference, _ slots: UnsafeBufferPointer<Int32>
  ) -> TemplateValue {
    var value = values[frames[Int(reference.frame)] &+ Int(reference.slot)]
    guard reference.restCount > 0 else { return value }
    let start = Int(reference.rest)
    for slot in slots[start..<start &+ Int(reference.restCount)] {
      guard value.kind == .object else { return TemplateValue() }
      value = values[Int(value.start) &+ Int(slot)]
    }
    return value
  }

  /// What is shown of a value.
  @inline(__always)
  private func text(of value: TemplateValue) -> UnsafeBufferPointer<UInt8> {
    switch value.kind {
    case .text, .plain, .html:
      let start = Int(value.start)
      return UnsafeBufferPointer(rebasing: bytes[start..<start &+ Int(value.count)])
    case .none, .flag, .object, .list: return UnsafeBufferPointer(start: nil, count: 0)
    }
  }
}
