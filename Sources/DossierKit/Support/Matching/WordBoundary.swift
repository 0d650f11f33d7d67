/// Decides whether a name may start or end at a place in a text.
///
/// - A name does not part a word: letters, digits, `_` and their marks. Soft hyphens, zero-width
///   and direction characters are looked through.
/// - Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar) bound any name, and each
///   other; only a mark never leaves its letter.
/// - Hangul: a name starts where a word starts and may be followed by a particle (`에서`).
/// - An apostrophe ends a name before `s d ll re ve` (`Molenbeek's`) and where no letter follows
///   (`attackers'`), but not in `Xi'an`. It starts one after the elisions of French and Italian
///   (`l'attentat`, `qu’Abdeslam`, `dell'Isis`), but not in `O'Brien` or `Ba'ath`.
/// - A hyphen (`-`, U+2010, U+2011) bounds a name unless the compound goes on, on that side, with a
///   part that starts with a capital or a digit: `Paris-based`, `pre-Paris`, but not `Paris` in
///   `Paris-Nice`, `Paris-8` or `Boulogne-sur-Mer`. Dashes bound: `Brussels–Paris`.
/// - A full stop or `&` between two letters or digits, a comma between two digits, and `@` do not
///   bound: `paris.fr`, `O.Z.B.`, `AT&T`, `13,5`, `info@paris`.
/// - NUL, between runs of text, bounds everything.
struct WordBoundary {
  private typealias Kind = FoldingEntry.Kind

  let reader: ScalarReader

  /// Whether a name may start with the scalar at an offset.
  func startIsFree(_ start: Int) -> Bool {
    let first = reader.item(at: start)
    switch first.kind {
    case Kind.mark, Kind.keptMark, Kind.ignored, Kind.space: return false
    default: break
    }
    let before = reader.visible(before: start)
    if before.isEdge || before.kind == Kind.spaceless { return true }
    if before.kind >= Kind.mark && before.kind <= Kind.ignored { return false }
    if first.kind == Kind.spaceless { return true }
    switch before.kind {
    case Kind.letter, Kind.digit, Kind.syllable: return false
    case Kind.apostrophe: return Elision.stands(before: before.start, in: reader)
    case Kind.hyphen: return compoundIsLower(before: before.start)
    default: return !joins(before, first, reader.visible(before: before.start))
    }
  }

  /// Whether a name may end at an offset, after a letter of a kind (marks not counted).
  func endIsFree(_ end: Int, afterKind last: UInt32) -> Bool {
    let next = reader.visible(at: end)
    if next.isEdge { return true }
    switch next.kind {
    case Kind.mark, Kind.keptMark, Kind.ignored: return false
    case Kind.spaceless: return true
    case Kind.letter, Kind.digit: return last == Kind.spaceless
    case Kind.syllable:
      return last == Kind.spaceless || Particle.stands(at: next.start, in: reader)
    case Kind.apostrophe: return Possessive.stands(at: next.end, in: reader)
    case Kind.hyphen: return compoundIsLower(after: next.end)
    default:
      let before = reader.visible(before: end)
      return !joins(next, before, reader.visible(at: next.end))
    }
  }

  /// Whether a sign makes one word of the scalars on both of its sides.
  private func joins(
    _ sign: ScalarReader.Item, _ a: ScalarReader.Item, _ b: ScalarReader.Item
  ) -> Bool {
    // A name may end in a full stop of its own: what follows the sign then decides.
    switch sign.isEdge || sign.end - sign.start > 1 ? 0 : reader.text[sign.start] {
    case UInt8(ascii: "."), UInt8(ascii: "&"): return b.entry.isWord && !b.isEdge
    case UInt8(ascii: ","): return a.kind == Kind.digit && b.kind == Kind.digit
    case UInt8(ascii: "@"): return true
    default: return false
    }
  }

  /// Whether no later part of a hyphenated compound starts with a capital or a digit.
  private func compoundIsLower(after hyphen: Int) -> Bool {
    var index = hyphen
    while true {
      var item = reader.visible(at: index)
      guard item.entry.isWord else { return true }
      if item.entry.isUpper || item.kind == Kind.digit { return false }
      while item.entry.isWord || item.kind >= Kind.mark && item.kind <= Kind.ignored {
        guard item.end - hyphen < ScalarReader.reach else { return false }
        item = reader.item(at: item.end)
      }
      guard item.kind == Kind.hyphen else { return true }
      index = item.end
    }
  }

  /// Whether no earlier part of a hyphenated compound starts with a capital or a digit.
  private func compoundIsLower(before hyphen: Int) -> Bool {
    var index = hyphen
    while true {
      var item = reader.visible(before: index)
      guard item.entry.isWord else { return true }
      var first = item
      while item.entry.isWord {
        guard hyphen - item.start < ScalarReader.reach else { return false }
        first = item
        item = reader.visible(before: item.start)
      }
      if first.entry.isUpper || first.kind == Kind.digit { return false }
      guard item.kind == Kind.hyphen else { return true }
      index = item.start
    }
  }
}
