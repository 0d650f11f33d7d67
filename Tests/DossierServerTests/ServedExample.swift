import DossierKit

@testable import DossierServer

/// A small site that was built, and what is served of it.
enum ServedExample {
  static let policy = "default-src 'none'; script-src 'self'; img-src 'self'"

  static func page(_ text: String, policy: String = policy) -> String {
    """
    <!doctype html>
    <html><head><meta http-equiv="Content-Security-Policy" content="\(policy)">
    <link rel="stylesheet" href="../assets/dossier.css"></head>
    <body><p>\(text)</p></body>
    </html>

    """
  }

  static func file(_ path: String, _ text: String) throws -> OutputFile {
    OutputFile(path: try OutputPath(path), content: .bytes(Array(text.utf8)))
  }

  static func site(_ extra: [String: String] = [:]) throws -> ServedSite {
    var files = [
      "index.html": page("home"), "articles/night.html": page("night"),
      "articles/index.html": page("articles"), "assets/dossier.css": "p{}",
      "media/a b&ü.txt": "odd", "404.html": page("none", policy: "default-src 'none'"),
    ]
    files.merge(extra) { $1 }
    return ServedSite(try files.map { try file($0.key, $0.value) })
  }

  static func router(_ served: Served? = nil, port: UInt16 = 8000) throws -> Router {
    Router(hosts: AllowedHosts(port: port), served: try served ?? Served(site: site()))
  }
}

extension Answer {
  /// The body as text; nil when it is none.
  var text: String? {
    guard case .bytes(let bytes) = body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
