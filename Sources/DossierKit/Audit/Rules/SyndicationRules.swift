import CommonMark

/// T05, the text: what must not be modified still is what was imported.
///
/// `origin.sha256` is the SHA-256, in hexadecimal, of the bytes below the front matter, with line
/// ends as LF and without the white space before the first and behind the last visible character.
enum SyndicationRules {
  static let changedText = AuditRule.record(.changedSyndicatedText, [.article]) { record, _, _ in
    guard case .article(let article) = record.details, article.rights?.mayModify == false,
      let imported = article.origin?.sha256
    else { return [] }
    let present = hash(of: record.body?.bytes ?? [])
    return imported.value.lowercased() == present
      ? [] : [.changed(imported, present: present, record)]
  }

  static func hash(of body: [UInt8]) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var text = body.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0A, previous == 0x0D {
        previous = byte
        continue
      }
      lines.append(byte == 0x0D ? 0x0A : byte)
      previous = byte
    }
    return SHA256.hexDigest(of: lines)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func changed(
    _ imported: Located<String>, present: String, _ record: Record
  ) -> Self {
    Diagnostic(
      .changedSyndicatedText, at: record.place(imported.range),
      "the text differs from the one that was imported, and 'may_modify' is false",
      help: "restore the text; if its holder agreed to the change, write 'may_modify: true', or "
        + "record the agreed text as 'sha256: \(present)'")
  }
}
