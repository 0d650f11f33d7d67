/// Cuts folded text into the words that are found: runs of letters, digits and kept marks.
///
/// `words` of templates/assets/search.js cuts in the same places. Letters beyond the basic plane
/// are no part of words, so that terms have one order in UTF-8 and in UTF-16.
enum SearchWords {
  /// Longer words are not found: they are addresses and noise.
  static let longest = 64

  /// Calls a closure with each word of a folded text.
  @inline(__always)
  static func forEach(
    in folded: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let text = folded.baseAddress else { return }
    FoldingTable.shared.withView { view in
      let reader = ScalarReader(text: text, count: folded.count, folding: view)
      var start = -1
      var index = 0
      func end() {
        if start >= 0, index - start <= longest {
          body(UnsafeBufferPointer(rebasing: folded[start..<index]))
        }
        start = -1
      }
      while index < folded.count {
        let byte = text[index]
        if ASCIIWord.isLetterOrDigit(byte) {
          if start < 0 { start = index }
          repeat {
            index += 1
          } while index < folded.count && ASCIIWord.isLetterOrDigit(text[index])
        } else if byte < 0x80 {
          end()
          index += 1
        } else {
          let item = reader.item(at: index)
          if item.end - index < 4, isPart(item.kind) {
            if start < 0 { start = index }
          } else {
            end()
          }
          index = item.end
        }
      }
      end()
    }
  }

  private static func isPart(_ kind: UInt32) -> Bool {
    switch kind {
    case FoldingEntry.Kind.letter, FoldingEntry.Kind.digit, FoldingEntry.Kind.spaceless,
      FoldingEntry.Kind.syllable, FoldingEntry.Kind.keptMark:
      true
    default: false
    }
  }
}
