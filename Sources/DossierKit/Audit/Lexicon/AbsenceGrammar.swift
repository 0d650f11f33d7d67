/// The words by which a language says that nobody was killed or injured, all folded.
struct AbsenceGrammar: Sendable {
  /// `nobody`, `niemand`, `personne`.
  let nobody: [String]
  /// Words that must stand behind it, or before the verb that it follows: `personne n'a été tué`.
  var negations: Set<String> = []
  /// `anyone`, behind `did not kill`.
  var anybody: [String] = []
  /// What makes it so.
  var negative: Set<String> = []
  /// Words before a noun: `no deaths`, `geen doden`, `ni mort ni blessé`.
  let no: [String]
  /// Nouns for all people behind these: `no people`.
  let people: Set<String>
  let killed: [String]
  let injured: [String]
  /// Words near `no deaths` that make it a count: `there were`, `fit`, `vielen`.
  let counting: Set<String>
  /// Verbs that may stand beside `nobody`: `was`, `raakte`.
  let auxiliaries: Set<String>
  /// Words that may stand between them and the trigger.
  let fillers: Set<String>
  /// Whether all sorts of words may, as between a Dutch verb and its participle.
  var isBracketing = false
  /// Words that begin another clause.
  var subordinators: Set<String> = []
  /// Words that leave out some: `nobody else`, `niemand anders`, `personne d'autre`, `nobody of`.
  let others: Set<String>
  /// How badly: `nobody was seriously injured` says nothing of the others.
  let degrees: Set<String>
  /// Words before it that make it a wish or a doubt.
  let doubts: Set<String>
  /// Words behind the trigger that do.
  var modals: Set<String> = []

  static let english = AbsenceGrammar(
    nobody: ["nobody", "no one", "noone"], anybody: ["anyone", "anybody"],
    negative: ["not", "t", "without", "never"], no: ["no"],
    people: ["people", "person", "persons"],
    killed: ["deaths", "fatalities"], injured: ["injuries", "injured", "wounded"],
    counting: [
      "were", "was", "with", "caused", "causing", "reported", "recorded", "left", "claimed",
    ],
    auxiliaries: ["was", "were", "has", "have", "had"],
    fillers: ["been", "reported", "reportedly", "initially", "apparently", "also"],
    others: ["else", "other", "more", "further", "of", "in", "among"],
    degrees: [
      "seriously", "badly", "critically", "severely", "slightly", "lightly", "fatally",
      "permanently",
    ],
    doubts: [
      "if", "unless", "whether", "until", "so", "to", "would", "could", "may", "might",
      "should", "will", "can", "hoping", "hoped", "lest", "ensure",
    ])

  static let dutch = AbsenceGrammar(
    nobody: ["niemand"], no: ["geen", "geen enkele", "geen enkel"],
    people: ["mensen", "mens", "personen", "persoon"],
    killed: ["doden", "dode", "dodelijke slachtoffers", "dodelijk slachtoffer"],
    injured: ["gewonden", "gewonde"],
    counting: [
      "vielen", "viel", "gevallen", "eiste", "eisten", "maakte", "maakten", "telde", "gemeld",
    ],
    auxiliaries: [
      "werd", "is", "was", "wordt", "raakte", "kwam", "stierf", "overleed", "verloor", "liet",
    ],
    fillers: ["er", "ook", "uiteindelijk", "gelukkig", "toen", "daarbij"], isBracketing: true,
    subordinators: [
      "die", "dat", "waarbij", "waarin", "waar", "of", "en", "hoeveel", "want", "omdat", "toen",
      "nadat", "voordat", "terwijl", "maar", "wie", "wat", "hoe", "dan", "als", "voor", "wegens",
      "om", "te", "niet",
    ],
    others: ["anders", "meer", "van", "onder", "ander", "andere", "verder"],
    degrees: [
      "ernstig", "zwaar", "zwaargewond", "lichtgewond", "licht", "levensgevaarlijk", "dodelijk",
    ],
    doubts: [
      "als", "indien", "tenzij", "of", "zodat", "opdat", "zou", "zouden", "kan", "kon", "mag",
      "mocht", "moet", "zal", "verder", "hoopt", "hoopte",
    ],
    modals: ["zou", "zouden", "kan", "kon", "mag", "mocht", "moet", "zal"])

  static let french = AbsenceGrammar(
    nobody: ["personne"], negations: ["n", "ne", "sans"],
    no: ["aucun", "aucune", "ni", "pas de"], people: ["personne"],
    killed: ["mort", "morts", "deces", "victime mortelle"], injured: ["blesse", "blesses"],
    counting: [
      "fait", "faire", "fit", "eu", "compte", "deplore", "deplorer", "cause", "y", "signale",
      "provoque",
    ],
    auxiliaries: ["a", "est", "avait", "etait", "fut"],
    fillers: ["n", "ne", "ete", "heureusement", "finalement", "y"],
    others: ["d", "autre", "autres", "de", "parmi"],
    degrees: [
      "grievement", "gravement", "serieusement", "legerement", "mortellement",
    ],
    doubts: [
      "si", "afin", "pour", "puisse", "une", "la", "cette", "chaque", "seule", "quelque", "toute",
      "l",
    ])
}
