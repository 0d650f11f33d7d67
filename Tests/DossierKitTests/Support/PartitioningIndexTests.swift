import Testing

@testable import DossierKit

/// The place where the second part of a list begins, told apart from a search from the front.
struct PartitioningIndexTests {
  @Test(arguments: 0...17)
  func `the first of the second part, or the end`(count: Int) {
    let list = (0..<count).map { $0 / 2 }
    for limit in -1...(count / 2 + 1) {
      let expected = list.firstIndex { $0 >= limit } ?? list.endIndex
      #expect(list.partitioningIndex { $0 >= limit } == expected)
    }
  }

  @Test func `indices are those of the collection`() {
    let slice = [9, 9, 1, 3, 5, 7][2...]
    #expect(slice.partitioningIndex { $0 > 3 } == 4)
    #expect(slice.partitioningIndex { $0 > 7 } == 6)
    #expect(slice.partitioningIndex { $0 > 0 } == 2)
  }
}
