import Testing

@testable import DossierKit

/// The pages of a long list that each of them shows by number; `…` stands where some are left out.
struct PagerTests {
  @Test(arguments: [
    (1, 2, "1 2"), (2, 4, "1 2 3 4"), (1, 6, "1 2 3 4 5 6"), (1, 7, "1 2 3 4 … 6 7"),
    (2, 10, "1 2 3 4 5 … 9 10"), (6, 10, "1 2 3 4 5 6 7 8 9 10"), (9, 10, "1 2 … 6 7 8 9 10"),
    (50, 99, "1 2 … 47 48 49 50 51 52 53 … 98 99"),
  ])
  func `numbers are told apart where pages are left out`(number: Int, count: Int, words: String) {
    let shown = PagerContext.shown(around: number, of: count)
    let told = shown.map { ($0.isBehindGap ? "… " : "") + "\($0.page)" }
    #expect(told.joined(separator: " ") == words)
  }
}
