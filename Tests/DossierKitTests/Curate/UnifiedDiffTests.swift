import Testing

@testable import DossierKit

/// The diff of `--dry-run` says exactly what is written.
@Suite
struct UnifiedDiffTests {
  @Test(arguments: 0..<60)
  func `applied to the old files it gives the new ones`(seed: UInt64) async throws {
    var generator = RandomSite(seed: seed)
    let site = CuratedSite(generator.files())
    var changed = site
    let change =
      seed % 2 == 0
      ? try await changed.rename("berg", "mountain") : try await changed.merge("holm", "berg")
    for file in change.files {
      let diff = String(decoding: UnifiedDiff.text([file]), as: UTF8.self)
      // Line breaks are shown as ends of lines.
      #expect(applied(diff, to: lines(file.before)) == lines(file.after), "\(diff)")
    }
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      .map { $0.unicodeScalars.last == "\r" ? String($0.unicodeScalars.dropLast()) : $0 }
    if lines.last == "" { lines.removeLast() }
    return lines.map(TerminalEscaper.escaped)
  }

  /// Applies the hunks as `patch` does, checking every line and number.
  private func applied(_ diff: String, to old: [String]) -> [String] {
    var new: [String] = []
    var position = 0
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        let hasOldCount = line.split(separator: " ")[1].contains(",")
        let isEmpty = hasOldCount && numbers[1] == 0
        let start = isEmpty ? numbers[0] : numbers[0] - 1
        new += old[position..<start]
        position = start
        let newStart = numbers[hasOldCount ? 2 : 1]
        let newSpan = line.split(separator: " ")[2]
        #expect(newStart - (newSpan.hasSuffix(",0") ? 0 : 1) == new.count, "\(line)")
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else if line.hasPrefix("-") || line.hasPrefix(" ") {
        guard position < old.count, old[position] == line.dropFirst() else { return ["at \(line)"] }
        if line.hasPrefix(" ") { new.append(old[position]) }
        position += 1
      }
    }
    return new + old[position...]
  }
}
