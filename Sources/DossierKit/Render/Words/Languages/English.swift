// long: a language is one file, so that a further one is one file too.

extension Words {
  /// English.
  static let en = Words(WordTable.en)
}

extension WordTable {
  /// English.
  static let en = WordTable(
    code: "en", plain: .english, dates: DateWords(.english), quoted: { "“\($0)”" }, and: "and",
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
    noteBack: {
      .joined("Back to use ", String($1), " of note ", .joined(String($0), " in the text"))
    },
    claimFate: English.claimFate, times: { $0 == 1 ? "in 1 article" : "in \($0) articles" },
    section: { .joined("under “", $0, "”") },
    citedAs: English.citedAs, independentSources: English.independentSources,
    sameReport: English.sameReport, mapOf: English.mapOf, marker: English.marker,
    whereabouts: English.whereabouts, unplaced: English.unplaced, mapLimit: English.mapLimit,
    laneCount: English.laneCount, densityOf: English.densityOf, timelinePart: English.timelinePart,
    networkOf: English.networkOf, together: English.together, networkPart: English.networkPart,
    matrixPart: English.matrixPart)
}

extension PlainLanguage {
  /// English.
  static let english = PlainLanguage(
    nameWithheld: "[name withheld]", territory: "US", colon: ": ", decimalMark: ".")
}

// MARK: - Dates

extension DateLanguage {
  /// English, days before months.
  static let english = DateLanguage(
    code: "en",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    firstOfMonth: "1", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} BC", ofEra: "AD {a}", inDecade: "in the {a}s", decade: "the {a}s",
    yearsBetween: "between {a} and {b}",
    dayIn: "a day in {a}", tenDays: "a day in {a} ({b})", monthIn: "a month in {a}",
    around: Pair(day: "around {a}", other: "around {a}"),
    possibly: Pair(day: "possibly {a}", other: "possibly {a}"),
    span: Pair(day: "{a} to {b}", other: "{a} to {b}"),
    between: "on one day between {a} and {b}", betweenEnd: Pair(day: "{a}", other: "{a}"),
    since: Pair(day: "from {a} on", other: "from {a} on"),
    until: Pair(day: "until {a}", other: "until {a}"),
    endUnknown: Pair(day: "from {a}, end unknown", other: "from {a}, end unknown"),
    startUnknown: Pair(day: "until {a}, start unknown", other: "until {a}, start unknown"),
    when: Pair(day: "on {a}", other: "in {a}"),
    whenSeasons: ["in {a} {b}", "in {a} {b}", "in {a} {b}", "in {a} {b}"],
    whenUnknown: Pair(day: "on {a}", other: "in {a}"),
    whenSpan: "from {a}",
    time: "{a}:{b}", timeWithSeconds: "{a}:{b}:{c}", dateAndTime: "{a}, {b}",
    sameDay: "the same day", sameMonth: "the same month", sameYear: "the same year",
    nextDay: "the next day", previousDay: "the day before",
    later: "{a} later", earlier: "{a} earlier", and: "{a} and {b}",
    days: Unit(one: "{a} day", many: "{a} days"), weeks: Unit(one: "{a} week", many: "{a} weeks"),
    monthCount: Unit(one: "{a} month", many: "{a} months"),
    years: Unit(one: "{a} year", many: "{a} years"))
}

// MARK: - Fixed phrases

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
    case .contents: "In this article"
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
    case .networkTexts: "In the same texts"
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
    case .dataLicences: "Texts and pictures as each record says; named are"
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

// MARK: - Names of values

/// The names of values in English.
extension English {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Article"
    case .incident: "Incident"
    case .location: "Place"
    case .person: "Person"
    case .organization: "Organization"
    case .source: "Source"
    case .claim: "Claim"
    case .quote: "Quotation"
    case .term: "Term"
    case .media: "Picture"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Articles"
    case .incident: "Incidents"
    case .location: "Places"
    case .person: "People"
    case .organization: "Organizations"
    case .source: "Sources"
    case .claim: "Claims"
    case .quote: "Quotations"
    case .term: "Terms"
    case .media: "Pictures"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number == 1
    return switch kind {
    case .article: isOne ? "article" : "articles"
    case .incident: isOne ? "incident" : "incidents"
    case .location: isOne ? "place" : "places"
    case .person: isOne ? "person" : "people"
    case .organization: isOne ? "organization" : "organizations"
    case .source: isOne ? "source" : "sources"
    case .claim: isOne ? "claim" : "claims"
    case .quote: isOne ? "quotation" : "quotations"
    case .term: isOne ? "term" : "terms"
    case .media: isOne ? "picture" : "pictures"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Report"
    case .analysis: "Analysis"
    case .background: "Background"
    case .opinion: "Opinion"
    case .live: "Live report"
    case .statement: "Statement"
    case .wire: "Wire item"
    case .factcheck: "Fact-check"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "death"
    case .graphic: "graphic details"
    case .suicide: "suicide"
    case .violence: "violence"
    case .sexualViolence: "sexual violence"
    case .abuse: "abuse"
    case .racism: "racism"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "bombing"
    case .shooting: "shooting"
    case .stabbing: "stabbing"
    case .vehicle: "vehicle attack"
    case .arson: "arson"
    case .hostage: "hostage-taking"
    case .assassination: "assassination"
    case .hoax: "hoax"
    case .plot: "plot"
    case .policeOperation: "police operation"
    case .arrest: "arrest"
    case .trial: "trial"
    case .verdict: "verdict"
    case .statement: "statement"
    case .commemoration: "commemoration"
    case .accident: "accident"
    case .hazard: "hazard"
    case .other: "other"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "carried out"
    case .partial: "carried out in part"
    case .failed: "failed"
    case .foiled: "foiled"
    case .averted: "averted"
    case .disputed: "disputed"
    case .unknown: "not known"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Confirmed"
    case .corroborated: "Corroborated"
    case .singleSource: "Single source"
    case .contested: "Contested"
    case .discounted: "Discounted"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "claimed by nobody"
    case .claimed: "claimed"
    case .competing: "claimed by several"
    case .denied: "denied"
    case .attributed: "attributed"
    case .established: "established"
    case .unknown: "not known"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Killed"
    case .injured: "Injured"
    case .missing: "Missing"
    case .detained: "Detained"
    case .evacuated: "Evacuated"
    case .other: "Other count"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "all"
    case .civilian: "civilians"
    case .child: "children"
    case .responder: "responders"
    case .perpetrator: "perpetrators"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "reported"
    case .official: "official"
    case .confirmed: "confirmed"
    case .revised: "since revised"
    case .withdrawn: "withdrawn"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "country"
    case .region: "region"
    case .province: "province"
    case .city: "city"
    case .municipality: "municipality"
    case .neighbourhood: "neighbourhood"
    case .street: "street"
    case .station: "station"
    case .airport: "airport"
    case .building: "building"
    case .site: "site"
    case .other: "place"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exact"
    case .site: "to the site"
    case .neighbourhood: "to the neighbourhood"
    case .settlement: "to the town"
    case .municipality: "to the municipality"
    case .district: "to the district"
    case .province: "to the province"
    case .country: "to the country"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "public figure"
    case .official: "official"
    case .privatePerson: "private person"
    case .journalist: "journalist"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "government body"
    case .police: "police"
    case .prosecutor: "prosecutor"
    case .court: "court"
    case .military: "military"
    case .emergency: "emergency service"
    case .armedGroup: "armed group"
    case .party: "political party"
    case .company: "company"
    case .ngo: "non-governmental organization"
    case .media: "news organization"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "News report"
    case .wire: "Wire report"
    case .official: "Official source"
    case .court: "Court document"
    case .social: "Social media"
    case .interview: "Interview"
    case .document: "Document"
    case .dataset: "Data set"
    case .video: "Video"
    case .photo: "Photograph"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "unverified"
    case .reported: "reported"
    case .corroborated: "corroborated"
    case .confirmed: "confirmed"
    case .disputed: "disputed"
    case .false: "false"
    case .retracted: "retracted"
    case .superseded: "superseded"
    case .unverifiable: "cannot be verified"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "What happened"
    case .identity: "Who it was"
    case .responsibility: "Responsibility"
    case .casualty: "The dead and the injured"
    case .means: "Means"
    case .motive: "Motive"
    case .link: "Ties"
    case .legal: "Legal matters"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "Developing"
    case .ongoing: "Ongoing"
    case .concluded: "Concluded"
    case .archived: "Archived"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .retraction: "Retraction"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "established"
    case .official: "according to the authorities"
    case .reported: "as reported"
    case .editorial: "the editors’ own comparison"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "victim"
    case .witness: "witness"
    case .suspect: "suspect"
    case .perpetrator: "perpetrator"
    case .claimant: "claimed it"
    case .responder: "responder"
    case .official: "official"
    case .investigator: "investigator"
    case .prosecutor: "prosecutor"
    case .defence: "defence"
    case .court: "court"
    }
  }
}

// MARK: - Sentences

/// The sentences of English.
extension English {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "includes" : "part of"
    case .precursor: isInverse ? "preceded by" : "precursor of"
    case .sameNetwork: "same network as"
    case .sameMethod: "same method as"
    case .samePlace: "same place as"
    case .responseTo: isInverse ? "answered by" : "response to"
    case .investigatedWith: "investigated together with"
    case .comparedWith: "compared with"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "names it as a subject"
    case .site: "happened here"
    case .involved(let role): "as \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "is part of it"
    case .within: "lies within it"
    case .about: "is about it"
    case .carries: "deals with it"
    case .cites: "cites it"
    case .label: "uses the word"
    case .parent: "belongs to it"
    case .successor: "was succeeded by it"
    case .post: "held a post in it"
    case .translation: "is a translation of it"
    case .supersededBy: "is superseded by it"
    case .derivedFrom: "is derived from it"
    case .speaker: "quotes it"
    case .depicts: "shows it"
    case .distinct: "is not the same"
    case .corrects: "corrects it"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "at least \(number)"
    case .atMost(let number): "at most \(number)"
    case .about(let number): "about \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "none"
    case .unknown: "number not known"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "counted"
    case false?: "not counted"
    case nil: "not stated"
    }
  }

  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = sentence.date.isEmpty ? "" : " " + sentence.date
    func with(_ before: String, _ after: String = "") -> String {
      sentence.offence.isEmpty ? before : "\(before) \(after)\(sentence.offence)"
    }
    return switch sentence.status {
    case .notSuspected: "not suspected"
    case .personOfInterest: with("person of interest", "in the case of ") + on
    case .wanted: with("wanted", "for ")
    case .detained: with("detained", "over ") + on
    case .suspect: with("named as a suspect", "in ") + on
    case .charged: with("charged", "with ") + on
    case .onTrial: with("on trial", "for ")
    case .convictedAppealable:
      with("convicted", "of ") + on + "; the judgment can still be appealed"
    case .convictedFinal: with("convicted", "of ") + on
    case .acquitted: with("acquitted", "of ") + on
    case .chargesDropped: with("charges", "of ") + " dropped" + on
    case .deceasedBeforeTrial:
      with("suspected", "of ") + "; died"
        + (sentence.died.isEmpty ? on : " " + sentence.died)
        + "; no court established guilt"
    case .rehabilitated: "rehabilitated" + on
    }
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier); since then: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      .joined(isDeclared ? "same incident: " : "both name ", name)
    case .sharedPerson(let name, let isDeclared):
      .joined(isDeclared ? "same person: " : "both name ", name)
    case .sharedOrganization(let name, let isDeclared):
      .joined(isDeclared ? "same organization: " : "both name ", name)
    case .sharedPlace(let name, .at(let level)): "same \(place(level)): \(name)"
    case .sharedPlace(let name, .named): .joined("both name ", name)
    case .sharedPlace(let name, .inside): .joined("both name ", name, " or a place in it")
    case .sharedClaim(let text, let status):
      (status.isHazard ? "same claim (\(claimFate(status, "")))" : "same claim")
        + (text.isEmpty ? ", not repeated here" : ": \(text)")
    case .namedThere: "named there"
    case .namedHere: "named here"
    case .sameDay: "same day"
    case .daysApart(let days): days == 1 ? "one day apart" : "\(days) days apart"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "with a claim found untrue"
      case (1, true): "with a claim since retracted"
      case (_, false): "with \(mark.count) claims found untrue or retracted"
      case (_, true): "with \(mark.count) claims since retracted"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Last checked \(date)"
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "unverified"
      case .reported: "reported"
      case .corroborated: "corroborated"
      case .confirmed: "confirmed"
      case .disputed: "disputed"
      case .false: "later found untrue"
      case .retracted: "later retracted"
      case .superseded: "since superseded"
      case .unverifiable: "cannot be verified"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "is part of this" : "this is part of it"
      case .precursor: isInverse ? "was a precursor of this" : "this was a precursor of it"
      case .sameNetwork: "same network"
      case .sameMethod: "same method"
      case .samePlace: "same place"
      case .responseTo: isInverse ? "was a response to this" : "this was a response to it"
      case .investigatedWith: "investigated together"
      case .comparedWith: "compared with each other"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words) by \(by)" : "\(words), according to \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "place"
    case .neighbourhood: "neighbourhood"
    case .municipality: "municipality"
    case .city: "city"
    case .region: "region"
    case .country: "country"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "in support"
    case .contradicts: "against"
    case .mentions: "for a mention"
    case .origin: "as the origin"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 source" }
    if independent == total { return "\(total) independent sources" }
    if independent == 1 { return "\(total) sources that count as one" }
    return "\(total) sources, \(independent) of them independent"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "This and one other" : "This and \(others) others"
    return "\(subject) carry the same report: count them as one."
  }
}

// MARK: - Maps

/// What maps say in English.
extension English {
  @Sendable static func mapOf(_ title: String) -> String {
    "Map: \(title). The table below says the same."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: Words.en.list(words.names)
      case 1: Words.en.list(words.names + ["1 more place"])
      default: Words.en.list(words.names + ["\(words.others) more places"])
      }
    guard words.incidents > 0 else { return places }
    return "\(places): \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    case .inside(let name): "somewhere in \(name)"
    case .within(let name, let length): "somewhere in \(name), within about \(length)"
    case .near(let name, let length): "\(name), within about \(length)"
    case .blurred(let name, let length):
      "\(name), shown only to within about \(length) on purpose"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 incident is not on the map: its place has no coordinates here."
      : "\(count) incidents are not on the map: their places have no coordinates here."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "The map shows the \(shown) places with most incidents; \(omitted) more are in the list of "
      + "places."
  }
}

// MARK: - Timelines

/// What timelines say in English.
extension English {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count == 1
    return switch lane {
    case .event: isOne ? "1 event" : "\(count) events"
    case .reporting: isOne ? "1 report" : "\(count) reports"
    case .justice: isOne ? "1 legal step" : "\(count) legal steps"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title): how many entries begin in each span of time"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) of \(total) entries: what happened and legal steps first, then the newest reporting. "
      + "The lists below lead to the rest."
  }
}

// MARK: - Ties

/// What pictures and tables of ties say in English.
extension English {
  @Sendable static func networkOf(_ title: String) -> String {
    "Ties of \(title). The list below says the same."
  }

  @Sendable static func together(_ count: Int) -> String {
    count == 1 ? "named together in 1 article" : "named together in \(count) articles"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "The \(shown) strongest ties; the lists of this page lead to \(omitted) more."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "The newest \(shown) of \(total) incidents that have ties; the page of each has them all."
  }
}
