extension PageScope {
  /// The lines of a timeline that readers may see, in the order given.
  func events(_ entries: some Sequence<ChronologyEntry>) -> [EventContext] {
    entries.compactMap(event)
  }

  /// One line; nil for an entry that readers may not see.
  func event(_ entry: ChronologyEntry) -> EventContext? {
    EventMaker(maker: maker, link: { self.link($0) }, href: { self.href(of: $0) })
      .event(entry)
  }
}
