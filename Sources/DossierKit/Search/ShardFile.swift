/// A file of the index: one call of a function, with its kind, its number and its data.
struct ShardFile: Sendable {
  /// `s` manifest, `d` dictionary, `p` postings, `m` cards, `x` text of a document, `e` names.
  let kind: StaticString
  /// Nil for a kind with one file.
  let number: Int?
  let bytes: [UInt8]

  /// A file whose data is JSON.
  init(_ kind: StaticString, _ number: Int?, json: some Collection<UInt8>) {
    self.kind = kind
    self.number = number
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 24)
    bytes += "DS(\"\(kind)\",\(number ?? 0),".utf8
    bytes += json
    bytes += ")\n".utf8
    self.bytes = bytes
  }

  /// A file whose data is a text.
  init(_ kind: StaticString, _ number: Int?, text: [UInt8]) {
    var json: [UInt8] = [0x22]
    json.reserveCapacity(text.count + 2)
    JSONWriter.append(utf8: text[...], to: &json)
    json.append(0x22)
    self.init(kind, number, json: json)
  }

  /// Its path below the folder of the index.
  var path: String { Self.path(kind, number) }

  /// The path of a file below the folder of the index.
  static func path(_ kind: StaticString, _ number: Int?) -> String {
    number.map { "\(kind)/\($0).js" } ?? "\(kind).js"
  }

  /// A number that changes with the path and the bytes.
  var fingerprint: UInt64 {
    var hash = QuickHash()
    hash.add(path)
    hash.add(bytes: bytes)
    return hash.value
  }
}
