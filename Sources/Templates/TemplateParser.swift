/// Reads the text of a template: tags, their partners, and the layout of lines.
enum TemplateParser {
  /// Returns the nodes of a template and every mistake in its tags.
  static func parse(
    _ source: TemplateSource
  ) -> (template: ParsedTemplate, problems: [TemplateProblem]) {
    let scanned = TagScanner.scan(source)
    let matched = TagMatcher.match(scanned.tags, of: source)
    let nodes = LineLayout.lay(matched.matches, of: source)
    return (ParsedTemplate(source: source, nodes: nodes), scanned.problems + matched.problems)
  }
}
