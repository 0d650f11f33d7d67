import Templates

/// The page at the address of a record that was withdrawn.
struct TombstonePage: TemplateContext {
  static let name = "tombstone page"
  static let summary =
    "The page at the address of a record that was withdrawn; nothing of it stays."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("time", "When it was decided.") { $0.time },
    .text("reason", "Why, in the words of the decision.") { $0.reason },
  ]

  let label: LabelsContext
  let page: PageContext
  let time: TimeContext?
  let reason: String?

  init(_ tombstone: Edition.Tombstone, _ scope: PageScope) {
    label = LabelsContext(words: scope.words)
    page = PageFrame(scope: scope).page(
      title: scope.label(.withdrawn), description: nil, trail: [.home], isHidden: true)
    time = tombstone.decidedOn.map { scope.time($0) }
    reason = tombstone.reason
  }
}
