/// The context types that a tag can see, innermost last, and how a name is found among them.
struct ContextStack: Hashable {
  enum Scope: Hashable {
    /// An object on the context stack, of a shape.
    case object(Int)
    /// A text that a section was opened on, which `.` shows.
    case value(Path, TemplateShape.Kind)
  }

  /// The place of a value, before it gets its place in a program.
  struct Path: Hashable {
    let frame: Int
    var slots: [Int]
  }

  /// What a name means.
  enum Meaning {
    case value(Path, TemplateShape.Kind)
    /// The object that is the top of the stack.
    case here(shape: Int)
    case unknown
    /// A part after the first is not among the names of the object before it.
    case unknownPart(String, shape: Int)
    /// A part before the last is no object.
    case notAnObject(part: String, next: String, TemplateShape.Kind)
  }

  private var scopes: [Scope]
  private var frameCount: Int

  /// Makes the stack a template begins with.
  init(root shape: Int) {
    scopes = [.object(shape)]
    frameCount = 1
  }

  /// The shape of the innermost object.
  var innermost: Int {
    for case .object(let shape) in scopes.reversed() { return shape }
    return 0
  }

  /// The shapes of all objects, innermost first.
  var shapes: [Int] {
    scopes.reversed().compactMap { if case .object(let shape) = $0 { shape } else { nil } }
  }

  /// Returns the stack inside a section on an object or on an item of a list.
  func entering(_ shape: Int) -> Self {
    var copy = self
    copy.scopes.append(.object(shape))
    copy.frameCount += 1
    return copy
  }

  /// Returns the stack inside a section on a text.
  func showing(_ path: Path, _ kind: TemplateShape.Kind) -> Self {
    var copy = self
    copy.scopes.append(.value(path, kind))
    return copy
  }

  /// Finds what a name means, from the innermost object outwards.
  func find(_ parts: [String], in shapes: [TemplateShape]) -> Meaning {
    guard let first = parts.first, let top = scopes.last else { return .unknown }
    if first == "." {
      switch top {
      case .value(let path, let kind): return .value(path, kind)
      case .object(let shape):
        guard let slot = shapes[shape].slot(of: ".") else { return .here(shape: shape) }
        return .value(Path(frame: frameCount - 1, slots: [slot]), shapes[shape].fields[slot].kind)
      }
    }
    var frame = frameCount
    for case .object(let shape) in scopes.reversed() {
      frame -= 1
      guard let slot = shapes[shape].slot(of: first) else { continue }
      let path = Path(frame: frame, slots: [slot])
      return follow(parts, from: path, shapes[shape].fields[slot].kind, in: shapes)
    }
    return .unknown
  }

  private func follow(
    _ parts: [String], from path: Path, _ kind: TemplateShape.Kind, in shapes: [TemplateShape]
  ) -> Meaning {
    var path = path
    var kind = kind
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard case .object(let shape) = kind else {
        return .notAnObject(part: part, next: next, kind)
      }
      guard let slot = shapes[shape].slot(of: next) else {
        return .unknownPart(next, shape: shape)
      }
      path.slots.append(slot)
      kind = shapes[shape].fields[slot].kind
    }
    return .value(path, kind)
  }
}
