/// A page as it is served: the built page with one script tag, and the right to use it.
///
/// Two things are added, and nothing is taken away:
/// - `<script src="/-dossier/reload.js?v=…" defer></script>` before the last `</body>`, or at the
///   end; `v` is the version of the built page.
/// - at the end of the policy in the page's `<meta http-equiv="Content-Security-Policy">`, where
///   the policy does not say it itself: `; connect-src 'self'`, so that the script may listen, and
///   `; script-src 'self'`, so that the page of errors, which has no scripts, may run it.
enum ServedPage {
  private static let policy = Array(#"<meta http-equiv="Content-Security-Policy" content=""#.utf8)

  /// Adds the script to a built page.
  static func bytes(of page: [UInt8]) -> [UInt8] {
    let tag =
      #"<script src="/\#(Router.ownFolder)/reload.js?v=\#(version(of: page))" defer></script>"#
    let end = lastPosition(of: Array("</body>".utf8), in: page) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 160)
    var start = 0
    if let first = position(of: policy, in: page, before: end),
      let close = page[(first + policy.count)..<end].firstIndex(of: 0x22)
    {
      let text = page[(first + policy.count)..<close]
      result += page[..<close]
      for directive in ["connect-src", "script-src"]
      where position(of: Array(directive.utf8), in: Array(text), before: text.count) == nil {
        result += "; \(directive) 'self'".utf8
      }
      start = close
    }
    result += page[start..<end]
    result += tag.utf8
    result += page[end...]
    return result
  }

  /// A short name of the bytes of a page (FNV-1a, 64 bits): other bytes, another name.
  static func version(of page: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    page.withUnsafeBufferPointer { page in
      for byte in page { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(hash, radix: 16)
  }

  /// Whether a file's name stands anywhere in a page.
  static func names(_ name: [UInt8], _ page: [UInt8]) -> Bool {
    position(of: name, in: page, before: page.count) != nil
  }

  private static func position(of word: [UInt8], in page: [UInt8], before end: Int) -> Int? {
    guard let first = word.first, end >= word.count else { return nil }
    return page.withUnsafeBufferPointer { page in
      (0...(end - word.count)).first { start in
        page[start] == first && word.indices.allSatisfy { page[start + $0] == word[$0] }
      }
    }
  }

  private static func lastPosition(of word: [UInt8], in page: [UInt8]) -> Int? {
    guard page.count >= word.count else { return nil }
    return (0...(page.count - word.count)).reversed().first { start in
      page[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
