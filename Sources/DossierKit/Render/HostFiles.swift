/// The files that let a host answer 410 Gone for pages that were removed.
struct HostFiles: Sendable {
  let site: Site

  /// The files that `host_files` asks for, by path.
  var files: [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    if site.settings.hostFiles.contains(.netlify) { files.append((HostFileNames.netlify, netlify)) }
    if site.settings.hostFiles.contains(.nginx) { files.append((HostFileNames.nginx, nginx)) }
    return files
  }

  /// `/articles/x.html /404.html 410`, a line for each page; `!` overrides a file that is still there.
  private var netlify: [UInt8] {
    lines(["# Pages that were removed; written by dossier."]) { "\($0) /404.html 410!" }
  }

  /// The lines of a `map $uri $dossier_gone { default 0; include nginx-gone.map; }`.
  private var nginx: [UInt8] {
    lines(
      [
        "# Pages that were removed; written by dossier. In nginx.conf:",
        "#   map $uri $dossier_gone { default 0; include /path/to/\(HostFileNames.nginx); }",
        "#   server { if ($dossier_gone) { return 410; } }",
      ]
    ) { "\($0) 1;" }
  }

  private func lines(_ head: [String], _ line: (String) -> String) -> [UInt8] {
    let root = site.settings.url.map { Self.folder(of: $0.value) } ?? ""
    let lines = site.gone.sorted().map { line("\(root)/\(URLEscaper.escaped(path: $0))") }
    return Array((head + lines).joined(separator: "\n").utf8) + [0x0A]
  }

  /// The folder of an address on its host: empty, or with a slash before it.
  private static func folder(of url: String) -> String {
    let rest = url.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    return String(decoding: rest.drop { $0 != UInt8(ascii: "/") }, as: UTF8.self)
  }
}
