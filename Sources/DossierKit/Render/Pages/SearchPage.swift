import Templates

/// The form that searches, what results can be narrowed by, and the lists to browse instead.
struct SearchPage: TemplateContext {
  static let name = "search page"
  static let summary = "The search form with its facets, and lists that lead to every page."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("index", "The address of the folder of the search index, with its slash.") {
      $0.index
    },
    .text(
      "version", "What the script asks the files of the index with, so that no cache has old ones."
    ) {
      $0.version
    },
    .text("words", "What the script says, as a JSON object.") { $0.words },
    .list("facets", "What results can be narrowed by.") { $0.facets },
    .any("hasFacets") { $0.facets },
    .flag("dates", "Whether there are dates to choose from.") { $0.hasDates },
    .list("groups", "Places, people and organizations, by name.") { $0.groups },
    .any("hasGroups") { $0.groups },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let index: String
  let version: String
  let words: String
  let facets: [SearchFacetContext]
  let hasDates: Bool
  let groups: [SearchGroupContext]

  init(_ search: SearchIndex?, _ scope: PageScope) {
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: scope.label(.search), description: scope.label(.searchDeck), trail: [.home],
      isHidden: true)
    index = scope.href(SearchIndex.folder)
    version = search?.version ?? ""
    words = Self.words(scope)
    facets = Self.facets(search?.facets ?? SearchIndex.Facets(), scope)
    hasDates = !scope.index.listed(.article).isEmpty || !scope.index.listed(.incident).isEmpty
    groups = [RecordKind.location, .person, .organization].compactMap { kind in
      SearchGroupContext(kind, scope)
    }
  }

  /// The sentences of the script, by name.
  private static func words(_ scope: PageScope) -> String {
    let labels: [Label] = [
      .oneResult, .manyResults, .moreThanResults, .noResults, .searching, .searchFails, .anyWord,
      .closeWords,
    ]
    var writer = JSONWriter()
    writer.object { writer in
      for label in labels { writer.member(label.rawValue, scope.label(label)) }
      writer.member("quoted", scope.words.quoted("{q}"))
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func facets(
    _ facets: SearchIndex.Facets, _ scope: PageScope
  ) -> [SearchFacetContext] {
    func records(_ records: [(record: RecordIndex, count: Int)]) -> [SearchChoiceContext] {
      records.map { choice in
        let record = scope.site[choice.record]
        return SearchChoiceContext(
          value: record.id.text, title: scope.words.title(of: record), count: choice.count)
      }
    }
    let all = [
      SearchFacetContext(
        name: "k", title: scope.label(.kind),
        choices: facets.kinds.map {
          SearchChoiceContext(
            value: $0.kind.rawValue, title: scope.words.kinds($0.kind), count: $0.count)
        }),
      SearchFacetContext(
        name: "g", title: scope.label(.language),
        choices: facets.languages.map {
          SearchChoiceContext(
            value: $0.tag, title: scope.words.languageName($0.tag), count: $0.count)
        }),
      SearchFacetContext(
        name: "l", title: scope.label(.places), choices: records(facets.places)),
      SearchFacetContext(
        name: "p", title: scope.label(.people), choices: records(facets.people)),
      SearchFacetContext(
        name: "o", title: scope.label(.organizations), choices: records(facets.organizations)),
    ]
    return all.filter { $0.choices.count > 1 }
  }
}

/// One thing that results can be narrowed by, such as the kind.
struct SearchFacetContext: TemplateContext {
  static let name = "search facet"
  static let summary = "What results can be narrowed by: kind, language, place, …"
  static let fields: [TemplateField<Self>] = [
    .text("name", "The name of its parameter in the address.") { $0.name },
    .text("title", "What it is, as a heading.") { $0.title },
    .list("choices", "Its values.") { $0.choices },
    .any("hasChoices") { $0.choices },
  ]

  let name: String
  let title: String
  let choices: [SearchChoiceContext]
}

/// A value of a facet.
struct SearchChoiceContext: TemplateContext {
  static let name = "search choice"
  static let summary = "A value that results can be narrowed to."
  static let fields: [TemplateField<Self>] = [
    .text("value", "The value in the address.") { $0.value },
    .text("title", "Its words.") { $0.title },
    .text("count", "How many pages of the dossier have it.") { "\($0.count)" },
  ]

  let value: String
  let title: String
  let count: Int
}

/// All records of a kind by name, for readers who browse.
struct SearchGroupContext: TemplateContext {
  static let name = "search group"
  static let summary = "The records of a kind, by name."
  static let fields: [TemplateField<Self>] = [
    .text("id", "An id for the heading.") { $0.id },
    .text("key", "The kind as stylesheets know it.") { $0.key },
    .text("title", "The kind, as a heading.") { $0.title },
    .list("links", "The records, by name.") { $0.links },
    .any("hasLinks") { $0.links },
    .text("more", "The address of the whole list, when it is longer.") { $0.more },
  ]

  let id: String
  let key: String
  let title: String
  let links: [RecordLink]
  let more: String?

  /// How many of a kind the page names, so that it does not grow with the dossier.
  private static let shown = 200

  init?(_ kind: RecordKind, _ scope: PageScope) {
    let all = scope.index.listed(kind)
    guard !all.isEmpty else { return nil }
    id = "all-\(kind.folder)"
    key = kind.styleKey
    title = scope.words.kinds(kind)
    links = scope.links(all.prefix(Self.shown))
    more = all.count > Self.shown ? scope.href(OutputPaths.list(of: kind)) : nil
  }
}
