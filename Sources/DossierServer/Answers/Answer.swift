/// What a request is answered with.
struct Answer: Sendable {
  /// Where the body comes from.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A file on disk, whose path stands in the build's own output, never in the request.
    case file(String)
    /// The stream of events for an open page.
    case events(OpenPage)
  }

  /// The status of HTTP.
  let status: Int
  /// The `Content-Type`.
  let type: String
  let body: Body
  /// What this answer has beside what every answer has.
  var headers: [(name: String, value: String)] = []

  /// What every answer has: nothing is kept, nothing is guessed, no other site may load it.
  static let common: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, type: MediaType.of("x.txt"), body: .bytes(Array(text.utf8)))
  }
}
