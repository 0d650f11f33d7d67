/// Fills the blocks; a block without forms whose scalars are all alike is shared.
struct FoldingTableBuilder {
  private static let identity = UInt32(FoldingEntry.identityLength) << 8

  var blocks = [UInt16](repeating: .max, count: 0x110000 >> 7)
  var entries: [UInt32] = []
  var forms: [UInt8] = []
  private var isShared: [Bool] = []
  private var uniform = [UInt16](repeating: .max, count: 64)

  mutating func readClasses(_ stream: inout FoldingStream) {
    var scalar = 0
    while scalar < 0x110000 {
      let head = stream.byte()
      let end = min(scalar + (head & 64 == 0 ? stream.number() : 1), 0x110000)
      let bits = Self.identity | UInt32(head & 63)
      while scalar < end {
        if scalar & 127 == 0, scalar + 128 <= end {
          blocks[scalar >> 7] = uniformBlock(head & 63)
          scalar += 128
        } else {
          set(scalar, bits)
          scalar += 1
        }
      }
    }
  }

  mutating func readForms(_ stream: inout FoldingStream) {
    var scalar = 0
    while !stream.isAtEnd {
      scalar += stream.number()
      switch stream.byte() {
      case 0:
        let count = stream.number()
        let step = stream.number()
        var target = scalar + stream.signed()
        let targetStep = stream.number()
        for index in 0..<count {
          let start = forms.count
          append(target)
          setForm(scalar + index * step, from: start)
          target += targetStep
        }
        scalar += (count - 1) * step
      case 63:
        let count = stream.number()
        for index in 0..<count { setForm(scalar + index, from: forms.count) }
        scalar += count - 1
      case let count:
        let start = forms.count
        var target = scalar
        for _ in 0..<count {
          target += stream.signed()
          append(target)
        }
        setForm(scalar, from: start)
      }
    }
  }

  /// Adds the canonical decomposition of the Hangul syllables (The Unicode Standard, §3.12).
  mutating func addHangul() {
    for index in 0..<11_172 {
      let start = forms.count
      append(0x1100 + index / 588)
      append(0x1161 + index % 588 / 28)
      if index % 28 != 0 { append(0x11A7 + index % 28) }
      setForm(0xAC00 + index, from: start)
    }
  }

  /// The folded form of each ASCII character: always one byte.
  var lower: [UInt8] {
    (0..<128).map { scalar in
      let entry = FoldingEntry(bits: entries[Int(blocks[0]) << 7 | scalar])
      return entry.isIdentity ? UInt8(scalar) : forms[entry.offset]
    }
  }

  private mutating func append(_ scalar: Int) {
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: scalar)) else { return }
    forms.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func setForm(_ scalar: Int, from start: Int) {
    let kind = entries[Int(blocks[scalar >> 7]) << 7 | scalar & 127] & 63
    set(scalar, kind | UInt32(forms.count - start) << 8 | UInt32(start) << 14)
  }

  private mutating func set(_ scalar: Int, _ bits: UInt32) {
    let page = scalar >> 7
    let block = Int(blocks[page])
    if block == UInt16.max {
      blocks[page] = newBlock(Self.identity)
    } else if isShared[block] {
      blocks[page] = newBlock(entries[block << 7])
    }
    entries[Int(blocks[page]) << 7 | scalar & 127] = bits
  }

  private mutating func uniformBlock(_ kind: Int) -> UInt16 {
    if uniform[kind] == .max {
      uniform[kind] = newBlock(Self.identity | UInt32(kind))
      isShared[Int(uniform[kind])] = true
    }
    return uniform[kind]
  }

  private mutating func newBlock(_ bits: UInt32) -> UInt16 {
    let block = UInt16(isShared.count)
    entries.append(contentsOf: repeatElement(bits, count: 128))
    isShared.append(false)
    return block
  }
}

/// Decodes the base 64 and the variable-length numbers of FoldingData.
struct FoldingStream {
  private var bytes: [UInt8] = []
  private var index = 0

  init(_ text: StaticString) {
    var values = [UInt8](repeating: 0, count: 256)
    var next: UInt8 = 0
    for range in [0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D...0x2D, 0x5F...0x5F] {
      for digit in range {
        values[digit] = next
        next += 1
      }
    }
    bytes.reserveCapacity(text.utf8CodeUnitCount)
    text.withUTF8Buffer { digits in
      var bits: UInt32 = 0
      var width: UInt32 = 0
      for digit in digits {
        bits = bits << 6 | UInt32(values[Int(digit)])
        width += 6
        if width >= 8 {
          width -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> width))
        }
      }
    }
  }

  /// Whether only the padding of the last digit is left.
  var isAtEnd: Bool { index >= bytes.count }

  mutating func byte() -> Int {
    defer { index += 1 }
    return index < bytes.count ? Int(bytes[index]) : 0
  }

  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = byte()
      value |= (byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
    }
  }

  mutating func signed() -> Int {
    let value = number()
    return value & 1 == 0 ? value >> 1 : -((value + 1) >> 1)
  }
}
