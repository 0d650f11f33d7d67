import YAML

/// Adds to the fields of a record, in the style in which they are written.
struct FieldEditor {
  let source: RecordSource

  /// The edits that add items to a list field, or make the field; nil where the style is too odd.
  ///
  /// The items are YAML that may stand in a list in brackets.
  func append(_ items: [String], to key: String) -> [TextEdit]? {
    guard !items.isEmpty else { return [] }
    guard let pair = source.pair(key) else { return insert(key, items) }
    let place = source.inFile(pair.value.range)
    let words = items.joined(separator: ", ")
    if pair.value.isNull {
      // `previous_ids:` and nothing, or `~`.
      let colon = source.file.bytes[source.inFile(pair.keyRange).upperBound...]
        .firstIndex(of: UInt8(ascii: ":"))
      guard let colon else { return nil }
      let old = place.isEmpty ? colon + 1..<colon + 1 : place
      return [TextEdit(old, "\(place.isEmpty ? " " : "")[\(words)]".utf8)]
    }
    switch pair.value.content {
    case .mapping: return wrap(place, words)
    case .scalar:
      let first = source.file.bytes[place.lowerBound]
      let isBlock = first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
      return isBlock ? nil : wrap(place, words)
    case .sequence(let list):
      if source.isFlow(pair.value.range) { return appendFlow(list, place, words) }
      return list.last.flatMap { appendLines(after: $0, items) }
    }
  }

  /// One value where a list may stand becomes a list in brackets.
  private func wrap(_ place: Range<Int>, _ words: String) -> [TextEdit]? {
    let value = source.file.bytes[place]
    // Lines of `key: value` cannot stand in brackets.
    guard !value.contains(0x0A), !value.contains(0x0D) else { return nil }
    let isPlain = value.allSatisfy { !",[]{}#".utf8.contains($0) }
    let isEnclosed = value.first.map { "\"'{".utf8.contains($0) } ?? false
    guard isPlain || isEnclosed else { return nil }
    return [
      TextEdit(place.lowerBound..<place.lowerBound, "[".utf8),
      TextEdit(place.upperBound..<place.upperBound, ", \(words)]".utf8),
    ]
  }

  private func appendFlow(_ list: [YAMLNode], _ place: Range<Int>, _ words: String) -> [TextEdit] {
    guard let last = list.last else {
      return [TextEdit(place.lowerBound + 1..<place.lowerBound + 1, words.utf8)]
    }
    let end = source.inFile(last.range).upperBound
    return [TextEdit(end..<end, ", \(words)".utf8)]
  }

  /// Lines `- item` behind the last one of a list, with its indentation.
  private func appendLines(after last: YAMLNode, _ items: [String]) -> [TextEdit]? {
    let range = source.inFile(last.range)
    let lineStart = source.file.lines.start(ofLine: source.file.lines.line(at: range.lowerBound))
    let prefix = source.file.bytes[max(lineStart, source.file.start)..<range.lowerBound]
    guard prefix.filter({ $0 != 0x20 }).elementsEqual([UInt8(ascii: "-")]) else { return nil }
    let dash = Array(prefix)
    return insertLines(items.map { dash + Array($0.utf8) }, behind: max(range.upperBound - 1, 0))
  }

  // MARK: - New fields

  /// A new field, behind the first one, which is the name.
  private func insert(_ key: String, _ items: [String]) -> [TextEdit]? {
    let field = "\(key): [\(items.joined(separator: ", "))]"
    guard let first = source.pairs.first else { return nil }
    let keyPlace = source.inFile(first.keyRange)
    let value = source.inFile(first.value.range)
    if source.isFlow {
      if first.value.isNull {
        return [TextEdit(keyPlace.lowerBound..<keyPlace.lowerBound, "\(field), ".utf8)]
      }
      return [TextEdit(value.upperBound..<value.upperBound, ", \(field)".utf8)]
    }
    guard let indent = source.indent(before: keyPlace.lowerBound) else { return nil }
    let line = Array(indent) + Array(field.utf8)
    if isOneLine(first) { return insertLines([line], behind: keyPlace.lowerBound) }
    let start = keyPlace.lowerBound - indent.count
    return [TextEdit(start..<start, line + source.file.lineBreak(at: start))]
  }

  /// Whether a field ends with its line.
  private func isOneLine(_ pair: YAMLNode.Pair) -> Bool {
    let place = source.inFile(pair.keyRange).lowerBound..<source.inFile(pair.value.range).upperBound
    guard pair.value.scalar != nil, !pair.value.isNull, !place.isEmpty else { return false }
    let value = source.file.bytes[source.inFile(pair.value.range).lowerBound]
    return value != UInt8(ascii: "|") && value != UInt8(ascii: ">")
      && !source.file.bytes[place].contains { $0 == 0x0A || $0 == 0x0D }
  }

  private func insertLines(_ lines: [[UInt8]], behind offset: Int) -> [TextEdit] {
    let whole = source.file.wholeLine(at: offset)
    let lineBreak = source.file.lineBreak(at: offset)
    let endsWithBreak = source.file.bytes[whole].last.map { $0 == 0x0A || $0 == 0x0D } ?? false
    let bytes = lines.flatMap { endsWithBreak ? $0 + lineBreak : lineBreak + $0 }
    return [TextEdit(whole.upperBound..<whole.upperBound, bytes)]
  }

  // MARK: - Removal

  /// The edit that takes an item out of a list; nil where it cannot be cut out cleanly.
  func remove(
    _ index: Int, of items: [YAMLNode], in range: Range<Int>
  ) -> TextEdit? {
    guard items.count > 1 else { return nil }
    let place = source.inFile(items[index].range)
    if source.isFlow(range) {
      return index > 0
        ? TextEdit(source.inFile(items[index - 1].range).upperBound..<place.upperBound, [])
        : TextEdit(place.lowerBound..<source.inFile(items[1].range).lowerBound, [])
    }
    let line = source.file.wholeLine(at: place.lowerBound)
    let prefix = source.file.bytes[max(line.lowerBound, source.file.start)..<place.lowerBound]
    guard prefix.filter({ $0 != 0x20 }).elementsEqual([UInt8(ascii: "-")]),
      line.upperBound >= place.upperBound
    else { return nil }
    return TextEdit(max(line.lowerBound, source.file.start)..<line.upperBound, [])
  }

  /// The edit that takes the record out of its list.
  func removeEntry() -> TextEdit? {
    guard let entry = source.entry else { return nil }
    let pair = entry.pairs[entry.index]
    let key = source.inFile(pair.keyRange).lowerBound
    let end = source.inFile(pair.value.range).upperBound
    if source.isFlow(entry.list) {
      if entry.index > 0 {
        let before = source.inFile(entry.pairs[entry.index - 1].value.range).upperBound
        return TextEdit(before..<end, [])
      }
      let next = entry.pairs.count > 1 ? source.inFile(entry.pairs[1].keyRange).lowerBound : end
      return TextEdit(key..<next, [])
    }
    guard let indent = source.indent(before: key) else { return nil }
    let next =
      entry.index + 1 < entry.pairs.count
      ? source.inFile(entry.pairs[entry.index + 1].keyRange).lowerBound
      : source.file.bytes.count
    // Comments that stand directly above the next entry are the next entry's.
    var last = source.file.wholeLine(at: max(end - 1, 0)).upperBound
    while last < next {
      let line = source.file.wholeLine(at: last)
      guard source.file.bytes[line].allSatisfy({ $0 <= 0x20 }), line.upperBound <= next else {
        break
      }
      last = line.upperBound
    }
    return TextEdit(key - indent.count..<last, [])
  }
}

/// Writes a text as a YAML scalar that may stand anywhere.
enum YAMLScalar {
  /// The text as it is when it has letters, digits, spaces, dots and hyphens only; else in quotes.
  static func text(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      scalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-"
          || $0 == "."
      } && scalars.first?.properties.isAlphabetic == true && scalars.last != " " && text != "null"
    if isPlain { return text }
    var quoted = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
