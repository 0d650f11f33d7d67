import Templates

/// Writes a density strip as SVG: a row of bars for each lane, a link for each span of time.
///
/// Like maps, the outer element has no `viewBox`: bars stand by percentage, so that letters keep
/// their size, and a link is at least 24 pixels wide on the narrowest screen.
struct DensityDrawing {
  /// The words and addresses that the page gives.
  struct Texts {
    /// Where the bar of a line leads.
    let href: (_ line: Int) -> String
    /// What a bar says: "March 2016: 3 events and 1 report".
    let words: (EDTFDate, LaneCounts) -> String
    /// The name of a lane.
    let lane: (TimelineLane) -> String
    let dates: DateWords
  }

  /// The least widths in CSS pixels of the pictures that have bars of their own; the stylesheet
  /// changes at the second.
  static let narrow = 288.0
  static let wide = 576.0
  /// How wide a target must be at least.
  static let target = 24.0
  /// The height of a lane: its name, then its bars.
  private static let row = 40
  private static let bar = 22
  private static let letters = 11.0

  let index: TimelineIndex
  let lines: Range<Int>
  let texts: Texts

  /// The SVG element; nil where it would tell nothing.
  func svg() -> [UInt8]? {
    let layouts = [("narrow", Self.narrow), ("wide", Self.wide)].compactMap { name, width in
      DensityStrip(index, lines: lines, cap: Int(width / Self.target)).map { (name, width, $0) }
    }
    guard let (_, _, first) = layouts.first else { return nil }
    var output: [UInt8] = Array("<svg>".utf8)
    for lane in TimelineLane.allCases {
      let top = lane.number * Self.row
      output += "<text aria-hidden=\"true\" x=\"0\" y=\"\(top + 14)\">".utf8
      HTMLEscaper.append(texts.lane(lane), to: &output)
      output += "</text><line x1=\"0\" x2=\"100%\" y1=\"\(top + Self.row)\" ".utf8
      output += "y2=\"\(top + Self.row)\"/>".utf8
    }
    if layouts.allSatisfy({ $0.2.step == first.step && $0.2.bins.count == first.bins.count }) {
      append(first, width: Self.narrow, to: &output)
    } else {
      for (name, width, strip) in layouts {
        output += "<g class=\"\(name)\">".utf8
        append(strip, width: width, to: &output)
        output += "</g>".utf8
      }
    }
    output += "</svg>".utf8
    return output
  }

  private func append(_ strip: DensityStrip, width: Double, to output: inout [UInt8]) {
    let count = strip.bins.count
    for bin in strip.bins.indices {
      guard let first = strip.bins[bin].first else { continue }
      output += "<a href=\"".utf8
      HTMLEscaper.append(texts.href(first), to: &output)
      output += "\" aria-label=\"".utf8
      HTMLEscaper.append(texts.words(strip.date(of: bin), strip.bins[bin].counts), to: &output)
      output += "\"><rect class=\"hit\" fill-opacity=\"0\" x=\"".utf8
      append(percent: bin * 10_000 / count, to: &output)
      output += "\" width=\"".utf8
      // Rounded up: a hair less than 24 pixels is no target.
      append(percent: (10_000 + count - 1) / count, to: &output)
      output += "\" height=\"\(Self.row * 3)\"/>".utf8
      for lane in TimelineLane.allCases where strip.bins[bin].counts[lane] > 0 {
        append(strip, bin, lane, to: &output)
      }
      output += "</a>".utf8
    }
    appendAxis(of: strip, width: width, to: &output)
  }

  /// The bar of a lane: its length tells the number, the longest of all lanes fills its row.
  private func append(
    _ strip: DensityStrip, _ bin: Int, _ lane: TimelineLane, to output: inout [UInt8]
  ) {
    let count = strip.bins.count
    let most = strip.bins.lazy.map { $0.counts[lane] }.max() ?? 1
    let length = max(3, strip.bins[bin].counts[lane] * Self.bar / max(most, 1))
    output += "<rect class=\"\(lane.rawValue)\" x=\"".utf8
    append(percent: (bin * 10_000 + 1_000) / count, to: &output)
    output += "\" y=\"\((lane.number + 1) * Self.row - length)\" width=\"".utf8
    append(percent: 8_000 / count, to: &output)
    output += "\" height=\"\(length)\"/>".utf8
  }

  /// The starts of the spans, as many as have room.
  private func appendAxis(of strip: DensityStrip, width: Double, to output: inout [UInt8]) {
    let words = strip.bins.indices.map { strip.axisWords(of: $0, texts.dates) }
    let widest = words.lazy.compactMap { $0.map { TextWidth.of($0, size: Self.letters) } }.max()
    guard let widest, widest < width else { return }
    let column = width / Double(strip.bins.count)
    var free = 0.0
    for (bin, text) in words.enumerated() {
      let left = Double(bin) * column
      guard let text, left >= free, left + widest <= width else { continue }
      free = left + widest + 6
      output += "<text aria-hidden=\"true\" x=\"".utf8
      append(percent: bin * 10_000 / strip.bins.count, to: &output)
      output += "\" y=\"\(Self.row * 3 + 14)\">".utf8
      HTMLEscaper.append(text, to: &output)
      output += "</text>".utf8
    }
  }

  /// Hundredths of a percent as a percentage.
  private func append(percent hundredths: Int, to output: inout [UInt8]) {
    output.append(decimal: hundredths / 100)
    let rest = hundredths % 100
    if rest > 0 { output += ".\(DateDigits.padded(rest, 2))".utf8 }
    output.append(UInt8(ascii: "%"))
  }
}
