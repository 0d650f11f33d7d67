import CommonMark

/// Finds the names that stand plainly in a body, and decides which record each of them means.
struct NameLinker {
  let site: LinkContext
  let index: RecordIndex
  let body: Body
  private(set) var suppressed: [SuppressedMention] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The people whose name has stood on the page.
  private var named = FewRecords()
  /// The words of what is reported.
  private var texts: BlockText

  init(site: LinkContext, index: RecordIndex, body: Body) {
    self.site = site
    self.index = index
    self.body = body
    texts = BlockText(body)
  }

  /// The names outside references, links, code and headings, in the order of the text.
  ///
  /// - Parameter written: the mentions that the writer made, in the order of the text.
  /// - Returns: the names that mean a record, not yet linked.
  mutating func link(after written: [LinkedBody.Mention]) -> [LinkedBody.Mention] {
    guard site.settings.linking.mode != .off else { return [] }
    var written = written[...]
    let masks = masks()
    var mentions: [LinkedBody.Mention] = []
    site.names.withSearch { names in
      for (number, block) in body.facts.blocks.enumerated() {
        let isHeading = block.isHeading
        var text = block.plainText
        for range in masks[Int32(number)] ?? [] {
          for offset in range { text[Int(offset)] = 0 }
        }
        for candidate in names.candidates(in: text) {
          while let first = written.first,
            (first.block, first.range.lowerBound) < (Int32(number), candidate.range.lowerBound)
          {
            named.insert(first.record)
            written.removeFirst()
          }
          if isHeading {
            // A heading never links, but it names.
            if candidate.meanings.count == 1, candidate.meanings[0].isName {
              named.insert(candidate.meanings[0].record)
            }
            continue
          }
          guard let target = choose(candidate, Int32(number)), target != index else { continue }
          named.insert(target)
          mentions.append(
            LinkedBody.Mention(
              record: target, block: Int32(number), range: candidate.range, isLinked: false,
              isExplicit: false))
        }
      }
    }
    return mentions
  }

  /// The references in plain text, by block.
  private func masks() -> [Int32: [Range<Int32>]] {
    var masks: [Int32: [Range<Int32>]] = [:]
    for reference in body.references {
      if case .text(let block, let range, _) = reference.form {
        masks[block, default: []].append(range)
      }
    }
    return masks
  }

  // MARK: - Choosing

  /// The record that a name means; nil, and kept in `suppressed`, when it links nothing.
  private mutating func choose(_ candidate: NameIndex.Candidate, _ block: Int32) -> RecordIndex? {
    // Nearly every name means one record.
    if candidate.meanings.count == 1, case let only = candidate.meanings[0], only.isName,
      linksKind(of: only.record), site.policies[Int(index)].allows(only.record)
    {
      return only.record
    }
    let names = records(candidate.meanings.filter(\.isName))
    if names.isEmpty { return chooseSurname(candidate, block) }
    let linking = names.filter { linksKind(of: $0) }
    let fitting = linking.filter(site.policies[Int(index)].allows)
    if fitting.isEmpty {
      suppress(candidate, names, linking.isEmpty ? .kind : .article, block)
      return nil
    }
    if let record = only(of: fitting) { return record }
    report(candidate, fitting, block)
    return nil
  }

  /// The person that a bare surname means, once the whole name has stood.
  private mutating func chooseSurname(
    _ candidate: NameIndex.Candidate, _ block: Int32
  ) -> RecordIndex? {
    for meaning in candidate.meanings {
      if case .kept(let match) = meaning.role {
        suppress(candidate, records(candidate.meanings), .kept(match), block)
        return nil
      }
    }
    let bearers = records(candidate.meanings)
    let known = bearers.filter { named.contains($0) || $0 == index }
    if known.isEmpty {
      suppress(candidate, bearers, .surnameAlone, block)
    } else if bearers.count > 1 {
      report(candidate, bearers, block)
    } else if !linksKind(of: known[0]) {
      suppress(candidate, bearers, .kind, block)
    } else if !site.policies[Int(index)].allows(known[0]) {
      suppress(candidate, bearers, .article, block)
    } else {
      return known[0]
    }
    return nil
  }

  /// The one record, or the one of several that the text is about.
  ///
  /// A declared subject decides, then a record that a field ties to one; never a guess.
  private func only(of fitting: [RecordIndex]) -> RecordIndex? {
    if fitting.count == 1 { return fitting[0] }
    let declared = fitting.filter { $0 == index || site.subjects[Int(index)].contains($0) }
    if !declared.isEmpty { return declared.count == 1 ? declared[0] : nil }
    let tied = fitting.filter { site.isTied($0, toSubjectsOf: index) }
    return tied.count == 1 ? tied[0] : nil
  }

  private func linksKind(of record: RecordIndex) -> Bool {
    site.settings.linking.kinds.contains(site.records[Int(record)].kind)
  }

  private func records(_ meanings: [NameIndex.Meaning]) -> [RecordIndex] {
    var records: [RecordIndex] = []
    for meaning in meanings where !records.contains(meaning.record) {
      records.append(meaning.record)
    }
    return records
  }

  // MARK: - What is not linked

  private mutating func suppress(
    _ candidate: NameIndex.Candidate, _ records: [RecordIndex],
    _ reason: SuppressedMention.Reason, _ block: Int32
  ) {
    suppressed.append(
      SuppressedMention(records: records, block: block, range: candidate.range, reason: reason))
  }

  private mutating func report(
    _ candidate: NameIndex.Candidate, _ records: [RecordIndex], _ number: Int32
  ) {
    suppress(candidate, records, .ambiguous, number)
    let block = body.facts.blocks[Int(number)]
    let range = Int(candidate.range.lowerBound)..<Int(candidate.range.upperBound)
    diagnostics.append(
      .ambiguous(
        String(decoding: texts[number][range], as: UTF8.self),
        records.map { site.records[Int($0)].id.text },
        at: site.records[Int(index)].place(body.range(of: range, in: block))))
  }
}

/// A set of records that is small as a rule: looking through a few is quicker than any table.
private struct FewRecords {
  private static let few = 32

  private var list: [RecordIndex] = []
  private var table: Set<RecordIndex> = []

  func contains(_ record: RecordIndex) -> Bool {
    table.isEmpty ? list.contains(record) : table.contains(record)
  }

  mutating func insert(_ record: RecordIndex) {
    if !table.isEmpty {
      table.insert(record)
    } else if !list.contains(record) {
      list.append(record)
      if list.count > Self.few { table = Set(list) }
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func ambiguous(
    _ name: String, _ ids: [String], at place: SourceRange
  ) -> Self {
    Diagnostic(
      .ambiguousMention, .warning, at: place,
      "'\(name)' fits \(ids.map { "'\($0)'" }.joined(separator: " and ")): left without a link",
      help: "write [[\(ids[0])|\(name)]], or [[!\(name)]] for no link")
  }
}
