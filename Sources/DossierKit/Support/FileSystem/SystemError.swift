/// The number of an error that a system call reported (`errno`).
struct SystemError: Error, Hashable, Sendable {
  /// The number, as the system defines it.
  let code: Int32
}

/// What the disk refused to do: the build could not run, whatever the content says.
public struct FileSystemError: Error, CustomStringConvertible {
  /// The file or folder, as the user named it or below the folder in question.
  public let path: String
  /// What was tried, as words that follow "cannot": `open`, `write`, `replace`.
  public let operation: String
  /// Why it failed, in the system's words.
  public let reason: String

  /// Joins a path with what could not be done to it, and why.
  public init(path: String, operation: String, reason: String) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  /// Joins a path with what could not be done to it and the system's error.
  init(_ error: SystemError, _ operation: String, _ path: String) {
    self.init(path: path, operation: operation, reason: error.reason)
  }

  /// The message, safe to print on a terminal.
  public var description: String {
    "cannot \(operation) '\(TerminalEscaper.escaped(path))': \(reason)"
  }
}

/// Runs file work and says, when a system call in it fails, which path it was about.
func naming<Value>(
  _ operation: @autoclosure () -> String, _ path: @autoclosure () -> String,
  _ work: () throws -> Value
) throws -> Value {
  do {
    return try work()
  } catch let error as SystemError {
    throw FileSystemError(error, operation(), path())
  }
}
