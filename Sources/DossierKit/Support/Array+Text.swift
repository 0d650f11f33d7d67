private import ByteCode

extension [UInt8] {
  /// Adds the bytes of a text all at once; the operator for any sequence counts who holds the text.
  @inline(__always)
  static func += (bytes: inout [UInt8], text: String.UTF8View) {
    String(text).lend { bytes.append(contentsOf: $0) }
  }
}
