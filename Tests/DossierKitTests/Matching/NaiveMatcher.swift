@testable import DossierKit

/// The plain truth about matches: every start, every pattern, the longest first.
struct NaiveMatcher {
  struct Match: Equatable, CustomStringConvertible {
    let range: Range<Int>
    let values: [Int32]

    var description: String { "\(range)\(values)" }
  }

  private let patterns: [(form: [UInt8], pattern: NamePattern)]

  init(_ patterns: [NamePattern]) {
    self.patterns = patterns.map { pattern in
      var form = Folding.fold(pattern.text)
      if form.last == 0x20 { form.removeLast() }
      if form.first == 0x20 { form.removeFirst() }
      return (form, pattern)
    }.filter { !$0.form.isEmpty && !$0.form.contains(0) }
  }

  func matches(in text: [UInt8]) -> [Match] {
    text.withUnsafeBufferPointer { bytes -> [Match]? in
      guard let base = bytes.baseAddress else { return [] }
      return FoldingTable.shared.withView { view in
        search(ScalarReader(text: base, count: bytes.count, folding: view), text)
      }
    } ?? []
  }

  private func search(_ reader: ScalarReader, _ text: [UInt8]) -> [Match] {
    var ends: [Int] = []
    var index = 0
    while index < text.count {
      index = reader.item(at: index).end
      ends.append(index)
    }
    var found: [Match] = []
    var start = 0
    for next in ends {
      defer { start = next }
      if let last = found.last, start < last.range.upperBound { continue }
      let candidates = ends.reversed().lazy.filter { $0 > start }
        .compactMap { match(reader, text, start, $0) }
      if let match = candidates.first { found.append(match) }
    }
    return found
  }

  private func match(
    _ reader: ScalarReader, _ text: [UInt8], _ start: Int, _ end: Int
  ) -> Match? {
    typealias Kind = FoldingEntry.Kind
    guard WordBoundary(reader: reader).startIsFree(start) else { return nil }
    // A range takes in the marks of its last letter and ends with neither a space nor nothing.
    let last = reader.item(before: end)
    guard last.kind != Kind.ignored, last.kind != Kind.space else { return nil }
    guard reader.visible(at: end).kind != Kind.mark else { return nil }
    var base = last
    while base.kind == Kind.mark || base.kind == Kind.keptMark || base.kind == Kind.ignored {
      base = reader.item(before: base.start)
    }
    guard WordBoundary(reader: reader).endIsFree(end, afterKind: base.kind) else { return nil }
    let form = Folding.fold(Array(text[start..<end]))
    var values: Set<Int32> = []
    for (_, pattern) in patterns.filter({ $0.form == form }) {
      if pattern.exactCase {
        let name = ExactName(pattern.text)
        guard name.matches(reader, start..<end) else { continue }
        if name.isShortAcronym, CapitalRun(reader: reader).surrounds(start..<end) { continue }
      }
      values.insert(pattern.value)
    }
    return values.isEmpty ? nil : Match(range: start..<end, values: values.sorted())
  }
}
