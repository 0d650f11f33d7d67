/// The `Content-Type` of a file, by the end of its name.
enum MediaType {
  private static let text = "; charset=utf-8"

  /// The type of a path; for an unknown end, bytes that a browser saves and does not show.
  static func of(_ path: String) -> String {
    let name = path.utf8.reversed().prefix { $0 != 0x2F }
    guard let dot = name.firstIndex(of: 0x2E) else { return "application/octet-stream" }
    let end = name[..<dot].reversed().map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return types[String(decoding: end, as: UTF8.self)] ?? "application/octet-stream"
  }

  private static let types: [String: String] = [
    "html": "text/html" + text, "css": "text/css" + text, "js": "text/javascript" + text,
    "txt": "text/plain" + text, "csv": "text/csv" + text, "ics": "text/calendar" + text,
    "vtt": "text/vtt" + text, "xml": "application/xml" + text, "json": "application/json",
    "jsonld": "application/ld+json", "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff2": "font/woff2",
    "woff": "font/woff", "pdf": "application/pdf", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "mp4": "video/mp4", "webm": "video/webm", "zip": "application/zip",
  ]
}
