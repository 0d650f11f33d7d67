import Spelling
import YAML

/// Collects the problems met while one file is parsed.
final class ProblemList {
  let file: FileID
  private(set) var diagnostics: [Diagnostic] = []

  init(file: FileID) { self.file = file }

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// How many values that could not be read have stand-ins so far.
  private(set) var standIns = 0

  func useStandIn() { standIns += 1 }

  /// The days and instants that the file names.
  var moments = Moments()
}

/// The names of fields that were asked for.
private struct AskedFields {
  private(set) var names: [String] = []
  /// Which of the first fields of the mapping these are, a bit for each.
  private var places: UInt64 = 0

  /// So many fields most kinds of mappings know.
  private static let usual = 32

  /// Adds a name, and where it stands in the mapping, if it does.
  mutating func add(_ name: String, at place: Int?) {
    if names.isEmpty { names.reserveCapacity(Self.usual) }
    names.append(name)
    if let place, place < UInt64.bitWidth { places |= 1 << UInt64(place) }
  }

  /// Whether a key was asked for that stands at a place.
  func holds(_ key: String, at place: Int) -> Bool {
    place < UInt64.bitWidth && places & 1 << UInt64(place) != 0 || names.contains(key)
  }
}

/// Tells of most keys that a mapping does not have them: of a kind's twenty fields few are written.
private struct KeySketch {
  private var bits: UInt64 = 0

  init(_ pairs: [YAMLNode.Pair]) {
    for pair in pairs { bits |= Self.bit(of: pair.key) }
  }

  /// False for a key that is not there.
  func mayHold(_ key: String) -> Bool { bits & Self.bit(of: key) != 0 }

  /// One bit by the length of a key and its first byte.
  private static func bit(of key: String) -> UInt64 {
    1 << UInt64((key.utf8.count &* 7 &+ Int(key.utf8.first ?? 0)) & 63)
  }
}

/// Reads the fields of one mapping by their names and types, and remembers which names it knows.
///
/// Scalars are read as the field's type says, never as YAML guesses: `name: No` is the name "No".
/// Every mistake becomes a diagnostic; what cannot be read is left out, and the build fails.
final class FieldReader {
  let problems: ProblemList
  /// The words for the mapping in messages: "article", "figure".
  let what: String
  /// Where to point when a field is missing.
  let place: ByteRange
  let base: Int
  private let pairs: [YAMLNode.Pair]
  private let present: KeySketch
  private var asked = AskedFields()

  init(
    _ node: YAMLNode, what: String, base: Int, place: ByteRange? = nil, problems: ProblemList
  ) {
    self.problems = problems
    self.what = what
    self.base = base
    self.place = place ?? ByteRange(base + node.range.lowerBound, base + node.range.upperBound)
    if case .mapping(let pairs) = node.content { self.pairs = pairs } else { pairs = [] }
    present = KeySketch(pairs)
  }

  func range(_ range: Range<Int>) -> ByteRange {
    ByteRange(base + range.lowerBound, base + range.upperBound)
  }

  func range(_ node: YAMLNode) -> ByteRange { range(node.range) }

  func report(
    _ code: DiagnosticCode, _ range: ByteRange, _ summary: String, help: String? = nil
  ) {
    problems.add(
      Diagnostic(code, at: SourceRange(problems.file, range), summary, help: help))
  }

  /// The value of a field; nil when it is not written or null.
  func node(_ key: String) -> YAMLNode? {
    let place = place(of: key)
    asked.add(key, at: place)
    guard let value = place.map({ pairs[$0].value }) else { return nil }
    if value.isUnreadable { problems.useStandIn() }
    return value.isNull ? nil : value
  }

  /// Where a key stands; most are told apart by their lengths.
  private func place(of key: String) -> Int? {
    guard present.mayHold(key) else { return nil }
    let count = key.utf8.count
    return pairs.firstIndex { $0.key.utf8.count == count && $0.key == key }
  }

  /// Whether the value of a field was refused by the parser, which told it.
  private func isUnreadable(_ key: String) -> Bool {
    pairs.first { $0.key == key }?.value.isUnreadable ?? false
  }

  /// Where the key of a field stands; the mapping's own place when it is not written.
  func keyRange(_ key: String) -> ByteRange {
    pairs.first { $0.key == key }.map { range($0.keyRange) } ?? place
  }

  /// Reports a required field that is missing, and passes the value on.
  func required<Value>(_ key: String, _ value: Value?) -> Value? {
    if value == nil, node(key) == nil, !isUnreadable(key) {
      if let written = pairs.first(where: { $0.key == key })?.value.scalar, !written.isEmpty {
        report(
          .unknownKeyOrValue, keyRange(key), "'\(key)' is '\(written)', which means nothing",
          help: "write a value; put quotes round it when '\(written)' is the text: \"\(written)\"")
        return value
      }
      report(.unknownKeyOrValue, place, "\(what) has no '\(key)'", help: "add '\(key):'")
    }
    return value
  }

  /// Reports every key that no call asked for; call it after all others.
  func finish() {
    for (place, pair) in pairs.enumerated() where !asked.holds(pair.key, at: place) {
      let known = asked.names
      let nearest = Nearest.match(pair.key, in: known.sorted())
      report(
        .unknownKeyOrValue, range(pair.keyRange), "unknown key '\(pair.key)' in \(what)",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "known keys: \(Set(known).sorted().joined(separator: ", "))")
    }
  }

  /// The items of a field that takes one value or a list of them.
  func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.content {
      for item in items where item.isUnreadable { problems.useStandIn() }
      for item in items where item.isNull && !item.isUnreadable {
        report(
          .unknownKeyOrValue, range(item), "an empty entry in '\(key)'", help: "remove the entry")
      }
      return items.filter { !$0.isNull }
    }
    return [node]
  }

  /// Reports a required list that is missing or has no entry.
  func requireList(_ key: String) {
    _ = required(key, node(key))
    if case .sequence(let items)? = node(key)?.content, items.isEmpty {
      report(
        .unknownKeyOrValue, keyRange(key), "'\(key)' has no entry", help: "write at least one")
    }
  }

  /// Reports a statement that nobody is named for (rule P01).
  func requireSources() {
    guard let node = node("sources") else {
      if !isUnreadable("sources") { report(.missingSource, place) }
      return
    }
    if case .sequence(let items) = node.content, items.isEmpty {
      report(.missingSource, keyRange("sources"))
    }
  }

  private func report(_ code: DiagnosticCode, _ place: ByteRange) {
    report(
      code, place, "\(what) without a source",
      help: "name who says so: 'sources: [id]', or {source: id, at: para. 4}")
  }

  /// The text of a scalar; a list, a mapping or an empty text is reported.
  func scalar(_ node: YAMLNode, _ key: String) -> Located<String>? {
    guard let text = node.scalar else {
      var kind = "a list"
      if case .mapping = node.content { kind = "a mapping" }
      var help = "put quotes round a text that has ': ' or starts with '[' or '{'"
      if case .sequence(let items) = node.content, items.count == 1, let only = items[0].scalar,
        only.utf8.count <= 80
      {
        help = "put quotes round a text in brackets: \(key): \"[\(only)]\""
      }
      report(
        .unknownKeyOrValue, range(node), "'\(key)' takes a text, not \(kind)", help: help)
      return nil
    }
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      report(
        .unknownKeyOrValue, range(node), "'\(key)' is empty", help: "write a text or remove the key"
      )
      return nil
    }
    return Located(text, range(node))
  }

  func text(_ key: String) -> Located<String>? {
    node(key).flatMap { scalar($0, key) }
  }

  func texts(_ key: String) -> [Located<String>] {
    items(key).compactMap { scalar($0, key) }
  }

  /// Reads each item with a reader of its own; an item that is no mapping is reported.
  func objects<Value>(
    _ key: String, _ what: String, _ read: (FieldReader) -> Value?
  ) -> [Value] {
    items(key).compactMap { object($0, key, what, read) }
  }

  func object<Value>(
    _ key: String, _ what: String, _ read: (FieldReader) -> Value?
  ) -> Value? {
    node(key).flatMap { object($0, key, what, read) }
  }

  /// The names of the fields that are read of a mapping, as reading an empty one tells them.
  private func names<Value>(in what: String, _ read: (FieldReader) -> Value?) -> String {
    let empty = FieldReader(
      .emptyMapping(at: 0), what: what, base: base, problems: ProblemList(file: problems.file))
    _ = read(empty)
    return Set(empty.asked.names).sorted().map { "'\($0)'" }.joined(separator: ", ")
  }

  func object<Value>(
    _ node: YAMLNode, _ key: String, _ what: String, _ read: (FieldReader) -> Value?
  ) -> Value? {
    guard case .mapping = node.content else {
      report(
        .unknownKeyOrValue, range(node), "'\(key)' takes fields (\(what)), not a single value",
        help: "write 'field: value' pairs, of \(names(in: what, read))")
      return nil
    }
    let reader = FieldReader(node, what: what, base: base, problems: problems)
    let value = read(reader)
    reader.finish()
    return value
  }
}
