/// Runs a program: array indexing and copying of bytes, without recursion.
struct ProgramRun {
  private let program: Program
  private var frames: [[TemplateValue]]
  private var loops: [(items: [TemplateObject], index: Int)] = []
  private var returns: [Int] = []

  /// Prepares to run with an object as the bottom of the context stack.
  init(_ program: Program, root: TemplateObject) {
    self.program = program
    frames = [root.values]
  }

  /// Appends what the steps from a place on show.
  mutating func run(from start: Int, into output: inout [UInt8]) {
    let steps = program.steps
    let literals = program.literals
    var index = start
    while true {
      let step = steps[index]
      index &+= 1
      switch step {
      case .literal(let start, let count):
        let start = Int(start)
        literals.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<start &+ Int(count)]))
        }
      case .escaped(let reference):
        if reference.restCount == 0 {
          switch frames[Int(reference.frame)][Int(reference.slot)] {
          case .text(let text), .html(let text): HTMLEscaper.append(text, to: &output)
          case .none, .flag, .object, .list: break
          }
        } else if let text = text(at: reference) {
          HTMLEscaper.append(text, to: &output)
        }
      case .raw(let reference):
        if var text = text(at: reference) { text.withUTF8 { output.append(contentsOf: $0) } }
      case .jump(let target): index = Int(target)
      case .skipUnless(let reference, let target):
        if !value(at: reference).isTruthy { index = Int(target) }
      case .skipIf(let reference, let target):
        if value(at: reference).isTruthy { index = Int(target) }
      case .enter(let reference, let target):
        if case .object(let object) = value(at: reference) {
          frames.append(object.values)
        } else {
          index = Int(target)
        }
      case .leave: frames.removeLast()
      case .loop(let reference, let target):
        if case .list(let items) = value(at: reference), let first = items.first {
          loops.append((items, 0))
          frames.append(first.values)
        } else {
          index = Int(target)
        }
      case .next(let target):
        if advance() { index = Int(target) }
      case .call(let target):
        returns.append(index)
        index = Int(target)
      case .end:
        guard let caller = returns.popLast() else { return }
        index = caller
      }
    }
  }

  private mutating func advance() -> Bool {
    let last = loops.count &- 1
    let next = loops[last].index &+ 1
    guard next < loops[last].items.count else {
      loops.removeLast()
      frames.removeLast()
      return false
    }
    loops[last].index = next
    frames[frames.count &- 1] = loops[last].items[next].values
    return true
  }

  private func text(at reference: Program.Reference) -> String? {
    switch value(at: reference) {
    case .text(let text), .html(let text): text
    case .none, .flag, .object, .list: nil
    }
  }

  private func value(at reference: Program.Reference) -> TemplateValue {
    var value = frames[Int(reference.frame)][Int(reference.slot)]
    guard reference.restCount > 0 else { return value }
    let start = Int(reference.rest)
    for slot in program.slots[start..<start &+ Int(reference.restCount)] {
      guard case .object(let object) = value else { return .none }
      value = object.values[Int(slot)]
    }
    return value
  }
}
