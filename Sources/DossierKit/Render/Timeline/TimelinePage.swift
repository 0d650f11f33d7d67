import Templates

/// Every dated event, or the years with a page of their own when there are too many.
struct TimelinePage: TemplateContext {
  static let name = "timeline page"
  static let summary =
    "Every dated event, oldest first, by year; of a long timeline the way to the pages of its years."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("density", "How much there is of each span of time.") { $0.density },
    .flag("many", "Whether there is more than one year to jump to.") { $0.years.count > 1 },
    .list("years", "The years with their lines.") { $0.years },
    .any("hasYears") { $0.years },
    .list("pages", "The years with pages of their own, when there are too many lines for one.") {
      $0.pages
    },
    .any("hasPages") { $0.pages },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let density: DensityContext?
  let years: [TimelineGroupContext]
  let pages: [TimelineYearContext]

  init(_ scope: PageScope) {
    let timeline = scope.index.timeline
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: scope.label(.timeline), description: scope.label(.timelineDeck), trail: [.home])
    density = scope.density(of: 0..<timeline.lines.count, title: scope.label(.timeline))
    years =
      timeline.isSplit
      ? []
      : timeline.years.map { year in
        TimelineGroupContext(
          title: scope.title(of: year), id: year.id, lines: scope.timelineLines(year.lines))
      }
    pages = timeline.isSplit ? scope.timelineYears() : []
  }
}

/// One year of a timeline that is too long for one page.
struct TimelineYearPage: TemplateContext {
  static let name = "timeline year page"
  static let summary = "The lines of one year, by month, of a timeline too long for one page."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The year in words.") { $0.title },
    .object("density", "How much there is of each month.") { $0.density },
    .list("years", "All years, this one marked.") { $0.years },
    .any("hasYears") { $0.years },
    .list("chips", "The months of the year, on whichever page they begin.") { $0.chips },
    .any("hasChips") { $0.chips },
    .list("months", "The months with their lines.") { $0.months },
    .any("hasMonths") { $0.months },
    .object("pager", "The way to the other pages of the year.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let density: DensityContext?
  let years: [TimelineYearContext]
  let chips: [NavigationContext]
  let months: [TimelineGroupContext]
  let pager: PagerContext?

  /// One of the pages of a year, from 1.
  init(year position: Int, page number: Int, _ scope: PageScope) {
    let timeline = scope.index.timeline
    let year = timeline.years[position]
    label = scope.shared.labels
    title = scope.title(of: year)
    page = PageFrame(scope: scope).page(
      title: "\(scope.label(.timeline)): \(title)", description: scope.label(.timelineDeck),
      trail: [.home, .timeline])
    density = scope.density(of: year.lines, title: title)
    years = scope.timelineYears(current: position)
    chips = Self.chips(of: year, scope)
    months = scope.months(year.lines(ofPage: number)).map { lines in
      TimelineGroupContext(
        title: scope.monthTitle(of: lines.lowerBound), id: scope.monthID(of: lines.lowerBound),
        lines: scope.timelineLines(lines))
    }
    pager = PagerContext(number, of: year.pages, scope) {
      OutputPaths.timeline(of: year.name, page: $0)
    }
  }

  /// The months of a year, when there is more than one.
  private static func chips(
    of year: TimelineIndex.Year, _ scope: PageScope
  ) -> [NavigationContext] {
    let months = scope.months(year.lines)
    guard months.count > 1 else { return [] }
    return months.map { lines in
      let place = scope.index.timeline.place(of: lines.lowerBound)
      return NavigationContext(
        href: "\(scope.href(place.path))#\(scope.monthID(of: lines.lowerBound))",
        title: scope.monthTitle(of: lines.lowerBound))
    }
  }
}
