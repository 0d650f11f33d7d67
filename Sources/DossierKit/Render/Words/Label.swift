/// A fixed phrase of the interface: a heading, the name of a fact, the text of a link.
///
/// Templates show it as `{{label.…}}`. Every language has a `switch` over all cases, so that none
/// can lack one.
enum Label: String, Sendable, CaseIterable {
  // The frame of every page.
  case skip, menu, navigation, youAreHere, overview, timeline, languages, feed, madeFromDisk
  case publishedBy, contact, correctionsPolicy, ethics, masthead, ownership

  // The home.
  case dossier, updated, startHere, latest, known, unknown, untrue, keyFigures, inOrder
  case wholeTimeline, allArticles, allSources, allClaims, updates, about, methodology
  case namingPolicy, labelPolicy, grades, openSince, asOf, updateConcerns

  // Names of facts.
  case facts, date, place, places, outcome, kind, responsibility, means, target, partOf
  case figuresOthersDiffer, people, organizations, incidents, articles, claims, sources, within
  case coordinates, showOnMap, placesInside, country, born, died, nationality
  case residence, roles, legalStatus, alsoKnownAs, elsewhere, parent, children, successor
  case predecessor, designations, publisher, authors, published, accessed, archived, archivedCopy
  case link, language, derivedFrom, sourceOf, firstReported, topic, status, concerns, supersededBy

  // Parts of a page.
  case contents, contentNote, corrections, majorCorrection, was, now, claimsHere, sourceNotes
  case backToText, howItWasMade, firstPublishedAt, rights, licence, credit, figures, measure, count,
    group
  case counted, phases, labels, involved, ties, related, mentionedIn, mentions, companions
  case history, supporting, contradicting, mentioning, origin, noStance, citedIn
  case incidentsHere, incidentsOf, replaced, withoutYear

  // Claims and counts.
  case notRepeated, untrueHere, clearedHere, carriedIn, firstCarried, replacedBy, withdrawnCount
  case presentCount, noNumber, seeCounts, figuresDeck

  // Pages of the past.
  case knownOn, knownOnDeck, allMoments, pastText, asOfToday, earlierState, laterState
  case whatChanged, sourcesThen, sinceThen

  // Pages that stand alone.
  case timelineDeck, claimsDeck, sourcesDeck, notFound, notFoundText, moved, movedText
  case allCorrections, allUpdates, correctionsDeck, updatesDeck, changesFeed, majorChange
  case sameReport, firstToReport, countedOnce
  case map, mapDeck, mapData, mapHome, whereabouts, widerMap, closerMaps, wholeMap, ofMap
  case laneEvent, laneEvents, laneReporting, laneJustice, dateUncertain, withoutMonth, months
  case timelineYearsDeck, network, networkTexts, tieTable
  case previousPage, nextPage, pages, yearsOfTimeline, table, untrueStatements, otherStatements
  // Search; {n} stands for a number, {q} for what was looked for.
  case search, searchWords, searchDeck, narrow, from, until, oneResult, manyResults
  case moreThanResults, noResults, searching, searchFails, showMore, anyWord, closeWords
  case namesFound, removeFilters, searchNeedsScript, browse, wholeList

  // A page that was withdrawn, and previews.
  case withdrawn, withdrawnText, withdrawnOn, reason, preview, previewText, draft, draftPage

  // Data and feeds.
  case dataTitle, dataDeck, dataFiles, dataLoses, dataNoLicence, dataLicences, dataForbidden
  case dataStandard, dataWhole, dataWholeLoses, dataSchema, dataSchemaLoses, dataTables
  case dataTablesLoses, dataMap, dataMapLoses, dataTimeline, dataTimelineLoses, dataCalendar
  case dataCalendarLoses, dataEntities, dataEntitiesLoses, kilobytes, megabytes, jsonFeed
  case recordFeed
}
