/// The names under which the server may be asked.
///
/// A page on the network can give its own name the address 127.0.0.1 (DNS rebinding) and would then
/// read drafts through a reader's browser; the `Host` header still tells the name that was asked.
struct AllowedHosts: Sendable {
  /// The port that the server listens on.
  let port: UInt16

  /// Whether a `Host` header names this machine and this port.
  func contains(_ host: String?) -> Bool {
    guard let host else { return false }
    let asked = host.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      asked.elementsEqual("\(name):\(port)".utf8)
        || (port == 80 && asked.elementsEqual(name.utf8))
    }
  }

  /// What somebody is told who asks under another name.
  var refusal: String {
    "dossier serve answers this machine alone, as http://127.0.0.1:\(port)/ or "
      + "http://localhost:\(port)/\n"
  }
}
