/// The number words of a language, up to 999,999.
struct NumberWords: Sendable {
  /// The value of one word: `thirty`, `tweeendertig`.
  let values: [String: Int]
  let hundred: Set<String>
  let thousand: Set<String>
  /// The word inside a number: `hundred and two`, `vingt et un`.
  let joiner: String
  /// The word for one that is an article too: it counts only right before a person or a death.
  let one: Set<String>
  /// French counts `soixante-dix` and `quatre-vingts`.
  var countsByTwenties = false

  /// The number that starts at a word, and how many words it takes.
  func number(at start: Int, in words: [SentenceWord]) -> (value: Int, end: Int)? {
    var total = 0
    var current = 0
    var last = 0
    var index = start
    var hasAny = false
    while index < words.count, index == start || !words[index].isAfterBreak {
      let word = words[index].text
      if let value = values[word] {
        guard !hasAny || last == 0 || joins(value, after: last, current) else { break }
        if countsByTwenties, value == 20, current == 4, last == 4 {
          current = 80
          last = 80
        } else {
          current += value
          last = value
        }
      } else if hundred.contains(word), current < 100 {
        // "hundreds of" is no number; "a hundred" is.
        current = max(1, current) * 100
        last = 0
      } else if thousand.contains(word), hasAny || index == start {
        total += max(1, current) * 1000
        current = 0
        last = 0
      } else if word == joiner, hasAny, index + 1 < words.count, !words[index + 1].isAfterBreak,
        let next = values[words[index + 1].text], last == 0 || joinsByWord(next, after: last)
      {
        index += 1
        continue
      } else {
        break
      }
      hasAny = true
      index += 1
    }
    return hasAny ? (total + current, index) : nil
  }

  private func joins(_ value: Int, after last: Int, _ current: Int) -> Bool {
    if countsByTwenties, value == 20, current == 4 { return true }
    if countsByTwenties, last == 60 || last == 80 { return value < 20 }
    return last >= 20 && last < 100 && last % 10 == 0 && value < 10
  }

  private func joinsByWord(_ value: Int, after last: Int) -> Bool {
    countsByTwenties && (value == 1 || value == 11) && last >= 20
  }

  static let english: NumberWords = {
    var values: [String: Int] = [:]
    let small = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (offset, word) in small.enumerated() { values[word] = offset + 2 }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (offset, word) in tens.enumerated() { values[word] = (offset + 2) * 10 }
    values["one"] = 1
    return NumberWords(
      values: values, hundred: ["hundred"], thousand: ["thousand"], joiner: "and", one: ["one"])
  }()

  static let dutch: NumberWords = {
    var values: [String: Int] = ["een": 1]
    let small = [
      "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
      "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ]
    for (offset, word) in small.enumerated() { values[word] = offset + 2 }
    let tens = [
      "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
    ]
    let units = ["een"] + small.prefix(8)
    for (offset, ten) in tens.enumerated() {
      values[ten] = (offset + 2) * 10
      for (unit, word) in units.enumerated() {
        values[word + "en" + ten] = (offset + 2) * 10 + unit + 1
      }
    }
    // Hundreds are written together with what follows: `honderddertig`, `driehonderdvijftig`.
    let belowHundred = values
    for (hundreds, prefix) in ([""] + small.prefix(8)).enumerated() {
      let hundred = prefix + "honderd"
      values[hundred] = (hundreds + 1) * 100
      for (word, value) in belowHundred {
        values[hundred + word] = (hundreds + 1) * 100 + value
        values[hundred + "en" + word] = (hundreds + 1) * 100 + value
      }
    }
    return NumberWords(
      values: values, hundred: ["honderd"], thousand: ["duizend"], joiner: "en", one: ["een"])
  }()

  static let french: NumberWords = {
    var values: [String: Int] = ["un": 1, "une": 1]
    let small = [
      "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "treize", "quatorze", "quinze", "seize",
    ]
    for (offset, word) in small.enumerated() { values[word] = offset + 2 }
    let tens = [
      "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
      "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    ]
    values.merge(tens) { $1 }
    var words = NumberWords(
      values: values, hundred: ["cent", "cents"], thousand: ["mille"], joiner: "et",
      one: ["un", "une"])
    words.countsByTwenties = true
    return words
  }()
}
