/// Finds many protected texts in one pass over the letters of a text.
struct SecretIndex: Sendable {
  /// A place where a secret stands.
  struct Hit: Sendable {
    /// The index of the secret.
    let secret: Int
    /// The letters.
    let range: Range<Int>
  }

  /// The form of a secret, with the longer public names that hold it.
  private struct Form: Sendable {
    let needle: SecretNeedle
    let secret: Int
    /// Public names that hold the secret: their letters, and where the secret stands in them.
    var innocents: [(letters: [UInt8], offset: Int)] = []
  }

  private let forms: [Form]
  private let starts: Starts
  let filter: SecretFilter

  var isEmpty: Bool { forms.isEmpty }

  /// Takes the secrets, and public names that may hold one as a part: the public `Jan Smits` is no
  /// hit for a protected `Jan Smit`.
  init(_ secrets: [(text: String, isCapital: Bool)], publicNames: [[UInt8]] = []) {
    var forms: [Form] = []
    for (index, secret) in secrets.enumerated() {
      let texts = [
        secret.text, SecretNeedle.transliterated(secret.text),
        EscapeReading.decoded(secret.text),
      ].compactMap(\.self)
      let cases = Lookalikes.cases(of: secret.text)
      for (number, text) in (texts + cases).enumerated() {
        guard let needle = SecretNeedle(text, isCapital: secret.isCapital) else { continue }
        // The case of a short name counts, and a capital that is meant.
        let isOtherCase = number >= texts.count
        if isOtherCase, needle.isShort || secret.isCapital && !needle.startsUpper { continue }
        forms.append(Form(needle: needle, secret: index))
      }
    }
    var byStart = [[UInt64: [Int]]](repeating: [:], count: 9)
    for (index, form) in forms.enumerated() {
      let count = min(8, form.needle.letters.count)
      byStart[count][Self.key(form.needle.letters[..<count]), default: []].append(index)
    }
    let starts = Starts(byStart, forms.map(\.needle.letters))
    for name in publicNames {
      name.withUnsafeBufferPointer { letters in
        for start in letters.indices {
          starts.forEach(at: start, letters) { number in
            let secret = forms[number].needle.letters
            if secret.count < letters.count, letters[start...].starts(with: secret) {
              forms[number].innocents.append((name, start))
            }
          }
        }
      }
    }
    self.forms = forms
    self.starts = starts
    filter = SecretFilter(
      forms.map(\.needle), longestText: publicNames.reduce(0) { max($0, $1.count) })
  }

  /// The letters of the public names, for `init`.
  static func letters(of names: [String]) -> [[UInt8]] {
    names.map { SecretLetters(Array($0.utf8)).letters }
  }

  /// Every place where a secret stands, in the order of the text.
  func hits(in text: SecretLetters, isPath: Bool = false, isNoise: Bool = false) -> [Hit] {
    var hits: [Hit] = []
    let count = text.count
    text.letters.withUnsafeBufferPointer { letters in
      for start in 0..<count {
        starts.forEach(at: start, letters) { number in
          let form = forms[number]
          if isNoise, form.needle.isFoundInNoise { return }
          if form.needle.stands(at: start, in: text, isPath: isPath),
            !isInnocent(form, at: start, letters)
          {
            hits.append(
              Hit(secret: form.secret, range: start..<(start + form.needle.letters.count)))
          }
        }
      }
    }
    return hits
  }

  private func isInnocent(
    _ form: Form, at start: Int, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    form.innocents.contains { innocent in
      let low = start - innocent.offset
      guard low >= 0, low + innocent.letters.count <= letters.count else { return false }
      return innocent.letters.indices.allSatisfy { letters[low + $0] == innocent.letters[$0] }
    }
  }

  /// Which forms may begin at a place of some letters.
  private struct Starts: Sendable {
    /// The forms by their first letters: eight, or all of a shorter one.
    private let byStart: [[UInt64: [Int]]]
    /// Which numbers of first letters there are, from 1 to 8.
    private let lengths: [Int]
    /// The first four letters of the forms, by which most places are passed over.
    private let groups: SecretStarts

    init(_ byStart: [[UInt64: [Int]]], _ forms: [[UInt8]]) {
      self.byStart = byStart
      lengths = (1...8).filter { !byStart[$0].isEmpty }
      groups = SecretStarts(forms)
    }

    /// Calls a closure with the number of each form whose first letters stand at a place.
    @inline(__always)
    func forEach(at start: Int, _ letters: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
      guard groups.mayStart(letters, start) else { return }
      var key: UInt64 = 0
      var taken = 0
      for length in lengths {
        guard start + length <= letters.count else { break }
        while taken < length {
          key = key << 8 | UInt64(letters[start + taken])
          taken += 1
        }
        byStart[length][key]?.forEach(body)
      }
    }
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
