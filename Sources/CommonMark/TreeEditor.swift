/// Applies a plan to a tree: text first, while the nodes are as the facts saw them, then the rest.
struct TreeEditor {
  private let outline: Outline
  private let plan: BodyPlan
  private let safety: BodyRenderer.Safety

  init(_ outline: Outline, _ plan: BodyPlan, _ safety: BodyRenderer.Safety) {
    self.outline = outline
    self.plan = plan
    self.safety = safety
  }

  /// Changes the tree as planned.
  func apply(to tree: borrowing Tree) -> RenderReport {
    var report = RenderReport()
    if safety == .safe { removeHTML(tree) }
    editText(tree, &report)
    var heading = 0
    for step in outline.steps {
      switch step.kind {
      case .endOfLink where step.index >= 0: change(link: step.node, Int(step.index), tree)
      case .endOfImage where step.index >= 0: change(image: step.node, Int(step.index), tree)
      case .directive where plan.directives.indices.contains(Int(step.index)):
        let html = plan.directives[Int(step.index)]
        tree.replace(step.node, with: tree.block(open: html, close: ""))
      case .endOfBlock:
        if step.node.isHeading {
          change(heading: step.node, heading, tree)
          heading += 1
        } else if !plan.blockIDs.isEmpty, let id = plan.blockIDs[step.index] {
          change(paragraph: step.node, id: id, tree)
        }
      default: break
      }
    }
    return report
  }

  /// Takes out all HTML, so that not even cmark's comment in its place is printed.
  private func removeHTML(_ tree: borrowing Tree) {
    for step in outline.steps where step.kind == .inlineHTML || step.kind == .blockHTML {
      tree.remove(step.node)
    }
  }

  /// Hands each block that has edits to its editor.
  private func editText(_ tree: borrowing Tree, _ report: inout RenderReport) {
    let edits = plan.edits
    var index = 0
    var start = 0
    for (place, step) in outline.steps.enumerated() where index < edits.count {
      if step.kind == .block { start = place }
      guard step.kind == .endOfBlock else { continue }
      // Edits of a block that has been passed come too late.
      let first = index
      while index < edits.count, edits[index].block <= step.index { index += 1 }
      guard index > first else { continue }
      var editor = BlockEditor(outline.steps[start...place])
      editor.apply(edits, first..<index, to: tree, number: step.index)
      report.skippedEdits += editor.skipped
    }
    report.skippedEdits += index..<edits.count
    report.skippedEdits.sort()
  }

  // MARK: - Links and images

  private func change(link node: Node, _ index: Int, _ tree: borrowing Tree) {
    let action = plan.links.indices.contains(index) ? plan.links[index] : nil
    switch action {
    case nil:
      if safety == .safe, !SafeURL.isAllowed(node.url) {
        wrapChildren(of: node, open: "", close: "", tree)
      }
    case .keep(let href, let attributes):
      guard SafeURL.isAllowed(href) else {
        wrapChildren(of: node, open: "", close: "", tree)
        return
      }
      if attributes.isEmpty {
        node.setURL(href)
      } else {
        let tag = Self.openTag(href: href, title: node.title, attributes: attributes)
        wrapChildren(of: node, open: tag, close: "</a>", tree)
      }
    case .unlink: wrapChildren(of: node, open: "", close: "", tree)
    case .replace(let open, let close): wrapChildren(of: node, open: open, close: close, tree)
    }
  }

  private func change(image node: Node, _ index: Int, _ tree: borrowing Tree) {
    guard plan.images.indices.contains(index) else {
      if safety == .safe, !SafeURL.isAllowed(node.url) { printDescription(of: node, tree) }
      return
    }
    guard let html = plan.images[index] else {
      printDescription(of: node, tree)
      return
    }
    if node.standsAlone, let paragraph = node.parent {
      tree.replace(paragraph, with: tree.block(open: html, close: ""))
    } else {
      tree.replace(node, with: tree.inline(open: html, close: ""))
    }
  }

  /// Puts the words of an image's description, without markup, into its place.
  private func printDescription(of image: Node, _ tree: borrowing Tree) {
    tree.replace(image, with: tree.text(image.description))
  }

  /// Puts HTML around the children of a node in the node's place.
  private func wrapChildren(
    of node: Node, open: String, close: String, _ tree: borrowing Tree
  ) {
    let custom = tree.inline(open: open, close: close)
    custom.adoptChildren(of: node)
    tree.replace(node, with: custom)
  }

  private static func openTag(href: String, title: SourceBytes, attributes: String) -> String {
    var tag = Array("<a href=\"".utf8)
    AttributeEscape.append(url: href.utf8, to: &tag)
    if title.count > 0 {
      tag.append(contentsOf: "\" title=\"".utf8)
      AttributeEscape.append(text: title.string.utf8, to: &tag)
    }
    tag.append(UInt8(ascii: "\""))
    tag.append(contentsOf: attributes.utf8)
    tag.append(UInt8(ascii: ">"))
    return String(decoding: tag, as: UTF8.self)
  }

  // MARK: - Headings and paragraphs

  private func change(heading node: Node, _ index: Int, _ tree: borrowing Tree) {
    let level = min(node.headingLevel + max(0, min(plan.headingShift, 6)), 6)
    if plan.headingIDs.indices.contains(index), let id = plan.headingIDs[index] {
      replace(node, open: Self.openTag("h\(level)", id: id), close: "</h\(level)>", tree)
    } else if level != node.headingLevel {
      node.setHeadingLevel(level)
    }
  }

  private func change(paragraph node: Node, id: String, _ tree: borrowing Tree) {
    // Its image has taken the paragraph's place.
    guard !tree.isRemoved(node) else { return }
    if node.parent?.parent?.isTightList ?? false {
      let span = tree.inline(open: Self.openTag("span", id: id), close: "</span>")
      span.adoptChildren(of: node)
      node.append(span)
    } else {
      replace(node, open: Self.openTag("p", id: id), close: "</p>", tree)
    }
  }

  /// Puts tags of our own in the place of cmark's.
  ///
  /// The tags hang on an inline node in an empty block, for cmark breaks the line after the tag of
  /// a custom block.
  private func replace(_ node: Node, open: String, close: String, _ tree: borrowing Tree) {
    let block = tree.block(open: "", close: "")
    let inline = tree.inline(open: open, close: close)
    inline.adoptChildren(of: node)
    block.append(inline)
    tree.replace(node, with: block)
  }

  private static func openTag(_ name: String, id: String) -> String {
    var tag = Array("<\(name) id=\"".utf8)
    AttributeEscape.append(text: id.utf8, to: &tag)
    tag.append(contentsOf: "\">".utf8)
    return String(decoding: tag, as: UTF8.self)
  }
}
