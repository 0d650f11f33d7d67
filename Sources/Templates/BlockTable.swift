/// The blocks given to parents, by the sets in which they reach a template.
struct BlockTable {
  /// A block's content: where it was written, and the blocks that were in force there.
  struct Content: Hashable {
    let template: Int
    let node: Int
    let blocks: Int
  }

  /// The set of a template that is included without blocks.
  static let none = 0

  private var sets: [[String: Content]] = [[:]]
  private var indexes: [[String: Content]: Int] = [[:]: 0]

  /// Returns what replaces a block, if something does.
  func content(of name: String, in set: Int) -> Content? { sets[set][name] }

  /// Returns the set inside a parent; what comes from further outside takes precedence.
  mutating func adding(_ contents: [(name: String, content: Content)], to set: Int) -> Int {
    var combined = sets[set]
    for (name, content) in contents where combined[name] == nil { combined[name] = content }
    if let known = indexes[combined] { return known }
    indexes[combined] = sets.count
    sets.append(combined)
    return sets.count - 1
  }
}
