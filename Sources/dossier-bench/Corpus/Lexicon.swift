/// The plain words of the invented articles: dull on purpose, so that no rule of wording fires.
enum Lexicon {
  static let nouns = words(
    """
    report account record letter statement notice register archive file paper version list map \
    plan street bridge square market harbour canal station platform hall office building \
    entrance corridor window door roof garden yard fence wall gate tower school library museum \
    theatre hospital clinic morning evening night afternoon week month season winter summer \
    spring autumn hour minute moment witness neighbour driver teacher nurse engineer clerk \
    editor reporter reader visitor traveller resident shopkeeper porter translator archivist \
    spokesman adviser mayor minister council committee commission agency service department \
    company union board panel jury inquiry hearing session meeting question answer detail \
    version finding passage sentence paragraph page number figure estimate table route line \
    train tram bus car bicycle ferry ticket timetable delay signal lamp cable camera radio \
    telephone message call recording photograph picture drawing copy original draft translation \
    term decision order rule law permit contract budget payment invoice receipt account fund \
    project proposal
    """)

  static let adjectives = words(
    """
    early late first second third last long short new old local national regional public private \
    small large quiet busy narrow wide open closed empty full careful hasty complete partial \
    written spoken official former present recent earlier later separate common ordinary unusual \
    detailed brief clear unclear plain exact rough northern southern eastern western central \
    upper lower inner outer
    """)

  static let verbs = words(
    """
    describes mentions confirms repeats quotes follows precedes explains leaves reaches crosses \
    passes holds keeps opens closes checks compares corrects completes supports questions \
    answers records lists shows names dates places counts omits replaces joins divides covers \
    continues ends begins
    """)

  static let prepositions = words(
    "in near behind before after beside above below across from towards around through with without"
  )

  static let conjunctions = words("while because although and but so where when before after")

  static let headings = [
    "What is known", "The first hours", "How the accounts differ", "The place", "Before that day",
    "What the records show", "The inquiry", "Open questions", "A longer view", "In the council",
    "The people concerned", "What changed afterwards", "The documents", "Step by step",
  ]

  static let locators = [
    "para. 1", "para. 2", "para. 3", "para. 7", "paras. 2 to 4", "p. 12", "p. 3", "at the end",
    "table 2", "on the route",
  ]

  /// Every word that a text may hold in lower case; no name is made of one of them.
  static let all: Set<String> = {
    var all = Set(nouns + adjectives + verbs + prepositions + conjunctions)
    for text in headings + locators { all.formUnion(words(text.lowercased())) }
    return all
  }()

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
