/// An explanation as lines for a terminal.
struct ExplanationText {
  private let site: Site
  private let sources: SourceSet?
  private let words: SentenceWords

  /// How many statements of one step are printed; the rest are counted.
  private static let statements = 3

  init(_ site: Site, sources: SourceSet?) {
    self.site = site
    self.sources = sources
    words = SentenceWords(site: site)
  }

  func bytes(_ explanation: Explanation) -> [UInt8] {
    var lines: [String] = []
    guard let length = explanation.length else {
      return Self.bytes([
        "no chain connects \(name(explanation.from)) and \(name(explanation.to))"
      ])
    }
    let count = explanation.count
    lines.append(
      "\(name(explanation.from)) and \(name(explanation.to)): "
        + "\(Self.counted(length, "step")), \(Self.counted(count, "shortest chain"))")
    for (number, chain) in explanation.chains.enumerated() {
      lines.append("")
      lines.append(
        "\(number + 1). " + chain.records.map { site[$0].id.text }.joined(separator: " → "))
      for step in chain.steps { lines += self.lines(step) }
    }
    let left = count - explanation.chains.count
    if left > 0 {
      lines.append("")
      lines.append("\(Self.counted(left, "more chain")) of this length; --max shows more")
    }
    return Self.bytes(lines)
  }

  private func lines(_ step: Explanation.Step) -> [String] {
    let (from, to) = (name(step.from), name(step.to))
    switch step.kind {
    case .coOccurrence(let article, let inOneSentence):
      let together = inOneSentence ? "are named in one sentence of" : "both stand in"
      return ["   \(from) and \(to) \(together) \(name(article))"]
        + (inOneSentence ? [step.ties[0]] : step.ties).flatMap(statement)
    case .sameSource(let source):
      return ["   \(from) and \(to) both cite \(name(source))"] + step.ties.flatMap(statement)
    case .stated:
      var lines: [String] = []
      for tie in step.ties.prefix(Self.statements) {
        let verb = tie.by == step.from ? tie.form.words : tie.form.inverseWords
        lines.append("   \(from) \(verb) \(to)" + (tie.detail.map { " (\($0))" } ?? ""))
        lines += statement(tie)
      }
      let left = step.ties.count - Self.statements
      if left > 0 { lines.append("   … and \(left) more") }
      return lines
    }
  }

  /// Where something is stated, in which sentence, and on what it rests.
  private func statement(_ tie: StatedTie) -> [String] {
    let record = site[tie.by]
    var place = "     at " + (sources?.written(tie.range, in: record) ?? record.id.text)
    var lines: [String] = []
    if let sentence = tie.sentence {
      if let section = words.section(sentence, in: tie.by) { place += ", in “\(section)”" }
      let text = words.text(sentence, in: tie.by)
      if !text.utf8.isEmpty { lines.append("     “\(text)”") }
    }
    if !tie.sources.isEmpty {
      lines.append("     source: " + tie.sources.map(name).joined(separator: ", "))
    }
    return [place] + lines
  }

  /// A record's id with its title, unless the title must not be repeated.
  private func name(_ index: RecordIndex) -> String {
    let record = site[index]
    return record.isRepeatable ? "\(record.id) “\(record.title)”" : "\(record.id)"
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    count == Int.max ? "very many \(word)s" : count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array(TerminalEscaper.escaped($0).utf8) + [0x0A] }
  }
}
