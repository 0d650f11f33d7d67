/// Runs a program: indexing and copying of bytes, without recursion.
///
/// What is shown is looked at where it lies. Values never change once they are made, and the root
/// holds all of them, directly or not; so as long as it lives no reference need be counted, which
/// would cost more than the copying: many objects are shown by all threads at once.
struct ProgramRun: ~Copyable {
  private typealias Values = UnsafeBufferPointer<TemplateValue>

  private let program: Program
  private let root: TemplateObject
  private var frames: [Values] = []
  private var loops: [(items: UnsafeBufferPointer<TemplateObject>, index: Int)] = []
  private var returns: [Int] = []

  /// Prepares to run with an object as the bottom of the context stack.
  init(_ program: Program, root: TemplateObject) {
    self.program = program
    self.root = root
  }

  /// Appends what the steps from a place on show.
  mutating func run(from start: Int, into output: inout [UInt8]) {
    frames = [Self.values(of: root)]
    program.steps.withUnsafeBufferPointer { steps in
      program.literals.withUnsafeBufferPointer { literals in
        run(steps, literals, from: start, into: &output)
      }
    }
    withExtendedLifetime(root) { frames = [] }
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Program.Step>, _ literals: UnsafeBufferPointer<UInt8>,
    from start: Int, into output: inout [UInt8]
  ) {
    var index = start
    while true {
      let step = steps[index]
      index &+= 1
      switch step {
      case .literal(let start, let count):
        let start = Int(start)
        output.append(
          contentsOf: UnsafeBufferPointer(rebasing: literals[start..<start &+ Int(count)]))
      case .escaped(let reference):
        if let place = place(of: reference) { HTMLEscaper.append(place.pointee, to: &output) }
      case .raw(let reference):
        if let place = place(of: reference) { place.pointee.append(to: &output) }
      case .jump(let target): index = Int(target)
      case .skipUnless(let reference, let target):
        if !isTruthy(at: reference) { index = Int(target) }
      case .skipIf(let reference, let target):
        if isTruthy(at: reference) { index = Int(target) }
      case .enter(let reference, let target):
        if case .object(let object)? = place(of: reference)?.pointee {
          frames.append(Self.values(of: object))
        } else {
          index = Int(target)
        }
      case .leave: frames.removeLast()
      case .loop(let reference, let target):
        if case .list(let items)? = place(of: reference)?.pointee, !items.isEmpty {
          let items = items.withUnsafeBufferPointer { $0 }
          loops.append((items, 0))
          frames.append(Self.values(of: items[0]))
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
    frames[frames.count &- 1] = Self.values(of: loops[last].items[next])
    return true
  }

  // MARK: - Values

  /// Where the values of an object lie, as long as something holds it.
  private static func values(of object: TemplateObject) -> Values {
    object.values.withUnsafeBufferPointer { $0 }
  }

  private func isTruthy(at reference: Program.Reference) -> Bool {
    place(of: reference).map(\.pointee.isTruthy) ?? false
  }

  /// Where a value lies; nil when a part of its name is no object.
  private func place(of reference: Program.Reference) -> UnsafePointer<TemplateValue>? {
    let slot = Int(reference.slot)
    var place = frames[Int(reference.frame)].baseAddress.map { $0 + slot }
    guard reference.restCount > 0 else { return place }
    let start = Int(reference.rest)
    for slot in program.slots[start..<start &+ Int(reference.restCount)] {
      guard case .object(let object)? = place?.pointee else { return nil }
      place = Self.values(of: object).baseAddress.map { $0 + Int(slot) }
    }
    return place
  }
}

extension TemplateValue {
  /// Appends what is shown of it as it is.
  fileprivate borrowing func append(to output: inout [UInt8]) {
    switch self {
    case .text(var text), .html(var text): text.withUTF8 { output.append(contentsOf: $0) }
    case .none, .flag, .object, .list: break
    }
  }
}

extension HTMLEscaper {
  /// Appends what is shown of a value, escaped.
  fileprivate static func append(_ value: borrowing TemplateValue, to output: inout [UInt8]) {
    switch value {
    case .text(let text), .html(let text): append(text, to: &output)
    case .none, .flag, .object, .list: break
    }
  }
}
