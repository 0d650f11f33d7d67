private import Crypto

/// SHA-256 of bytes that come in pieces, by the platform's own or BoringSSL's hand.
///
/// It serves to recognise content.
struct SHA256 {
  private var hash = Crypto.SHA256()

  /// The 32 bytes of the hash of a whole message.
  static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The hash of a whole message as 64 lower-case hexadecimal digits.
  static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
    hex(hash(bytes))
  }

  /// A hash as lower-case hexadecimal digits.
  static func hex(_ hash: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    var text: [UInt8] = []
    text.reserveCapacity(2 * hash.count)
    for byte in hash {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 0xF))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes in the next piece of the message.
  mutating func update(_ bytes: some Sequence<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isTaken == nil { Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) } }
  }

  /// The hash of all that came in; the message is over.
  mutating func finish() -> [UInt8] { Array(hash.finalize()) }
}
