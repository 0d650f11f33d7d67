/// Makes a built-in script shorter for readers: no indentation, no lines that are only a comment.
///
/// It looks at the ends of lines alone, so it is no minifier: a built-in script keeps every string
/// and every template on one line.
enum ScriptLines {
  static func bare(_ script: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(script.count)
    for line in script.split(separator: 0x0A) {
      let bare = line.drop { $0 == 0x20 }
      let isComment =
        bare.starts(with: "//".utf8)
        || bare.starts(with: "/*".utf8) && bare.suffix(2).elementsEqual("*/".utf8)
      if bare.isEmpty || isComment { continue }
      result += bare
      result.append(0x0A)
    }
    return result
  }
}
