import Foundation

/// Finds out what became of one address: asks, and follows where it leads.
struct AddressCheck: Sendable {
  let asker: any AddressAsker
  let gate: HostGate

  /// How often an address may lead on to another.
  static let mostRedirects = 5

  /// The verdict; nil when the run was ended.
  func verdict(of address: String) async -> Verdict? {
    var current = address
    var seen: Set<String> = [address]
    // Where it leads as long as every step says that it has moved for good.
    var movedTo: String?
    var isForGood = true
    for _ in 0...Self.mostRedirects {
      guard let reply = await reply(of: current) else { return nil }
      switch reply {
      case .failure(let failure): return Verdict(failure)
      case .answer(let status, let location, _):
        guard Self.redirects.contains(status) else {
          let verdict = Verdict(status: status)
          return verdict == .alive ? movedTo.map { .moved(to: $0) } ?? .alive : verdict
        }
        guard let next = Self.next(location, from: current) else {
          return .unreachable("it redirects to no address")
        }
        isForGood = isForGood && (status == 301 || status == 308)
        if isForGood { movedTo = next }
        guard seen.insert(next).inserted else { return .unreachable("it redirects in a circle") }
        current = next
      }
    }
    return .unreachable("it redirects more than \(Self.mostRedirects) times")
  }

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  /// Asks for the head; where that is refused, for the first bytes.
  private func reply(of address: String) async -> Reply? {
    guard let head = await ask(address, .head) else { return nil }
    switch head {
    case .answer(let status, _, _) where status < 400 || status == 429: return head
    case .failure(.broken), .answer: return await ask(address, .start)
    case .failure: return head
    }
  }

  private func ask(_ address: String, _ method: AskMethod) async -> Reply? {
    let host = Self.host(of: address)
    guard await gate.enter(host) else { return nil }
    let reply = await asker.ask(address, method)
    var pause = 0
    if case .answer(_, _, let seconds?) = reply { pause = seconds }
    await gate.leave(host, pause: pause)
    if case .failure(.cancelled) = reply { return nil }
    return reply
  }

  /// The address that a redirect names, without its fragment; nil for none that can be asked.
  private static func next(_ location: String?, from address: String) -> String? {
    guard let location, let base = URL(string: address),
      let url = URL(string: location, relativeTo: base)?.absoluteURL,
      let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https"
    else { return nil }
    return withoutFragment(url.absoluteString)
  }

  /// An address without what stands behind `#`, which no server is told.
  static func withoutFragment(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
  }

  /// The server of an address, with its port.
  static func host(of address: String) -> String {
    let rest = address.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    return String(decoding: authority, as: UTF8.self).lowercased()
  }
}
