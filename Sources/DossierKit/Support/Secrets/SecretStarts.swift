/// The first letters of secrets, to tell at once that none starts at a place.
struct SecretStarts: Sendable {
  private static let bits: UInt32 = 16

  /// One bit for each hash of the first four letters of a secret.
  private var groups = [UInt64](repeating: 0, count: 1 << Int(bits) / 64)
  /// Whether a secret is shorter, so that any place may be its start.
  private var hasShort = false

  init(_ secrets: [[UInt8]]) {
    for letters in secrets {
      guard letters.count >= 4 else {
        hasShort = true
        continue
      }
      let hash = letters.withUnsafeBufferPointer { Self.hash($0, 0) }
      groups[hash >> 6] |= 1 << UInt64(hash & 63)
    }
  }

  /// Whether a secret may start at a place of the letters.
  @inline(__always)
  func mayStart(_ letters: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard !hasShort, start + 4 <= letters.count else { return true }
    let hash = Self.hash(letters, start)
    return groups[hash >> 6] & (1 << UInt64(hash & 63)) != 0
  }

  /// A number of so many bits for the four letters from a place on.
  @inline(__always)
  private static func hash(_ letters: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let group = UnsafeRawBufferPointer(letters).loadUnaligned(
      fromByteOffset: start, as: UInt32.self)
    return Int((group &* 0x9E37_79B1) &>> (32 - bits))
  }
}
