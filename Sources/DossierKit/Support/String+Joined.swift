extension String {
  /// Texts one behind the other.
  ///
  /// For what pages write by the thousand: room is taken once, which an interpolation takes piece by
  /// piece.
  static func joined(_ a: String, _ b: String, _ c: String = "", _ d: String = "") -> String {
    let count = a.utf8.count + b.utf8.count + c.utf8.count + d.utf8.count
    return String(unsafeUninitializedCapacity: count) { buffer in
      var end = 0
      end += buffer.fill(from: end, with: a)
      end += buffer.fill(from: end, with: b)
      end += buffer.fill(from: end, with: c)
      end += buffer.fill(from: end, with: d)
      return end
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a text from a place on, which has room for it; how long it is.
  @inline(__always)
  fileprivate func fill(from start: Int, with text: String) -> Int {
    let rest = UnsafeMutableBufferPointer(rebasing: self[start...])
    let count = text.utf8.withContiguousStorageIfAvailable { rest.update(fromContentsOf: $0) }
    // Native strings are contiguous; the copy is for strings bridged from Objective-C.
    return count ?? rest.update(fromContentsOf: Array(text.utf8))
  }
}
