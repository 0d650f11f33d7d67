import ByteCode
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
    /// For each term of each document, in the order of their numbers: how far it is from the one
    /// before and how often it stands there, weighted (`SevenBits`).
    private var postings: [UInt8] = []
    /// Where the postings of each document end.
    private var ends: [Int] = []
    /// The last term of the document at hand.
    private var last: UInt32 = 0
    /// How many words the text and the summary of each document have.
    var lengths: [UInt32] = []
    /// A hash of what is shown of each document.
    var prints: [UInt64] = []
    /// In how many of the documents each term stands; empty for what was read from a file, until it is
    /// looked through (`checked`).
    private(set) var spread: [UInt32] = []

    /// Adds a term to the document at hand, none before it of a higher number.
    mutating func append(_ term: UInt32, weight: UInt16) {
      SevenBits.append(UInt64(term - last), to: &postings)
      SevenBits.append(UInt64(weight), to: &postings)
      last = term
      while spread.count <= Int(term) { spread.append(0) }
      spread[Int(term)] += 1
    }

    /// Ends the document at hand, whose text and summary have so many words.
    mutating func endDocument(words: Int) {
      ends.append(postings.count)
      lengths.append(UInt32(clamping: words))
      last = 0
    }

    /// Calls a closure with every term of every document: the document's place, the term's number
    /// and its weight.
    @inline(__always)
    func forEach(_ body: (Int, Int, UInt16) -> Void) {
      postings.withUnsafeBufferPointer { bytes in
        var index = 0
        for (document, end) in ends.enumerated() {
          var term: UInt64 = 0
          while index < end, let step = SevenBits.number(in: bytes, at: &index),
            let weight = SevenBits.number(in: bytes, at: &index)
          {
            term &+= step
            body(document, Int(truncatingIfNeeded: term), UInt16(truncatingIfNeeded: weight))
          }
        }
      }
    }

    init() {}

    /// Nil for bytes that hold no counts.
    init?(from bytes: inout ByteReader) {
      guard let terms = TermList(from: &bytes), let postings: [UInt8] = bytes.list(),
        let ends: [Int] = bytes.list(), let lengths: [UInt32] = bytes.list(),
        let prints: [UInt64] = bytes.list(),
        ends.count == lengths.count, ends.count == prints.count,
        ends.last ?? 0 == postings.count, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
      else { return nil }
      self.terms = terms
      self.postings = postings
      self.ends = ends
      self.lengths = lengths
      self.prints = prints
    }

    /// The same, looked through: nil unless these are counts of so many documents, of terms that are
    /// there, each once in a document.
    func checked(documents: Int) -> Counts? {
      guard lengths.count == documents else { return nil }
      var spread = [UInt32](repeating: 0, count: terms.count)
      var isSound = true
      var last = (document: -1, term: -1)
      spread.withUnsafeMutableBufferPointer { spread in
        forEach { document, term, _ in
          if spread.indices.contains(term), document > last.document || term > last.term {
            spread[term] &+= 1
            last = (document, term)
          } else {
            isSound = false
          }
        }
      }
      guard isSound else { return nil }
      var counts = self
      counts.spread = spread
      return counts
    }

    func write(to bytes: inout ByteWriter) {
      terms.write(to: &bytes)
      bytes.add(list: postings)
      bytes.add(list: ends)
      bytes.add(list: lengths)
      bytes.add(list: prints)
    }

    /// The same in no more room than it needs.
    var fitted: Counts {
      var counts = self
      counts.terms = terms.fitted
      counts.postings = postings.fitted
      counts.spread = spread.fitted
      return counts
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
    for facet in facets { facet.lend { count($0, 1) } }
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
    counts.terms = table.terms
    return counts.fitted
  }

  @discardableResult
  private mutating func add(_ text: String, _ weight: UInt16) -> Int {
    text.lend { add($0, weight) }
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
