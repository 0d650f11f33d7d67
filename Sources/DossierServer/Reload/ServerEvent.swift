/// What an open page is told, as a server-sent event (HTML Standard §9.2).
enum ServerEvent: Sendable, Equatable {
  /// The page is not what it was.
  case reload
  /// The content has errors; the site is the last good one.
  case problems(String)
  /// The content has no errors.
  case mended
  /// Another page is the one that was edited.
  case follow(String)
  /// Nothing; it shows whether the other side is still there.
  case heartbeat

  /// The lines of the event.
  var bytes: [UInt8] {
    switch self {
    case .reload: Self.lines("reload", "now")
    case .problems(let text): Self.lines("problems", text)
    case .mended: Self.lines("mended", "now")
    case .follow(let path): Self.lines("follow", path)
    case .heartbeat: Array(":\n\n".utf8)
    }
  }

  private static func lines(_ name: String, _ data: String) -> [UInt8] {
    var bytes = Array("event: \(name)\n".utf8)
    for line in data.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      bytes += "data: ".utf8
      // A carriage return would end the line.
      bytes += line.filter { $0 != 0x0D }
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
    return bytes
  }
}
