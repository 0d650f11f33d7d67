/// Gathers the facts of a body in one walk over its outline.
struct FactsReader {
  private let source: SourceBytes
  private var heads: [BlockLayout.Head] = []
  private var pieces: [BlockLayout.Piece] = []
  private var other: [UInt8] = []
  private var links: [BodyFacts.Link] = []
  private var images: [BodyFacts.Image] = []
  private var headings: [Int32] = []
  private var directives: [BodyFacts.Directive] = []
  private var rawHTML: [BodyFacts.RawHTML] = []
  private var lines: LineCursor
  private var cursor: SourceCursor
  private var block = OpenBlock()
  private var link: OpenSpan?
  private var image: OpenSpan?
  /// The links and images inside the description of an image, which only the cursor cares for.
  private var inner: [Int] = []

  /// A block whose text is being read, in buffers that all blocks of a body use in turn.
  private struct OpenBlock {
    var text: [UInt8] = []
    var segments: [BodyFacts.Segment] = []
    var source = 0..<0
    /// Whether the last segment stands in the source byte for byte.
    private var isVerbatim = false

    /// Begins with the next block.
    mutating func begin(at source: Range<Int>) {
      text.removeAll(keepingCapacity: true)
      segments.removeAll(keepingCapacity: true)
      self.source = source
      isVerbatim = false
    }

    /// Adds a segment, or lengthens the last one if the new one follows it in text and source.
    mutating func add(
      _ range: Range<Int>, _ context: BodyFacts.Context, _ source: Int, _ isVerbatim: Bool
    ) {
      guard !range.isEmpty else { return }
      let range = FactsReader.range(range)
      if isVerbatim, self.isVerbatim, let last = segments.last, last.context == context,
        Int(last.source) + last.range.count == source
      {
        segments[segments.count - 1] = BodyFacts.Segment(
          range: last.range.lowerBound..<range.upperBound, context: context, source: last.source)
      } else {
        segments.append(
          BodyFacts.Segment(range: range, context: context, source: Int32(clamping: source)))
        self.isVerbatim = isVerbatim
      }
    }
  }

  /// A link or image whose words are being read.
  private struct OpenSpan {
    var text: Int
    var source: Int
  }

  private init(_ source: SourceBytes) {
    self.source = source
    lines = LineCursor(source)
    cursor = SourceCursor(source, block: 0..<0, quotes: 0, isHeading: false)
  }

  /// Reads a body that a limit scanner has passed, whose bytes are kept.
  static func read(
    _ source: SourceBytes, of bytes: ArraySlice<UInt8>, _ limits: BodyLimits
  ) throws(BodyLimitError) -> BodyFacts {
    let tree = Tree(parsing: source)
    var reader = FactsReader(source)
    do {
      let outline = try Outline(tree, nesting: limits.nesting)
      reader.heads.reserveCapacity(outline.steps.count { $0.kind == .block })
      for step in outline.steps { reader.read(step) }
    } catch {
      let place = reader.lines.offset(line: error.line, column: error.column)
      throw BodyLimitError(limit: .nesting, allowed: limits.nesting, offset: place)
    }
    return reader.facts(of: bytes)
  }

  private func facts(of bytes: ArraySlice<UInt8>) -> BodyFacts {
    BodyFacts(
      source: bytes,
      blocks: BodyFacts.Blocks(
        BlockLayout(
          bytes, heads: heads.fitted, headings: headings.fitted, pieces: pieces.fitted,
          other: other.fitted)),
      links: links.fitted, images: images.fitted, directives: directives.fitted,
      rawHTML: rawHTML.fitted)
  }

  private mutating func read(_ step: Outline.Step) {
    switch step.kind {
    case .block: open(step)
    case .endOfBlock: close(step)
    case .text: addText(step.node.literal)
    case .code: addCode(step.node.literal)
    case .softBreak: addBreak(0x20)
    case .lineBreak: addBreak(0x0A)
    case .emphasis, .endOfEmphasis: cursor.skipDelimiters(1)
    case .strong, .endOfStrong: cursor.skipDelimiters(2)
    case .link, .image: enter(step)
    case .endOfLink, .endOfImage: leave(step)
    case .inlineHTML: addHTML(step.node.literal, at: cursor.skipHTML(step.node.literal))
    case .blockHTML: addHTML(step.node.literal, at: lines.range(of: step.node))
    case .directive: addDirective(step.node)
    }
  }

  // MARK: - Blocks

  private mutating func open(_ step: Outline.Step) {
    let range = lines.range(of: step.node)
    cursor = SourceCursor(
      source, block: range, quotes: Int(step.quotes), isHeading: step.node.headingLevel > 0)
    // Reference definitions before a paragraph are no part of it.
    block.begin(
      at: (step.node.headingLevel > 0 ? range.lowerBound : cursor.offset)..<range.upperBound)
  }

  private mutating func close(_ step: Outline.Step) {
    let level = step.node.headingLevel
    let place = Self.range(block.source)
    let item = step.node.parent
    var surroundings: BlockLayout.Head.Place = []
    if step.quotes > 0 { surroundings.insert(.quote) }
    if item?.isItem ?? false { surroundings.insert(.item) }
    if level == 0, item?.parent?.isTightList ?? false { surroundings.insert(.tightList) }
    let (firstPiece, firstOther) = (pieces.count, other.count)
    for segment in block.segments { keep(segment) }
    heads.append(
      BlockLayout.Head(
        level: level, place: surroundings, source: place, firstPiece: firstPiece,
        firstOther: firstOther))
    if level > 0 { headings.append(Int32(clamping: heads.count - 1)) }
  }

  /// Keeps where a segment was written, and its bytes only where the source has others.
  private mutating func keep(_ segment: BodyFacts.Segment) {
    let text = block.text[Int(segment.range.lowerBound)..<Int(segment.range.upperBound)]
    let form = text.lend { source.form(of: $0, at: Int(segment.source)) }
    if form == .other { other += text }
    pieces.append(
      BlockLayout.Piece(
        end: segment.range.upperBound, source: segment.source, context: segment.context,
        form: form))
  }

  // MARK: - Text

  private var context: BodyFacts.Context {
    image != nil ? .image : link != nil ? .link : .plain
  }

  private mutating func addText(_ literal: SourceBytes) {
    let start = block.text.count
    literal.append(to: &block.text)
    let context = context
    cursor.skipText(literal) { range, source, isVerbatim in
      let range = range.lowerBound + start..<range.upperBound + start
      block.add(range, context, source, isVerbatim)
    }
  }

  private mutating func addCode(_ literal: SourceBytes) {
    let start = block.text.count
    literal.append(to: &block.text)
    let place = cursor.skipCode(literal)
    let context = context
    block.add(start..<block.text.count, context == .plain ? .code : context, place, false)
  }

  private mutating func addBreak(_ byte: UInt8) {
    block.text.append(byte)
    let place = cursor.skipLineBreak()
    let isVerbatim = source.isLineEnd(place)
    block.add(block.text.count - 1..<block.text.count, context, place, isVerbatim)
  }

  // MARK: - Links and images

  private mutating func enter(_ step: Outline.Step) {
    let place = cursor.enterLink(isImage: step.kind == .image)
    let span = OpenSpan(text: block.text.count, source: place)
    if step.index < 0 {
      inner.append(place)
    } else if step.kind == .image {
      image = span
    } else {
      link = span
    }
  }

  private mutating func leave(_ step: Outline.Step) {
    guard step.index >= 0 else {
      if let start = inner.popLast() { _ = cursor.leaveLink(from: start) }
      return
    }
    let isImage = step.kind == .endOfImage
    guard let span = isImage ? image : link else { return }
    let place = Self.range(span.source..<max(span.source, cursor.leaveLink(from: span.source)))
    let url = step.node.url
    let text = block.text[span.text...]
    let number = Int32(clamping: heads.count)
    if isImage {
      image = nil
      images.append(
        BodyFacts.Image(
          destination: url.string, title: step.node.title.string,
          alt: String(decoding: text, as: UTF8.self), block: number,
          link: link == nil ? -1 : Int32(clamping: links.count), source: place,
          standsAlone: step.node.standsAlone, isAllowed: SafeURL.isAllowed(url)))
    } else {
      link = nil
      links.append(
        BodyFacts.Link(
          destination: url.string, title: step.node.title.string,
          text: String(decoding: text, as: UTF8.self), block: number,
          range: Int32(clamping: span.text)..<Int32(clamping: block.text.count), source: place,
          isAllowed: SafeURL.isAllowed(url)))
    }
  }

  // MARK: - HTML and directives

  private mutating func addHTML(_ literal: SourceBytes, at place: Range<Int>) {
    var end = min(literal.count, 80)
    // No half character at the end; no line break of the block.
    while end > 0, end < literal.count, literal[end] & 0xC0 == 0x80 { end -= 1 }
    while end > 0, literal.isLineEnd(end - 1) { end -= 1 }
    rawHTML.append(
      BodyFacts.RawHTML(excerpt: literal[0..<end].string, source: Self.range(place)))
  }

  private mutating func addDirective(_ node: Node) {
    let place = lines.range(of: node)
    directives.append(
      BodyFacts.Directive(
        info: node.fenceInfo.string, literal: node.literal.string,
        section: Int32(clamping: headings.count - 1), source: Self.range(place),
        contentSource: Int32(clamping: source.nextLine(after: place.lowerBound))))
  }

  private static func range(_ range: Range<Int>) -> Range<Int32> {
    Int32(clamping: range.lowerBound)..<Int32(clamping: range.upperBound)
  }
}
