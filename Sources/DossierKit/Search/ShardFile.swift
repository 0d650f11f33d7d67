/// A file of the index: one call of a function, with its kind, its number and its data.
struct ShardFile: Sendable {
  /// `s` manifest, `d` dictionary, `p` postings, `m` cards, `x` text of a document, `e` names.
  let kind: StaticString
  /// Nil for a kind with one file.
  let number: Int?
  let bytes: [UInt8]

  /// A file whose data is JSON.
  init(_ kind: StaticString, _ number: Int?, json: some Collection<UInt8>) {
    self.init(kind, number, room: json.count) { $0 += json }
  }

  /// A file whose data is a text.
  init(_ kind: StaticString, _ number: Int?, text: [UInt8]) {
    self.init(kind, number, room: text.count + 2) { bytes in
      bytes.append(UInt8(ascii: "\""))
      JSONWriter.append(utf8: text[...], to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// A call whose data a closure writes, of about so many bytes.
  private init(
    _ kind: StaticString, _ number: Int?, room: Int, data: (inout [UInt8]) -> Void
  ) {
    self.kind = kind
    self.number = number
    var bytes: [UInt8] = []
    bytes.reserveCapacity(room + 24)
    bytes += "DS(\"".utf8
    bytes += UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount)
    bytes += "\",".utf8
    bytes += String(number ?? 0).utf8
    bytes.append(UInt8(ascii: ","))
    data(&bytes)
    bytes += ")\n".utf8
    self.bytes = bytes
  }

  /// Its path below the folder of the index.
  var path: String { Self.path(kind, number) }

  /// The path of a file below the folder of the index.
  static func path(_ kind: StaticString, _ number: Int?) -> String {
    let name = kind.description
    return number.map { .joined(name, "/", String($0), ".js") } ?? .joined(name, ".js")
  }

  /// A number that changes with the path and the bytes.
  var fingerprint: UInt64 {
    var hash = QuickHash()
    hash.add(path)
    hash.add(bytes: bytes)
    return hash.value
  }
}
