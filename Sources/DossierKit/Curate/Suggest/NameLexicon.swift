/// The words that tell names from other capitals, in English, Dutch and French; all folded.
enum NameLexicon {
  /// Small words that stand inside names: `Eric van der Sypt`, `Rue de la Loi`, `Bank of England`.
  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "het", "la", "le", "les", "l'", "du", "des", "d'", "di", "da",
    "del", "della", "dos", "al", "el", "bin", "ibn", "bint", "ter", "ten", "'t", "of", "the",
    "voor",
    "pour", "a", "aux", "sur", "sous", "en", "upon",
  ]

  /// Those that as often stand between two names.
  static let looseParticles: Set<String> = [
    "of", "voor", "pour", "a", "aux", "sur", "sous", "en", "upon",
  ]

  /// Titles before a person's name, which are no part of it.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "judge", "justice",
    "president", "minister", "secretary", "senator", "commissioner", "mayor", "governor", "general",
    "colonel", "captain", "inspector", "officer", "prosecutor", "king", "queen", "prince",
    "princess", "pope", "imam", "detective", "sergeant", "lieutenant", "spokesman", "spokeswoman",
    "dhr", "mevr", "meneer", "mevrouw", "rechter", "burgemeester", "premier", "procureur",
    "commissaris", "koning", "koningin", "woordvoerder", "monsieur", "madame", "mme", "mlle",
    "maitre", "presidente", "ministre", "juge", "maire", "commissaire", "roi", "reine",
    "porte-parole", "generaal", "kolonel", "onderzoeksrechter", "advocaat", "avocat", "lawyer",
  ]

  /// Titles that end in a full stop when shortened.
  static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "dhr", "mevr", "st", "ste", "gen", "col", "lt", "sgt", "m",
    "jr", "sr",
  ]

  /// Capitals that are no names: days, months, languages, peoples, religions.
  static let noNames: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "christmas", "easter", "ramadan", "i", "i'm", "i've", "ok", "mr", "mrs",
    "ms", "dr", "english", "dutch", "french", "german", "belgian", "belgians", "flemish", "walloon",
    "british", "american", "americans", "european", "europeans", "spanish", "italian", "russian",
    "turkish", "moroccan", "tunisian", "algerian", "syrian", "iraqi", "muslim", "muslims",
    "islamic", "islamist", "christian", "christians", "jewish", "jews", "arab", "arabic",
    "catholic", "belg", "belgen", "belgische", "belgisch", "franse", "frans", "duitse", "duits",
    "nederlandse", "nederlands", "vlaamse", "waalse", "europese", "amerikaanse", "britse",
    "engels", "engelse", "turkse", "marokkaanse", "syrische", "islamitische", "joodse", "monday's",
    "sunday's", "covid", "tv", "gps", "eur", "usd",
  ]

  /// Words that open sentences; they are no names even where no article has them in small letters.
  static let openers: Set<String> = [
    "a", "after", "again", "all", "also", "although", "among", "an", "and", "another", "any", "as",
    "asked", "at", "because", "before", "both", "but", "by", "despite", "during", "each", "earlier",
    "even", "every", "everyone", "few", "finally", "first", "for", "from", "he", "her", "here",
    "his", "how", "however", "if", "in", "instead", "it", "its", "last", "later", "like", "many",
    "meanwhile", "more", "most", "my", "near", "neither", "never", "next", "no", "nobody", "nor",
    "not", "nothing", "now", "of", "on", "once", "one", "only", "or", "other", "others", "our",
    "over", "perhaps", "she", "since", "so", "some", "soon", "still", "such", "that", "the",
    "their", "then", "there", "these", "they", "this", "those", "though", "three", "through", "to",
    "today", "tomorrow", "two", "under", "until", "we", "what", "when", "where", "whether", "which",
    "while", "who", "why", "with", "within", "without", "yesterday", "yet", "you", "your", "aan",
    "al", "alle", "als", "bij", "daar", "daarna", "dan", "dat", "de", "deze", "die", "dit", "door",
    "een", "eerst", "en", "er", "geen", "haar", "het", "hier", "hij", "hoe", "hun", "ik",
    "intussen",
    "is", "kort", "later", "maar", "men", "met", "na", "naast", "niemand", "niet", "nog", "nu",
    "of",
    "om", "omdat", "ondanks", "onder", "ook", "op", "over", "pas", "samen", "sinds", "sommige",
    "te", "tegen", "terwijl", "tijdens", "toch", "toen", "tot", "twee", "uit", "van", "veel",
    "volgens", "voor", "vooral", "waar", "wanneer", "wat", "we", "wie", "wij", "ze", "zij", "zijn",
    "zo", "ailleurs", "ainsi", "alors", "apres", "au", "aucun", "aussi", "autour", "avant", "avec",
    "ce", "ces", "cet", "cette", "chaque", "chez", "comme", "contre", "dans", "depuis", "des",
    "deux", "du", "elle", "elles", "en", "encore", "enfin", "entre", "et", "il", "ils", "je", "la",
    "le", "les", "leur", "leurs", "lors", "mais", "malgre", "meme", "nous", "on", "ou", "par",
    "parmi", "pendant", "personne", "peu", "plus", "pour", "pourtant", "puis", "quand", "que",
    "quelques", "qui", "sa", "sans", "selon", "ses", "si", "son", "sous", "sur", "tous", "tout",
    "toute", "un", "une", "vers", "vous",
  ]

  /// Whether a capital word is no name: one of these, or joined to another (`Arabic-language`).
  static func isNoName(_ word: String) -> Bool {
    let first = word.utf8.prefix { $0 != UInt8(ascii: "-") }
    return noNames.contains(String(decoding: Array(first), as: UTF8.self))
  }

  /// What a word that opens a name says of its kind.
  static let openings: [String: RecordKind] = [
    "rue": .location, "avenue": .location, "boulevard": .location, "place": .location,
    "quai": .location, "gare": .location, "pont": .location, "chaussee": .location,
    "aeroport": .location, "mont": .location, "port": .location, "lake": .location,
    "mount": .location, "station": .location,
    "universite": .organization, "ministere": .organization, "ministry": .organization,
    "ministerie": .organization, "banque": .organization, "bank": .organization,
    "institut": .organization, "instituut": .organization, "cour": .organization,
    "tribunal": .organization, "parquet": .organization, "parti": .organization,
    "department": .organization, "university": .organization, "office": .organization,
    "agence": .organization, "association": .organization, "federation": .organization,
    "court": .organization, "council": .organization, "conseil": .organization,
  ]

  /// What a word that closes a name says of its kind.
  static let closings: [String: RecordKind] = [
    "street": .location, "road": .location, "avenue": .location, "square": .location,
    "station": .location, "airport": .location, "bridge": .location, "park": .location,
    "lane": .location, "boulevard": .location, "quay": .location, "hospital": .location,
    "straat": .location, "laan": .location, "plein": .location, "luchthaven": .location,
    "ziekenhuis": .location, "brug": .location, "steenweg": .location, "harbour": .location,
    "island": .location, "river": .location, "county": .location, "market": .location,
    "university": .organization, "universiteit": .organization, "college": .organization,
    "ministry": .organization, "ministerie": .organization, "police": .organization,
    "politie": .organization, "bank": .organization, "company": .organization,
    "institute": .organization, "agency": .organization, "council": .organization,
    "party": .organization, "court": .organization, "group": .organization,
    "foundation": .organization, "association": .organization, "committee": .organization,
    "commission": .organization, "service": .organization, "department": .organization,
    "union": .organization, "inc": .organization, "ltd": .organization, "nv": .organization,
    "bv": .organization, "sa": .organization, "vzw": .organization, "asbl": .organization,
    "partij": .organization, "dienst": .organization, "raad": .organization,
    "rechtbank": .organization, "times": .organization, "news": .organization,
    "attack": .incident, "attacks": .incident, "bombing": .incident, "bombings": .incident,
    "shooting": .incident, "shootings": .incident, "massacre": .incident, "trial": .incident,
    "aanslag": .incident, "aanslagen": .incident, "attentat": .incident, "attentats": .incident,
    "siege": .incident, "riots": .incident, "fire": .incident,
  ]

  /// Endings of one Dutch or French word that say the same: `Wetstraat`.
  static let endings: [(String, RecordKind)] = [
    ("straat", .location), ("laan", .location), ("plein", .location), ("steenweg", .location),
    ("dreef", .location), ("kaai", .location), ("markt", .location),
  ]

  /// Small words before a name that say that it is a place.
  static let beforePlaces: Set<String> = [
    "in", "near", "at", "outside", "te", "nabij", "bij", "a", "pres", "dans", "vers",
  ]

  /// Words beside a name that say that it is a person.
  static let besidePeople: Set<String> = [
    "said", "says", "told", "asked", "added", "zei", "zegt", "verklaarde", "vertelde", "dit",
    "declare", "affirme", "explique", "wrote", "born", "aged",
  ]
}
