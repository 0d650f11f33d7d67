import CText

/// The letters that follow one another in one place, and the search for ends of secrets among them.
///
/// Letters are gathered by the thousand and then searched with leaps: a group of four that is in no
/// end of a secret rules out every end that would reach over it (Wu and Manber, "A fast algorithm
/// for multi-pattern searching", 1994).
struct LetterStream: ~Copyable {
  /// How many letters, or a few more, are gathered before they are searched.
  static let capacity = 1024
  /// How many letters before a place are compared with an end.
  private static let reach = 16

  /// The reach, zeros at first, and the letters behind it.
  private let base: UnsafeMutablePointer<UInt8>
  /// How many bytes are filled.
  private(set) var count = LetterStream.reach
  /// The first place at which no end was looked for.
  private var place = LetterStream.reach
  /// For each capacity of letters so far, or a few more, where in the text the first of them may stand.
  private(set) var starts = [0]

  init() {
    base = .allocate(capacity: Self.reach + Self.capacity + letters_slack)
    base.initialize(repeating: 0, count: Self.reach)
  }

  deinit { base.deallocate() }

  /// Whether it has to be searched before more is added.
  var isFull: Bool {
    @inline(__always) get { count >= Self.reach + Self.capacity }
  }

  private var limit: UnsafePointer<UInt8> { UnsafePointer(base + Self.reach + Self.capacity) }

  /// Adds a letter, or with 0 parts what was added from what follows; whether it is full then.
  @inline(__always)
  mutating func add(_ letter: UInt8) -> Bool {
    base[count] = letter
    count &+= 1
    return isFull
  }

  /// Adds letters of a text and of its tags, and skips the ASCII signs between them, up to the first
  /// byte of another sort or until there is no more room.
  ///
  /// `isTag` tells whether the text goes on in a tag, and `tagStart` where the last tag begins.
  @inline(__always)
  static func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, isMarkup: Bool,
    text: inout LetterStream, tag: inout LetterStream, isTag: inout Bool, tagStart: inout Int
  ) {
    guard let first = bytes.baseAddress else { return }
    var rows = letters(
      text: text.base + text.count, text_limit: text.limit, tag: tag.base + tag.count,
      tag_limit: tag.limit, tag_start: nil, is_tag: isTag)
    index &+= letters_take(first + index, bytes.count &- index, isMarkup, &rows)
    text.count = rows.text - text.base
    tag.count = rows.tag - tag.base
    isTag = rows.is_tag
    if let start = rows.tag_start { tagStart = start - first }
  }

  /// Whether a secret may end among the letters that were not searched yet.
  ///
  /// Asked again, it goes on behind that end. Makes room when none does; the next letters then stand
  /// from `index` on.
  mutating func search(_ endings: borrowing SecretEndings.View, _ index: Int) -> Bool {
    var place = endings.firstHeld(base, from: place, to: count)
    while place < count {
      if endings.isEnding(of: UnsafeRawPointer(base + (place &- 15))) {
        self.place = place &+ 1
        return true
      }
      place = endings.firstHeld(base, from: place &+ 1, to: count)
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
