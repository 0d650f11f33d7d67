internal import CLibcmark

/// The nodes of a tree that matter, in document order, with the numbers both stages use.
///
/// Facts and rendering walk the same outline of the same bytes; that is why block 7 of the one is
/// block 7 of the other.
struct Outline {
  /// What stands at a place of the outline.
  enum Kind: UInt8 {
    case block, endOfBlock
    case text, code, softBreak, lineBreak, inlineHTML
    case emphasis, endOfEmphasis
    case strong, endOfStrong
    case link, endOfLink
    case image, endOfImage
    case directive, blockHTML
  }

  /// One step of the walk.
  struct Step {
    let kind: Kind
    /// The number of block quotes around it.
    let quotes: Int32
    /// The number among blocks, links, images or directives; -1 for links and images in an image.
    let index: Int32
    let node: Node
  }

  private(set) var steps: [Step] = []
  private var blocks: Int32 = 0
  private var links: Int32 = 0
  private var images: Int32 = 0
  private var directives: Int32 = 0

  /// A container that passes the limit of nesting.
  struct TooDeep: Error {
    let line: Int
    let column: Int

    fileprivate init(_ node: Node) {
      line = node.startLine
      column = node.startColumn
    }
  }

  /// Walks a tree; throws when containers or emphases stand deeper than a limit.
  init(_ tree: borrowing Tree, nesting: Int) throws(TooDeep) {
    steps.reserveCapacity(256)
    var containers = 0
    var inlines = 0
    var quotes: Int32 = 0
    var imageDepth = 0
    var block = tree.root
    try tree.walk { node, isEntering throws(TooDeep) in
      let kind: Kind
      var index: Int32 = -1
      switch node.type {
      case CMARK_NODE_TEXT: kind = .text
      case CMARK_NODE_SOFTBREAK: kind = .softBreak
      case CMARK_NODE_LINEBREAK: kind = .lineBreak
      case CMARK_NODE_CODE: kind = .code
      case CMARK_NODE_HTML_INLINE: kind = .inlineHTML
      case CMARK_NODE_HTML_BLOCK: kind = .blockHTML
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        kind = isEntering ? .block : .endOfBlock
        index = Self.number(&blocks, isEntering)
        block = node
        inlines = 0
      case CMARK_NODE_EMPH: kind = isEntering ? .emphasis : .endOfEmphasis
      case CMARK_NODE_STRONG: kind = isEntering ? .strong : .endOfStrong
      case CMARK_NODE_LINK:
        kind = isEntering ? .link : .endOfLink
        if imageDepth == 0 { index = Self.number(&links, isEntering) }
      case CMARK_NODE_IMAGE:
        kind = isEntering ? .image : .endOfImage
        if !isEntering { imageDepth -= 1 }
        if imageDepth == 0 { index = Self.number(&images, isEntering) }
        if isEntering { imageDepth += 1 }
      case CMARK_NODE_CODE_BLOCK:
        guard DirectiveName.isNamed(by: node.fenceInfo) else { return }
        kind = .directive
        index = Self.number(&directives, true)
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM:
        containers += isEntering ? 1 : -1
        if node.type == CMARK_NODE_BLOCK_QUOTE { quotes += isEntering ? 1 : -1 }
        if containers > nesting { throw TooDeep(node) }
        return
      default: return
      }
      switch kind {
      case .emphasis, .strong, .link, .image:
        inlines += 1
        if inlines > nesting { throw TooDeep(block) }
      case .endOfEmphasis, .endOfStrong, .endOfLink, .endOfImage: inlines -= 1
      default: break
      }
      steps.append(Step(kind: kind, quotes: quotes, index: index, node: node))
    }
  }

  private static func number(_ count: inout Int32, _ isEntering: Bool) -> Int32 {
    if isEntering { count += 1 }
    return count - 1
  }
}
