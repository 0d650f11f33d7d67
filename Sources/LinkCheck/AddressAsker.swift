/// Puts one question to the network; the only door of this target to it.
public protocol AddressAsker: Sendable {
  /// Asks an address once, without following where it leads.
  func ask(_ address: String, _ method: AskMethod) async -> Reply
}

/// How an address is asked.
public enum AskMethod: Sendable {
  /// For its head alone.
  case head
  /// For its first bytes, where the head alone is refused.
  case start
}

/// What the network says to one question.
public enum Reply: Sendable, Equatable {
  /// The server answered: its status, where it leads, how long it wants to be left alone.
  case answer(status: Int, location: String?, retryAfter: Int?)
  /// No server answered.
  case failure(Failure)

  /// Why no server answered.
  public enum Failure: Sendable, Equatable {
    /// No answer in time.
    case timeout
    /// No server has the name.
    case noSuchHost
    /// The encryption cannot be trusted or does not work, with the reason.
    case untrusted(String)
    /// The connection is refused, ends, or says something that is no HTTP, with the reason.
    case broken(String)
    /// The person at the terminal ended the run.
    case cancelled
  }
}
