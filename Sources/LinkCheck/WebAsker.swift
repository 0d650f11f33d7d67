import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks addresses over HTTP and HTTPS, politely: by name, without cookies, cache or the body.
public final class WebAsker: AddressAsker {
  /// How the program names itself to servers.
  public static let userAgent = "dossier (link check; a person asked for it)"

  private let session: URLSession
  private let conversations: Conversations
  private let timeout: TimeInterval

  /// Prepares to ask; a question without an answer ends after so many seconds.
  public init(timeout: Double) {
    let settings = URLSessionConfiguration.ephemeral
    settings.httpShouldSetCookies = false
    settings.httpCookieAcceptPolicy = .never
    settings.urlCache = nil
    settings.timeoutIntervalForRequest = timeout
    settings.timeoutIntervalForResource = timeout * 2
    conversations = Conversations()
    session = URLSession(configuration: settings, delegate: conversations, delegateQueue: nil)
    self.timeout = timeout
  }

  deinit { session.invalidateAndCancel() }

  /// Asks an address once; the answer's body is never read.
  public func ask(_ address: String, _ method: AskMethod) async -> Reply {
    guard let url = URL(string: address), let host = url.host, !host.isEmpty else {
      return .failure(.broken("this is no address that can be asked"))
    }
    var request = URLRequest(url: url)
    request.timeoutInterval = timeout
    request.setValue(Self.userAgent, forHTTPHeaderField: "User-Agent")
    request.setValue("*/*", forHTTPHeaderField: "Accept")
    switch method {
    case .head: request.httpMethod = "HEAD"
    case .start: request.setValue("bytes=0-1023", forHTTPHeaderField: "Range")
    }
    let task = session.dataTask(with: request)
    let reply = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        conversations.begin(task, continuation)
        task.resume()
      }
    } onCancel: {
      task.cancel()
    }
    // The system says of a name only that it found no server: whether the name is not there at
    // all, or nobody could be asked, is what its own resolver tells.
    if case .failure(.noSuchHost) = reply, !HostLookup.isUnknown(host) {
      return .failure(.broken("the name of the server could not be looked up"))
    }
    return reply
  }
}

/// The questions that are being asked, each with those who wait for its answer.
private final class Conversations: NSObject, URLSessionDataDelegate, Sendable {
  private struct Waiting {
    let continuation: CheckedContinuation<Reply, Never>
    var reply: Reply?
  }
  private let waiting = Mutex<[Int: Waiting]>([:])

  func begin(_ task: URLSessionTask, _ continuation: CheckedContinuation<Reply, Never>) {
    waiting.withLock { $0[task.taskIdentifier] = Waiting(continuation: continuation) }
  }

  private func note(_ response: URLResponse?, of task: URLSessionTask) {
    guard let reply = Self.reply(response) else { return }
    waiting.withLock { waiting in
      if waiting[task.taskIdentifier]?.reply == nil {
        waiting[task.taskIdentifier]?.reply = reply
      }
    }
  }

  private static func reply(_ response: URLResponse?) -> Reply? {
    guard let http = response as? HTTPURLResponse else { return nil }
    return .answer(
      status: http.statusCode, location: http.value(forHTTPHeaderField: "Location"),
      retryAfter: http.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) })
  }

  // MARK: - What the session tells

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    note(response, of: task)
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    note(response, of: dataTask)
    // The head has said it; the body is not needed.
    completionHandler(.cancel)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    note(task.response, of: task)
    let ended = waiting.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    guard let ended else { return }
    let failure = Reply.failure(Failures.failure(error, isEncrypted: Self.isEncrypted(task)))
    ended.continuation.resume(returning: ended.reply ?? failure)
  }

  private static func isEncrypted(_ task: URLSessionTask) -> Bool {
    task.originalRequest?.url?.scheme?.lowercased() == "https"
  }
}

/// Sorts the errors of the system's network library.
private enum Failures {
  static func failure(_ error: (any Error)?, isEncrypted: Bool) -> Reply.Failure {
    guard let error else { return .broken("the server ended the connection without an answer") }
    let words = (error as NSError).localizedDescription
    switch (error as? URLError)?.code {
    case .cancelled: return .cancelled
    case .timedOut: return .timeout
    case .cannotFindHost, .dnsLookupFailed: return .noSuchHost
    case .cannotConnectToHost: return .broken("the server refuses the connection")
    case .networkConnectionLost: return .broken("the server ended the connection")
    case .notConnectedToInternet: return .broken("this machine is not connected to a network")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
      return .untrusted(words)
    case .badServerResponse: return .broken("the server's answer is no HTTP, or empty")
    default: break
    }
    // libcurl's reasons for encryption that fails have no code of their own in Foundation.
    let signs = ["SSL", "TLS", "certificate"]
    if isEncrypted, signs.contains(where: { words.contains($0) }) { return .untrusted(words) }
    return .broken(words)
  }
}

/// Asks the system's resolver about the name of a server.
private enum HostLookup {
  /// Whether the resolver says that nobody has the name, and not only that it cannot tell.
  static func isUnknown(_ host: String) -> Bool {
    var found: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, nil, &found)
    if let found { freeaddrinfo(found) }
    return status == EAI_NONAME
  }
}
