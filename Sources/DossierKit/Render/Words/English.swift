extension WordTable {
  /// English.
  static let en = WordTable(
    code: "en", dates: DateWords(.english), quoted: { "“\($0)”" }, and: "and",
    label: English.label, kind: English.kind, kinds: English.kinds, counted: English.counted,
    count: { "\($1) \(English.counted($0, $1))" }, all: { "All \($1) \(English.counted($0, $1))" },
    articleKind: English.articleKind,
    advisory: English.advisory, incidentKind: English.incidentKind, outcome: English.outcome,
    grade: English.grade, responsibility: English.responsibility, measure: English.measure,
    group: English.group, figureStatus: English.figureStatus,
    locationKind: English.locationKind, precision: English.precision,
    personCategory: English.personCategory,
    organizationCategory: English.organizationCategory, sourceKind: English.sourceKind,
    claimStatus: English.claimStatus, claimTopic: English.claimTopic, state: English.state,
    correctionKind: English.correctionKind, basis: English.basis, role: English.role,
    languageName: LanguageNames.name, tie: English.tie, purpose: English.purpose,
    figure: English.figure, perpetrators: English.perpetrators, legal: English.legal,
    sinceThen: English.sinceThen,
    namedAsSuspect: { $0.isEmpty ? "named as a suspect" : "named by \($0) as a suspect" },
    untrueMark: English.untrueMark, lastChecked: English.lastChecked,
    asKnown: { "As known on \($0)" }, changes: { $0 == 1 ? "1 change" : "\($0) changes" },
    reason: English.reason,
    noteLabel: { "Source note \($0)" },
    noteBack: { "Back to use \($1) of note \($0) in the text" },
    claimFate: English.claimFate, times: { $0 == 1 ? "in 1 article" : "in \($0) articles" },
    section: { "under “\($0)”" },
    citedAs: English.citedAs, independentSources: English.independentSources,
    sameReport: English.sameReport, mapOf: English.mapOf, marker: English.marker,
    whereabouts: English.whereabouts, unplaced: English.unplaced, mapLimit: English.mapLimit,
    laneCount: English.laneCount, densityOf: English.densityOf, timelinePart: English.timelinePart,
    networkOf: English.networkOf, together: English.together, networkPart: English.networkPart,
    matrixPart: English.matrixPart)
}

/// The fixed phrases of English.
enum English {
  @Sendable static func label(_ label: Label) -> String {
    switch label {
    case .skip: "Skip to content"
    case .menu: "Menu"
    case .navigation: "Dossier"
    case .youAreHere: "You are here"
    case .overview: "Overview"
    case .timeline: "Timeline"
    case .languages: "This text in other languages"
    case .feed: "Atom feed"
    case .madeFromDisk:
      "This site is a folder of files: it opens from disk, asks no other host for anything, and "
        + "works without scripts or cookies."
    case .publishedBy: "Published by"
    case .contact: "Contact"
    case .correctionsPolicy: "Corrections policy"
    case .ethics: "Ethics"
    case .masthead: "Masthead"
    case .ownership: "Ownership"
    case .dossier: "Dossier"
    case .updated: "Updated"
    case .startHere: "Start here"
    case .latest: "Latest articles"
    case .known: "What is known"
    case .unknown: "What is not known"
    case .untrue: "Reported, but untrue"
    case .keyFigures: "Key figures"
    case .inOrder: "Incidents, in order"
    case .wholeTimeline: "Whole timeline"
    case .allArticles: "All articles"
    case .allSources: "All sources"
    case .allClaims: "All claims"
    case .updates: "What changed in this dossier"
    case .about: "About this dossier"
    case .methodology: "How it is made"
    case .namingPolicy: "Who is named"
    case .labelPolicy: "Which words are used"
    case .grades: "What the grades mean"
    case .openSince: "Open since"
    case .asOf: "As of"
    case .updateConcerns: "Concerns"
    case .facts: "Facts"
    case .date: "Date"
    case .place: "Place"
    case .places: "Places"
    case .outcome: "Outcome"
    case .kind: "Kind"
    case .responsibility: "Responsibility"
    case .means: "Means"
    case .target: "Target"
    case .partOf: "Part of"
    case .figuresOthersDiffer: "other counts differ"
    case .people: "People"
    case .organizations: "Organizations"
    case .incidents: "Incidents"
    case .articles: "Articles"
    case .claims: "Claims"
    case .sources: "Sources"
    case .within: "Within"
    case .coordinates: "Coordinates"
    case .showOnMap: "Show on OpenStreetMap"
    case .placesInside: "Places inside"
    case .country: "Country"
    case .born: "Born"
    case .died: "Died"
    case .nationality: "Nationality"
    case .residence: "Residence"
    case .roles: "Posts"
    case .legalStatus: "Legal status"
    case .alsoKnownAs: "Also called"
    case .elsewhere: "Elsewhere"
    case .parent: "Belongs to"
    case .children: "Includes"
    case .successor: "Succeeded by"
    case .predecessor: "Succeeded"
    case .designations: "Designations"
    case .publisher: "Publisher"
    case .authors: "Authors"
    case .published: "Published"
    case .accessed: "Read on"
    case .archived: "Archived"
    case .archivedCopy: "archived copy"
    case .link: "Link"
    case .language: "Language"
    case .derivedFrom: "Derived from"
    case .sourceOf: "Copied by"
    case .firstReported: "First reported"
    case .topic: "Topic"
    case .status: "Status"
    case .concerns: "About"
    case .supersededBy: "Superseded by"
    case .contentNote: "Content note"
    case .corrections: "Corrections and updates"
    case .majorCorrection: "Correction"
    case .was: "It said:"
    case .now: "It now says:"
    case .claimsHere: "Claims dealt with here"
    case .sourceNotes: "Source notes"
    case .backToText: "Back to the text"
    case .howItWasMade: "How this was made"
    case .firstPublishedAt: "First published at"
    case .rights: "Rights"
    case .licence: "Licence"
    case .credit: "Credit"
    case .figures: "Figures"
    case .measure: "What"
    case .count: "Count"
    case .group: "Who"
    case .counted: "Perpetrators or suspects"
    case .phases: "What happened, in order"
    case .labels: "What it is called, and by whom"
    case .involved: "People and organizations involved"
    case .ties: "Ties to other incidents"
    case .related: "Related"
    case .mentionedIn: "Mentioned in"
    case .mentions: "Mentions"
    case .companions: "Seen in the same articles"
    case .history: "History"
    case .supporting: "Sources that support it"
    case .contradicting: "Sources that contradict it"
    case .mentioning: "Sources that mention it"
    case .origin: "Where it comes from"
    case .noStance: "Sources"
    case .citedIn: "What rests on it"
    case .incidentsHere: "Incidents here"
    case .incidentsOf: "Part in incidents"
    case .replaced: "replaced by a later count"
    case .withoutYear: "Without a year"
    case .notRepeated: "A claim that is not repeated here"
    case .untrueHere: "Claims here that were found untrue or withdrawn"
    case .clearedHere: "People named here whom the law has cleared since"
    case .carriedIn: "Where it was carried"
    case .firstCarried: "First carried here by"
    case .replacedBy: "replaced by"
    case .withdrawnCount: "no longer upheld"
    case .presentCount: "the count that this dossier gives"
    case .noNumber: "no number given"
    case .seeCounts: "all counts"
    case .figuresDeck:
      "Every count that the sources gave, with who is counted and as of when; replaced "
        + "ones are kept."
    case .knownOn: "Known on"
    case .knownOnDeck:
      "The days on which a claim, a count or what is held of the responsibility changed, each "
        + "with what was known then."
    case .allMoments: "All days"
    case .pastText:
      "Made from dated entries only: text without a date is left out. Names, titles and links "
        + "are those of today."
    case .asOfToday: "As known today"
    case .earlierState: "Before"
    case .laterState: "After"
    case .whatChanged: "What changed"
    case .sourcesThen: "Sources that had come out"
    case .sinceThen: "Since then"
    case .timelineDeck:
      "Every dated entry of the dossier, oldest first: events, reporting and justice. An open "
        + "mark stands at a date that is not exact."
    case .timelineYearsDeck: "Each year has a page of its own."
    case .network: "Ties"
    case .tieTable: "Ties between incidents"
    case .laneEvent: "Event"
    case .laneEvents: "Events"
    case .laneReporting: "Reporting"
    case .laneJustice: "Justice"
    case .dateUncertain: "date not exact"
    case .withoutMonth: "Month not known"
    case .months: "Months"
    case .claimsDeck:
      "Every statement that the dossier has followed, what became of it, and since when."
    case .sourcesDeck:
      "Every publication that the dossier rests on, by kind, with what it is cited for."
    case .notFound: "Page not found"
    case .notFoundText:
      "There is no page at this address. It may have moved, or the address has a mistake in it."
    case .moved: "This page has moved"
    case .movedText: "It is now here:"
    case .allCorrections: "All corrections"
    case .allUpdates: "All updates"
    case .correctionsDeck:
      "Every correction, clarification and retraction in this dossier, newest first: what it said, "
        + "and what it says now."
    case .updatesDeck:
      "What was added to this dossier, or brought up to date in it, newest first."
    case .changesFeed: "Atom feed of this list"
    case .majorChange: "major"
    case .sameReport: "The same report elsewhere"
    case .firstToReport: "the report that the others carry"
    case .countedOnce: "The same report, counted once:"
    case .map: "Map"
    case .mapDeck:
      "Where it happened, as exactly as the sources say. A circle stands for one place or "
        + "for several close by; its number counts incidents."
    case .mapData: "The same as a table"
    case .mapHome: "Where it happened"
    case .whereabouts: "Where"
    case .widerMap: "Wider map"
    case .closerMaps: "Closer maps"
    case .wholeMap: "Map of the whole dossier"
    case .ofMap: "Base map"
    case .previousPage: "Previous page"
    case .nextPage: "Next page"
    case .pages: "Pages"
    case .search: "Search"
    case .searchWords: "Search words"
    case .searchDeck:
      "Names, words, or a phrase in quotation marks, in every article, incident, place, person, "
        + "organization, source and claim of this dossier."
    case .narrow: "Narrow the results"
    case .from: "From"
    case .until: "Until"
    case .oneResult: "1 result for {q}"
    case .manyResults: "{n} results for {q}"
    case .moreThanResults: "More than {n} results for {q}"
    case .noResults: "Nothing found for {q}"
    case .searching: "Searching"
    case .searchFails: "The search index could not be read. The lists below lead to every page."
    case .showMore: "Show more results"
    case .anyWord: "No page has all of these words; these have some of them."
    case .closeWords: "Not found as written; shown instead:"
    case .namesFound: "Names in this dossier"
    case .removeFilters: "Remove all filters"
    case .searchNeedsScript:
      "Searching needs JavaScript. Without it, the lists below lead to every page."
    case .browse: "Browse instead"
    case .wholeList: "The whole list"
    case .withdrawn: "This page was withdrawn"
    case .withdrawnText: "What stood here has been withdrawn and is no longer published."
    case .withdrawnOn: "Withdrawn on"
    case .reason: "Reason"
    case .preview: "Preview."
    case .previewText:
      "Drafts and embargoed texts are among these pages. They are not for publication."
    case .draft: "Draft"
    case .draftPage: "This page is not published."
    case .yearsOfTimeline: "Years"
    case .table: "table"
    case .untrueStatements: "Found untrue or withdrawn"
    case .otherStatements: "All other claims"
    case .dataTitle: "Data"
    case .dataDeck:
      "This dossier in the formats of other programs. The files hold what its pages say, "
        + "and nothing that they do not."
    case .dataFiles: "Files"
    case .dataLoses: "What it leaves out"
    case .dataNoLicence:
      "none is stated: all rights stay with the publisher and with those whom a record "
        + "names"
    case .dataLicences: "texts and pictures as each record says; named are"
    case .dataForbidden: "Left out because their rights forbid it:"
    case .dataStandard:
      "The same claim, count or place has the same id in every file. Dates are written as "
        + "EDTF (ISO 8601-2) unless the format has its own."
    case .dataWhole: "The whole dossier (JSON)"
    case .dataWholeLoses:
      "The running text of articles and accounts, which stays on the pages; the words of "
        + "claims that harm by being repeated."
    case .dataSchema: "What the JSON may hold (JSON Schema)"
    case .dataSchemaLoses: "Nothing: it describes the form."
    case .dataTables: "Tables (CSV)"
    case .dataTablesLoses:
      "Sources of single statements, the history of claims and of legal statuses, phases, "
        + "the roles of those involved. A ' stands before a field that a spreadsheet would "
        + "take for a formula."
    case .dataMap: "Places and incidents on a map (GeoJSON)"
    case .dataMapLoses:
      "Places without coordinates. Points are no finer than precision and radius_m say; "
        + "some are blurred on purpose."
    case .dataTimeline: "Timeline (TimelineJS)"
    case .dataTimelineLoses:
      "Articles, claims and legal statuses; doubt about a date, but for its words; "
        + "sources."
    case .dataCalendar: "Calendar (iCalendar)"
    case .dataCalendarLoses:
      "Incidents whose date is vague or in doubt: a calendar knows only certain days. "
        + "Sources and counts."
    case .dataEntities: "Entities (FollowTheMoney)"
    case .dataEntitiesLoses:
      "Roles in incidents and legal statuses, for which the format has no fair word; "
        + "claims, counts, sources."
    case .kilobytes: "kB"
    case .megabytes: "MB"
    case .jsonFeed: "JSON Feed"
    case .recordFeed: "Atom feed of the articles about this"
    }
  }
}
