extension Lexicon {
  /// English.
  ///
  /// Agent nouns are those of crimes of violence; extend the lists here, and the table of
  /// `CasualtyCountTests` with them.
  static let english = Lexicon(
    death: [
      "killed", "killing", "killings", "kills", "dead", "death", "deaths", "died", "dying",
      "murder", "murdered", "shot dead", "fatal", "fatally", "fatalities", "fatality", "corpse",
      "corpses", "massacre", "lost their lives", "lost his life", "lost her life", "suicide bomb",
      "suicide bomber", "suicide bombers", "suicide bombing", "suicide bombings", "suicide attack",
      "suicide attacks", "suicide attacker", "suicide vest", "suicide vests",
    ],
    graphic: [
      "mutilated", "dismembered", "beheaded", "beheading", "decapitated", "severed", "blood",
      "bloodied", "bloodstained", "gore", "charred", "body parts", "torn apart",
    ],
    suicide: [
      "suicide", "suicides", "suicidal", "took his own life", "took her own life",
      "took their own lives", "killed himself", "killed herself", "killed themselves",
    ],
    agents: [
      "bomber", "killer", "murderer", "terrorist", "attacker", "gunman", "shooter", "assassin",
      "jihadist", "jihadi", "arsonist", "knifeman", "kidnapper", "hostage-taker", "rapist",
      "perpetrator", "assailant", "suicide bomber", "suicide attacker",
    ],
    doubtsBefore: [
      "alleged", "accused", "suspected", "presumed", "supposed", "would-be", "self-confessed",
    ],
    doubtsAfter: [],
    definite: ["the", "this", "that"],
    common: [
      "airport", "army", "attack", "bank", "bomb", "bridge", "center", "central", "centre",
      "church",
      "city", "club", "coast", "company", "council", "country", "court", "east", "event", "family",
      "federal", "fire", "government", "group", "hall", "harbour", "hospital", "hotel", "house",
      "justice", "king", "leader", "market", "may", "mayor", "minister", "mosque", "nation",
      "network", "news", "north", "office", "palace", "park", "parliament", "party", "people",
      "police", "port", "president", "prison", "prosecutor", "queen", "region", "river", "school",
      "senate", "service", "south", "square", "state", "station", "street", "the cell", "the city",
      "the court", "the group", "the state", "town", "union", "university", "village", "west",
      "will", "world",
    ],
    counts: CountGrammar(
      killed: .init(
        nouns: [
          "deaths", "death", "dead", "fatalities", "fatality", "killed", "slain", "shot dead",
        ],
        passive: [
          "killed", "dead", "died", "die", "slain", "murdered", "shot dead", "stabbed to death",
          "perished", "lost their lives", "lost his life", "lost her life", "succumbed",
        ],
        active: [
          "killed", "killing", "kill", "kills", "murdered", "murdering", "deaths of", "death of",
          "killing of", "lives of", "life of",
        ],
        tolls: [
          "death toll", "toll", "number of dead", "number of deaths", "number of people killed",
          "number killed",
        ]),
      injured: .init(
        nouns: ["injured", "wounded", "hurt", "injuries"],
        passive: ["injured", "wounded", "hurt", "maimed"],
        active: [
          "injured", "injuring", "injure", "injures", "wounded", "wounding", "wound", "wounds",
          "hurt", "hurting", "maimed", "maiming",
        ],
        tolls: ["number of injured", "number of wounded", "number of people injured"]),
      people: [
        "people", "persons", "person", "victims", "victim", "others", "civilians", "civilian",
        "individuals", "human", "beings", "lives",
      ],
      groups: [
        "men", "man", "women", "woman", "children", "child", "boys", "boy", "girls", "girl",
        "soldiers", "soldier", "officers", "officer", "policemen", "policeman", "policewomen",
        "police", "firefighters", "firefighter", "perpetrators", "perpetrator", "attackers",
        "attacker", "bombers", "bomber", "gunmen", "gunman", "suspects", "suspect", "travellers",
        "traveller", "travelers", "passengers", "passenger", "bystanders", "bystander", "tourists",
        "tourist", "students", "student", "workers", "worker", "employees", "guards", "guard",
        "residents", "resident", "migrants", "militants", "fighters", "hostages", "hostage",
        "pedestrians", "concertgoers", "worshippers", "journalists", "journalist", "teenagers",
        "teenager", "nationals", "citizens", "brothers", "sisters", "staff", "medics", "commuters",
        "belgians", "americans", "britons", "foreigners", "members", "relatives", "rescuers",
      ],
      fillers: [
        "were", "was", "are", "is", "have", "has", "had", "been", "be", "being", "who", "that",
        "reportedly", "confirmed", "also", "later", "since", "then", "now", "already", "initially",
        "reported", "known", "to", "have", "left", "lay", "seriously", "badly", "critically",
        "severely", "slightly", "lightly", "fatally", "instantly", "there", "would", "may", "might",
        "could", "feared", "believed", "still", "all", "both", "others", "more", "officially",
        "counted", "as", "found", "declared", "pronounced", "shot",
      ],
      activeAuxiliaries: [],
      passiveMarks: [],
      passiveAuxiliaries: ["were", "was", "been", "be", "being", "are", "is"],
      auxiliaries: ["were", "was", "are", "is", "have", "had", "has", "died"],
      determiners: [
        "a", "an", "the", "this", "that", "these", "those", "his", "her", "their", "its", "him",
        "them", "himself", "themselves", "my", "our", "your", "one", "each", "every", "all",
      ],
      units: [
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
        "minute", "minutes", "second", "seconds", "old", "km", "kilometres", "kilometers", "miles",
        "metres", "meters", "percent", "per", "euros", "dollars", "pounds", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "of", "am", "pm", "bombs", "bomb", "explosions", "attacks", "attack", "times",
        "shots", "bullets", "blasts", "devices", "cars", "vehicles", "buildings", "incidents",
        "kilos", "kg", "degrees", "o",
      ],
      labels: [
        "aged", "age", "number", "no", "para", "paras", "page", "pages", "platform", "line", "gate",
        "terminal", "room", "article", "section", "chapter", "route", "flight", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "level", "group", "unit", "day",
      ],
      continuations: [
        "in", "at", "on", "when", "as", "during", "by", "near", "outside", "inside", "before",
        "after", "last", "that", "this", "while", "according", "since", "with", "from", "across",
        "yesterday", "more", "overall", "including", "so", "then", "people",
      ],
      tollLinks: [
        "to", "of", "at", "from", "is", "was", "reached", "over", "past", "stood", "stands", "as",
        "above", "now",
      ],
      lifeVerbs: ["claimed", "claiming", "claims", "cost", "costing", "costs", "took", "taking"],
      lives: ["lives"],
      savers: ["saved", "saving", "rescued", "saves", "rescue"],
      conjunctions: ["and", "or", "but", "nor"],
      others: ["another", "other", "others", "more", "further", "additional", "a"],
      atLeast: ["at least", "no fewer than", "no less than", "minimum of"],
      moreThan: ["more than", "over", "upwards of", "well over", "in excess of"],
      atMost: ["at most", "up to", "no more than", "as many as"],
      lessThan: ["fewer than", "less than", "under"],
      about: [
        "about", "around", "some", "roughly", "approximately", "nearly", "almost", "close to",
        "estimated",
      ],
      atLeastAfter: ["or more", "at least"],
      between: "between", betweenAnd: "and", rangeWords: ["to", "or"],
      vague: [
        "dozens": 20...200, "dozen": 10...14, "scores": 30...300, "hundreds": 150...9999,
        "thousands": 1500...999_999,
      ],
      dozen: ["dozen"], vagueLinks: ["of"],
      numbers: .english, absence: .english, wholePeople: ["person"], ones: ["one"],
      indefinites: ["a", "an"],
      singular: [
        "person", "victim", "civilian", "man", "woman", "child", "boy", "girl", "soldier",
        "officer",
        "policeman", "policewoman", "firefighter", "attacker", "bomber", "gunman", "suspect",
        "traveller", "passenger", "bystander", "tourist", "student", "worker", "guard", "resident",
        "hostage", "pedestrian", "journalist", "teenager",
      ],
      activeMarks: ["have", "has", "had", "who", "that", "to"]))
}
