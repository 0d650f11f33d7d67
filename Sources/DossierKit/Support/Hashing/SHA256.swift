/// SHA-256 as FIPS 180-4 defines it, of bytes that come in pieces.
///
/// It serves to recognise content: nothing here guards against an attacker who measures time.
struct SHA256 {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  /// The message schedule, kept so that no block allocates it anew.
  private var words = [UInt32](repeating: 0, count: 64)
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  private static let blockSize = 64
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]

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
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }

  /// Takes in the next piece of the message.
  mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update($0) }) != nil { return }
    Array(bytes).withUnsafeBufferPointer { update($0) }
  }

  private mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var index = 0
    if !rest.isEmpty {
      index = min(Self.blockSize - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<index])
      guard rest.count == Self.blockSize else { return }
      compressRest()
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - index >= Self.blockSize {
      compress(
        UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: bytes[index..<index + Self.blockSize])))
      index += Self.blockSize
    }
    rest.append(contentsOf: bytes[index...])
  }

  /// The hash of all that came in; the message is over.
  mutating func finish() -> [UInt8] {
    let bits = length &* 8
    rest.append(0x80)
    if rest.count > Self.blockSize - 8 { fillBlock(upTo: Self.blockSize) }
    fillBlock(upTo: Self.blockSize - 8)
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    compressRest()
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func fillBlock(upTo count: Int) {
    while rest.count < count { rest.append(0) }
    guard rest.count == Self.blockSize else { return }
    compressRest()
    rest.removeAll(keepingCapacity: true)
  }

  /// Takes the block in `rest` into the state.
  private mutating func compressRest() {
    let block = rest
    block.withUnsafeBytes { compress($0) }
  }

  /// Takes a block of 64 bytes into the state.
  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }
    let mixed = words.withUnsafeMutableBufferPointer { words in
      Self.constants.withUnsafeBufferPointer { constants in
        Self.rounds(words, constants, state)
      }
    }
    for index in 0..<8 { state[index] &+= mixed[index] }
  }

  private static func rounds(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    _ state: [UInt32]
  ) -> SIMD8<UInt32> {
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let chosen = e & f ^ ~e & g
      let first = h &+ mixed &+ chosen &+ constants[index] &+ words[index]
      let turned = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let major = a & b ^ a & c ^ b & c
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ turned &+ major)
    }
    return SIMD8(a, b, c, d, e, f, g, h)
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }
}
