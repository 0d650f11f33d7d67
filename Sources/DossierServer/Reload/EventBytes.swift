import FlyingSocks

/// The events of one open page as the body of an answer that does not end.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<ServerEvent>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<ServerEvent>.Iterator
    /// The browser asks again soon after the server was restarted.
    private var rest = Array("retry: 500\n\n".utf8)[...]

    init(events: AsyncStream<ServerEvent>.Iterator) { self.events = events }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty, let event = await events.next() { rest = event.bytes[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let event = await events.next() else { return nil }
        rest = event.bytes[...]
      }
      // Never nothing: an empty piece would end the body.
      let size = count > 0 ? count : 1
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
  }
}
