/// The steps of one template under one context stack, before they get their place in the program.
struct Routine {
  var steps: [Program.Step] = []
  /// How many levels of nesting it goes down.
  var height = 0
  /// How many steps it is with everything it calls.
  var cost = 0
  private var pending: [UInt8] = []

  /// Adds bytes that are shown as they are; neighbours become one step.
  mutating func append(literal bytes: ArraySlice<UInt8>) {
    pending.append(contentsOf: bytes)
  }

  /// Adds a step and returns its place.
  @discardableResult
  mutating func append(_ step: Program.Step, in program: inout Program) -> Int {
    flush(into: &program)
    steps.append(step)
    cost += 1
    return steps.count - 1
  }

  /// Returns the place of the next step, as the target of a jump.
  mutating func position(in program: inout Program) -> Int32 {
    flush(into: &program)
    return Int32(clamping: steps.count)
  }

  /// Lets an earlier step jump to the next step.
  mutating func land(_ index: Int, in program: inout Program) {
    let target = position(in: &program)
    steps[index] = steps[index].retargeted { _ in target }
  }

  private mutating func flush(into program: inout Program) {
    guard !pending.isEmpty else { return }
    let start = Int32(clamping: program.literals.count)
    program.literals.append(contentsOf: pending)
    steps.append(.literal(start: start, count: Int32(clamping: pending.count)))
    cost += 1
    pending.removeAll(keepingCapacity: true)
  }
}

extension Program {
  /// Puts routines one after the other and returns where each begins.
  mutating func link(_ routines: [Routine]) -> [Int] {
    var starts: [Int] = []
    var count = 0
    for routine in routines {
      starts.append(count)
      count += routine.steps.count
    }
    steps.reserveCapacity(count)
    for (routine, start) in zip(routines, starts) {
      for step in routine.steps {
        if case .call(let target) = step {
          steps.append(.call(Int32(clamping: starts[Int(target)])))
        } else {
          steps.append(step.retargeted { $0 &+ Int32(clamping: start) })
        }
      }
    }
    return starts
  }
}

extension Program.Step {
  /// Returns the step with another target, if it has one inside its routine.
  func retargeted(_ move: (Int32) -> Int32) -> Self {
    switch self {
    case .jump(let target): .jump(to: move(target))
    case .skipUnless(let reference, let target): .skipUnless(reference, to: move(target))
    case .skipIf(let reference, let target): .skipIf(reference, to: move(target))
    case .enter(let reference, let target): .enter(reference, to: move(target))
    case .loop(let reference, let target): .loop(reference, to: move(target))
    case .next(let target): .next(to: move(target))
    case .literal, .escaped, .raw, .leave, .call, .end: self
    }
  }
}
