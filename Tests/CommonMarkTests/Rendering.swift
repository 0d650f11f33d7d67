@testable import CommonMark

/// Renders a text as trusted or untrusted content.
func html(
  _ markdown: String, plan: BodyPlan = BodyPlan(), safety: BodyRenderer.Safety = .safe
) -> String {
  var output: [UInt8] = []
  _ = BodyRenderer.render(Array(markdown.utf8)[...], plan: plan, safety: safety, into: &output)
  return String(decoding: output, as: UTF8.self)
}

extension BodyFacts {
  /// Reads the facts of a text.
  static func read(_ markdown: String) throws -> BodyFacts {
    try read(Array(markdown.utf8))
  }

  /// The texts of all blocks.
  var texts: [String] { blocks.map { String(decoding: $0.text, as: UTF8.self) } }
}

extension String {
  /// The bytes of a range of UTF-8 offsets.
  func bytes(_ range: Range<Int32>) -> String {
    let utf8 = Array(utf8)
    return String(decoding: utf8[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The range of the first place where a text stands.
  func place(of part: String) -> Range<Int32>? {
    let all = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= all.count else { return nil }
    for start in 0...(all.count - wanted.count)
    where all[start..<start + wanted.count].elementsEqual(wanted) {
      return Int32(start)..<Int32(start + wanted.count)
    }
    return nil
  }
}
