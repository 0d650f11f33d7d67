private import ByteCode

extension String {
  /// Texts one behind the other.
  ///
  /// For what pages write by the thousand: room is taken once, which an interpolation takes piece by
  /// piece.
  static func joined(_ a: String, _ b: String, _ c: String = "", _ d: String = "") -> String {
    let count = a.utf8.count &+ b.utf8.count &+ c.utf8.count &+ d.utf8.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      var end = 0
      buffer.append(a, at: &end)
      buffer.append(b, at: &end)
      buffer.append(c, at: &end)
      buffer.append(d, at: &end)
      return end
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a text at a place with room for it, which moves behind it.
  @inline(__always)
  fileprivate func append(_ text: String, at end: inout Int) {
    guard let base = baseAddress else { return }
    let place = base + end
    end += text.lend { bytes in
      if let first = bytes.baseAddress { place.update(from: first, count: bytes.count) }
      return bytes.count
    }
  }
}
