/// How a text is read, and where in it the full search has to look.
extension SecretFilter {
  /// How the escapes of a text are read: as the search does in its first two layers.
  enum Reading: CaseIterable {
    /// As what they stand for; an escaped `<` or `>` stays a sign.
    case signs
    /// As what they stand for; an escaped `<` or `>` makes tags as a plain one does.
    case tags
    /// As the signs and letters that they are written with.
    case raw

    /// Whether it can find what the first one does not, which met such escapes: of breaks, as `\n`,
    /// and of `<` or `>` where it would make a tag.
    func isOther(breaks: Bool, tags: Bool) -> Bool {
      switch self {
      case .signs: true
      case .tags: tags
      case .raw: breaks || tags
      }
    }
  }

  /// Where a secret may be.
  enum Places: Sendable {
    /// Somewhere in the text.
    case anywhere
    /// Only in these parts of it, in their order; in none, when there are none.
    case parts([Range<Int>])
  }

  /// Whether a secret may be in the bytes; those of markup have tags.
  func mayHold(_ bytes: [UInt8], isMarkup: Bool) -> Bool {
    if case .anywhere = places(in: bytes, isMarkup: isMarkup, keepsParts: false) {
      true
    } else {
      false
    }
  }

  /// Whether a secret may be in the bytes, read as markup or not.
  func mayHold(_ bytes: [UInt8]) -> Bool {
    if mayHold(bytes, isMarkup: false) { return true }
    // Without a tag both readings are one.
    return bytes.contains(UInt8(ascii: "<")) && mayHold(bytes, isMarkup: true)
  }

  /// From this size on, only the parts of a text are searched in which a secret may be.
  static let long = 1 << 13

  /// The parts of a text in which a secret may be, read as markup or not.
  func places(in bytes: [UInt8], isMarkup: Bool) -> Places {
    places(in: bytes, isMarkup: isMarkup, keepsParts: bytes.count >= Self.long)
  }

  /// The parts of a text in which a secret may be in one of both readings.
  func places(in bytes: [UInt8]) -> Places {
    guard case .parts(let parts) = places(in: bytes, isMarkup: false) else { return .anywhere }
    guard bytes.contains(UInt8(ascii: "<")) else { return .parts(parts) }
    guard case .parts(let others) = places(in: bytes, isMarkup: true) else { return .anywhere }
    return .parts(Self.joined(parts + others))
  }

  /// The first place from an index on at which a text can be cut without a word seeming to end.
  static func cut(_ bytes: UnsafeBufferPointer<UInt8>, behind index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    return bytes[index...].firstIndex { " \n<".utf8.contains($0) } ?? bytes.count
  }

  /// Parts in their order, those that touch as one.
  static func joined(_ parts: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, part.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        joined.append(part)
      }
    }
    return joined
  }
}
