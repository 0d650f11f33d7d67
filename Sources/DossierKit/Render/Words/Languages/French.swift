// long: a language is one file, so that a further one is one file too.

extension Words {
  /// French.
  static let fr = Words(WordTable.fr)
}

extension WordTable {
  /// French.
  static let fr = WordTable(
    code: "fr", plain: .french, dates: DateWords(.french), quoted: { "«\u{202F}\($0)\u{202F}»" },
    and: "et",
    label: French.label, kind: French.kind, kinds: French.kinds, counted: French.counted,
    count: { "\($1) \(French.counted($0, $1))" }, all: { "Les \($1) \(French.counted($0, $1))" },
    articleKind: French.articleKind,
    advisory: French.advisory, incidentKind: French.incidentKind, outcome: French.outcome,
    grade: French.grade, responsibility: French.responsibility, measure: French.measure,
    group: French.group, figureStatus: French.figureStatus, locationKind: French.locationKind,
    precision: French.precision, personCategory: French.personCategory,
    organizationCategory: French.organizationCategory, sourceKind: French.sourceKind,
    claimStatus: French.claimStatus, claimTopic: French.claimTopic, state: French.state,
    correctionKind: French.correctionKind, basis: French.basis, role: French.role,
    languageName: LanguageNames.name, tie: French.tie, purpose: French.purpose,
    figure: French.figure, perpetrators: French.perpetrators, legal: French.legal,
    sinceThen: French.sinceThen,
    namedAsSuspect: { $0.isEmpty ? "cité comme suspect" : "cité comme suspect par \($0)" },
    untrueMark: French.untrueMark, lastChecked: French.lastChecked,
    asKnown: { "Ce que l’on savait au \($0)" },
    changes: { $0 < 2 ? "\($0) changement" : "\($0) changements" },
    reason: French.reason, noteLabel: { "Note \($0)" },
    noteBack: {
      .joined(
        "Retour à l’appel ", String($1), " de la note ", .joined(String($0), " dans le texte"))
    },
    claimFate: French.claimFate, times: { $0 < 2 ? "dans \($0) article" : "dans \($0) articles" },
    section: { .joined("sous «\u{202F}", $0, "\u{202F}»") },
    citedAs: French.citedAs, independentSources: French.independentSources,
    sameReport: French.sameReport, mapOf: French.mapOf, marker: French.marker,
    whereabouts: French.whereabouts, unplaced: French.unplaced, mapLimit: French.mapLimit,
    laneCount: French.laneCount, densityOf: French.densityOf, timelinePart: French.timelinePart,
    networkOf: French.networkOf, together: French.together, networkPart: French.networkPart,
    matrixPart: French.matrixPart)
}

extension PlainLanguage {
  /// French.
  static let french = PlainLanguage(
    nameWithheld: "[nom non divulgué]", territory: "FR", colon: "\u{202F}: ", decimalMark: ",")
}

// MARK: - Dates

extension DateLanguage {
  /// French; phrases avoid `de` and `que` before a month, which would need elision.
  static let french = DateLanguage(
    code: "fr",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    shortMonths: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ],
    seasons: ["printemps", "été", "automne", "hiver"],
    firstOfMonth: "1er", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} av. J.-C.", ofEra: "{a} apr. J.-C.", inDecade: "dans les années {a}",
    decade: "les années {a}", yearsBetween: "entre {a} et {b}",
    dayIn: "un jour en {a}", tenDays: "un jour en {a} ({b})", monthIn: "un mois en {a}",
    around: Pair(day: "vers le {a}", other: "vers {a}"),
    possibly: Pair(day: "peut-être le {a}", other: "peut-être {a}"),
    span: Pair(day: "du {a} au {b}", other: "{a} – {b}"),
    between: "un jour entre {a} et {b}", betweenEnd: Pair(day: "le {a}", other: "{a}"),
    since: Pair(day: "depuis le {a}", other: "depuis {a}"),
    until: Pair(day: "jusqu’au {a}", other: "jusqu’en {a}"),
    endUnknown: Pair(day: "depuis le {a}, fin inconnue", other: "depuis {a}, fin inconnue"),
    startUnknown: Pair(day: "jusqu’au {a}, début inconnu", other: "jusqu’en {a}, début inconnu"),
    when: Pair(day: "le {a}", other: "en {a}"),
    whenSeasons: ["au {a} {b}", "en {a} {b}", "en {a} {b}", "en {a} {b}"],
    whenUnknown: Pair(day: "{a}", other: "{a}"),
    whenSpan: "{a}",
    time: "{a} h {b}", timeWithSeconds: "{a} h {b} min {c} s", dateAndTime: "{a}, {b}",
    sameDay: "le même jour", sameMonth: "le même mois", sameYear: "la même année",
    nextDay: "le lendemain", previousDay: "la veille",
    later: "{a} plus tard", earlier: "{a} plus tôt", and: "{a} et {b}",
    days: Unit(one: "{a} jour", many: "{a} jours"),
    weeks: Unit(one: "{a} semaine", many: "{a} semaines"),
    monthCount: Unit(one: "{a} mois", many: "{a} mois"),
    years: Unit(one: "{a} an", many: "{a} ans"))
}

// MARK: - Fixed phrases

/// The fixed phrases of French.
enum French {
  @Sendable static func label(_ label: Label) -> String {
    switch label {
    case .skip: "Aller au contenu"
    case .menu: "Menu"
    case .navigation: "Dossier"
    case .youAreHere: "Vous êtes ici"
    case .overview: "Vue d’ensemble"
    case .timeline: "Chronologie"
    case .languages: "Ce texte dans d’autres langues"
    case .feed: "Fil Atom"
    case .madeFromDisk:
      "Ce site est un dossier de fichiers\u{202F}: il s’ouvre depuis le disque, ne demande rien à "
        + "un autre serveur et fonctionne sans script ni cookie."
    case .publishedBy: "Publié par"
    case .contact: "Contact"
    case .correctionsPolicy: "Politique de correction"
    case .ethics: "Déontologie"
    case .masthead: "La rédaction"
    case .ownership: "Propriété"
    case .dossier: "Dossier"
    case .updated: "Mis à jour"
    case .startHere: "Commencer ici"
    case .latest: "Derniers articles"
    case .known: "Ce que l’on sait"
    case .unknown: "Ce que l’on ne sait pas"
    case .untrue: "Rapporté, mais faux"
    case .keyFigures: "Chiffres clés"
    case .inOrder: "Les faits, dans l’ordre"
    case .wholeTimeline: "Toute la chronologie"
    case .allArticles: "Tous les articles"
    case .allSources: "Toutes les sources"
    case .allClaims: "Toutes les affirmations"
    case .updates: "Ce qui a changé dans ce dossier"
    case .about: "À propos de ce dossier"
    case .methodology: "Comment il est fait"
    case .namingPolicy: "Qui est nommé"
    case .labelPolicy: "Quels mots sont employés"
    case .grades: "Ce que signifient les degrés"
    case .openSince: "Sans réponse depuis"
    case .asOf: "En date du"
    case .updateConcerns: "Concerne"
    case .facts: "Repères"
    case .date: "Date"
    case .place: "Lieu"
    case .places: "Lieux"
    case .outcome: "Issue"
    case .kind: "Nature"
    case .responsibility: "Responsabilité"
    case .means: "Moyen"
    case .target: "Cible"
    case .partOf: "Fait partie de"
    case .figuresOthersDiffer: "d’autres décomptes diffèrent"
    case .people: "Personnes"
    case .organizations: "Organisations"
    case .incidents: "Faits"
    case .articles: "Articles"
    case .claims: "Affirmations"
    case .sources: "Sources"
    case .within: "Situé dans"
    case .coordinates: "Coordonnées"
    case .showOnMap: "Voir sur OpenStreetMap"
    case .placesInside: "Lieux à l’intérieur"
    case .country: "Pays"
    case .born: "Naissance"
    case .died: "Décès"
    case .nationality: "Nationalité"
    case .residence: "Domicile"
    case .roles: "Fonctions"
    case .legalStatus: "Situation judiciaire"
    case .alsoKnownAs: "Autres noms"
    case .elsewhere: "Ailleurs"
    case .parent: "Dépend de"
    case .children: "Comprend"
    case .successor: "Remplacée par"
    case .predecessor: "Remplace"
    case .designations: "Qualifications"
    case .publisher: "Éditeur"
    case .authors: "Auteurs"
    case .published: "Publié"
    case .accessed: "Consulté"
    case .archived: "Archivé"
    case .archivedCopy: "copie archivée"
    case .link: "Lien"
    case .language: "Langue"
    case .derivedFrom: "Repris de"
    case .sourceOf: "Repris par"
    case .firstReported: "Première mention"
    case .topic: "Sujet"
    case .status: "Statut"
    case .concerns: "Porte sur"
    case .supersededBy: "Remplacée par"
    case .contents: "Dans cet article"
    case .contentNote: "Avertissement"
    case .corrections: "Corrections et mises à jour"
    case .majorCorrection: "Correction"
    case .was: "Le texte disait\u{202F}:"
    case .now: "Il dit maintenant\u{202F}:"
    case .claimsHere: "Affirmations traitées ici"
    case .sourceNotes: "Notes et sources"
    case .backToText: "Retour au texte"
    case .howItWasMade: "Comment cet article a été fait"
    case .firstPublishedAt: "Paru d’abord sur"
    case .rights: "Droits"
    case .licence: "Licence"
    case .credit: "Crédit"
    case .figures: "Chiffres"
    case .measure: "Quoi"
    case .count: "Nombre"
    case .group: "Qui"
    case .counted: "Auteurs ou suspects"
    case .phases: "Le déroulement, dans l’ordre"
    case .labels: "Comment on l’appelle, et qui"
    case .involved: "Personnes et organisations concernées"
    case .ties: "Liens avec d’autres faits"
    case .related: "À lire aussi"
    case .mentionedIn: "Mentionné dans"
    case .mentions: "Mentions"
    case .companions: "Dans les mêmes articles"
    case .history: "Historique"
    case .supporting: "Sources qui l’appuient"
    case .contradicting: "Sources qui la contredisent"
    case .mentioning: "Sources qui la mentionnent"
    case .origin: "D’où elle vient"
    case .noStance: "Sources"
    case .citedIn: "Ce qui s’appuie sur elle"
    case .incidentsHere: "Faits survenus ici"
    case .incidentsOf: "Rôle dans les faits"
    case .replaced: "remplacé par un décompte ultérieur"
    case .withoutYear: "Sans année"
    case .notRepeated: "Une affirmation qui n’est pas répétée ici"
    case .untrueHere: "Affirmations présentes ici, reconnues fausses ou retirées"
    case .clearedHere: "Personnes citées ici et mises hors de cause depuis"
    case .carriedIn: "Où elle figure"
    case .firstCarried: "D’abord parue ici dans"
    case .replacedBy: "remplacé par"
    case .withdrawnCount: "n’est plus soutenu"
    case .presentCount: "le décompte que donne ce dossier"
    case .noNumber: "aucun nombre donné"
    case .seeCounts: "tous les décomptes"
    case .figuresDeck:
      "Chaque décompte donné par les sources, avec qui y est compté et à quelle "
        + "date\u{202F}; les décomptes remplacés sont conservés."
    case .knownOn: "Ce que l’on savait, date par date"
    case .knownOnDeck:
      "Les dates auxquelles une affirmation, un bilan ou ce que l’on tenait de la responsabilité "
        + "a changé, avec ce que l’on savait alors."
    case .allMoments: "Toutes les dates"
    case .pastText:
      "Page établie à partir des seuls éléments datés\u{202F}: tout texte sans date en est absent. "
        + "Les noms, les titres et les liens sont ceux d’aujourd’hui."
    case .asOfToday: "Ce que l’on sait aujourd’hui"
    case .earlierState: "Avant"
    case .laterState: "Après"
    case .whatChanged: "Ce qui a changé"
    case .sourcesThen: "Sources déjà parues"
    case .sinceThen: "Depuis"
    case .timelineDeck:
      "Tout ce qui a une date dans le dossier, du plus ancien au plus récent\u{202F}: faits, "
        + "couverture et justice. Un signe vide marque une date qui n’est pas exacte."
    case .timelineYearsDeck: "Chaque année a sa propre page."
    case .network: "Liens"
    case .networkTexts: "Dans les mêmes textes"
    case .tieTable: "Liens entre les faits"
    case .laneEvent: "Fait"
    case .laneEvents: "Faits"
    case .laneReporting: "Couverture"
    case .laneJustice: "Justice"
    case .dateUncertain: "date non exacte"
    case .withoutMonth: "Mois inconnu"
    case .months: "Mois"
    case .claimsDeck:
      "Chaque affirmation suivie par le dossier, ce qu’il en est advenu, et depuis quand."
    case .sourcesDeck:
      "Chaque publication sur laquelle le dossier s’appuie, par type, avec ce qui en est "
        + "cité."
    case .notFound: "Page introuvable"
    case .notFoundText:
      "Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse "
        + "contient une erreur."
    case .moved: "Cette page a été déplacée"
    case .movedText: "Elle se trouve maintenant ici\u{202F}:"
    case .allCorrections: "Toutes les rectifications"
    case .allUpdates: "Toutes les mises à jour"
    case .correctionsDeck:
      "Chaque rectification, précision et rétractation, de la plus récente à la plus ancienne\u{202F}: "
        + "ce qui était écrit, et ce qui l’est maintenant."
    case .updatesDeck:
      "Ce qui a été ajouté à ce dossier ou mis à jour, du plus récent au plus ancien."
    case .changesFeed: "Fil Atom de cette liste"
    case .majorChange: "importante"
    case .sameReport: "La même information ailleurs"
    case .firstToReport: "l’information que les autres reprennent"
    case .countedOnce: "La même information, comptée une fois\u{202F}:"
    case .map: "Carte"
    case .mapDeck:
      "Où cela s’est passé, aussi précisément que les sources le disent. Un cercle "
        + "représente un lieu ou plusieurs lieux proches\u{202F}; son nombre compte les faits."
    case .mapData: "La même chose en tableau"
    case .mapHome: "Où cela s’est passé"
    case .whereabouts: "Où"
    case .widerMap: "Carte plus large"
    case .closerMaps: "Cartes plus proches"
    case .wholeMap: "Carte de tout le dossier"
    case .ofMap: "Fond de carte"
    case .previousPage: "Page précédente"
    case .nextPage: "Page suivante"
    case .pages: "Pages"
    case .search: "Recherche"
    case .searchWords: "Mots recherchés"
    case .searchDeck:
      "Des noms, des mots ou une expression entre guillemets, dans tous les articles, incidents, "
        + "lieux, personnes, organisations, sources et affirmations de ce dossier."
    case .narrow: "Affiner les résultats"
    case .from: "Du"
    case .until: "Au"
    case .oneResult: "1 résultat pour {q}"
    case .manyResults: "{n} résultats pour {q}"
    case .moreThanResults: "Plus de {n} résultats pour {q}"
    case .noResults: "Aucun résultat pour {q}"
    case .searching: "Recherche en cours"
    case .searchFails:
      "L’index de recherche n’a pas pu être lu. Les listes ci-dessous "
        + "mènent à toutes les pages."
    case .showMore: "Afficher plus de résultats"
    case .anyWord:
      "Aucune page ne contient tous ces mots\u{202F}; celles-ci en contiennent certains."
    case .closeWords: "Introuvable tel qu’écrit\u{202F}; affiché à la place\u{202F}:"
    case .namesFound: "Noms dans ce dossier"
    case .removeFilters: "Retirer tous les filtres"
    case .searchNeedsScript:
      "La recherche nécessite JavaScript. Sans lui, les listes ci-dessous mènent "
        + "à toutes les pages."
    case .browse: "Ou parcourir"
    case .wholeList: "La liste complète"
    case .withdrawn: "Cette page a été retirée"
    case .withdrawnText:
      "Le contenu de cette page a été retiré et n\u{2019}est plus publié."
    case .withdrawnOn: "Retirée le"
    case .reason: "Motif"
    case .preview: "Aperçu."
    case .previewText:
      "Ces pages contiennent des brouillons et des textes sous embargo. Elles ne sont pas destinées à la publication."
    case .draft: "Brouillon"
    case .draftPage: "Cette page n\u{2019}est pas publiée."
    case .yearsOfTimeline: "Années"
    case .table: "tableau"
    case .untrueStatements: "Reconnues fausses ou retirées"
    case .otherStatements: "Toutes les autres affirmations"
    case .dataTitle: "Données"
    case .dataDeck:
      "Ce dossier dans les formats d’autres programmes. Les fichiers contiennent ce que "
        + "disent ses pages, et rien d’autre."
    case .dataFiles: "Fichiers"
    case .dataLoses: "Ce qui n’y figure pas"
    case .dataNoLicence:
      "aucune n’est indiquée\u{202F}: tous les droits restent à l’éditeur et à ceux que "
        + "nomme une fiche"
    case .dataLicences: "Textes et images selon chaque fiche\u{202F}; sont nommées"
    case .dataForbidden: "Non repris parce que leurs droits l’interdisent\u{202F}:"
    case .dataStandard:
      "Une même affirmation ou un même lieu a le même identifiant dans chaque fichier. Les "
        + "dates sont en EDTF (ISO 8601-2), sauf si le format a la sienne."
    case .dataWhole: "Tout le dossier (JSON)"
    case .dataWholeLoses:
      "Le texte courant des articles et des récits, qui reste sur les pages\u{202F}; les "
        + "termes des affirmations qu’il est nuisible de répéter."
    case .dataSchema: "Ce que le JSON peut contenir (JSON Schema)"
    case .dataSchemaLoses: "Rien\u{202F}: il décrit la forme."
    case .dataTables: "Tableaux (CSV)"
    case .dataTablesLoses:
      "Les sources de chaque énoncé, l’historique des affirmations et des statuts "
        + "judiciaires, les phases, les rôles des personnes impliquées. Un ' précède un champ "
        + "qu’un tableur prendrait pour une formule."
    case .dataMap: "Lieux et faits sur une carte (GeoJSON)"
    case .dataMapLoses:
      "Les lieux sans coordonnées. Les points ne sont pas plus précis que ne le disent "
        + "precision et radius_m\u{202F}; certains sont floutés à dessein."
    case .dataTimeline: "Chronologie (TimelineJS)"
    case .dataTimelineLoses:
      "Les articles, les affirmations et les statuts judiciaires\u{202F}; le doute sur une "
        + "date, sauf en toutes lettres\u{202F}; les sources."
    case .dataCalendar: "Calendrier (iCalendar)"
    case .dataCalendarLoses:
      "Les faits dont la date est vague ou douteuse\u{202F}: un calendrier ne connaît que "
        + "des jours certains. Les sources et les bilans."
    case .dataEntities: "Entités (FollowTheMoney)"
    case .dataEntitiesLoses:
      "Les rôles dans les faits et les statuts judiciaires, pour lesquels le format n’a "
        + "pas de mot juste\u{202F}; les affirmations, les bilans, les sources."
    case .kilobytes: "ko"
    case .megabytes: "Mo"
    case .jsonFeed: "JSON Feed"
    case .recordFeed: "Fil Atom des articles à ce sujet"
    }
  }
}

// MARK: - Names of values

/// The names of values in French.
extension French {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Article"
    case .incident: "Fait"
    case .location: "Lieu"
    case .person: "Personne"
    case .organization: "Organisation"
    case .source: "Source"
    case .claim: "Affirmation"
    case .quote: "Citation"
    case .term: "Terme"
    case .media: "Image"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Articles"
    case .incident: "Faits"
    case .location: "Lieux"
    case .person: "Personnes"
    case .organization: "Organisations"
    case .source: "Sources"
    case .claim: "Affirmations"
    case .quote: "Citations"
    case .term: "Termes"
    case .media: "Images"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number < 2
    return switch kind {
    case .article: isOne ? "article" : "articles"
    case .incident: isOne ? "fait" : "faits"
    case .location: isOne ? "lieu" : "lieux"
    case .person: isOne ? "personne" : "personnes"
    case .organization: isOne ? "organisation" : "organisations"
    case .source: isOne ? "source" : "sources"
    case .claim: isOne ? "affirmation" : "affirmations"
    case .quote: isOne ? "citation" : "citations"
    case .term: isOne ? "terme" : "termes"
    case .media: isOne ? "image" : "images"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Reportage"
    case .analysis: "Analyse"
    case .background: "Contexte"
    case .opinion: "Opinion"
    case .live: "En direct"
    case .statement: "Déclaration"
    case .wire: "Dépêche"
    case .factcheck: "Vérification"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "décès"
    case .graphic: "détails choquants"
    case .suicide: "suicide"
    case .violence: "violence"
    case .sexualViolence: "violences sexuelles"
    case .abuse: "maltraitance"
    case .racism: "racisme"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "attentat à la bombe"
    case .shooting: "fusillade"
    case .stabbing: "attaque au couteau"
    case .vehicle: "attaque au véhicule"
    case .arson: "incendie criminel"
    case .hostage: "prise d’otages"
    case .assassination: "assassinat"
    case .hoax: "fausse alerte"
    case .plot: "projet d’attentat"
    case .policeOperation: "opération de police"
    case .arrest: "arrestation"
    case .trial: "procès"
    case .verdict: "verdict"
    case .statement: "déclaration"
    case .commemoration: "commémoration"
    case .accident: "accident"
    case .hazard: "danger"
    case .other: "autre"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "a eu lieu"
    case .partial: "a eu lieu en partie"
    case .failed: "a échoué"
    case .foiled: "tentative déjouée"
    case .averted: "danger écarté"
    case .disputed: "contestée"
    case .unknown: "inconnue"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Confirmé"
    case .corroborated: "Recoupé"
    case .singleSource: "Une seule source"
    case .contested: "Contesté"
    case .discounted: "Écarté"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "non revendiquée"
    case .claimed: "revendiquée"
    case .competing: "revendiquée par plusieurs"
    case .denied: "niée"
    case .attributed: "attribuée"
    case .established: "établie"
    case .unknown: "inconnue"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Morts"
    case .injured: "Blessés"
    case .missing: "Disparus"
    case .detained: "Personnes arrêtées"
    case .evacuated: "Évacués"
    case .other: "Autre décompte"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "tous"
    case .civilian: "civils"
    case .child: "enfants"
    case .responder: "secouristes"
    case .perpetrator: "auteurs des faits"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "rapporté"
    case .official: "officiel"
    case .confirmed: "confirmé"
    case .revised: "révisé depuis"
    case .withdrawn: "retiré"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "pays"
    case .region: "région"
    case .province: "province"
    case .city: "ville"
    case .municipality: "commune"
    case .neighbourhood: "quartier"
    case .street: "rue"
    case .station: "gare ou station"
    case .airport: "aéroport"
    case .building: "bâtiment"
    case .site: "site"
    case .other: "lieu"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exacte"
    case .site: "au site près"
    case .neighbourhood: "au quartier près"
    case .settlement: "à la localité près"
    case .municipality: "à la commune près"
    case .district: "à l’arrondissement près"
    case .province: "à la province près"
    case .country: "au pays près"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "personnalité publique"
    case .official: "responsable public"
    case .privatePerson: "particulier"
    case .journalist: "journaliste"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "service public"
    case .police: "police"
    case .prosecutor: "parquet"
    case .court: "tribunal"
    case .military: "armée"
    case .emergency: "service de secours"
    case .armedGroup: "groupe armé"
    case .party: "parti politique"
    case .company: "entreprise"
    case .ngo: "organisation non gouvernementale"
    case .media: "média"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "Article de presse"
    case .wire: "Dépêche d’agence"
    case .official: "Source officielle"
    case .court: "Document judiciaire"
    case .social: "Réseaux sociaux"
    case .interview: "Entretien"
    case .document: "Document"
    case .dataset: "Jeu de données"
    case .video: "Vidéo"
    case .photo: "Photographie"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "non vérifiée"
    case .reported: "rapportée"
    case .corroborated: "recoupée"
    case .confirmed: "confirmée"
    case .disputed: "contestée"
    case .false: "fausse"
    case .retracted: "retirée"
    case .superseded: "remplacée"
    case .unverifiable: "invérifiable"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "Ce qui s’est passé"
    case .identity: "Qui c’était"
    case .responsibility: "Responsabilité"
    case .casualty: "Les morts et les blessés"
    case .means: "Moyens"
    case .motive: "Mobile"
    case .link: "Liens"
    case .legal: "Justice"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "En évolution"
    case .ongoing: "En cours"
    case .concluded: "Clos"
    case .archived: "Archivé"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Rectification"
    case .clarification: "Précision"
    case .update: "Mise à jour"
    case .retraction: "Rétractation"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "établi"
    case .official: "selon les autorités"
    case .reported: "selon la presse"
    case .editorial: "rapprochement de la rédaction"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "victime"
    case .witness: "témoin"
    case .suspect: "suspect"
    case .perpetrator: "auteur des faits"
    case .claimant: "l’a revendiqué"
    case .responder: "secouriste"
    case .official: "autorité"
    case .investigator: "enquêteur"
    case .prosecutor: "parquet"
    case .defence: "défense"
    case .court: "tribunal"
    }
  }
}

// MARK: - Sentences

/// The sentences of French.
extension French {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "comprend" : "s’inscrit dans"
    case .precursor: isInverse ? "a eu pour prélude" : "annonçait"
    case .sameNetwork: "même réseau"
    case .sameMethod: "même mode opératoire"
    case .samePlace: "même lieu"
    case .responseTo: isInverse ? "a eu pour réponse" : "en réaction, après"
    case .investigatedWith: "même enquête"
    case .comparedWith: "comparaison avec"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "en fait son sujet"
    case .site: "s’est produit ici"
    // The role of a claimant is a sentence already.
    case .involved(.claimant): role(.claimant)
    case .involved(let role): "comme \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "en fait partie"
    case .within: "s’y trouve"
    case .about: "porte dessus"
    case .carries: "en traite"
    case .cites: "s’appuie sur cette source"
    case .label: "emploie le mot"
    case .parent: "en dépend"
    case .successor: "lui a cédé la place"
    case .post: "y exerçait une fonction"
    case .translation: "en est une traduction"
    case .supersededBy: "remplacée par cette affirmation"
    case .derivedFrom: "reprise de cette source"
    case .speaker: "en rapporte les propos"
    case .depicts: "à l’image"
    case .distinct: "n’est pas la même chose"
    case .corrects: "rectifie cette affirmation"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "au moins \(number)"
    case .atMost(let number): "au plus \(number)"
    case .about(let number): "environ \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "aucun"
    case .unknown: "nombre inconnu"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "comptés"
    case false?: "non comptés"
    case nil: "non précisé"
    }
  }

  // A person's gender is not recorded, so each sentence begins with a noun.
  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = sentence.date.isEmpty ? "" : ", \(sentence.date)"
    func with(_ before: String) -> String {
      sentence.offence.isEmpty ? before : "\(before) (\(sentence.offence))"
    }
    return switch sentence.status {
    case .notSuspected: "aucun soupçon"
    case .personOfInterest: with("personne d’intérêt") + on
    case .wanted: with("avis de recherche")
    case .detained: with("privation de liberté") + on
    case .suspect: with("mention comme suspect") + on
    case .charged: with("inculpation") + on
    case .onTrial: with("procès en cours")
    case .convictedAppealable: with("condamnation") + on + ", appel possible"
    case .convictedFinal: with("condamnation définitive") + on
    case .acquitted: with("acquittement") + on
    case .chargesDropped: with("abandon des poursuites") + on
    case .deceasedBeforeTrial:
      with("soupçons") + "\u{202F}; décès" + (sentence.died.isEmpty ? on : ", \(sentence.died)")
        + "\u{202F}; aucun tribunal n’a établi sa culpabilité"
    case .rehabilitated: "réhabilitation" + on
    }
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier)\u{202F}; depuis\u{202F}: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      isDeclared ? "même fait\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedPerson(let name, let isDeclared):
      isDeclared ? "même personne\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedOrganization(let name, let isDeclared):
      isDeclared ? "même organisation\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedPlace(let name, .at(let level)): "même \(place(level))\u{202F}: \(name)"
    case .sharedPlace(let name, .named): "les deux nomment \(name)"
    case .sharedPlace(let name, .inside): "les deux nomment \(name) ou un lieu qui s’y trouve"
    case .sharedClaim(let text, let status):
      (status.isHazard ? "même affirmation (\(feminineFate(status)))" : "même affirmation")
        + (text.isEmpty ? ", non répétée ici" : "\u{202F}: \(text)")
    case .namedThere: "en fait mention"
    case .namedHere: "mention sur cette page"
    case .sameDay: "même jour"
    case .daysApart(let days): days == 1 ? "à un jour d’écart" : "à \(days) jours d’écart"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "avec une affirmation reconnue fausse"
      case (1, true): "avec une affirmation retirée depuis"
      case (_, false): "avec \(mark.count) affirmations reconnues fausses ou retirées"
      case (_, true): "avec \(mark.count) affirmations retirées depuis"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Dernière vérification \(date)"
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "non vérifié"
      case .reported: "rapporté"
      case .corroborated: "recoupé"
      case .confirmed: "confirmé"
      case .disputed: "contesté"
      case .false: "s’est révélé faux"
      case .retracted: "retiré depuis"
      case .superseded: "remplacé depuis"
      case .unverifiable: "invérifiable"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  /// The status of an affirmation, which is feminine.
  private static func feminineFate(_ status: Claim.Status) -> String {
    switch status {
    case .false: "s’est révélée fausse"
    case .retracted: "retirée depuis"
    case .superseded: "remplacée depuis"
    case .disputed: "contestée"
    case .unverified: "non vérifiée"
    case .reported: "rapportée"
    case .corroborated: "recoupée"
    case .confirmed: "confirmée"
    case .unverifiable: "invérifiable"
    }
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "fait partie du présent fait" : "le présent fait en fait partie"
      case .precursor: isInverse ? "prélude au présent fait" : "le présent fait en a été le prélude"
      case .sameNetwork: "même réseau"
      case .sameMethod: "même mode opératoire"
      case .samePlace: "même lieu"
      case .responseTo: isInverse ? "en réponse au présent fait" : "le présent fait y a répondu"
      case .investigatedWith: "même enquête"
      case .comparedWith: "comparaison entre les deux"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words), faite par \(by)" : "\(words), selon \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "lieu"
    case .neighbourhood: "quartier"
    case .municipality: "commune"
    case .city: "ville"
    case .region: "région"
    case .country: "pays"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "à l’appui"
    case .contradicts: "en contradiction"
    case .mentions: "pour mention"
    case .origin: "comme origine"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 source" }
    if independent == total { return "\(total) sources indépendantes" }
    if independent == 1 { return "\(total) sources qui comptent pour une seule" }
    return "\(total) sources, dont \(independent) indépendantes"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "Cette source et une autre" : "Cette source et \(others) autres"
    return "\(subject) reprennent la même information\u{202F}: elles comptent pour une seule."
  }
}

// MARK: - Maps

/// What maps say in French.
extension French {
  @Sendable static func mapOf(_ title: String) -> String {
    "Carte\u{202F}: \(title). Le tableau ci-dessous dit la même chose."
  }

  @Sendable static func marker(_ words: MarkerWords) -> String {
    let places =
      switch words.others {
      case 0: Words.fr.list(words.names)
      case 1: Words.fr.list(words.names + ["1 autre lieu"])
      default: Words.fr.list(words.names + ["\(words.others) autres lieux"])
      }
    guard words.incidents > 0 else { return places }
    return "\(places)\u{202F}: \(words.incidents) \(counted(.incident, words.incidents))"
  }

  @Sendable static func whereabouts(_ whereabouts: Whereabouts) -> String {
    switch whereabouts {
    // No preposition fits the names of cities, countries and quarters alike.
    case .inside(let name): "\(name), sans précision du lieu"
    case .within(let name, let length):
      "\(name), sans précision du lieu, à environ \(length) près"
    case .near(let name, let length): "\(name), à environ \(length) près"
    case .blurred(let name, let length):
      "\(name), lieu volontairement montré à environ \(length) près"
    }
  }

  @Sendable static func unplaced(_ count: Int) -> String {
    count == 1
      ? "1 fait n’est pas sur la carte\u{202F}: son lieu n’a pas de coordonnées ici."
      : "\(count) faits ne sont pas sur la carte\u{202F}: leurs lieux n’ont pas de coordonnées ici."
  }

  @Sendable static func mapLimit(_ shown: Int, _ omitted: Int) -> String {
    "La carte montre les \(shown) lieux avec le plus de faits\u{202F}; \(omitted) autres sont dans la "
      + "liste des lieux."
  }
}

// MARK: - Timelines

/// What timelines say in French.
extension French {
  @Sendable static func laneCount(_ lane: TimelineLane, _ count: Int) -> String {
    let isOne = count < 2
    return switch lane {
    case .event: isOne ? "\(count) fait" : "\(count) faits"
    case .reporting: isOne ? "\(count) publication" : "\(count) publications"
    case .justice: isOne ? "\(count) étape judiciaire" : "\(count) étapes judiciaires"
    }
  }

  @Sendable static func densityOf(_ title: String) -> String {
    "\(title)\u{202F}: combien d’entrées commencent dans chaque période"
  }

  @Sendable static func timelinePart(_ shown: Int, _ total: Int) -> String {
    "\(shown) entrées sur \(total)\u{202F}: d’abord les faits et les étapes judiciaires, puis les "
      + "publications les plus récentes. Les listes ci-dessous mènent au reste."
  }
}

// MARK: - Ties

/// What pictures and tables of ties say in French.
extension French {
  @Sendable static func networkOf(_ title: String) -> String {
    "Liens de «\u{202F}\(title)\u{202F}». La liste ci-dessous dit la même chose."
  }

  @Sendable static func together(_ count: Int) -> String {
    count < 2
      ? "cités ensemble dans \(count) article" : "cités ensemble dans \(count) articles"
  }

  @Sendable static func networkPart(_ shown: Int, _ omitted: Int) -> String {
    "Les \(shown) liens les plus forts\u{202F}; les listes de cette page mènent à \(omitted) autres."
  }

  @Sendable static func matrixPart(_ shown: Int, _ total: Int) -> String {
    "Les \(shown) faits liés les plus récents, sur \(total)\u{202F}; la page de chacun donne tous "
      + "ses liens."
  }
}
