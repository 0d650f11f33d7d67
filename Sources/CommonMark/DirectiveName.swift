/// The fenced code blocks that stand for a component.
enum DirectiveName {
  /// The first words of an info string that name one.
  static let names: [StaticString] = ["map", "timeline", "figures", "claims", "quote", "table"]

  /// Whether the first word of an info string names a component.
  static func isNamed(by info: SourceBytes) -> Bool {
    var length = 0
    while length < info.count, info[length] != 0x20, info[length] != 0x09 { length += 1 }
    return names.contains { name in
      guard name.utf8CodeUnitCount == length else { return false }
      return name.withUTF8Buffer { letters in
        letters.indices.allSatisfy { unsafe letters[$0] == info[$0] }
      }
    }
  }
}
