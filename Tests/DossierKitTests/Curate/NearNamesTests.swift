import Testing

@testable import DossierKit

/// `links` finds records that may be one, by keys and not by comparing all with all.
@Suite
struct NearNamesTests {
  @Test(arguments: [
    ("Mohammed Karim", "Muhamed Karim", NearNames.Reason.sameSound),
    ("Saint-Denis", "Saint Denis", .sameName), ("Ærø Børsen", "Aero Borsen", .sameName),
    ("Salah Abdeslam", "Abdeslam, Salah", .sameWords), ("Jon Berghof", "John Berghof", .oneLetter),
    ("Hans Bergmann", "Hans Bregmann", .oneLetter), ("Youssef Hakimi", "Yusuf Hakimi", .sameSound),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", .sameSound),
    ("Владимир Сорокин", "Vladimir Sorokin", .sameSound),
  ])
  func `two spellings of one name meet`(
    first: String, second: String, reason: NearNames.Reason
  ) async throws {
    #expect(try await pairs(first, second).map(\.reason) == [reason])
  }

  @Test(arguments: [
    ("Paris", "Parma"), ("Attack of 2015", "Attack of 2016"), ("Bloc 12 North", "Bloc 13 North"),
    ("Jan Berg", "Piet Holm"), ("Ana", "Ano"),
  ])
  func `different names do not meet`(first: String, second: String) async throws {
    #expect(try await pairs(first, second).isEmpty)
  }

  @Test(arguments: ["a", "b"])
  func `not_same_as of either keeps them apart`(record: String) async throws {
    let distinct = record == "a" ? ("\nnot_same_as: [b]", "") : ("", "\nnot_same_as: [a]")
    #expect(try await pairs("Jon Berghof", "John Berghof", distinct).isEmpty)
  }

  @Test
  func `one address of two records is the strongest reason`() async throws {
    let both = "\nsame_as: [Q42]"
    #expect(try await pairs("Alpha One", "Beta Two", (both, both)).map(\.reason) == [.sameAs])
  }

  @Test
  func `a place inside another may have its name`() async throws {
    let site = CuratedSite([
      .location("lux", "name: Luxembourg\nkind: country"),
      .location("lux-city", "name: Luxembourg\nwithin: lux"),
    ])
    #expect(NearNames.find(in: try await site.read().site).isEmpty)
  }

  private func pairs(
    _ first: String, _ second: String, _ fields: (String, String) = ("", "")
  ) async throws -> [NearNames.Pair] {
    let site = CuratedSite([
      .person("a", "name: \"\(first)\"\(fields.0)"), .person("b", "name: \"\(second)\"\(fields.1)"),
    ])
    return NearNames.find(in: try await site.read().site)
  }
}
