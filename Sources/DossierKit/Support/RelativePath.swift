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
    let here = file.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    let there = target.utf8.split(separator: UInt8(ascii: "/"))
    var shared = 0
    while shared < here.count, shared < there.count - 1,
      here[here.startIndex + shared].elementsEqual(there[shared])
    {
      shared += 1
    }
    var path = ""
    for _ in shared..<here.count { path += "../" }
    for (index, part) in there[shared...].enumerated() {
      if index > 0 { path += "/" }
      path += String(decoding: part, as: UTF8.self)
    }
    return path
  }
}
