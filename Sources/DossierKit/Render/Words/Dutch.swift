extension WordTable {
  /// Dutch.
  static let nl = WordTable(
    code: "nl", dates: DateWords(.dutch), quoted: { "“\($0)”" }, and: "en",
    label: Dutch.label, kind: Dutch.kind, kinds: Dutch.kinds, counted: Dutch.counted,
    count: { "\($1) \(Dutch.counted($0, $1))" }, all: { "Alle \($1) \(Dutch.counted($0, $1))" },
    articleKind: Dutch.articleKind,
    advisory: Dutch.advisory, incidentKind: Dutch.incidentKind, outcome: Dutch.outcome,
    grade: Dutch.grade, responsibility: Dutch.responsibility, measure: Dutch.measure,
    group: Dutch.group, figureStatus: Dutch.figureStatus, locationKind: Dutch.locationKind,
    precision: Dutch.precision, personCategory: Dutch.personCategory,
    organizationCategory: Dutch.organizationCategory, sourceKind: Dutch.sourceKind,
    claimStatus: Dutch.claimStatus, claimTopic: Dutch.claimTopic, state: Dutch.state,
    correctionKind: Dutch.correctionKind, basis: Dutch.basis, role: Dutch.role,
    languageName: LanguageNames.name, tie: Dutch.tie, purpose: Dutch.purpose,
    figure: Dutch.figure, perpetrators: Dutch.perpetrators, legal: Dutch.legal,
    sinceThen: Dutch.sinceThen,
    namedAsSuspect: { $0.isEmpty ? "als verdachte genoemd" : "door \($0) als verdachte genoemd" },
    untrueMark: Dutch.untrueMark, lastChecked: Dutch.lastChecked,
    asKnown: { "Zoals bekend op \($0)" },
    changes: { $0 == 1 ? "1 wijziging" : "\($0) wijzigingen" },
    reason: Dutch.reason, noteLabel: { "Bronvermelding \($0)" },
    noteBack: { "Terug naar plaats \($1) van bronvermelding \($0) in de tekst" },
    claimFate: Dutch.claimFate, times: { $0 == 1 ? "in 1 artikel" : "in \($0) artikelen" },
    section: { "onder “\($0)”" },
    citedAs: Dutch.citedAs, independentSources: Dutch.independentSources,
    sameReport: Dutch.sameReport, mapOf: Dutch.mapOf, marker: Dutch.marker,
    whereabouts: Dutch.whereabouts, unplaced: Dutch.unplaced, mapLimit: Dutch.mapLimit,
    laneCount: Dutch.laneCount, densityOf: Dutch.densityOf, timelinePart: Dutch.timelinePart,
    networkOf: Dutch.networkOf, together: Dutch.together, networkPart: Dutch.networkPart,
    matrixPart: Dutch.matrixPart)
}

/// The fixed phrases of Dutch.
enum Dutch {
  @Sendable static func label(_ label: Label) -> String {
    switch label {
    case .skip: "Naar de inhoud"
    case .menu: "Menu"
    case .navigation: "Dossier"
    case .youAreHere: "U bent hier"
    case .overview: "Overzicht"
    case .timeline: "Tijdlijn"
    case .languages: "Deze tekst in andere talen"
    case .feed: "Atom-feed"
    case .madeFromDisk:
      "Deze site is een map met bestanden: ze opent vanaf de schijf, vraagt niets aan een "
        + "andere server en werkt zonder scripts of cookies."
    case .publishedBy: "Uitgegeven door"
    case .contact: "Contact"
    case .correctionsPolicy: "Beleid voor rechtzettingen"
    case .ethics: "Deontologie"
    case .masthead: "Colofon"
    case .ownership: "Eigendom"
    case .dossier: "Dossier"
    case .updated: "Bijgewerkt"
    case .startHere: "Begin hier"
    case .latest: "Recente artikelen"
    case .known: "Wat bekend is"
    case .unknown: "Wat niet bekend is"
    case .untrue: "Gemeld, maar onwaar"
    case .keyFigures: "Kerncijfers"
    case .inOrder: "De gebeurtenissen, op volgorde"
    case .wholeTimeline: "De hele tijdlijn"
    case .allArticles: "Alle artikelen"
    case .allSources: "Alle bronnen"
    case .allClaims: "Alle beweringen"
    case .updates: "Wat in dit dossier is gewijzigd"
    case .about: "Over dit dossier"
    case .methodology: "Hoe het gemaakt is"
    case .namingPolicy: "Wie bij naam wordt genoemd"
    case .labelPolicy: "Welke woorden worden gebruikt"
    case .grades: "Wat de graden betekenen"
    case .openSince: "Open sinds"
    case .asOf: "Stand op"
    case .updateConcerns: "Betreft"
    case .facts: "Feiten"
    case .date: "Datum"
    case .place: "Plaats"
    case .places: "Plaatsen"
    case .outcome: "Afloop"
    case .kind: "Aard"
    case .responsibility: "Verantwoordelijkheid"
    case .means: "Middel"
    case .target: "Doelwit"
    case .partOf: "Deel van"
    case .figuresOthersDiffer: "andere tellingen wijken af"
    case .people: "Personen"
    case .organizations: "Organisaties"
    case .incidents: "Gebeurtenissen"
    case .articles: "Artikelen"
    case .claims: "Beweringen"
    case .sources: "Bronnen"
    case .within: "Ligt in"
    case .coordinates: "Coördinaten"
    case .showOnMap: "Toon op OpenStreetMap"
    case .placesInside: "Plaatsen erbinnen"
    case .country: "Land"
    case .born: "Geboren"
    case .died: "Overleden"
    case .nationality: "Nationaliteit"
    case .residence: "Woonplaats"
    case .roles: "Functies"
    case .legalStatus: "Gerechtelijke status"
    case .alsoKnownAs: "Ook genoemd"
    case .elsewhere: "Elders"
    case .parent: "Hoort bij"
    case .children: "Omvat"
    case .successor: "Opgevolgd door"
    case .predecessor: "Opvolger van"
    case .designations: "Officiële benamingen"
    case .publisher: "Uitgever"
    case .authors: "Auteurs"
    case .published: "Gepubliceerd"
    case .accessed: "Geraadpleegd"
    case .archived: "Gearchiveerd"
    case .archivedCopy: "gearchiveerde kopie"
    case .link: "Link"
    case .language: "Taal"
    case .derivedFrom: "Ontleend aan"
    case .sourceOf: "Overgenomen door"
    case .firstReported: "Eerst gemeld"
    case .topic: "Onderwerp"
    case .status: "Status"
    case .concerns: "Gaat over"
    case .supersededBy: "Vervangen door"
    case .contentNote: "Gevoelige inhoud"
    case .corrections: "Rechtzettingen en wijzigingen"
    case .majorCorrection: "Rechtzetting"
    case .was: "Er stond:"
    case .now: "Er staat nu:"
    case .claimsHere: "Beweringen die hier aan bod komen"
    case .sourceNotes: "Bronvermeldingen"
    case .backToText: "Naar de tekst"
    case .howItWasMade: "Hoe dit stuk is gemaakt"
    case .firstPublishedAt: "Eerst verschenen bij"
    case .rights: "Rechten"
    case .licence: "Licentie"
    case .credit: "Naamsvermelding"
    case .figures: "Cijfers"
    case .measure: "Wat"
    case .count: "Aantal"
    case .group: "Wie"
    case .counted: "Daders of verdachten"
    case .phases: "Wat er gebeurde, op volgorde"
    case .labels: "Hoe het wordt genoemd, en door wie"
    case .involved: "Betrokken personen en organisaties"
    case .ties: "Banden met andere gebeurtenissen"
    case .related: "Verwant"
    case .mentionedIn: "Genoemd in"
    case .mentions: "Vermeldingen"
    case .companions: "In dezelfde artikelen"
    case .history: "Verloop"
    case .supporting: "Bronnen die het staven"
    case .contradicting: "Bronnen die het tegenspreken"
    case .mentioning: "Bronnen die het vermelden"
    case .origin: "Waar het vandaan komt"
    case .noStance: "Bronnen"
    case .citedIn: "Wat erop steunt"
    case .incidentsHere: "Gebeurtenissen hier"
    case .incidentsOf: "Rol in gebeurtenissen"
    case .replaced: "vervangen door een latere telling"
    case .withoutYear: "Zonder jaar"
    case .notRepeated: "Een bewering die hier niet wordt herhaald"
    case .untrueHere: "Beweringen hier die onwaar bleken of zijn ingetrokken"
    case .clearedHere: "Hier genoemde personen die sindsdien vrijuit gaan"
    case .carriedIn: "Waar ze voorkomt"
    case .firstCarried: "Hier het eerst in"
    case .replacedBy: "vervangen door"
    case .withdrawnCount: "niet langer aangehouden"
    case .presentCount: "de telling die dit dossier geeft"
    case .noNumber: "geen aantal genoemd"
    case .seeCounts: "alle tellingen"
    case .figuresDeck:
      "Elke telling van de bronnen, met wie is meegeteld en de stand van welke dag; "
        + "vervangen tellingen blijven staan."
    case .knownOn: "Bekend op"
    case .knownOnDeck:
      "De dagen waarop een bewering, een telling of wat over de verantwoordelijkheid vaststond "
        + "veranderde, telkens met wat toen bekend was."
    case .allMoments: "Alle dagen"
    case .pastText:
      "Alleen gemaakt uit gedateerde gegevens: tekst zonder datum is weggelaten. Namen, titels "
        + "en links zijn die van vandaag."
    case .asOfToday: "Zoals vandaag bekend"
    case .earlierState: "Daarvoor"
    case .laterState: "Daarna"
    case .whatChanged: "Wat veranderde"
    case .sourcesThen: "Bronnen die al verschenen waren"
    case .sinceThen: "Sindsdien"
    case .timelineDeck:
      "Alles in het dossier wat een datum heeft, het oudste eerst: gebeurtenissen, berichtgeving "
        + "en gerecht. Een open teken staat bij een datum die niet exact is."
    case .timelineYearsDeck: "Elk jaar heeft een eigen pagina."
    case .network: "Banden"
    case .tieTable: "Banden tussen gebeurtenissen"
    case .laneEvent: "Gebeurtenis"
    case .laneEvents: "Gebeurtenissen"
    case .laneReporting: "Berichtgeving"
    case .laneJustice: "Gerecht"
    case .dateUncertain: "datum niet exact"
    case .withoutMonth: "Maand niet bekend"
    case .months: "Maanden"
    case .claimsDeck:
      "Elke bewering die het dossier heeft gevolgd, wat ervan geworden is en sinds wanneer."
    case .sourcesDeck:
      "Elke publicatie waarop het dossier steunt, per soort, met wat eruit wordt "
        + "aangehaald."
    case .notFound: "Pagina niet gevonden"
    case .notFoundText:
      "Op dit adres staat geen pagina. Misschien is ze verplaatst, of zit er een fout in "
        + "het adres."
    case .moved: "Deze pagina is verplaatst"
    case .movedText: "Ze staat nu hier:"
    case .allCorrections: "Alle rechtzettingen"
    case .allUpdates: "Alle aanvullingen"
    case .correctionsDeck:
      "Elke rechtzetting, verduidelijking en intrekking in dit dossier, de nieuwste eerst: wat er "
        + "stond, en wat er nu staat."
    case .updatesDeck:
      "Wat aan dit dossier is toegevoegd of bijgewerkt, het nieuwste eerst."
    case .changesFeed: "Atom-feed van deze lijst"
    case .majorChange: "ingrijpend"
    case .sameReport: "Hetzelfde bericht elders"
    case .firstToReport: "het bericht dat de andere overnemen"
    case .countedOnce: "Hetzelfde bericht, één keer geteld:"
    case .map: "Kaart"
    case .mapDeck:
      "Waar het gebeurde, zo nauwkeurig als de bronnen het zeggen. Een cirkel staat voor "
        + "één plaats of voor enkele dicht bij elkaar; het getal telt gebeurtenissen."
    case .mapData: "Hetzelfde als tabel"
    case .mapHome: "Waar het gebeurde"
    case .whereabouts: "Waar"
    case .widerMap: "Ruimere kaart"
    case .closerMaps: "Kaarten van dichterbij"
    case .wholeMap: "Kaart van het hele dossier"
    case .ofMap: "Achtergrondkaart"
    case .previousPage: "Vorige pagina"
    case .nextPage: "Volgende pagina"
    case .pages: "Pagina’s"
    case .search: "Zoeken"
    case .searchWords: "Zoekwoorden"
    case .searchDeck:
      "Namen, woorden of een zinsdeel tussen aanhalingstekens, in alle artikelen, incidenten, "
        + "plaatsen, personen, organisaties, bronnen en beweringen van dit dossier."
    case .narrow: "Resultaten beperken"
    case .from: "Van"
    case .until: "Tot en met"
    case .oneResult: "1 resultaat voor {q}"
    case .manyResults: "{n} resultaten voor {q}"
    case .moreThanResults: "Meer dan {n} resultaten voor {q}"
    case .noResults: "Niets gevonden voor {q}"
    case .searching: "Er wordt gezocht"
    case .searchFails:
      "De zoekindex kon niet worden gelezen. De lijsten hieronder leiden naar elke pagina."
    case .showMore: "Meer resultaten tonen"
    case .anyWord: "Geen enkele pagina bevat al deze woorden; deze bevatten er enkele."
    case .closeWords: "Niet gevonden zoals geschreven; in plaats daarvan getoond:"
    case .namesFound: "Namen in dit dossier"
    case .removeFilters: "Alle filters verwijderen"
    case .searchNeedsScript:
      "Zoeken werkt alleen met JavaScript. Zonder leiden de lijsten hieronder naar elke pagina."
    case .browse: "Of blader"
    case .wholeList: "De hele lijst"
    case .withdrawn: "Deze pagina is ingetrokken"
    case .withdrawnText: "Wat hier stond, is ingetrokken en wordt niet meer gepubliceerd."
    case .withdrawnOn: "Ingetrokken op"
    case .reason: "Reden"
    case .preview: "Voorbeeldweergave."
    case .previewText:
      "Tussen deze pagina's staan ontwerpen en teksten onder embargo. Ze zijn niet voor publicatie bestemd."
    case .draft: "Ontwerp"
    case .draftPage: "Deze pagina is niet gepubliceerd."
    case .yearsOfTimeline: "Jaren"
    case .table: "tabel"
    case .untrueStatements: "Onwaar gebleken of ingetrokken"
    case .otherStatements: "Alle andere beweringen"
    case .dataTitle: "Gegevens"
    case .dataDeck:
      "Dit dossier in de vormen van andere programma’s. De bestanden bevatten wat de "
        + "pagina’s zeggen, en niets anders."
    case .dataFiles: "Bestanden"
    case .dataLoses: "Wat erin ontbreekt"
    case .dataNoLicence:
      "geen vermeld: alle rechten blijven bij de uitgever en bij wie een item noemt"
    case .dataLicences: "teksten en beelden zoals elk item zegt; genoemd worden"
    case .dataForbidden: "Weggelaten omdat de rechten het verbieden:"
    case .dataStandard:
      "Dezelfde bewering, telling of plaats heeft in elk bestand dezelfde id. Datums staan "
        + "in EDTF (ISO 8601-2), tenzij het formaat een eigen vorm heeft."
    case .dataWhole: "Het hele dossier (JSON)"
    case .dataWholeLoses:
      "De lopende tekst van artikelen en verslagen, die op de pagina’s blijft; de woorden "
        + "van beweringen die schaden door herhaling."
    case .dataSchema: "Wat de JSON kan bevatten (JSON Schema)"
    case .dataSchemaLoses: "Niets: het beschrijft de vorm."
    case .dataTables: "Tabellen (CSV)"
    case .dataTablesLoses:
      "Bronnen van losse uitspraken, het verloop van beweringen en van juridische "
        + "statussen, fasen, de rollen van betrokkenen. Een ' staat voor een veld dat een "
        + "rekenblad als formule zou lezen."
    case .dataMap: "Plaatsen en gebeurtenissen op een kaart (GeoJSON)"
    case .dataMapLoses:
      "Plaatsen zonder coördinaten. Punten zijn niet fijner dan precision en radius_m "
        + "zeggen; sommige zijn met opzet vervaagd."
    case .dataTimeline: "Tijdlijn (TimelineJS)"
    case .dataTimelineLoses:
      "Artikelen, beweringen en juridische statussen; twijfel over een datum, behalve in "
        + "woorden; bronnen."
    case .dataCalendar: "Kalender (iCalendar)"
    case .dataCalendarLoses:
      "Gebeurtenissen met een vage of twijfelachtige datum: een kalender kent alleen "
        + "zekere dagen. Bronnen en tellingen."
    case .dataEntities: "Entiteiten (FollowTheMoney)"
    case .dataEntitiesLoses:
      "Rollen in gebeurtenissen en juridische statussen, waarvoor het formaat geen eerlijk "
        + "woord heeft; beweringen, tellingen, bronnen."
    case .kilobytes: "kB"
    case .megabytes: "MB"
    case .jsonFeed: "JSON Feed"
    case .recordFeed: "Atom-feed van de artikelen hierover"
    }
  }
}
