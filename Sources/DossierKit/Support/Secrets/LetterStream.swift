/// The letters that follow one another in one place, and the search for ends of secrets among them.
///
/// Letters are gathered by the thousand and then searched with leaps: a group of four that is in no
/// end of a secret rules out every end that would reach over it (Wu and Manber, "A fast algorithm
/// for multi-pattern searching", 1994).
struct LetterStream: ~Copyable {
  /// How many letters are gathered before they are searched.
  static let capacity = 1024
  /// How many letters before a place are compared with an end.
  private static let reach = 16

  /// The reach, zeros at first, and the letters behind it.
  private let base: UnsafeMutablePointer<UInt8>
  /// How many bytes are filled.
  private(set) var count = LetterStream.reach
  /// The first place at which no end was looked for.
  private var place = LetterStream.reach
  /// For each capacity of letters so far, where in the text the first of them may stand.
  private(set) var starts = [0]

  init() {
    base = .allocate(capacity: Self.reach + Self.capacity)
    base.initialize(repeating: 0, count: Self.reach)
  }

  deinit { base.deallocate() }

  var isFull: Bool {
    @inline(__always) get { count == Self.reach + Self.capacity }
  }

  /// Adds a letter, or with 0 parts what was added from what follows; whether it is full then.
  @inline(__always)
  mutating func add(_ letter: UInt8) -> Bool {
    base[count] = letter
    count &+= 1
    return isFull
  }

  /// Adds letters and skips the ASCII signs between them, up to the first byte of another sort or
  /// until there is no more room.
  @inline(__always)
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int,
    _ classes: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt32>
  ) {
    var count = count
    var place = index
    let end = min(bytes.count, place &+ (Self.reach &+ Self.capacity &- count))
    let base = base
    let text = UnsafeRawBufferPointer(bytes)
    // Without a branch for each sign: where words end cannot be foretold.
    while place &+ 2 <= end {
      let pair = UInt16(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt16.self))
      let letters = LetterPair(bits: pairs[Int(pair)])
      if letters.isOther { break }
      UnsafeMutableRawPointer(base + count).storeBytes(of: letters.bytes, as: UInt16.self)
      count &+= letters.count
      place &+= 2
    }
    while place < end {
      let kind = classes[Int(bytes[place])]
      if kind >= LetterTables.firstOther { break }
      base[count] = kind
      count &+= kind == 0 ? 0 : 1
      place &+= 1
    }
    self.count = count
    index = place
  }

  /// Whether a secret may end among the letters that were not searched yet.
  ///
  /// Asked again, it goes on behind that end. Makes room when none does; the next letters then stand
  /// from `index` on.
  mutating func search(_ endings: borrowing SecretEndings.View, _ index: Int) -> Bool {
    var place = place
    while place < count {
      let last = base + (place &- 3)
      let group = UnsafeRawPointer(last).loadUnaligned(as: UInt32.self)
      if !endings.mayHold(group) {
        place &+= endings.leap
      } else if endings.isEnding(of: UnsafeRawPointer(base + (place &- 15)), group) {
        self.place = place &+ 1
        return true
      } else {
        place &+= 1
      }
    }
    if isFull { starts.append(index) }
    // What the next letters may end stays.
    let kept = Self.reach
    base.update(from: base + (count &- kept), count: kept)
    self.place = place &- (count &- kept)
    count = kept
    return false
  }
}
