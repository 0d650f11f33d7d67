/// Packs the terms and their lists of documents into shards.
///
/// A dictionary shard is its terms, joined by `|`, each as the number of letters that it shares with
/// the one before, the rest, and where its list is: `!list` for at most four documents, else
/// `#` number of documents, shard, place in it, or `~` number of documents, first shard, number of
/// further ones. The first shard of a `~` holds the documents for which the term says most.
struct DictionaryShards {
  /// The first term of each dictionary shard.
  private(set) var firsts: [String] = []
  private(set) var dictionary: [[UInt8]] = []
  private(set) var postings: [[UInt8]] = []

  /// The most documents whose list stands in the dictionary itself.
  static let inlined = 4
  /// The most documents of a list that is read at once.
  static let tier = 2048
  /// The size of a shard, above which the next begins.
  private let limit: Int

  private var terms: [UInt8] = []
  private var previous: ArraySlice<UInt8> = []
  private var lists: [UInt8] = []
  private var code: [UInt8] = []
  private var placesInLists = 0

  /// The text of each shard, with the kind and the number of its file.
  var files: [(kind: StaticString, number: Int, text: [UInt8])] {
    dictionary.enumerated().map { ("d", $0, $1) } + postings.enumerated().map { ("p", $0, $1) }
  }

  /// Packs all lists; those that are read in parts, which take the longest, are written in parallel.
  init(_ all: PostingLists, limit: Int, jobs: Int = 1) async {
    self.limit = limit
    let long = (0..<all.count).filter { Self.isLong(all.list($0), of: all.term($0)) }
    let shards = await Parallel.map(long, jobs: jobs) {
      Self.shards(of: all.list($0), limit: limit)
    }
    let tiers = Dictionary(uniqueKeysWithValues: zip(long, shards))
    for rank in 0..<all.count { add(all.term(rank), all.list(rank), tiers[rank]) }
    closeDictionary()
    closeLists()
  }

  /// Whether a list is read in parts; of a facet all is needed at once.
  private static func isLong(_ list: PostingList, of term: ArraySlice<UInt8>) -> Bool {
    list.count > tier && term.first != UInt8(ascii: "@")
  }

  /// Adds a term with its list, and the shards of one that is read in parts.
  private mutating func add(
    _ term: ArraySlice<UInt8>, _ list: PostingList, _ tiers: [[UInt8]]?
  ) {
    if terms.isEmpty {
      firsts.append(String(decoding: term, as: UTF8.self))
    } else {
      terms.append(UInt8(ascii: "|"))
    }
    let shared = Self.shared(previous, term)
    terms.append(PostingCode.digits[shared.letters])
    terms += term.dropFirst(shared.bytes)
    if list.count <= Self.inlined {
      terms.append(UInt8(ascii: "!"))
      PostingCode.append(list: list, to: &terms)
    } else if let tiers {
      closeLists()
      terms.append(UInt8(ascii: "~"))
      for number in [list.count, postings.count, tiers.count - 1] {
        PostingCode.append(number, to: &terms)
      }
      postings += tiers
    } else {
      code.removeAll(keepingCapacity: true)
      PostingCode.append(list: list, to: &code)
      if !lists.isEmpty, lists.count + code.count > limit { closeLists() }
      if !lists.isEmpty { lists.append(UInt8(ascii: "|")) }
      lists += code
      terms.append(UInt8(ascii: "#"))
      for number in [list.count, postings.count, placesInLists] {
        PostingCode.append(number, to: &terms)
      }
      placesInLists += 1
    }
    previous = term
    if terms.count > limit { closeDictionary() }
  }

  /// A list in parts: first the documents for which the term says most, then the others.
  private static func shards(of list: PostingList, limit: Int) -> [[UInt8]] {
    let (best, rest) = split(list)
    var shard: [UInt8] = []
    PostingCode.append(list: best, to: &shard)
    var shards = [shard]
    var left = rest[...]
    while !left.isEmpty { shards.append(PostingCode.part(of: &left, limit: limit)) }
    return shards
  }

  /// The documents of the highest impacts, the newest of equal ones, and all others.
  static func split(_ list: some Collection<UInt32>) -> (best: [UInt32], rest: [UInt32]) {
    list.withContiguousStorageIfAvailable { split($0) }
      ?? Array(list).withUnsafeBufferPointer { split($0) }
  }

  private static func split(
    _ list: UnsafeBufferPointer<UInt32>
  ) -> (best: [UInt32], rest: [UInt32]) {
    var counts = [Int](repeating: 0, count: 8)
    for posting in list { counts[Int(posting & 7)] += 1 }
    var least = 7
    var room = tier
    while least > 0, counts[least] < room {
      room -= counts[least]
      least -= 1
    }
    var best: [UInt32] = []
    var rest: [UInt32] = []
    best.reserveCapacity(min(tier, list.count))
    rest.reserveCapacity(max(0, list.count - tier))
    for posting in list {
      let impact = Int(posting & 7)
      if impact > least || impact == least && room > 0 {
        if impact == least { room -= 1 }
        best.append(posting)
      } else {
        rest.append(posting)
      }
    }
    return (best, rest)
  }

  /// How much two terms share, in bytes and in the letters of UTF-16; all are of the basic plane.
  static func shared(
    _ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>
  ) -> (bytes: Int, letters: Int) {
    var (bytes, letters) = (0, 0)
    let most = min(a.count, b.count)
    var end = 0
    while end < most, letters < 63, a[a.startIndex + end] == b[b.startIndex + end] {
      end += 1
      // A letter is shared when the next one begins, or both terms end.
      if isLetterEnd(a, end), isLetterEnd(b, end) {
        letters += 1
        bytes = end
      }
    }
    return (bytes, letters)
  }

  private static func isLetterEnd(_ term: ArraySlice<UInt8>, _ end: Int) -> Bool {
    let next = term.startIndex + end
    return next == term.endIndex || term[next] & 0xC0 != 0x80
  }

  private mutating func closeDictionary() {
    guard !terms.isEmpty else { return }
    dictionary.append(terms)
    terms = []
    previous = []
  }

  private mutating func closeLists() {
    guard !lists.isEmpty else { return }
    postings.append(lists)
    lists = []
    placesInLists = 0
  }
}
