/// The last letters of secrets, to be looked for in many texts.
struct SecretEndings: Sendable {
  /// The fewest letters of a secret that is found by its end.
  static let shortest = 4

  /// One bit for each hash of a group of four letters in the end of a secret.
  private let groups: [UInt64]
  /// One bit for each hash of the last four letters of a secret.
  private let lasts: [UInt64]
  /// One bit for each hash of the last letters of a secret: as many, up to eight, as all have.
  private let tails: [UInt64]
  /// The bits of these letters.
  private let tailMask: UInt64
  /// How far a product is shifted to make a hash.
  private let shift: UInt32
  /// How far a search goes on behind a group that is in no end.
  private let leap: Int
  /// The last sixteen letters of long secrets.
  private let long: WordSet
  /// Whole secrets of four to fifteen letters, by how many.
  private let whole: [WordSet]
  /// How many letters these have.
  private let lengths: [Int]

  init(_ secrets: [[UInt8]]) {
    // No end is longer than the shortest secret: a leap must not pass it over.
    let length = secrets.reduce(16) { min($0, max(Self.shortest, $1.count)) }
    // Some hundred bits for each group seldom give a false alarm; fewer stay in the nearest cache.
    let count = secrets.count * (length - 3)
    let bits = min(18, max(12, Int.bitWidth - count.leadingZeroBitCount + 6))
    let shift = UInt32(32 - bits)
    var groups = [UInt64](repeating: 0, count: (1 << bits) / 64)
    var lasts = groups
    var tails = groups
    let tailMask = UInt64.max >> UInt64(64 - 8 * min(8, length))
    var long: [UInt64] = []
    var whole = [[UInt64]](repeating: [], count: 16)
    for letters in secrets {
      let end = Array(letters.suffix(length))
      for start in 0..<max(0, end.count - 3) {
        let group = end[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        let hash = Self.hash(group, shift)
        groups[hash >> 6] |= 1 << UInt64(hash & 63)
        if start + 4 == end.count { lasts[hash >> 6] |= 1 << UInt64(hash & 63) }
      }
      let last = Self.packed(letters.suffix(8))
      let tail = Self.hash(tail: last & tailMask, shift)
      tails[tail >> 6] |= 1 << UInt64(tail & 63)
      let code = Self.mixed(last, Self.packed(letters.dropLast(8).suffix(8)))
      if letters.count >= 16 {
        long.append(code)
      } else {
        whole[letters.count].append(code)
      }
    }
    self.groups = groups
    self.lasts = lasts
    self.tails = tails
    self.tailMask = tailMask
    self.shift = shift
    self.leap = length - 3
    self.long = WordSet(long)
    self.whole = whole.map(WordSet.init)
    lengths = whole.indices.filter { !whole[$0].isEmpty }
  }

  /// The letters as one number, the last in its lowest byte.
  static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func mixed(_ last: UInt64, _ before: UInt64) -> UInt64 {
    last ^ (before &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always)
  private static func hash(_ group: UInt32, _ shift: UInt32) -> Int {
    Int(truncatingIfNeeded: (group &* 0x9E37_79B1) &>> shift)
  }

  @inline(__always)
  private static func hash(tail: UInt64, _ shift: UInt32) -> Int {
    Int(truncatingIfNeeded: (tail &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(32 &+ shift))
  }

  // MARK: - The search

  /// The tables as a search reads them.
  struct View {
    fileprivate let endings: SecretEndings
    fileprivate let groups: UnsafeBufferPointer<UInt64>
    fileprivate let lasts: UnsafeBufferPointer<UInt64>
    fileprivate let tails: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt32
    /// How far a search goes on behind a group that is in no end.
    fileprivate let leap: Int

    /// The first place before a limit whose letter and the three before it may be in the end of a
    /// secret.
    ///
    /// The limit, or more, where there is none. Three letters stand before the place it starts from.
    @inline(never)
    func firstHeld(_ letters: UnsafePointer<UInt8>, from start: Int, to limit: Int) -> Int {
      guard let groups = groups.baseAddress else { return start }
      let before = UnsafeRawPointer(letters - 3)
      let (shift, leap) = (shift, leap)
      var place = start
      while place < limit {
        let group = before.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let hash = SecretEndings.hash(group, shift)
        if groups[hash &>> 6] &>> UInt64(truncatingIfNeeded: hash) & 1 != 0 { return place }
        place &+= leap
      }
      return place
    }

    /// Whether sixteen letters may end with a secret.
    func isEnding(of letters: UnsafeRawPointer) -> Bool {
      let group = letters.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
      let hash = SecretEndings.hash(group, shift)
      guard lasts[hash >> 6] & (1 << UInt64(hash & 63)) != 0 else { return false }
      let last = UInt64(bigEndian: letters.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let tail = SecretEndings.hash(tail: last & endings.tailMask, shift)
      guard tails[tail >> 6] & (1 << UInt64(tail & 63)) != 0 else { return false }
      return endings.isEnding(last, UInt64(bigEndian: letters.loadUnaligned(as: UInt64.self)))
    }
  }

  func withView<Result>(_ body: (View) -> Result) -> Result {
    groups.withUnsafeBufferPointer { groups in
      lasts.withUnsafeBufferPointer { lasts in
        tails.withUnsafeBufferPointer { tails in
          body(
            View(
              endings: self, groups: groups, lasts: lasts, tails: tails, shift: shift, leap: leap))
        }
      }
    }
  }

  @inline(never)
  private func isEnding(_ last: UInt64, _ before: UInt64) -> Bool {
    if long.contains(Self.mixed(last, before)) { return true }
    for length in lengths {
      let code = Self.mixed(Self.end(of: last, length), Self.end(of: before, length - 8))
      if whole[length].contains(code) { return true }
    }
    return false
  }

  /// So many of the last letters of eight, none for fewer than one.
  private static func end(of letters: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? letters : count <= 0 ? 0 : letters & (1 << UInt64(count * 8) - 1)
  }
}
