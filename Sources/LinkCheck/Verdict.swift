/// What became of an address.
public enum Verdict: Sendable, Equatable {
  /// It answers.
  case alive
  /// It answers at another address, to which it leads for good.
  case moved(to: String)
  /// It leads to nothing any more: 404, 410, or a name that nobody has.
  case dead(String)
  /// It does not let this program in, and may well let readers in: 401, 403, 407, 429, 451.
  case blocked(Int)
  /// It did not answer in time.
  case timeout
  /// It does not answer, or only with a failure.
  case unreachable(String)
  /// Its encryption cannot be trusted, or does not work.
  case untrusted(String)

  /// What a status says that leads nowhere else.
  init(status: Int) {
    switch status {
    case 404: self = .dead("the server answers 404, not found")
    case 410: self = .dead("the server answers 410, gone")
    case 401, 403, 407, 429, 451, 999: self = .blocked(status)
    case 200..<400, 416: self = .alive
    default: self = .unreachable("the server answers \(status)")
    }
  }

  /// What a failure says; nil for a run that was ended.
  init?(_ failure: Reply.Failure) {
    switch failure {
    case .cancelled: return nil
    case .timeout: self = .timeout
    case .noSuchHost: self = .dead("no server has the name")
    case .untrusted(let reason): self = .untrusted(reason)
    case .broken(let reason): self = .unreachable(reason)
    }
  }
}
