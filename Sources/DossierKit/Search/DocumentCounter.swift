import CommonMark

/// Counts the words of neighbouring documents, weighted by where they stand.
struct DocumentCounter {
  /// What a word counts for, by where it stands.
  enum Weight {
    static let title: UInt16 = 6
    static let name: UInt16 = 4
    static let heading: UInt16 = 3
    static let summary: UInt16 = 2
    static let body: UInt16 = 1
  }

  /// The words of the documents of one task.
  struct Counts: Sendable {
    var terms = TermList()
    /// The terms of each document, one behind the other.
    var documentTerms: [UInt32] = []
    /// How often each of them stands in it, weighted.
    var weights: [UInt16] = []
    /// Where the terms of each document end.
    var ends: [Int] = []
    /// How many words the text and the summary of each document have.
    var lengths: [UInt32] = []
    /// A hash of what is shown of each document.
    var prints: [UInt64] = []

    /// Adds a term to the document at hand.
    mutating func append(_ term: UInt32, weight: UInt16) {
      documentTerms.append(term)
      weights.append(weight)
    }

    /// Ends the document at hand, whose text and summary have so many words.
    mutating func endDocument(words: Int) {
      ends.append(documentTerms.count)
      lengths.append(UInt32(clamping: words))
    }
  }

  private var counts = Counts()
  private var table = TermTable()
  /// The weighted number of each term in the document at hand.
  private var weights: [UInt16] = []
  private var touched: [UInt32] = []
  private var folded: [UInt8] = []

  /// Counts one document.
  mutating func add(_ text: DocumentText, facets: [String]) {
    var length = add(text.summary ?? "", Weight.summary)
    add(text.title, Weight.title)
    for name in text.names { add(name, Weight.name) }
    for block in text.blocks {
      let weight = block.isHeading ? Weight.heading : Weight.body
      length += block.text.withUnsafeBufferPointer { add($0, weight) }
    }
    for facet in facets {
      var facet = facet
      facet.withUTF8 { count($0, 1) }
    }
    touched.sort()
    for term in touched {
      counts.append(term, weight: weights[Int(term)])
      weights[Int(term)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    counts.endDocument(words: length)
  }

  /// Adds the hash of what is shown of the document just counted.
  mutating func keep(print: UInt64) { counts.prints.append(print) }

  /// What was counted, in no more room than it needs.
  func finished() -> Counts {
    var counts = counts
    counts.terms = table.terms.fitted
    counts.documentTerms = counts.documentTerms.fitted
    counts.weights = counts.weights.fitted
    return counts
  }

  @discardableResult
  private mutating func add(_ text: String, _ weight: UInt16) -> Int {
    var text = text
    return text.withUTF8 { add($0, weight) }
  }

  /// Counts the words of a text; returns how many there are.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ weight: UInt16) -> Int {
    // Taken out of self, so that counting does not copy it.
    var buffer = folded
    folded = []
    buffer.removeAll(keepingCapacity: true)
    Folding.append(text, to: &buffer)
    var words = 0
    buffer.withUnsafeBufferPointer { folded in
      SearchWords.forEach(in: folded) { word in
        count(word, weight)
        words += 1
      }
    }
    folded = buffer
    return words
  }

  @inline(__always)
  private mutating func count(_ term: UnsafeBufferPointer<UInt8>, _ weight: UInt16) {
    let number = table.number(of: term)
    if number == weights.count { weights.append(0) }
    if weights[number] == 0 { touched.append(UInt32(number)) }
    let (sum, isOver) = weights[number].addingReportingOverflow(weight)
    weights[number] = isOver ? .max : sum
  }
}
