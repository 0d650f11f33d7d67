extension Lexicon {
  /// Dutch, as in Belgium and the Netherlands.
  ///
  /// Words are written as folded: `gewonden`, `vermeende`.
  static let dutch = Lexicon(
    death: [
      "dood", "doden", "dode", "gedood", "doodde", "doodden", "doodgeschoten", "overleden",
      "overleed", "stierf", "stierven", "gestorven", "omgekomen", "kwam om", "kwamen om",
      "vermoord",
      "moord", "moorden", "sneuvelde", "sneuvelden", "gesneuveld", "slachting", "lijk",
      "lijken van",
      "dodelijk", "dodelijke", "dodental", "om het leven", "het leven gekost", "zelfmoordaanslag",
      "zelfmoordaanslagen", "zelfmoordterrorist", "zelfmoordterroristen", "zelfmoordbrigade",
    ],
    graphic: [
      "verminkt", "verminkte", "onthoofd", "onthoofding", "bloed", "bebloed", "bebloede",
      "bloedbad", "verkoold", "verkoolde", "lichaamsdelen", "afgerukt", "afgerukte",
    ],
    suicide: [
      "zelfmoord", "zelfdoding", "zelfdodingen", "suicide", "suicidaal", "pleegde zelfmoord",
      "benam zich het leven", "van het leven beroofd",
    ],
    agents: [
      "dader", "terrorist", "moordenaar", "schutter", "aanslagpleger", "bommenlegger", "jihadist",
      "aanvaller", "zelfmoordterrorist", "brandstichter", "ontvoerder", "gijzelnemer",
      "verkrachter", "messentrekker", "terroriste", "moordenares",
    ],
    doubtsBefore: [
      "vermeende", "vermeend", "vermoedelijke", "vermoedelijk", "verdachte", "verdacht",
      "beschuldigde", "mogelijke",
    ],
    doubtsAfter: [],
    definite: ["de", "deze", "die"],
    common: [
      "aanslag", "bank", "brand", "burgemeester", "centraal", "centrum", "de cel", "de groep",
      "de rechtbank", "de staat", "de stad", "dorp", "gemeente", "gerecht", "gevangenis", "groep",
      "haven", "hof", "justitie", "kerk", "koning", "land", "leger", "luchthaven", "markt",
      "minister", "moskee", "noord", "oost", "overheid", "park", "parket", "partij", "plein",
      "politie", "president", "raad", "regering", "rechtbank", "regio", "school", "senaat",
      "staat", "stad", "station", "straat", "universiteit", "west", "zuid", "ziekenhuis",
    ],
    counts: CountGrammar(
      killed: .init(
        nouns: [
          "doden", "dode", "dodelijke slachtoffers", "dodelijk slachtoffer", "sterfgevallen",
          "overledenen",
        ],
        passive: [
          "gedood", "omgekomen", "om het leven", "het leven", "overleden", "gestorven", "stierven",
          "stierf", "overleed", "vermoord", "gesneuveld", "sneuvelden", "doodgeschoten", "dood",
          "om", "omkwam", "omkwamen", "sneuvelde", "bezweek", "bezweken",
        ],
        active: ["doodde", "doodden", "vermoordde", "vermoordden"],
        tolls: ["dodental", "aantal doden", "dodencijfer"]),
      injured: .init(
        nouns: ["gewonden", "gewonde", "zwaargewonden", "lichtgewonden", "gekwetsten"],
        passive: ["gewond", "zwaargewond", "lichtgewond", "verwond", "gekwetst"],
        active: ["verwondde", "verwondden"],
        tolls: ["aantal gewonden"]),
      people: [
        "mensen", "personen", "persoon", "mens", "slachtoffers", "slachtoffer", "burgers",
        "burger", "anderen",
      ],
      groups: [
        "mannen", "man", "vrouwen", "vrouw", "kinderen", "kind", "jongens", "meisjes", "soldaten",
        "soldaat", "militairen", "militair", "agenten", "agent", "politieagenten", "politiemensen",
        "brandweerlieden", "brandweermannen", "daders", "dader", "aanvallers", "terroristen",
        "verdachten", "reizigers", "reiziger", "passagiers", "omstaanders", "toeristen",
        "studenten", "werknemers", "bewakers", "inwoners", "bewoners", "voorbijgangers",
        "gijzelaars", "belgen", "fransen", "journalisten", "tieners", "leden", "hulpverleners",
      ],
      fillers: [],
      activeAuxiliaries: ["heeft", "hebben", "had", "hadden"],
      passiveMarks: ["verloren", "gelaten", "het"],
      passiveAuxiliaries: ["werden", "werd", "zijn", "is", "waren", "was", "worden", "wordt"],
      auxiliaries: [
        "werden", "werd", "zijn", "is", "waren", "was", "worden", "wordt", "raakten", "raakte",
        "kwamen", "kwam", "vielen", "viel", "stierven", "stierf", "overleden", "verloren",
      ],
      determiners: [
        "de", "het", "een", "deze", "die", "dat", "dit", "zijn", "haar", "hun", "hem", "hen", "ze",
        "elke", "mijn", "onze",
      ],
      units: [
        "jaar", "jaren", "maanden", "maand", "weken", "week", "dagen", "dag", "uur", "uren",
        "minuten", "minuut", "seconden", "jarige", "km", "kilometer", "meter", "procent", "euro",
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december", "van", "bommen", "bom", "explosies", "ontploffingen",
        "aanslagen", "keer", "schoten", "kogels", "autos", "gebouwen", "graden",
      ],
      labels: [
        "leeftijd", "nummer", "nr", "alinea", "pagina", "perron", "lijn", "artikel", "januari",
        "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december", "niveau", "dag",
      ],
      continuations: [
        "in", "bij", "op", "toen", "tijdens", "door", "nabij", "voor", "na", "volgens", "sinds",
        "met", "uit", "terwijl", "gisteren", "waaronder", "onder",
      ],
      tollLinks: ["tot", "op", "van", "naar", "is", "was", "bedraagt", "bedroeg", "boven"],
      lifeVerbs: ["eiste", "eisten", "kostte", "kostten", "geeist", "gekost"],
      lives: ["levens", "mensenlevens"],
      savers: ["redde", "redden", "gered"],
      conjunctions: ["en", "of", "maar"],
      others: ["andere", "anderen", "nog", "verdere", "extra"],
      atLeast: ["minstens", "ten minste", "tenminste", "zeker", "op zijn minst", "minimaal"],
      moreThan: ["meer dan", "ruim", "boven de"],
      atMost: ["hoogstens", "hooguit", "maximaal", "ten hoogste"],
      lessThan: ["minder dan"],
      about: ["ongeveer", "zowat", "circa", "zo n", "rond de", "bijna", "naar schatting"],
      atLeastAfter: ["of meer"],
      between: "tussen", betweenAnd: "en", rangeWords: ["tot", "a", "of"],
      vague: [
        "tientallen": 20...200, "tiental": 8...12, "dozijn": 10...14, "twintigtal": 16...26,
        "dertigtal": 25...36, "vijftigtal": 42...60, "honderdtal": 85...120,
        "honderden": 150...9999, "duizenden": 1500...999_999,
      ],
      dozen: ["dozijn"], vagueLinks: [],
      numbers: .dutch, absence: .dutch, wholePeople: ["persoon", "mens"],
      negations: ["niet", "nooit"]))
}
