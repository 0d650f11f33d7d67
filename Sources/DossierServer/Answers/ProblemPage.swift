/// The page that stands in for every page while no build has succeeded yet.
enum ProblemPage {
  /// Shows what the terminal shows.
  static func bytes(_ problems: String) -> [UInt8] {
    var page = Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>dossier serve</title>
      </head>
      <body>
      <h1>The site cannot be built yet</h1>
      <p>This page becomes the site as soon as the errors are mended.</p>
      <pre>
      """.utf8)
    for byte in problems.utf8 {
      switch byte {
      case 0x26: page += "&amp;".utf8
      case 0x3C: page += "&lt;".utf8
      case 0x3E: page += "&gt;".utf8
      default: page.append(byte)
      }
    }
    page += "</pre>\n</body>\n</html>\n".utf8
    return page
  }
}
