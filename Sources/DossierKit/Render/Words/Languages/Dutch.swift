// long: a language is one file, so that a further one is one file too.

extension Words {
  /// Dutch.
  static let nl = Words(WordTable.nl)
}

extension WordTable {
  /// Dutch.
  static let nl = WordTable(
    code: "nl", plain: .dutch, dates: DateWords(.dutch), quoted: { "“\($0)”" }, and: "en",
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
    noteBack: {
      .joined(
        "Terug naar plaats ", String($1), " van bronvermelding ",
        .joined(String($0), " in de tekst"))
    },
    claimFate: Dutch.claimFate, times: { $0 == 1 ? "in 1 artikel" : "in \($0) artikelen" },
    section: { .joined("onder “", $0, "”") },
    citedAs: Dutch.citedAs, independentSources: Dutch.independentSources,
    sameReport: Dutch.sameReport, mapOf: Dutch.mapOf, marker: Dutch.marker,
    whereabouts: Dutch.whereabouts, unplaced: Dutch.unplaced, mapLimit: Dutch.mapLimit,
    laneCount: Dutch.laneCount, densityOf: Dutch.densityOf, timelinePart: Dutch.timelinePart,
    networkOf: Dutch.networkOf, together: Dutch.together, networkPart: Dutch.networkPart,
    matrixPart: Dutch.matrixPart)
}

extension PlainLanguage {
  /// Dutch.
  static let dutch = PlainLanguage(
    nameWithheld: "[naam niet vermeld]", territory: "NL", colon: ": ", decimalMark: ",")
}

// MARK: - Dates

extension DateLanguage {
  /// Dutch, as Flemish and Dutch newspapers write it.
  static let dutch = DateLanguage(
    code: "nl",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    shortMonths: [
      "jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
    ],
    seasons: ["lente", "zomer", "herfst", "winter"],
    firstOfMonth: "1", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} v.Chr.", ofEra: "{a} n.Chr.", inDecade: "in de jaren {a}",
    decade: "de jaren {a}", yearsBetween: "tussen {a} en {b}",
    dayIn: "een dag in {a}", tenDays: "een dag in {a} ({b})", monthIn: "een maand in {a}",
    around: Pair(day: "rond {a}", other: "rond {a}"),
    possibly: Pair(day: "mogelijk {a}", other: "mogelijk {a}"),
    span: Pair(day: "{a} tot en met {b}", other: "{a} tot en met {b}"),
    between: "op één dag tussen {a} en {b}", betweenEnd: Pair(day: "{a}", other: "{a}"),
    since: Pair(day: "vanaf {a}", other: "vanaf {a}"),
    until: Pair(day: "tot en met {a}", other: "tot en met {a}"),
    endUnknown: Pair(day: "vanaf {a}, einde onbekend", other: "vanaf {a}, einde onbekend"),
    startUnknown: Pair(
      day: "tot en met {a}, begin onbekend", other: "tot en met {a}, begin onbekend"),
    when: Pair(day: "op {a}", other: "in {a}"),
    whenSeasons: [
      "in de {a} van {b}", "in de {a} van {b}", "in de {a} van {b}", "in de {a} van {b}",
    ],
    whenUnknown: Pair(day: "op {a}", other: "in {a}"),
    whenSpan: "van {a}",
    time: "{a}.{b} uur", timeWithSeconds: "{a}.{b}.{c} uur", dateAndTime: "{a}, {b}",
    sameDay: "dezelfde dag", sameMonth: "dezelfde maand", sameYear: "hetzelfde jaar",
    nextDay: "de dag erna", previousDay: "de dag ervoor",
    later: "{a} later", earlier: "{a} eerder", and: "{a} en {b}",
    days: Unit(one: "{a} dag", many: "{a} dagen"), weeks: Unit(one: "{a} week", many: "{a} weken"),
    monthCount: Unit(one: "{a} maand", many: "{a} maanden"),
    years: Unit(one: "{a} jaar", many: "{a} jaar"))
}

// MARK: - Fixed phrases

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
    case .contents: "In dit artikel"
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
    case .networkTexts: "In dezelfde teksten"
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
    case .dataLicences: "Teksten en beelden zoals elk item zegt; genoemd worden"
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

// MARK: - Names of values

/// The names of values in Dutch.
extension Dutch {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Artikel"
    case .incident: "Gebeurtenis"
    case .location: "Plaats"
    case .person: "Persoon"
    case .organization: "Organisatie"
    case .source: "Bron"
    case .claim: "Bewering"
    case .quote: "Citaat"
    case .term: "Term"
    case .media: "Beeld"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Artikelen"
    case .incident: "Gebeurtenissen"
    case .location: "Plaatsen"
    case .person: "Personen"
    case .organization: "Organisaties"
    case .source: "Bronnen"
    case .claim: "Beweringen"
    case .quote: "Citaten"
    case .term: "Termen"
    case .media: "Beelden"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number == 1
    return switch kind {
    case .article: isOne ? "artikel" : "artikelen"
    case .incident: isOne ? "gebeurtenis" : "gebeurtenissen"
    case .location: isOne ? "plaats" : "plaatsen"
    case .person: isOne ? "persoon" : "personen"
    case .organization: isOne ? "organisatie" : "organisaties"
    case .source: isOne ? "bron" : "bronnen"
    case .claim: isOne ? "bewering" : "beweringen"
    case .quote: isOne ? "citaat" : "citaten"
    case .term: isOne ? "term" : "termen"
    case .media: isOne ? "beeld" : "beelden"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Verslag"
    case .analysis: "Analyse"
    case .background: "Achtergrond"
    case .opinion: "Opinie"
    case .live: "Liveverslag"
    case .statement: "Verklaring"
    case .wire: "Agentschapsbericht"
    case .factcheck: "Factcheck"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "overlijden"
    case .graphic: "schokkende details"
    case .suicide: "zelfdoding"
    case .violence: "geweld"
    case .sexualViolence: "seksueel geweld"
    case .abuse: "misbruik"
    case .racism: "racisme"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "bomaanslag"
    case .shooting: "schietpartij"
    case .stabbing: "steekpartij"
    case .vehicle: "aanval met een voertuig"
    case .arson: "brandstichting"
    case .hostage: "gijzeling"
    case .assassination: "moordaanslag"
    case .hoax: "vals alarm"
    case .plot: "aanslagplan"
    case .policeOperation: "politieoperatie"
    case .arrest: "arrestatie"
    case .trial: "proces"
    case .verdict: "uitspraak"
    case .statement: "verklaring"
    case .commemoration: "herdenking"
    case .accident: "ongeval"
    case .hazard: "gevaarlijke situatie"
    case .other: "andere"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "uitgevoerd"
    case .partial: "deels uitgevoerd"
    case .failed: "mislukt"
    case .foiled: "verijdeld"
    case .averted: "afgewend"
    case .disputed: "betwist"
    case .unknown: "niet bekend"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Bevestigd"
    case .corroborated: "Gestaafd"
    case .singleSource: "Eén bron"
    case .contested: "Betwist"
    case .discounted: "Verworpen"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "niet opgeëist"
    case .claimed: "opgeëist"
    case .competing: "door meerdere opgeëist"
    case .denied: "ontkend"
    case .attributed: "toegeschreven"
    case .established: "vastgesteld"
    case .unknown: "niet bekend"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Doden"
    case .injured: "Gewonden"
    case .missing: "Vermisten"
    case .detained: "Opgepakt"
    case .evacuated: "Geëvacueerd"
    case .other: "Andere telling"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "iedereen"
    case .civilian: "burgers"
    case .child: "kinderen"
    case .responder: "hulpverleners"
    case .perpetrator: "daders"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "gemeld"
    case .official: "officieel"
    case .confirmed: "bevestigd"
    case .revised: "intussen herzien"
    case .withdrawn: "ingetrokken"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "land"
    case .region: "gewest"
    case .province: "provincie"
    case .city: "stad"
    case .municipality: "gemeente"
    case .neighbourhood: "wijk"
    case .street: "straat"
    case .station: "station"
    case .airport: "luchthaven"
    case .building: "gebouw"
    case .site: "terrein"
    case .other: "plaats"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exacte positie"
    case .site: "op terreinniveau"
    case .neighbourhood: "op wijkniveau"
    case .settlement: "op plaatsniveau"
    case .municipality: "op gemeenteniveau"
    case .district: "op arrondissementsniveau"
    case .province: "op provincieniveau"
    case .country: "op landniveau"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "publieke figuur"
    case .official: "gezagsdrager"
    case .privatePerson: "privépersoon"
    case .journalist: "journalist"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "overheidsinstantie"
    case .police: "politie"
    case .prosecutor: "parket"
    case .court: "rechtbank"
    case .military: "leger"
    case .emergency: "hulpdienst"
    case .armedGroup: "gewapende groep"
    case .party: "politieke partij"
    case .company: "bedrijf"
    case .ngo: "ngo"
    case .media: "nieuwsmedium"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "Nieuwsbericht"
    case .wire: "Agentschapsbericht"
    case .official: "Officiële bron"
    case .court: "Gerechtelijk document"
    case .social: "Sociale media"
    case .interview: "Interview"
    case .document: "Document"
    case .dataset: "Dataset"
    case .video: "Video"
    case .photo: "Foto"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "niet geverifieerd"
    case .reported: "gemeld"
    case .corroborated: "gestaafd"
    case .confirmed: "bevestigd"
    case .disputed: "betwist"
    case .false: "onwaar"
    case .retracted: "ingetrokken"
    case .superseded: "achterhaald"
    case .unverifiable: "niet te verifiëren"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "Wat er gebeurde"
    case .identity: "Wie het was"
    case .responsibility: "Verantwoordelijkheid"
    case .casualty: "Doden en gewonden"
    case .means: "Middelen"
    case .motive: "Motief"
    case .link: "Banden"
    case .legal: "Gerechtelijk"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "In ontwikkeling"
    case .ongoing: "Lopend"
    case .concluded: "Afgesloten"
    case .archived: "Gearchiveerd"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Rechtzetting"
    case .clarification: "Verduidelijking"
    case .update: "Aanvulling"
    case .retraction: "Intrekking"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "vastgesteld"
    case .official: "volgens de autoriteiten"
    case .reported: "zoals gemeld"
    case .editorial: "vergelijking van de redactie"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "slachtoffer"
    case .witness: "getuige"
    case .suspect: "verdachte"
    case .perpetrator: "dader"
    case .claimant: "eiste het op"
    case .responder: "hulpverlener"
    case .official: "gezagsdrager"
    case .investigator: "onderzoeker"
    case .prosecutor: "parket"
    case .defence: "verdediging"
    case .court: "rechtbank"
    }
  }
}

// MARK: - Sentences

/// The sentences of Dutch.
extension Dutch {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "omvat" : "deel van"
    case .precursor: isInverse ? "voorafgegaan door" : "voorloper van"
    case .sameNetwork: "zelfde netwerk als"
    case .sameMethod: "zelfde werkwijze als"
    case .samePlace: "zelfde plaats als"
    case .responseTo: isInverse ? "beantwoord door" : "antwoord op"
    case .investigatedWith: "samen onderzocht met"
    case .comparedWith: "vergeleken met"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "als onderwerp genoemd"
    case .site: "gebeurde hier"
    // The role of a claimant is a sentence already.
    case .involved(.claimant): role(.claimant)
    case .involved(let role): "als \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "maakt er deel van uit"
    case .within: "ligt erin"
    case .about: "gaat erover"
    case .carries: "behandelt deze bewering"
    case .cites: "gebruikt deze bron"
    case .label: "gebruikt het woord"
    case .parent: "hoort erbij"
    case .successor: "werd erdoor opgevolgd"
    case .post: "had er een functie"
    case .translation: "is er een vertaling van"
    case .supersededBy: "is erdoor vervangen"
    case .derivedFrom: "is eraan ontleend"
    case .speaker: "hier aan het woord"
    case .depicts: "in beeld"
    case .distinct: "is niet hetzelfde"
    case .corrects: "zet deze bewering recht"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "minstens \(number)"
    case .atMost(let number): "hoogstens \(number)"
    case .about(let number): "ongeveer \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "geen"
    case .unknown: "aantal niet bekend"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "meegeteld"
    case false?: "niet meegeteld"
    case nil: "niet vermeld"
    }
  }

  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = sentence.date.isEmpty ? "" : " " + sentence.date
    func with(_ before: String, _ after: String) -> String {
      sentence.offence.isEmpty ? before : "\(before) \(after) \(sentence.offence)"
    }
    return switch sentence.status {
    case .notSuspected: "niet verdacht"
    case .personOfInterest: with("persoon van belang", "in het onderzoek naar") + on
    case .wanted: with("gezocht", "wegens")
    case .detained: with("opgepakt", "in verband met") + on
    case .suspect: with("als verdachte genoemd", "in verband met") + on
    case .charged: with("in verdenking gesteld", "van") + on
    case .onTrial: with("staat terecht", "wegens")
    case .convictedAppealable: with("veroordeeld", "wegens") + on + ", beroep mogelijk"
    case .convictedFinal: with("definitief veroordeeld", "wegens") + on
    case .acquitted: with("vrijgesproken", "van") + on
    case .chargesDropped: with("vervolging", "wegens") + " stopgezet" + on
    case .deceasedBeforeTrial:
      with("verdacht", "van") + "; overleden"
        + (sentence.died.isEmpty ? on : " " + sentence.died)
        + "; geen rechtbank heeft schuld vastgesteld"
    case .rehabilitated: "in eer hersteld" + on
    }
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier); sindsdien: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      isDeclared ? "zelfde gebeurtenis: \(name)" : "noemen allebei \(name)"
    case .sharedPerson(let name, let isDeclared):
      isDeclared ? "zelfde persoon: \(name)" : "noemen allebei \(name)"
    case .sharedOrganization(let name, let isDeclared):
      isDeclared ? "zelfde organisatie: \(name)" : "noemen allebei \(name)"
    case .sharedPlace(let name, .at(let level)): "zelfde \(place(level)): \(name)"
    case .sharedPlace(let name, .named): "noemen allebei \(name)"
    case .sharedPlace(let name, .inside): "noemen allebei \(name) of een plaats daar"
    case .sharedClaim(let text, let status):
      (status.isHazard ? "zelfde bewering (\(claimFate(status, "")))" : "zelfde bewering")
        + (text.isEmpty ? ", hier niet herhaald" : ": \(text)")
    case .namedThere: "daar genoemd"
    case .namedHere: "hier genoemd"
    case .sameDay: "zelfde dag"
    case .daysApart(let days): days == 1 ? "één dag ertussen" : "\(days) dagen ertussen"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "met een bewering die onwaar bleek"
      case (1, true): "met een bewering die is ingetrokken"
      case (_, false): "met \(mark.count) beweringen die onwaar bleken of zijn ingetrokken"
      case (_, true): "met \(mark.count) beweringen die zijn ingetrokken"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Laatst nagekeken \(date)"
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "niet geverifieerd"
      case .reported: "gemeld"
      case .corroborated: "gestaafd"
      case .confirmed: "bevestigd"
      case .disputed: "betwist"
      case .false: "later onwaar gebleken"
      case .retracted: "later ingetrokken"
      case .superseded: "intussen achterhaald"
      case .unverifiable: "niet te verifiëren"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "maakt hier deel van uit" : "dit maakt er deel van uit"
      case .precursor: isInverse ? "was hier een voorloper van" : "dit was er een voorloper van"
      case .sameNetwork: "zelfde netwerk"
      case .sameMethod: "zelfde werkwijze"
      case .samePlace: "zelfde plaats"
      case .responseTo: isInverse ? "was hier een antwoord op" : "dit was er een antwoord op"
      case .investigatedWith: "samen onderzocht"
      case .comparedWith: "met elkaar vergeleken"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words) door \(by)" : "\(words), volgens \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "plaats"
    case .neighbourhood: "wijk"
    case .municipality: "gemeente"
    case .city: "stad"
    case .region: "regio"
    case .country: "land"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "ter ondersteuning"
    case .contradicts: "als weerlegging"
    case .mentions: "als vermelding"
    case .origin: "als oorsprong"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 bron" }
    if independent == total { return "\(total) onafhankelijke bronnen" }
    if independent == 1 { return "\(total) bronnen die als één tellen" }
    return "\(total) bronnen, waarvan \(independent) onafhankelijk"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "Deze bron en één andere" : "Deze bron en \(others) andere"
    return "\(subject) brengen hetzelfde bericht: ze tellen als één."
  }
}

// MARK: - Maps

/// What maps say in Dutch.
extension Dutch {
  @Sendable static func mapOf(_ title: String) -> String {
    "Kaart: \(title). De tabel eronder zegt hetzelfde."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: Words.nl.list(words.names)
      case 1: Words.nl.list(words.names + ["nog 1 plaats"])
      default: Words.nl.list(words.names + ["nog \(words.others) plaatsen"])
      }
    guard words.incidents > 0 else { return places }
    return "\(places): \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    case .inside(let name): "ergens in \(name)"
    case .within(let name, let length): "ergens in \(name), binnen ongeveer \(length)"
    case .near(let name, let length): "\(name), binnen ongeveer \(length)"
    case .blurred(let name, let length):
      "\(name), bewust niet nauwkeuriger getoond dan op ongeveer \(length)"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 gebeurtenis staat niet op de kaart: haar plaats heeft hier geen coördinaten."
      : "\(count) gebeurtenissen staan niet op de kaart: hun plaatsen hebben hier geen coördinaten."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "De kaart toont de \(shown) plaatsen met de meeste gebeurtenissen; nog \(omitted) staan in de "
      + "lijst van plaatsen."
  }
}

// MARK: - Timelines

/// What timelines say in Dutch.
extension Dutch {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count == 1
    return switch lane {
    case .event: isOne ? "1 gebeurtenis" : "\(count) gebeurtenissen"
    case .reporting: isOne ? "1 bericht" : "\(count) berichten"
    case .justice: isOne ? "1 gerechtelijke stap" : "\(count) gerechtelijke stappen"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title): hoeveel vermeldingen in elke periode beginnen"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) van \(total) vermeldingen: eerst wat er gebeurde en gerechtelijke stappen, dan de "
      + "nieuwste berichtgeving. De lijsten hieronder leiden naar de rest."
  }
}

// MARK: - Ties

/// What pictures and tables of ties say in Dutch.
extension Dutch {
  @Sendable static func networkOf(_ title: String) -> String {
    "Banden van \(title). De lijst eronder zegt hetzelfde."
  }

  @Sendable static func together(_ count: Int) -> String {
    count == 1 ? "samen genoemd in 1 artikel" : "samen genoemd in \(count) artikelen"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "De \(shown) sterkste banden; de lijsten op deze pagina leiden naar nog \(omitted) andere."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "De nieuwste \(shown) van \(total) gebeurtenissen met banden; elke gebeurtenis heeft ze alle op "
      + "haar eigen pagina."
  }
}
