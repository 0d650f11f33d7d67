import Testing

@testable import DossierKit

struct DictionaryShardTests {
  /// The lists of documents that all have `de`, every third of which has `x` as well.
  private func lists(_ count: Int) async -> PostingLists {
    var table = TermTable()
    let all = UInt32(table.number(of: Array("de".utf8)[...]))
    let some = UInt32(table.number(of: Array("x".utf8)[...]))
    var counts = DocumentCounter.Counts()
    counts.terms = table.terms
    for document in 0..<count {
      counts.append(all, weight: document % 100 == 99 ? 9 : 1)
      if document % 3 == 0 { counts.append(some, weight: 1) }
      counts.endDocument(words: 10)
    }
    return await PostingLists([counts])
  }

  @Test func `a long list has its best documents first, and loses none`() async throws {
    let lists = await lists(10_000)
    let shards = await DictionaryShards(lists, limit: 16_000)
    let first = PostingCode.list(in: shards.postings[0])
    #expect(first.count == DictionaryShards.tier)
    #expect(first.count { $0 & 7 == 7 } == 100)
    let entry = shards.dictionary[0].split(separator: UInt8(ascii: "|"))[0]
    let numbers = PostingCode.numbers(in: entry.drop { $0 != UInt8(ascii: "~") }.dropFirst())
    #expect(numbers[0] == 10_000)
    let all = (0...Int(numbers[2])).flatMap { PostingCode.list(in: shards.postings[$0]) }
    #expect(Set(all.map { $0 >> 3 }) == Set(0..<10_000))
    #expect(all.count == 10_000)
  }

  @Test func `no shard passes its size by more than one entry`() async {
    let shards = await DictionaryShards(await lists(40_000), limit: 5000, jobs: 2)
    let tiers = shards.postings.dropFirst().dropLast()
    #expect(tiers.count > 5)
    #expect(tiers.allSatisfy { $0.count <= 5010 })
  }

  @Test func `of equal impacts the newest documents are read first`() {
    let list = (0..<3000).map { UInt32($0) << 3 | 2 }
    let (best, rest) = DictionaryShards.split(list[...])
    #expect(best == Array(list.prefix(DictionaryShards.tier)))
    #expect(rest == Array(list.dropFirst(DictionaryShards.tier)))
  }

  @Test(arguments: 1...5)
  func `counts of several tasks make the lists of one`(jobs: Int) async {
    var parts: [DocumentCounter.Counts] = []
    for text in ["b a", "c a a", "b d"] {
      var counts = DocumentCounter.Counts()
      var table = TermTable()
      for word in text.split(separator: " ") {
        let number = table.number(of: Array(word.utf8)[...])
        counts.append(UInt32(number), weight: 1)
      }
      counts.terms = table.terms
      counts.endDocument(words: 2)
      parts.append(counts)
    }
    let lists = await PostingLists(parts, jobs: jobs)
    let terms = (0..<lists.count).map { String(decoding: lists.term($0), as: UTF8.self) }
    #expect(terms == ["a", "b", "c", "d"])
    #expect(
      (0..<lists.count).map { lists.list($0).map { $0 >> 3 } } == [[0, 1, 1], [0, 2], [1], [2]])
  }
}
