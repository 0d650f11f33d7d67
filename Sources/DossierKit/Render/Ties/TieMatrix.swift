import Templates

/// The declared ties between incidents as a table: an incident a row, a sort of tie a column.
struct TieMatrixContext: TemplateContext {
  static let name = "tie matrix"
  static let summary =
    "The ties between incidents as a table: an incident a row, a sort of tie a column."
  static let fields: [TemplateField<Self>] = [
    .list("columns", "The sorts of tie that the dossier has.") { $0.columns },
    .any("hasColumns") { $0.columns },
    .list("rows", "The incidents that have ties, newest first.") { $0.rows },
    .any("hasRows") { $0.rows },
    .text("part", "That there are more incidents than these.") { $0.part },
  ]

  let columns: [TieColumnContext]
  let rows: [TieRowContext]
  let part: String?
}

/// A sort of tie.
struct TieColumnContext: TemplateContext {
  static let name = "tie column"
  static let summary = "A sort of tie between incidents."
  static let fields: [TemplateField<Self>] = [
    .text("title", "How an incident of its row stands to those in its cell.") { $0.title }
  ]

  let title: String
}

/// The ties of one incident.
struct TieRowContext: TemplateContext {
  static let name = "tie row"
  static let summary = "The ties of one incident."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The incident.") { $0.link },
    .list("cells", "One cell for each column.") { $0.cells },
    .any("hasCells") { $0.cells },
  ]

  let link: RecordLink
  let cells: [TieCellContext]
}

/// The incidents to which an incident stands in one way.
struct TieCellContext: TemplateContext {
  static let name = "tie cell"
  static let summary = "The incidents to which an incident stands in one way."
  static let fields: [TemplateField<Self>] = [
    .list("links", "The incidents.") { $0.links },
    .any("hasLinks") { $0.links },
    .text("more", "How many more there are.") { $0.more },
  ]

  let links: [RecordLink]
  let more: String?
}

extension PageScope {
  /// How many incidents the table of ties has; their own pages have all.
  private static let matrixLimit = 50
  /// How many incidents stand in a cell.
  private static let cellLimit = 5

  /// The ties between incidents; nil without any.
  func tieMatrix() -> TieMatrixContext? {
    guard site.settings.ties == .on else { return nil }
    let graph = site.graph
    let tied = index.listed(.incident).filter { incident in
      graph.ties[Int(incident)].contains { site[$0.other].isListed }
    }
    guard !tied.isEmpty else { return nil }
    let rows = tied.prefix(Self.matrixLimit)
    let used = Set(
      rows.flatMap { graph.ties[Int($0)] }.filter { site[$0.other].isListed }.map(TieSort.init))
    let columns = TieSort.all.filter(used.contains)
    return TieMatrixContext(
      columns: columns.map { TieColumnContext(title: words.tie($0.kind, $0.isInverse)) },
      rows: rows.map { incident in
        TieRowContext(
          link: link(incident),
          cells: columns.map { column in
            let others = graph.ties[Int(incident)].filter {
              site[$0.other].isListed && TieSort($0) == column
            }.map(\.other)
            let more = others.count - Self.cellLimit
            return TieCellContext(
              links: links(others.prefix(Self.cellLimit)), more: more > 0 ? "+ \(more)" : nil)
          })
      },
      part: tied.count > rows.count ? words.matrixPart(rows.count, tied.count) : nil)
  }
}

/// How one incident stands to another; a tie that reads alike from both ends has one column.
private struct TieSort: Hashable {
  let kind: Relation.Kind
  let isInverse: Bool

  init(_ kind: Relation.Kind, isInverse: Bool) {
    self.kind = kind
    switch kind {
    case .partOf, .precursor, .responseTo: self.isInverse = isInverse
    case .sameNetwork, .sameMethod, .samePlace, .investigatedWith, .comparedWith:
      self.isInverse = false
    }
  }

  init(_ tie: SiteGraph.Tie) { self.init(tie.kind, isInverse: tie.isInverse) }

  /// In the order of the content model, each from both ends.
  static let all: [TieSort] = Relation.Kind.allCases.flatMap { kind in
    let sorts = [TieSort(kind, isInverse: false), TieSort(kind, isInverse: true)]
    return sorts[0] == sorts[1] ? [sorts[0]] : sorts
  }
}
