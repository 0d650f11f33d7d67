import CommonMark
import Templates

/// The HTML of a record's body, with the links that Link decided and the components that its
/// writer asked for.
struct BodyHTML {
  /// The page that the body stands on: links are relative to it.
  let scope: PageScope
  let index: RecordIndex
  /// The words of the text's language.
  let words: Words

  private var site: Site { _read { yield scope.site } }

  /// The HTML; empty for a record without a body.
  func render() -> String {
    guard let body = scope.made.body(of: index), let linked = site.bodies[Int(index)] else {
      return ""
    }
    var plan = BodyPlan()
    let facts = body.facts
    plan.headingShift = facts.headings.contains { $0.level == 1 } ? 1 : 0
    plan.headingIDs = linked.headingIDs
    plan.directives = body.directives.map { scope.component($0, in: index) }
    plan.images = zip(facts.images, linked.images).map { image($0, path: $1) }
    plan.links = links(body, linked)
    plan.edits = edits(body, linked)
    for mention in linked.mentions where !facts.blocks[Int(mention.block)].isHeading {
      plan.blockIDs[mention.block] = "p\(mention.block + 1)"
    }
    var output: [UInt8] = []
    output.reserveCapacity(body.text.count * 2)
    BodyRenderer.render(body.bytes, plan: plan, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: - Links

  private func links(_ body: Body, _ linked: LinkedBody) -> [BodyPlan.LinkAction] {
    var actions = body.facts.links.map { link -> BodyPlan.LinkAction in
      link.isAllowed ? .keep(href: link.destination, attributes: " rel=\"external\"") : .unlink
    }
    for (reference, resolution) in zip(body.references, linked.resolutions) {
      guard case .link(let link) = reference.form else { continue }
      switch resolution {
      case .record, .claim, .anchor, .asset:
        if let (open, close) = tags(resolution) {
          actions[link] = .replace(open: open, close: close)
        } else {
          actions[link] = .unlink
        }
      case .notes, .words: actions[link] = .unlink
      }
    }
    return actions
  }

  /// The HTML round the words of a reference; nil when only the words stay.
  private func tags(_ resolution: LinkedBody.Resolution) -> (open: String, close: String)? {
    switch resolution {
    case .record(let record, let anchor):
      let mark = isUntrue(record) ? claimMark(record) : ""
      return openTag(record, anchor: anchor).map { ($0, "</a>" + mark) }
    case .claim(let record):
      return openTag(record, anchor: nil).map { ($0, "</a>" + claimMark(record)) }
    case .anchor(let id): return ("<a href=\"#\(HTMLEscaper.escape(id))\">", "</a>")
    case .asset(let path): return ("<a href=\"\(href(path))\">", "</a>")
    case .notes, .words: return nil
    }
  }

  private func openTag(_ record: RecordIndex, anchor: String?) -> String? {
    if anchor == nil, scope.isInFolder { return scope.shared[record].openTag }
    guard let path = site.paths[Int(record)] else { return nil }
    let fragment = anchor.map { "#" + HTMLEscaper.escape($0) } ?? ""
    return "<a href=\"\(href(path))\(fragment)\">"
  }

  private func href(_ path: String) -> String {
    HTMLEscaper.escape(scope.href(path))
  }

  /// What became of a claim: its present status and since when.
  private func claimMark(_ record: RecordIndex) -> String {
    guard case .claim(let claim) = site[record].details else { return "" }
    return claim.markHTML(in: words)
  }

  private func isUntrue(_ record: RecordIndex) -> Bool {
    if case .claim(let claim) = site[record].details { claim.isUntrue } else { false }
  }

  // MARK: - Text

  private func edits(_ body: Body, _ linked: LinkedBody) -> [BodyPlan.Edit] {
    var edits: [BodyPlan.Edit] = []
    for mention in linked.mentions where mention.isLinked && !mention.isExplicit {
      guard let open = openTag(mention.record, anchor: nil) else { continue }
      edits.append(
        BodyPlan.Edit(
          block: mention.block, range: mention.range, action: .wrap(open: open, close: "</a>")))
    }
    var texts = BlockText(body)
    for (reference, resolution) in zip(body.references, linked.resolutions) {
      guard case .text(let block, let range, let words) = reference.form else { continue }
      edits += textEdits(
        block: block, range: range, words: words, resolution, in: texts[block])
    }
    return edits.sorted {
      ($0.block, $0.range.lowerBound, $0.range.upperBound)
        < ($1.block, $1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func textEdits(
    block: Int32, range: Range<Int32>, words: Range<Int32>?, _ resolution: LinkedBody.Resolution,
    in text: [UInt8]
  ) -> [BodyPlan.Edit] {
    if case .notes(let calls) = resolution {
      // The note stands at the word before it: the space between them goes.
      let hasSpace = range.lowerBound > 0 && text[Int(range.lowerBound) - 1] == 0x20
      let whole = (hasSpace ? range.lowerBound - 1 : range.lowerBound)..<range.upperBound
      let html = calls.map(noteCall).joined(separator: "<span class=\"sn\">,</span>")
      return [BodyPlan.Edit(block: block, range: whole, action: .replace(html: html))]
    }
    guard let words else {
      guard case .record(let record, _) = resolution, let (open, close) = tags(resolution) else {
        return [BodyPlan.Edit(block: block, range: range, action: .remove)]
      }
      let html = open + HTMLEscaper.escape(self.words.title(of: site[record])) + close
      return [BodyPlan.Edit(block: block, range: range, action: .replace(html: html))]
    }
    var edits = [
      BodyPlan.Edit(
        block: block, range: range.lowerBound..<words.lowerBound, action: .remove)
    ]
    if let (open, close) = tags(resolution) {
      edits.append(
        BodyPlan.Edit(block: block, range: words, action: .wrap(open: open, close: close)))
    }
    edits.append(
      BodyPlan.Edit(
        block: block, range: words.upperBound..<range.upperBound, action: .remove))
    return edits
  }

  /// Put together from bytes: a page has ten of them, and each piece of a text is dear.
  private func noteCall(_ call: (number: Int, use: Int)) -> String {
    let number = String(call.number)
    var html: [UInt8] = []
    html.reserveCapacity(112)
    html += "<a class=\"sn\" href=\"#n".utf8
    html += number.utf8
    html += "\" id=\"n".utf8
    html += number.utf8
    html += "-".utf8
    html += String(call.use).utf8
    html += "\" aria-label=\"".utf8
    HTMLEscaper.append(words.noteLabel(call.number), to: &html)
    html += "\">".utf8
    html += number.utf8
    html += "</a>".utf8
    return String(decoding: html, as: UTF8.self)
  }

  // MARK: - Images

  private func image(_ image: BodyFacts.Image, path: String?) -> String? {
    guard let path else { return nil }
    let media = scope.index.media.record(at: path)
    let alt = image.alt.isEmpty ? media?.alt.value ?? "" : image.alt
    var tag = "<img src=\"\(href(path))\" alt=\"\(HTMLEscaper.escape(alt))\" loading=\"lazy\""
    let asset = scope.index.media.asset(at: path)
    if let choices = asset.flatMap({ scope.choices(of: $0, as: .text) }) {
      tag += " srcset=\"\(HTMLEscaper.escape(choices.sources))\" sizes=\"\(choices.sizes)\""
    }
    if let size = asset?.image {
      tag += " width=\"\(size.width)\" height=\"\(size.height)\""
    }
    tag += ">"
    guard image.standsAlone else { return tag }
    let caption = image.title.isEmpty ? media?.caption?.value ?? "" : image.title
    let credit = media?.credit?.value ?? media?.rights?.credit?.value
    var lines = caption.isEmpty ? "" : HTMLEscaper.escape(caption)
    if let credit {
      lines +=
        (lines.isEmpty ? "" : " ")
        + "<span class=\"credit\">\(HTMLEscaper.escape(credit))</span>"
    }
    return "<figure>\(tag)" + (lines.isEmpty ? "" : "<figcaption>\(lines)</figcaption>")
      + "</figure>"
  }
}

extension Claim {
  /// What follows the words of a claim in a text: its present status and since when.
  func markHTML(in words: Words) -> String {
    let kind = isUntrue ? "claim-mark untrue" : "claim-mark"
    return " <span class=\"\(kind)\">(\(HTMLEscaper.escape(words.claimMark(self))))</span>"
  }
}
