import CommonMark
import YAML

extension BodyDirective {
  /// Reads a fenced block: YAML fields, or CSV for a table.
  init(_ directive: BodyFacts.Directive, base: Int, _ problems: ProblemList) {
    let info = directive.info.utf8.split(maxSplits: 1) { $0 == 0x20 || $0 == 0x09 }
    let name = info.first.map { String($0) ?? "" } ?? ""
    let caption = info.count > 1 ? String(info[1]) ?? "" : ""
    let start = base + Int(directive.contentSource)
    let place = ByteRange(
      base + Int(directive.source.lowerBound),
      base + Int(directive.source.lowerBound) + 3 + directive.info.utf8.count)
    self.init(component: .unreadable, caption: caption)
    if name == "table" {
      component = .table(CSVReader.rows(directive.literal, at: start, problems))
      return
    }
    let bytes = Array(directive.literal.utf8)
    var faults: [YAMLError] = []
    defer {
      for fault in faults {
        let (low, high) = (start + fault.range.lowerBound, start + fault.range.upperBound)
        problems.add(.unreadable(fault, SourceRange(problems.file, ByteRange(low, high))))
      }
    }
    do throws(YAMLError) {
      let limits = YAMLLimits(bytes: 64 * 1024, depth: 8)
      let node =
        try YAMLParser.parse(bytes[...], limits: limits, faults: &faults) ?? .emptyMapping(at: 0)
      guard case .mapping = node.content else {
        problems.add(.notFields(name, SourceRange(problems.file, place)))
        return
      }
      let fields = FieldReader(
        node, what: "'\(name)' block", base: start, place: place, problems: problems)
      if let text = fields.text("caption") { self.caption = text.value }
      component = Self.component(name, fields)
      fields.finish()
    } catch {
      faults.append(error)
    }
  }

  private static func component(_ name: String, _ fields: FieldReader) -> Component {
    switch name {
    case "map": return .map(locations: fields.ids("locations"), incidents: fields.ids("incidents"))
    case "timeline":
      return .timeline(incidents: fields.ids("incidents"), locations: fields.ids("locations"))
    case "figures": return .figures(incidents: fields.ids("incidents"))
    case "claims": return .claims(ids: fields.ids("claims"), about: fields.ids("about"))
    case "quote":
      return .quote(fields.requiredID("id"))
    default: return .unreadable
    }
  }
}

/// Reads CSV as RFC 4180 has it: commas, quotes doubled inside quotes, LF or CR LF.
enum CSVReader {
  /// The rows of a text, all as wide as the first; what does not fit is reported.
  static func rows(_ text: String, at start: Int, _ problems: ProblemList) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var rowStart = 0
    var quoteStart = 0
    let bytes = Array(text.utf8)
    var index = 0
    func endCell() {
      row.append(String(decoding: trimmed(cell), as: UTF8.self))
      cell = []
    }
    func endRow(at end: Int) {
      endCell()
      if row != [""] {
        // A quote that is never closed swallows cells and rows: that is the one mistake to name.
        if let width = rows.first?.count, width != row.count, !isQuoted {
          let place = ByteRange(start + rowStart, start + end)
          problems.add(
            .unevenRow(row.count, width, SourceRange(problems.file, place)))
        }
        rows.append(row)
      }
      row = []
      rowStart = end + 1
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), trimmed(cell).isEmpty {
        cell = []
        isQuoted = true
        quoteStart = index
      } else if byte == UInt8(ascii: ",") {
        endCell()
      } else if byte == 0x0A {
        endRow(at: index)
      } else if byte != 0x0D {
        cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !row.isEmpty { endRow(at: bytes.count) }
    if isQuoted {
      let place = ByteRange(start + quoteStart, start + quoteStart + 1)
      problems.add(.openQuote(SourceRange(problems.file, place)))
    }
    return rows
  }

  private static func trimmed(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    let low = cell.firstIndex { $0 > 0x20 } ?? cell.endIndex
    let high = cell.lastIndex { $0 > 0x20 } ?? low - 1
    return low <= high ? cell[low...high] : []
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func notFields(_ name: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .badDirective, at: place, "a '\(name)' block takes fields", help: "write 'field: value'")
  }

  fileprivate static func unreadable(_ error: YAMLError, _ place: SourceRange) -> Self {
    Diagnostic(.badDirective, at: place, error.summary, help: error.help)
  }

  fileprivate static func unevenRow(
    _ count: Int, _ width: Int, _ place: SourceRange
  ) -> Self {
    let cells = count == 1 ? "1 cell" : "\(count) cells"
    let columns = width == 1 ? "1 column" : "\(width) columns"
    return Diagnostic(
      .badDirective, at: place, "a row of \(cells) in a table of \(columns)",
      help: "put quotes round a cell that has a comma in it")
  }

  fileprivate static func openQuote(_ place: SourceRange) -> Self {
    Diagnostic(
      .badDirective, at: place, "a quote that is never closed",
      help: "close it; write two quotes for one inside a quoted cell")
  }
}
