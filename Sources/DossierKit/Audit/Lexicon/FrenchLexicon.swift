extension Lexicon {
  /// French.
  ///
  /// Words are written as folded, without accents: `tues`, `blesses`, `presume`.
  static let french = Lexicon(
    death: [
      "mort", "morts", "morte", "mortes", "tué", "tués", "tuée", "tuées", "tuant", "tuer",
      "décès", "décédé", "décédés", "décédée", "décédées", "meurtre", "meurtres", "abattu",
      "abattus", "abattue", "mortel", "mortelle", "mortels", "assassiné", "assassinés",
      "assassinat", "cadavre", "cadavres", "massacre", "attentat suicide", "attentats suicides",
      "attentat-suicide", "attentats-suicides", "kamikaze", "kamikazes", "perdu la vie",
    ],
    graphic: [
      "mutilé", "mutilés", "mutilée", "décapité", "décapités", "décapitation", "sang",
      "ensanglanté", "ensanglantés", "ensanglantée", "carbonisé", "carbonisés", "déchiqueté",
      "déchiquetés", "démembré",
    ],
    suicide: ["suicide", "suicides", "suicidé", "suicidée", "suicidaire", "mis fin à ses jours"],
    agents: [
      "terroriste", "tueur", "tueuse", "meurtrier", "meurtrière", "assassin", "assaillant",
      "assaillante", "tireur", "djihadiste", "jihadiste", "kamikaze", "poseur de bombe",
      "poseur de bombes", "ravisseur", "incendiaire", "preneur d'otages", "auteur de l'attentat",
      "auteur de l'attaque", "auteur des attentats", "violeur", "auteur",
    ],
    doubtsBefore: ["présumé", "présumée", "supposé", "supposée", "prétendu", "prétendue"],
    doubtsAfter: ["présumé", "présumée", "supposé", "supposée"],
    definite: ["le", "la", "l", "ce", "cet", "cette"],
    common: [
      "aeroport", "armee", "attentat", "banque", "central", "centre", "commune", "cour", "eglise",
      "est", "etat", "ecole", "gare", "gouvernement", "groupe", "hopital", "hotel", "justice",
      "l'etat", "la cellule", "la cour", "la gare", "la ville", "le groupe", "maire", "marche",
      "ministre", "mosquee", "nord", "ouest", "palais", "parc", "parlement", "parquet", "parti",
      "pays", "place", "police", "pont", "port", "president", "prison", "region", "roi", "rue",
      "senat", "sud", "tribunal", "universite", "village", "ville",
    ],
    counts: CountGrammar(
      killed: .init(
        nouns: ["morts", "mort", "mortes", "tues", "tue", "tuees", "deces"],
        passive: [
          "tuees", "tues", "tue", "tuee", "mortes", "morts", "mort", "morte", "decedees", "decedes",
          "decede", "assassinees", "assassines", "abattus", "abattues", "abattu", "ont peri",
          "perdu la vie", "trouve la mort", "a peri", "a succombe", "ont succombe",
        ],
        active: ["tuant", "tue", "tuent", "tuer", "assassine", "la vie a", "la mort de"],
        tolls: ["bilan", "nombre de morts", "nombre de tues", "nombre des morts"]),
      injured: .init(
        nouns: ["blesses", "blesse", "blessees"],
        passive: ["blessees", "blesses", "blesse", "blessee"],
        active: ["blessant", "blesse", "blessent", "blesser"],
        tolls: ["nombre de blesses", "nombre des blesses"]),
      people: [
        "personnes", "personne", "gens", "victimes", "victime", "civils", "civil", "autres",
      ],
      groups: [
        "hommes", "homme", "femmes", "femme", "enfants", "enfant", "garcons", "filles", "soldats",
        "soldat", "militaires", "militaire", "policiers", "policier", "pompiers", "pompier",
        "agents", "auteurs", "assaillants", "terroristes", "kamikazes", "suspects", "voyageurs",
        "voyageur", "passagers", "passants", "touristes", "etudiants", "employes", "gardes",
        "habitants", "otages", "belges", "francais", "journalistes", "adolescents", "membres",
        "secouristes", "spectateurs",
      ],
      fillers: [],
      activeAuxiliaries: ["ont", "a", "avait", "avaient", "avoir", "ayant"],
      passiveMarks: ["ete"],
      passiveAuxiliaries: ["ete", "est", "sont", "etaient", "etait", "furent", "fut"],
      auxiliaries: [
        "ont", "sont", "etaient", "etait", "est", "furent", "fut", "seraient", "avaient",
      ],
      determiners: [
        "le", "la", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses",
        "leur", "leurs", "l", "lui",
      ],
      units: [
        "an", "ans", "annees", "mois", "semaines", "semaine", "jours", "jour", "heures", "heure",
        "h", "minutes", "minute", "secondes", "km", "kilometres", "metres", "pour", "euros",
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
        "octobre", "novembre", "decembre", "des", "d", "bombes", "bombe", "explosions",
        "attentats", "attaques", "fois", "coups", "balles", "voitures", "immeubles", "degres",
      ],
      labels: [
        "age", "agee", "ages", "numero", "no", "par", "page", "quai", "ligne", "article", "niveau",
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
        "octobre", "novembre", "decembre",
      ],
      continuations: [
        "a", "dans", "en", "au", "aux", "lors", "pendant", "par", "pres", "devant", "selon",
        "depuis", "avec", "sur", "dont", "hier",
      ],
      tollLinks: ["a", "de", "est", "etait", "d", "passe", "atteint"],
      lifeVerbs: ["coute", "couta", "fauche", "emporte", "pris"],
      lives: ["vies"],
      savers: ["sauve", "sauvant", "sauva", "secouru"],
      conjunctions: ["et", "ou", "mais", "ni"],
      others: ["autres", "autre"],
      atLeast: ["au moins", "au minimum"],
      moreThan: ["plus de", "plus d", "au dela de"],
      atMost: ["au plus", "jusqu a", "au maximum"],
      lessThan: ["moins de"],
      about: ["environ", "pres de", "quelque", "quelques", "a peu pres", "autour de"],
      atLeastAfter: ["au moins", "ou plus"],
      between: "entre", betweenAnd: "et", rangeWords: ["a", "ou"],
      vague: [
        "dizaines": 20...200, "dizaine": 8...12, "douzaine": 10...14, "quinzaine": 13...17,
        "vingtaine": 17...24, "trentaine": 26...35, "quarantaine": 36...45,
        "cinquantaine": 44...58, "centaine": 85...120, "centaines": 150...9999,
        "milliers": 1500...999_999,
      ],
      dozen: [], vagueLinks: ["de", "d"],
      numbers: .french, absence: .french, wholePeople: ["personne"], ones: ["un", "une"],
      negations: ["pas", "jamais"]))
}
