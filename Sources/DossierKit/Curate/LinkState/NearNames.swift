/// Finds records of one kind whose names are so close that they may be one thing.
///
/// Names meet through keys that they share: the same letters, the same words in another order, the
/// same sound, the same letters but one. So the time grows with the names, not with their pairs.
struct NearNames {
  /// Why two records may be one, the strongest reason first.
  enum Reason: Int, Sendable, Comparable {
    case sameAs, sameName, sameWords, oneLetter, sameSound

    static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }
  }

  /// Two records that may be one, the earlier in the site first.
  struct Pair: Sendable {
    let first: RecordIndex
    let second: RecordIndex
    let reason: Reason
    /// The names that are close, or the address that both have.
    let firstName: String
    let secondName: String
  }

  /// A form with a key that it shares with those that are close to it.
  private struct Key {
    let hash: UInt64
    let form: Int32
  }

  /// More records under one key are no typing mistake.
  private static let mostInGroup = 64

  private let site: Site
  private var forms: [NameForm] = []
  private var found: [UInt64: Pair] = [:]
  private var apart: Set<UInt64> = []

  private init(_ site: Site) { self.site = site }

  /// All pairs, in the order of their records.
  static func find(in site: Site) -> [Pair] {
    var search = NearNames(site)
    search.run()
    return search.found.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private mutating func run() {
    for (index, record) in site.records.enumerated() {
      let index = RecordIndex(clamping: index)
      forms += NameForm.forms(of: record, index)
      for reference in record.fieldReferences {
        switch reference.purpose {
        // Declared distinct, or tied in a way in which nothing is tied to itself.
        case .distinct, .within, .parent, .successor, .partOf, .relation, .post:
          if let other = site.index(of: reference.id) {
            apart.insert(Self.pairKey(index, other))
          }
        default: break
        }
      }
    }
    shareAddresses()
    let kinds = forms.map { UInt64(site[$0.record].kind.folder.utf8.first ?? 0) }
    collect(.sameName) { form, number in [Self.hash(form.compact, seed: kinds[number])] }
    collect(.sameWords) { form, number in
      form.sortedWords.isEmpty ? [] : [Self.hash(form.sortedWords, seed: kinds[number])]
    }
    collect(.oneLetter) { form, number in Self.deletions(form.compact, seed: kinds[number]) }
    collect(.sameSound) { form, number in
      form.sound.isEmpty ? [] : [Self.hash(form.sound, seed: kinds[number])]
    }
  }

  private mutating func shareAddresses() {
    var owners: [String: RecordIndex] = [:]
    for (index, record) in site.records.enumerated() {
      for address in record.common.sameAs {
        let index = RecordIndex(clamping: index)
        if let owner = owners[address.value] {
          add(owner, index, .sameAs, address.value, address.value)
        } else {
          owners[address.value] = index
        }
      }
    }
  }

  private mutating func collect(_ reason: Reason, _ keys: (NameForm, Int) -> [UInt64]) {
    var list: [Key] = []
    for (number, form) in forms.enumerated() {
      for hash in keys(form, number) { list.append(Key(hash: hash, form: Int32(clamping: number))) }
    }
    list.sort { ($0.hash, $0.form) < ($1.hash, $1.form) }
    var start = 0
    while start < list.count {
      var end = start + 1
      while end < list.count, list[end].hash == list[start].hash { end += 1 }
      if end - start > 1, end - start <= Self.mostInGroup { compare(list[start..<end], reason) }
      start = end
    }
  }

  private mutating func compare(_ group: ArraySlice<Key>, _ reason: Reason) {
    for a in group.indices {
      for b in group.index(after: a)..<group.endIndex {
        let (first, second) = (forms[Int(group[a].form)], forms[Int(group[b].form)])
        guard first.record != second.record, isClose(first, second, reason) else { continue }
        add(first.record, second.record, reason, first.name, second.name)
      }
    }
  }

  /// Whether two names that share a key are really close.
  private func isClose(_ a: NameForm, _ b: NameForm, _ reason: Reason) -> Bool {
    switch reason {
    case .sameAs: true
    case .sameName: a.compact == b.compact
    case .sameWords: a.sortedWords == b.sortedWords
    case .sameSound: a.sound == b.sound && Self.digits(a.compact) == Self.digits(b.compact)
    case .oneLetter:
      Self.digits(a.compact) == Self.digits(b.compact) && Self.differByOne(a.compact, b.compact)
    }
  }

  private mutating func add(
    _ a: RecordIndex, _ b: RecordIndex, _ reason: Reason, _ aName: String, _ bName: String
  ) {
    let key = Self.pairKey(a, b)
    guard site[a].kind == site[b].kind, !apart.contains(key) else { return }
    if let known = found[key], known.reason <= reason { return }
    found[key] =
      a < b
      ? Pair(first: a, second: b, reason: reason, firstName: aName, secondName: bName)
      : Pair(first: b, second: a, reason: reason, firstName: bName, secondName: aName)
  }

  private static func pairKey(_ a: RecordIndex, _ b: RecordIndex) -> UInt64 {
    UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  }

  // MARK: - Keys

  /// The FNV-1a hash of some bytes.
  private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed &* 0x9E37_79B9_7F4A_7C15
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The name itself and the name without each one of its letters; numbers stay whole.
  ///
  /// A name of up to six letters is too short to be mistyped into another one by chance.
  private static func deletions(_ name: [UInt8], seed: UInt64) -> [UInt64] {
    let starts = name.indices.filter { name[$0] & 0xC0 != 0x80 }
    guard starts.count > 6, starts.count <= 80 else { return [] }
    var hashes = [hash(name, seed: seed)]
    for (number, start) in starts.enumerated() where !(0x30...0x39).contains(name[start]) {
      let end = number + 1 < starts.count ? starts[number + 1] : name.count
      // Of a doubled letter one deletion is enough.
      if number > 0, name[start..<end] == name[starts[number - 1]..<start] { continue }
      hashes.append(hash([name[..<start], name[end...]].joined(), seed: seed))
    }
    return hashes
  }

  private static func digits(_ name: [UInt8]) -> [UInt8] {
    name.filter { (0x30...0x39).contains($0) }
  }

  /// Whether one letter is missing, other, or has changed places with its neighbour.
  private static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let a = Array(String(decoding: a, as: UTF8.self).unicodeScalars)
    let b = Array(String(decoding: b, as: UTF8.self).unicodeScalars)
    guard abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let room = min(a.count, b.count) - start
    let end = zip(a.reversed(), b.reversed()).prefix(room).prefix { $0 == $1 }.count
    let (left, right) = (a[start..<a.count - end], b[start..<b.count - end])
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
  }
}
