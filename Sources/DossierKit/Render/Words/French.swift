extension WordTable {
  /// French.
  static let fr = WordTable(
    code: "fr", dates: DateWords(.french), quoted: { "«\u{202F}\($0)\u{202F}»" }, and: "et",
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
    noteBack: { "Retour à l’appel \($1) de la note \($0) dans le texte" },
    claimFate: French.claimFate, times: { $0 < 2 ? "dans \($0) article" : "dans \($0) articles" },
    section: { "sous «\u{202F}\($0)\u{202F}»" },
    citedAs: French.citedAs, independentSources: French.independentSources,
    sameReport: French.sameReport, mapOf: French.mapOf, marker: French.marker,
    whereabouts: French.whereabouts, unplaced: French.unplaced, mapLimit: French.mapLimit,
    laneCount: French.laneCount, densityOf: French.densityOf, timelinePart: French.timelinePart,
    networkOf: French.networkOf, together: French.together, networkPart: French.networkPart,
    matrixPart: French.matrixPart)
}

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
    case .dataLicences: "textes et images selon chaque fiche\u{202F}; sont nommées"
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
