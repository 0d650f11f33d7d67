extension ArraySlice<UInt8> {
  /// Whether one of the bytes is a control character: looked for in all of them without a branch,
  /// which takes many at once.
  var hasControl: Bool {
    withUnsafeBufferPointer { bytes in
      var found = false
      for byte in bytes { found = byte.isControl || found }
      return found
    }
  }
}

extension UInt8 {
  /// Whether it is a control character other than white space.
  @inline(__always)
  var isControl: Bool { (self < 0x20 && self &- 0x09 > 4) || self == 0x7F }
}
