#if canImport(FoundationInternationalization)
  import FoundationEssentials
#else
  import Foundation
#endif

/// When the clocks of a time zone are changed, looked up once for each span of about a year.
///
/// Foundation takes half a thousand instructions to tell an offset, and a dossier asks for several of
/// each record.
final class ClockChanges: Sendable {
  /// An offset, and the second from which it holds.
  private struct Change: Sendable {
    let start: Int64
    let offset: Int
  }

  /// A span has 2²⁵ seconds, 388 days: the number of a second's span is a shift away.
  private static let spanBits: Int64 = 25
  /// The spans that are looked up: from 1900 to 2100.
  private static let spans: ClosedRange<Int64> =
    -2_208_988_800 >> spanBits...4_102_444_800 >> spanBits
  /// No zone of the tz database changes its clocks twice in so many seconds, three days; the closest
  /// are 3.99 days apart (Africa/Freetown, 1939).
  private static let step: Int64 = 3 * 86_400

  private let zone: TimeZone
  private let rows: LazyRows<[Change]>

  init(_ zone: TimeZone) {
    self.zone = zone
    rows = LazyRows(count: Self.spans.count) { number in
      let first = (Int64(number) + Self.spans.lowerBound) << Self.spanBits
      return Self.changes(in: first..<first + 1 << Self.spanBits, of: zone)
    }
  }

  /// The offset from UTC at a moment, in seconds.
  func offset(at moment: Int64) -> Int {
    let span = moment >> Self.spanBits
    guard Self.spans.contains(span) else { return Self.offset(at: moment, in: zone) }
    let row = Int(span - Self.spans.lowerBound)
    // A span begins with the offset that it finds.
    var offset = 0
    for change in rows[row] {
      if change.start > moment { break }
      offset = change.offset
    }
    return offset
  }

  private static func changes(in span: Range<Int64>, of zone: TimeZone) -> [Change] {
    var changes = [
      Change(start: span.lowerBound, offset: offset(at: span.lowerBound, in: zone))
    ]
    var last = span.lowerBound
    while last < span.upperBound - 1 {
      let next = min(last + step, span.upperBound - 1)
      let (old, new) = (changes[changes.count - 1].offset, offset(at: next, in: zone))
      if new != old {
        // The first second that has the new offset.
        var (low, high) = (last, next)
        while high - low > 1 {
          let middle = low + (high - low) / 2
          if offset(at: middle, in: zone) == old { low = middle } else { high = middle }
        }
        changes.append(Change(start: high, offset: new))
      }
      last = next
    }
    return changes
  }

  private static func offset(at moment: Int64, in zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
  }
}
