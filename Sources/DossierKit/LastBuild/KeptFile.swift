import ByteCode

/// What was read in a file, so that it need not be read again while the file is the same.
struct KeptFile: Sendable {
  /// Its fields (`YAMLNode.bytes`); empty where they are not known.
  let fields: ArraySlice<UInt8>
  /// Its body (`Body.kept`); empty where that is not known, and where the file has none.
  let body: ArraySlice<UInt8>

  init(fields: ArraySlice<UInt8> = [], body: ArraySlice<UInt8> = []) {
    (self.fields, self.body) = (fields, body)
  }

  /// The same as bytes; none where nothing is known.
  var bytes: [UInt8] {
    if fields.isEmpty, body.isEmpty { return [] }
    var bytes = ByteWriter()
    bytes.reserve(fields.count + body.count + 4)
    bytes.add(count: fields.count)
    bytes.add(bytes: fields)
    bytes.add(bytes: body)
    return bytes.bytes
  }

  /// Nil for bytes that are none of these.
  init?(bytes: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let count = bytes.count(), let fields = bytes.slice(count),
      let body = bytes.slice(bytes.left)
    else { return nil }
    self.init(fields: fields, body: body)
  }
}
