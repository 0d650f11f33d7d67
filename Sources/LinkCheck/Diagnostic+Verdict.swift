import DossierKit

extension Diagnostic {
  /// The warning about an address; nil for one that is well.
  init?(_ verdict: Verdict, of address: OutsideAddress) {
    let url = address.url
    func warning(_ code: DiagnosticCode, _ summary: String, _ help: String) -> Diagnostic {
      Diagnostic(code, .warning, at: address.place, summary, help: help)
    }
    switch verdict {
    case .alive: return nil
    case .moved(let target):
      self = warning(
        .movedAddress, "'\(url)' has moved for good", "write its new address: \(target)")
    case .dead(let reason):
      self = warning(.deadAddress, "'\(url)' is dead: \(reason)", address.substitute)
    case .blocked(let status):
      self = warning(
        .blockedAddress, "'\(url)' does not let this program in: \(Self.words(status))",
        "open it in a browser, for it may well be there for readers; " + address.precaution)
    case .timeout:
      self = warning(
        .unreachableAddress, "'\(url)' did not answer in time",
        "try again later; if it stays so, " + address.substitute)
    case .unreachable(let reason):
      self = warning(
        .unreachableAddress, "'\(url)' cannot be reached: \(reason)",
        "try again later; if it stays so, " + address.substitute)
    case .untrusted(let reason):
      self = warning(
        .untrustedAddress, "the encryption of '\(url)' cannot be trusted: \(reason)",
        "readers' browsers may warn of it; " + address.substitute)
    }
  }

  private static func words(_ status: Int) -> String {
    switch status {
    case 401, 407: "\(status), it wants a password"
    case 403: "403, forbidden"
    case 429: "429, too many questions"
    case 451: "451, not available for legal reasons"
    default: "\(status)"
    }
  }
}

extension OutsideAddress {
  /// What can stand in for an address that is gone.
  fileprivate var substitute: String {
    if let archived {
      return "readers are led to the archived copy beside it: \(archived)"
    }
    let copies = "https://web.archive.org/web/*/\(url)"
    return switch role {
    case .source, .origin: "look for a copy at \(copies) and add it as 'archived_url'"
    case .archivedCopy: "look for another archived copy, and see that the original is still there"
    case .link: "link to a copy from \(copies), or take the link out"
    case .other: "look for its new address, or take it out"
    }
  }

  /// What to do while an address is still there.
  fileprivate var precaution: String {
    if archived != nil { return "an archived copy stands beside it" }
    return switch role {
    case .source, .origin: "add an 'archived_url' while it is"
    case .archivedCopy, .link, .other: "nothing need be changed when it is"
    }
  }
}
