internal import CLibcmark

/// A node of a cmark tree: a handle that is valid as long as its `Tree` lives.
///
/// Nodes taken out of a tree go to its attic, so that no handle ever points at freed memory.
@safe
struct Node: Equatable {
  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  fileprivate init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.init(pointer)
  }

  static func == (a: Node, b: Node) -> Bool { unsafe a.pointer == b.pointer }

  // MARK: - Reading

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var parent: Node? { unsafe Node(cmark_node_parent(pointer)) }
  var next: Node? { unsafe Node(cmark_node_next(pointer)) }
  var previous: Node? { unsafe Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { unsafe Node(cmark_node_first_child(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  var isItem: Bool { type == CMARK_NODE_ITEM }
  var isHeading: Bool { type == CMARK_NODE_HEADING }
  /// Whether it is the only child of a paragraph.
  var standsAlone: Bool {
    previous == nil && next == nil && parent?.type == CMARK_NODE_PARAGRAPH
  }

  /// The literal of a text, code or HTML node; empty for others.
  var literal: SourceBytes { unsafe Self.bytes(cmark_node_get_literal(pointer)) }
  /// The info string of a fenced code block; empty for others.
  var fenceInfo: SourceBytes { unsafe Self.bytes(cmark_node_get_fence_info(pointer)) }
  /// The destination of a link or image.
  var url: SourceBytes { unsafe Self.bytes(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: SourceBytes { unsafe Self.bytes(cmark_node_get_title(pointer)) }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> SourceBytes {
    guard let text = unsafe text else {
      return unsafe SourceBytes(UnsafeBufferPointer(start: nil, count: 0))
    }
    let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe SourceBytes(
      UnsafeBufferPointer(start: start, count: Int(cmark_text_length(text))))
  }

  /// A number that the renderer keeps with the node; -1 at first.
  var mark: Int {
    get { (unsafe Int(bitPattern: cmark_node_get_user_data(pointer))) - 1 }
    nonmutating set {
      _ = unsafe cmark_node_set_user_data(
        pointer, UnsafeMutableRawPointer(bitPattern: newValue + 1))
    }
  }

  /// The words of the text and code below the node, line breaks as spaces.
  var description: [UInt8] {
    var words: [UInt8] = []
    var node = firstChild
    while let current = node {
      switch current.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: current.literal.append(to: &words)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(0x20)
      default: break
      }
      node = current.firstChild
      var last = current
      while node == nil, last != self {
        node = last.next
        guard let parent = last.parent else { break }
        last = parent
      }
    }
    return words
  }

  // MARK: - Changing

  func setHeadingLevel(_ level: Int) {
    _ = unsafe cmark_node_set_heading_level(pointer, CInt(clamping: level))
  }

  func setURL(_ url: String) {
    _ = unsafe url.withCString { unsafe cmark_node_set_url(pointer, $0) }
  }

  /// Sets the literal to a part of a text, which holds no NUL but one at its end.
  func setLiteral(_ part: Range<Int>, of text: inout [UInt8]) {
    // cmark copies what stands before a NUL, so one stands behind the part meanwhile.
    let next = text[part.upperBound]
    text[part.upperBound] = 0
    unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress.map {
        unsafe $0 + part.lowerBound
      }
      _ = unsafe cmark_node_set_literal(pointer, start)
    }
    text[part.upperBound] = next
  }

  func append(_ child: Node) {
    _ = unsafe cmark_node_append_child(pointer, child.pointer)
  }

  func prepend(_ child: Node) {
    _ = unsafe cmark_node_prepend_child(pointer, child.pointer)
  }

  func insertBefore(_ sibling: Node) {
    _ = unsafe cmark_node_insert_before(sibling.pointer, pointer)
  }

  func insertAfter(_ sibling: Node) {
    _ = unsafe cmark_node_insert_after(sibling.pointer, pointer)
  }

  /// Moves all children of another node to the end of this one.
  func adoptChildren(of other: Node) {
    while let child = other.firstChild, unsafe cmark_node_append_child(pointer, child.pointer) == 1
    {
    }
  }
}

/// A parsed text: owns cmark's tree and frees it.
struct Tree: ~Copyable {
  /// The document.
  let root: Node
  /// Where nodes go that are taken out; freed with the tree.
  private let attic: Node

  /// Lets cmark parse a text; it copies what it keeps.
  init(parsing source: SourceBytes) {
    root = unsafe source.withPointer { buffer in
      let text = unsafe UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // An empty text may have no address; cmark wants one all the same.
      if let text = unsafe text {
        return unsafe Node(cmark_parse_document(text, buffer.count, CMARK_OPT_VALIDATE_UTF8))
      }
      return unsafe Node(cmark_node_new(CMARK_NODE_DOCUMENT))
    }
    attic = Self.make(CMARK_NODE_CUSTOM_BLOCK)
  }

  deinit {
    unsafe cmark_node_free(root.pointer)
    unsafe cmark_node_free(attic.pointer)
  }

  /// Takes a node out; its handle stays valid.
  borrowing func remove(_ node: Node) {
    attic.append(node)
  }

  /// Whether a node has been taken out.
  borrowing func isRemoved(_ node: Node) -> Bool { node.parent == attic }

  /// Puts a node into the place of another, which goes to the attic.
  borrowing func replace(_ node: Node, with other: Node) {
    other.insertBefore(node)
    attic.append(node)
  }

  /// Makes a text node.
  borrowing func text(_ bytes: [UInt8]) -> Node {
    var text = bytes + [0]
    return self.text(bytes.indices, of: &text)
  }

  /// Makes a text node of a part of a text, which holds no NUL but one at its end.
  borrowing func text(_ part: Range<Int>, of text: inout [UInt8]) -> Node {
    let node = Self.make(CMARK_NODE_TEXT)
    node.setLiteral(part, of: &text)
    return node
  }

  /// Makes an inline node that prints raw HTML around its children.
  borrowing func inline(open: String, close: String) -> Node {
    Self.custom(CMARK_NODE_CUSTOM_INLINE, open, close)
  }

  /// Makes a block that prints raw HTML around its children.
  borrowing func block(open: String, close: String) -> Node {
    Self.custom(CMARK_NODE_CUSTOM_BLOCK, open, close)
  }

  /// Adds cmark's HTML to a buffer.
  borrowing func render(options: CInt, into output: inout [UInt8]) {
    guard let html = unsafe cmark_render_html(root.pointer, options) else { return }
    let count = unsafe Int(cmark_text_length(html))
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: html, count: count))
    unsafe cmark_get_default_mem_allocator().pointee.free(html)
  }

  /// Calls a closure on every node in document order, when entered and, with children, when left.
  borrowing func walk<Failure: Error>(
    _ body: (_ node: Node, _ isEntering: Bool) throws(Failure) -> Void
  ) throws(Failure) {
    let iterator = unsafe cmark_iter_new(root.pointer)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe Node(cmark_iter_get_node(iterator)) else {
        return
      }
      try body(node, event == CMARK_EVENT_ENTER)
    }
  }

  private static func custom(_ type: cmark_node_type, _ open: String, _ close: String) -> Node {
    let node = make(type)
    _ = unsafe open.withCString { unsafe cmark_node_set_on_enter(node.pointer, $0) }
    _ = unsafe close.withCString { unsafe cmark_node_set_on_exit(node.pointer, $0) }
    return node
  }

  private static func make(_ type: cmark_node_type) -> Node {
    unsafe Node(cmark_node_new(type))
  }
}
