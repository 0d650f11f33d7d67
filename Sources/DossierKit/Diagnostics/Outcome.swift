/// What a stage made and the problems it met on the way.
public struct Outcome<Value: Sendable>: Sendable {
  /// What the stage made.
  public var value: Value
  /// The problems of this stage and of those before it.
  public var diagnostics: [Diagnostic]

  /// Joins a value with the problems met while making it.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether a problem that stops the build was met.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Hands the value to the next stage and keeps the problems of both.
  public func then<Next: Sendable>(
    _ stage: (Value) async throws -> Outcome<Next>
  ) async rethrows -> Outcome<Next> {
    var next = try await stage(value)
    next.diagnostics = diagnostics + next.diagnostics
    return next
  }
}
