import FlyingFox
import Foundation

/// Turns answers into responses of the HTTP server.
enum AnswerSender {
  /// Pieces in which a body is written.
  private static let pieceSize = 256 << 10

  /// Answers a request from what is served now.
  static func response(to request: HTTPRequest, _ preview: Preview) async -> HTTPResponse {
    let answer = preview.router.answer(
      request.method.rawValue, request.target.rawValue, host: request.headers[.host])
    let isHead = request.method == .HEAD
    switch answer.body {
    case .events(let page):
      guard !isHead else { return response(answer, HTTPBodySequence()) }
      let events = EventBytes(events: preview.events(for: page))
      return response(answer, HTTPBodySequence(from: events))
    case .bytes(let bytes):
      let body = HTTPBodySequence(
        data: isHead ? Data() : Data(bytes), suggestedBufferSize: pieceSize)
      return response(answer, body, length: bytes.count)
    case .file(let path):
      let url = URL(fileURLWithPath: path)
      guard let body = try? HTTPBodySequence(file: url, suggestedBufferSize: pieceSize) else {
        return response(.text(404, "the file is gone\n"), HTTPBodySequence(), length: 0)
      }
      return response(answer, isHead ? HTTPBodySequence() : body, length: body.count)
    }
  }

  private static func response(
    _ answer: Answer, _ body: HTTPBodySequence, length: Int? = nil
  ) -> HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in Answer.common + answer.headers + [("Content-Type", answer.type)] {
      headers[HTTPHeader(name)] = value
    }
    if let length { headers[.contentLength] = String(length) }
    return HTTPResponse(statusCode: status(answer.status), headers: headers, body: body)
  }

  private static func status(_ code: Int) -> HTTPStatusCode {
    switch code {
    case 200: .ok
    case 302: .found
    case 400: .badRequest
    case 403: .forbidden
    case 404: .notFound
    case 405: .methodNotAllowed
    default: .serviceUnavailable
    }
  }
}
