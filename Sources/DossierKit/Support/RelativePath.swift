/// Paths between files of one folder tree, with `/` between their parts.
enum RelativePath {
  /// The path that a link means when it stands in a file; nil when it leads out of the folder.
  static func resolve(_ link: String, from file: String) -> String? {
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Array($0) }
    for part in link.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(Array(part))
      }
    }
    return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }

  /// The way from one file to another: `../people/oz.html`.
  static func path(from file: String, to target: String) -> String {
    var shared = 0
    var position = 0
    for (here, there) in zip(file.utf8, target.utf8) {
      guard here == there else { break }
      position += 1
      if here == UInt8(ascii: "/") { shared = position }
    }
    var path: [UInt8] = []
    path.reserveCapacity(target.utf8.count + 3)
    for byte in file.utf8.dropFirst(shared) where byte == UInt8(ascii: "/") {
      path += "../".utf8
    }
    path += target.utf8.dropFirst(shared)
    return String(decoding: path, as: UTF8.self)
  }
}
