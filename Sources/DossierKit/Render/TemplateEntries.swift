import Templates

/// Which template is rendered with which context: one for each kind of page, and one for the
/// components in texts.
enum TemplateEntries {
  static let all: [TemplateLibrary.Entry] = [
    TemplateLibrary.Entry("home", HomePage.self),
    TemplateLibrary.Entry("article", ArticlePage.self),
    TemplateLibrary.Entry("incident", IncidentPage.self),
    TemplateLibrary.Entry("location", LocationPage.self),
    TemplateLibrary.Entry("person", PersonPage.self),
    TemplateLibrary.Entry("organization", OrganizationPage.self),
    TemplateLibrary.Entry("source", SourcePage.self),
    TemplateLibrary.Entry("claim", ClaimPage.self),
    TemplateLibrary.Entry("list", ListPage.self),
    TemplateLibrary.Entry("mentions", MentionsPage.self),
    TemplateLibrary.Entry("figures", FiguresPage.self),
    TemplateLibrary.Entry("past-home", PastHomePage.self),
    TemplateLibrary.Entry("past-incident", PastIncidentPage.self),
    TemplateLibrary.Entry("moments", MomentsPage.self),
    TemplateLibrary.Entry("claims", ClaimsPage.self),
    TemplateLibrary.Entry("sources", SourcesPage.self),
    TemplateLibrary.Entry("changes", ChangesPage.self),
    TemplateLibrary.Entry("timeline", TimelinePage.self),
    TemplateLibrary.Entry("timeline-year", TimelineYearPage.self),
    TemplateLibrary.Entry("search", SearchPage.self),
    TemplateLibrary.Entry("map", MapPage.self),
    TemplateLibrary.Entry("data", DataPage.self),
    TemplateLibrary.Entry("notfound", NotFoundPage.self),
    TemplateLibrary.Entry("redirect", RedirectPage.self),
    TemplateLibrary.Entry("tombstone", TombstonePage.self),
    TemplateLibrary.Entry("component", ComponentContext.self),
  ]
}

/// The documentation page of all that templates can use, made from the context types.
public enum TemplateDocumentation {
  /// The page in Markdown.
  public static func markdown() -> String { TemplateReference(TemplateEntries.all).markdown }
}
