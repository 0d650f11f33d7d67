import Testing

@testable import DossierKit

/// Which numbers of a sentence count the killed or the injured, and how they are meant.
struct CasualtyCountTests {
  private func counts(_ sentence: String, _ language: AuditLanguage) -> [String] {
    let text = Array(sentence.utf8)
    return CasualtyCounts.find(in: text, 0..<text.count, language).map { count in
      let value =
        switch count.value {
        case .exactly(let number): "\(number)"
        case .atLeast(let number): "≥\(number)"
        case .over(let number): ">\(number)"
        case .atMost(let number): "≤\(number)"
        case .about(let number): "~\(number)"
        case .between(let low, let high): "\(low)…\(high)"
        case .vague(let word, _): word
        }
      return "\(count.measure.rawValue) \(value)\(count.isPart ? " of them" : "")"
    }
  }

  @Test(arguments: [
    ("32 people were killed.", ["killed 32"]),
    ("Thirty-two victims were killed in Brussels and Zaventem.", ["killed 32"]),
    ("The bombs killed 32 people.", ["killed 32"]),
    (
      "The attacks killed at least 130 people and injured more than 400.",
      ["killed ≥130", "injured >400"]
    ),
    ("More than 300 people were injured.", ["injured >300"]),
    ("129 killed and 352 wounded", ["killed 129", "injured 352"]),
    ("On 13 November 2015, 130 people were killed in the Paris attacks.", ["killed 130"]),
    ("The blast left 32 dead and 340 injured.", ["killed 32", "injured 340"]),
    ("The death toll rose to 34.", ["killed 34"]),
    ("A death toll of 32 was confirmed.", ["killed 32"]),
    ("The attack claimed 32 lives.", ["killed 32"]),
    ("32 people lost their lives.", ["killed 32"]),
    ("32 people have died.", ["killed 32"]),
    ("Two more people died in hospital.", ["killed 2 of them"]),
    ("Between 30 and 40 people were hurt.", ["injured 30…40"]),
    ("30 to 40 people were hurt.", ["injured 30…40"]),
    ("30–40 people were hurt.", ["injured 30…40"]),
    ("Dozens of people were killed.", ["killed dozens"]),
    ("A dozen people were wounded.", ["injured dozen"]),
    ("Two dozen people were wounded.", ["injured 24"]),
    ("Hundreds were injured.", ["injured hundreds"]),
    ("1,200 people were injured.", ["injured 1200"]),
    ("One hundred and thirty people were killed.", ["killed 130"]),
    ("Three soldiers were killed.", ["killed 3 of them"]),
    ("Nearly 400 people were wounded.", ["injured ~400"]),
    ("Up to 40 people were wounded.", ["injured ≤40"]),
    ("killing 14 people and wounding 20", ["killed 14", "injured 20"]),
    ("He killed two police officers.", ["killed 2 of them"]),
    ("In all, 32 innocent people had been killed by the two bombs.", ["killed 32"]),
    ("There were 32 deaths.", ["killed 32"]),
    ("One person was killed.", ["killed 1"]),
    ("The bomb killed one person.", ["killed 1"]),
    ("One more person died in hospital.", ["killed 1 of them"]),
    ("One soldier was killed.", ["killed 1 of them"]),
    ("A woman was killed.", ["killed 1 of them"]),
    ("The blast killed a young woman.", ["killed 1 of them"]),
    ("A police officer was wounded.", ["injured 1 of them"]),
    ("Two police officers were wounded.", ["injured 2 of them"]),
    ("A man died in hospital.", ["killed 1 of them"]),
    ("Fifteen months after the attacks a man was killed.", ["killed 1 of them"]),
    ("A man was killed 3 days later.", ["killed 1 of them"]),
    ("Nobody was killed.", ["killed 0"]), ("No one was killed.", ["killed 0"]),
    ("No-one has been hurt.", ["injured 0"]), ("Nobody died.", ["killed 0"]),
    ("The two explosions injured nobody.", ["injured 0"]),
    ("The bomb killed no one in the station.", ["killed 0"]),
    ("It did not injure anyone.", ["injured 0"]), ("It didn’t kill anybody.", ["killed 0"]),
    ("It killed or injured no one.", ["killed 0", "injured 0"]),
    ("Nobody was killed or injured.", ["killed 0", "injured 0"]),
    ("There were no deaths.", ["killed 0"]), ("No people were killed.", ["killed 0"]),
    ("No deaths or injuries were reported.", ["killed 0", "injured 0"]),
    ("Police said that nobody was killed.", ["killed 0"]),
    ("The bombers killed all 32 people in the hall.", ["killed 32"]),
    ("The attack has killed 32 people.", ["killed 32"]),
  ])
  func `a count in English is read`(sentence: String, expected: [String]) {
    #expect(counts(sentence, .english) == expected)
  }

  @Test(arguments: [
    "Two bombs killed the travellers.", "On 22 March 2016 people were killed.",
    "He was killed on 22 March.", "He was killed at 20:44.", "A 32-year-old man was killed.",
    "He was killed aged 32.", "Two of them were killed.",
    "None of the travellers was injured.", "Two men killed the guard.",
    "The 2nd man was killed.", "The killed man had two bags.", "Platform 4 was closed.",
    "Article 32 deals with the dead.",
    "Nobody else was killed.", "No one of the travellers was hurt.", "Nobody was seriously hurt.",
    "Nobody in the hall was hurt.", "Nobody knows how many people were killed.",
    "Nobody killed the guard.", "Nobody has killed more people.", "If nobody was killed, why?",
    "They waited so that nobody was hurt.", "Nobody would be hurt.", "Nobody may have died.",
    "Nobody claimed the attack that killed people.", "No further deaths were reported.",
    "No deaths have been linked to it.", "It could kill anyone.", "No death toll was given.",
    "No serious injuries were reported.", "No soldiers were killed.", "To kill no one is rare.",
    "A man killed his neighbour.", "A man killed Ann Berg.", "A man who killed people was seen.",
    "A man believed to have killed people fled.", "A number of soldiers were killed.",
    "A group of men was killed.", "A couple of men were killed.", "A few men were killed.",
    "A man whose brother was killed spoke.", "A man fled after people were killed.",
    "In 2016 people were killed.", "The bomb killed or injured 50 people.", "The toll was 5 euros.",
    "He saved 32 lives.", "At 9.11 people were injured.", "A fine of $300 wounded his pride.",
    "He fired 3 shots and killed himself.", "32 people waited in the station.", "22 of the dead",
    "3 of 4 injured", "Terminal 2 was where he died.",
  ])
  func `another number in English is no count`(sentence: String) {
    #expect(counts(sentence, .english).isEmpty)
  }

  @Test(arguments: [
    ("De aanslag kostte aan 32 mensen het leven.", ["killed 32"]),
    ("Er vielen 32 doden.", ["killed 32"]),
    ("Er vielen minstens 32 doden en 300 gewonden.", ["killed ≥32", "injured 300"]),
    ("Tweeëndertig mensen werden bij de aanslag in Brussel gedood.", ["killed 32"]),
    ("Tientallen mensen raakten gewond.", ["injured tientallen"]),
    ("Meer dan 300 mensen raakten gewond.", ["injured >300"]),
    ("Het dodental steeg tot 34.", ["killed 34"]),
    ("De aanslag eiste 32 levens.", ["killed 32"]),
    ("32 mensen kwamen om het leven.", ["killed 32"]),
    ("32 mensen kwamen bij de aanslag om.", ["killed 32"]),
    ("Honderddertig mensen zijn omgekomen.", ["killed 130"]),
    ("Drie militairen raakten gewond.", ["injured 3 of them"]),
    ("Hij doodde twee agenten.", ["killed 2 of them"]),
    ("Er vielen 1.200 gewonden.", ["injured 1200"]),
    ("Er vielen 32 dodelijke slachtoffers.", ["killed 32"]),
    ("Tussen 30 en 40 mensen raakten gewond.", ["injured 30…40"]),
    ("Om 20.44 uur raakte niemand gewond.", ["injured 0"]),
    ("Twee bommen ontploften en niemand raakte gewond.", ["injured 0"]),
    ("Niemand kwam om.", ["killed 0"]), ("Niemand kwam om het leven.", ["killed 0"]),
    ("Bij de aanslag kwam niemand om het leven.", ["killed 0"]),
    ("Niemand kwam bij de aanslag in Brussel om het leven.", ["killed 0"]),
    ("Er werd niemand gedood of verwond.", ["killed 0", "injured 0"]),
    ("een brand waarbij niemand gewond raakte", ["injured 0"]), ("Niemand stierf.", ["killed 0"]),
    ("Er vielen geen doden.", ["killed 0"]),
    ("Er vielen geen doden of gewonden.", ["killed 0", "injured 0"]),
    ("De bom doodde niemand.", ["killed 0"]), ("Er is geen enkele dode gevallen.", ["killed 0"]),
    ("Eén persoon kwam om het leven.", ["killed 1"]), ("Één persoon kwam om.", ["killed 1"]),
    ("Een persoon kwam om het leven.", ["killed 1 of them"]),
    ("Een vrouw kwam om het leven.", ["killed 1 of them"]),
    ("de aanslag waarbij 32 mensen omkwamen", ["killed 32"]),
  ])
  func `a count in Dutch is read`(sentence: String, expected: [String]) {
    #expect(counts(sentence, .dutch) == expected)
  }

  @Test(arguments: [
    "Twee mannen hebben de soldaat gedood.", "Een 32-jarige man werd gedood.",
    "Op 22 maart 2016 vielen er doden.", "Twee van hen werden gedood.",
    "De arts redde 32 mensen het leven.", "Twee koffers stonden in de hal.",
    "Niemand anders werd gedood.", "Niemand van de reizigers raakte gewond.",
    "Niemand raakte ernstig gewond.", "Niemand raakte zwaargewond.",
    "Niemand weet hoeveel mensen gedood zijn.", "Niemand mag gewond raken.",
    "zodat niemand gewond zou raken", "Als niemand gewond raakt, is het goed.",
    "Niemand werd gearresteerd voor de aanslag waarbij mensen werden gedood.",
    "Niemand werd opgepakt nadat de man was gedood.",
    "Niemand is veroordeeld en de man is gedood.", "Twee mannen werden niet gedood.",
    "Geen doden zijn herkend.", "Geen soldaten werden gedood.",
    "Er waren geen gewonden die konden lopen.",
  ])
  func `another number in Dutch is no count`(sentence: String) {
    #expect(counts(sentence, .dutch).isEmpty)
  }

  @Test(arguments: [
    ("Les attentats ont fait 130 morts.", ["killed 130"]),
    (
      "Les attentats ont fait au moins 130 morts et plus de 400 blessés.",
      ["killed ≥130", "injured >400"]
    ),
    ("130 personnes ont été tuées.", ["killed 130"]),
    ("130 personnes sont mortes.", ["killed 130"]),
    ("Cent trente personnes ont perdu la vie.", ["killed 130"]),
    ("L'attentat a coûté la vie à 130 personnes.", ["killed 130"]),
    ("L'attaque a tué 32 personnes.", ["killed 32"]),
    ("tuant 32 personnes et en blessant 300", ["killed 32", "injured 300"]),
    ("Des dizaines de personnes ont été blessées.", ["injured dizaines"]),
    ("Une dizaine de morts", ["killed dizaine"]),
    ("Trois policiers ont été blessés.", ["injured 3 of them"]),
    ("Quatre-vingt-dix personnes ont péri au Bataclan.", ["killed 90"]),
    ("Trente-deux morts, selon le parquet", ["killed 32"]),
    ("1\u{202F}200 blessés", ["injured 1200"]),
    ("Entre 30 et 40 personnes ont été blessées.", ["injured 30…40"]),
    ("Vingt et un morts", ["killed 21"]),
    ("À 20 h 44, personne n'a été blessé.", ["injured 0"]),
    ("Personne n’a été tué.", ["killed 0"]), ("Personne n'est mort.", ["killed 0"]),
    ("Personne n'a perdu la vie.", ["killed 0"]), ("Personne n'a péri.", ["killed 0"]),
    ("Personne n'a été tué ou blessé.", ["killed 0", "injured 0"]),
    ("L'explosion n'a tué personne.", ["killed 0"]),
    ("Aucune personne n'a été blessée.", ["injured 0"]),
    ("L'attaque n'a fait aucun mort.", ["killed 0"]),
    ("L'attaque n'a fait ni mort ni blessé.", ["killed 0", "injured 0"]),
    ("Une personne a été tuée.", ["killed 1"]), ("Une personne est morte.", ["killed 1"]),
    ("Une autre personne est morte.", ["killed 1 of them"]),
    ("Une femme a été blessée.", ["injured 1 of them"]),
    ("130 personnes ont succombé.", ["killed 130"]),
  ])
  func `a count in French is read`(sentence: String, expected: [String]) {
    #expect(counts(sentence, .french) == expected)
  }

  @Test(arguments: [
    "Deux hommes ont tué le garde.", "Un homme de 32 ans a été tué.",
    "Le 22 mars 2016, des voyageurs sont morts.", "Deux d'entre eux ont été tués.",
    "Deux bombes ont explosé.", "Personne d'autre n'a été tué.",
    "Personne n'a été gravement blessé.", "Personne ne sait combien sont morts.",
    "Personne n'a tué le garde.", "La personne n'a pas été tuée.", "Une personne n'a pas été tuée.",
    "Aucun mort n'a été identifié.", "Si personne n'est mort, tant mieux.",
    "Aucun autre blessé n'est signalé.", "Aucun soldat n'a été tué.",
    "Il a tué une autre fois.",
    "Il a sauvé la vie à 130 personnes.", "La soirée a fait 300 euros de dégâts.",
  ])
  func `another number in French is no count`(sentence: String) {
    #expect(counts(sentence, .french).isEmpty)
  }

  @Test func `any cut of a sentence is read without a trap`() {
    let text = Array("“1.200” personen – 30–40, één ‘dode’ en 2\u{202F}000 \u{0}blessés à 5%€".utf8)
    for end in 0...text.count {
      for start in 0...end {
        for language in AuditLanguage.allCases {
          let found = CasualtyCounts.find(in: text, start..<end, language)
          #expect(found.allSatisfy { start <= $0.range.lowerBound && $0.range.upperBound <= end })
        }
      }
    }
  }
}
