import DossierKit

/// Finds the answer to a request in what is served now; a pure function, but for nothing.
///
/// There is no file system behind it: a path is looked up among the files of the finished site, and
/// what is not there is not found.
struct Router: Sendable {
  let hosts: AllowedHosts
  let served: Served

  /// The folder of what the server adds to the site.
  static let ownFolder = "-dossier"

  /// Answers a request with the method, target and `Host` header of its first lines.
  func answer(_ method: String, _ target: String, host: String?) -> Answer {
    guard hosts.contains(host) else { return .text(403, hosts.refusal) }
    guard method == "GET" || method == "HEAD" else {
      var answer = Answer.text(405, "this server answers GET and HEAD\n")
      answer.headers = [("Allow", "GET, HEAD")]
      return answer
    }
    guard let target = RequestTarget(target) else {
      return .text(400, "this is no path of a site\n")
    }
    if target.parts.first == Self.ownFolder { return own(target) }
    return page(target)
  }

  /// The version of the page at a path, as an open page was told it.
  func version(of path: String) -> String {
    guard let target = RequestTarget(path), case .bytes(let bytes) = find(target).content else {
      return ""
    }
    return ServedPage.version(of: bytes)
  }

  /// The bytes that a page at a path was made of, to see what it names.
  func source(of path: String) -> [UInt8]? {
    guard let target = RequestTarget(path), case .bytes(let bytes) = find(target).content else {
      return nil
    }
    return bytes
  }

  private func own(_ target: RequestTarget) -> Answer {
    switch target.parts.dropFirst().joined(separator: "/") {
    case "reload.js":
      return Answer(
        status: 200, type: MediaType.of("reload.js"), body: .bytes(Array(ReloadScript.text.utf8)))
    case "events":
      let page = OpenPage(
        path: target.value(of: "page") ?? "", version: target.value(of: "v") ?? "")
      return Answer(status: 200, type: "text/event-stream", body: .events(page))
    default: return .text(404, "there is nothing of this name\n")
    }
  }

  private func page(_ target: RequestTarget) -> Answer {
    let found = find(target)
    if let folder = found.redirect {
      var answer = Answer.text(302, "this is a folder\n")
      answer.headers = [("Location", folder)]
      return answer
    }
    switch found.content {
    case .onDisk(let path, _, _):
      return Answer(status: found.status, type: found.type, body: .file(path))
    case .bytes(let bytes):
      let isPage = found.type.utf8.starts(with: "text/html".utf8)
      return Answer(
        status: found.status, type: found.type,
        body: .bytes(isPage ? ServedPage.bytes(of: bytes) : bytes))
    }
  }

  private struct Found {
    var status = 200
    var type: String
    var content: ServedSite.Content
    /// The address with a slash, for a folder that was asked for without one.
    var redirect: String?
  }

  private func find(_ target: RequestTarget) -> Found {
    guard let site = served.site else {
      return Found(
        status: 503, type: MediaType.of("x.html"),
        content: .bytes(ProblemPage.bytes(served.problems)))
    }
    let index = "index.html"
    if target.isFolder {
      if let path = target.path(appending: index), let content = site[path] {
        return Found(type: MediaType.of(index), content: content)
      }
    } else if let path = target.path() {
      if let content = site[path] { return Found(type: MediaType.of(path.text), content: content) }
      if let inside = target.path(appending: index), site[inside] != nil {
        let encoded = URLPath.encoded(path.text)
        return Found(
          type: MediaType.of(index), content: .bytes([]), redirect: "/\(encoded)/")
      }
    }
    if let path = try? OutputPath("404.html"), let content = site[path] {
      return Found(status: 404, type: MediaType.of(index), content: content)
    }
    return Found(
      status: 404, type: MediaType.of("x.txt"), content: .bytes(Array("not found\n".utf8)))
  }
}
