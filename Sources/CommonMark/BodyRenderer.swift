internal import CLibcmark

/// Renders a body to HTML with cmark, after a plan has been applied to its tree.
///
/// cmark's own safe mode stays on, raw HTML is taken out before, and every URL passes `SafeURL`.
/// A body that `BodyFacts.read` refuses must not come here: it may take very long.
public enum BodyRenderer {
  /// Adds the HTML of a body to a buffer.
  @discardableResult
  public static func render(
    _ bytes: ArraySlice<UInt8>, plan: BodyPlan, into output: inout [UInt8]
  ) -> RenderReport {
    render(bytes, plan: plan, safety: .safe, into: &output)
  }

  /// Adds the HTML of a body to a buffer.
  @discardableResult
  public static func render(
    _ bytes: [UInt8], plan: BodyPlan, into output: inout [UInt8]
  ) -> RenderReport {
    render(bytes[...], plan: plan, into: &output)
  }

  /// The HTML of a body with nothing changed.
  public static func html(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    render(bytes, plan: BodyPlan(), into: &output)
    return output
  }

  /// Whether content is trusted; only the tests against the specification trust it.
  enum Safety {
    case safe
    case raw
  }

  static func render(
    _ bytes: ArraySlice<UInt8>, plan: BodyPlan, safety: Safety, into output: inout [UInt8]
  ) -> RenderReport {
    bytes.lend { source in
      let tree = Tree(parsing: source)
      var report = RenderReport()
      // No limit here: the facts have been read, and nothing below recurses.
      if let outline = try? Outline(tree, nesting: .max) {
        report = TreeEditor(outline, plan, safety).apply(to: tree)
      }
      let options = safety == .raw ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
      tree.render(options: options | CMARK_OPT_VALIDATE_UTF8, into: &output)
      return report
    }
  }

  /// cmark's own HTML, for the tests to compare with.
  static func referenceHTML(_ bytes: [UInt8], safety: Safety) -> [UInt8] {
    bytes[...].lend { source in
      let tree = Tree(parsing: source)
      var output: [UInt8] = []
      let options = safety == .raw ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
      tree.render(options: options | CMARK_OPT_VALIDATE_UTF8, into: &output)
      return output
    }
  }
}
