import Testing

@testable import DossierKit

/// What text calls a person by, once the whole name has stood.
struct SurnameTests {
  @Test(arguments: [
    ("Marit Oosterlinck", ["Oosterlinck"]), ("Jan Van der Zwalm", ["Zwalm", "Van der Zwalm"]),
    ("Léopold de Wisserand", ["Wisserand", "de Wisserand"]), ("Salma al-Qadiri", ["al-Qadiri"]),
    ("Martin Brookfield Jr.", ["Brookfield"]), ("Seán O'Mardle", ["O'Mardle"]),
    ("Ana García-Lomas", ["García-Lomas"]), ("Marit  Anna Oosterlinck", ["Oosterlinck"]),
    ("de Wisserand", ["Wisserand"]), ("Oosterlinck", []), ("O.Z.", []), ("Oussama Z.", []),
    ("Clara May", []), ("Marit oosterlinck", []), ("Γιάννης Καρβέλας", []), ("徐 文昊", []),
    ("", []), ("Jr. Jr.", []), ("A B", []),
  ])
  func `a surname is the last word, with its particles`(name: String, forms: [String]) {
    #expect(Surname.forms(of: name) == forms)
  }

  /// Each text holds the surname between ‹ and ›.
  @Test(arguments: [
    ("so ‹Haquinet› said", true), ("‹Haquinet› said", true), ("said ‹Haquinet›. Then", true),
    ("Then ‹Haquinet› left", true), ("Judge ‹Haquinet› left", true), ("Mr. ‹Haquinet› left", true),
    ("the end. ‹Haquinet› left", true), ("Vice-President ‹Haquinet› left", true),
    ("l'avocat d'‹Haquinet› parle", true), ("(‹Haquinet›)", true), ("d’‹Haquinet›, Paris", true),
    ("with Luc ‹Haquinet› there", false), ("with L. ‹Haquinet› there", false),
    ("the ‹Haquinet› Foundation", false), ("‹Haquinet›\nFoundation", false),
    ("Élise ‹Haquinet› left", false), ("‹Haquinet› 2020", false), ("7 ‹Haquinet›", false),
  ])
  func `a surname beside another name is not bare`(marked: String, isBare: Bool) throws {
    let bytes = Array(marked.utf8)
    let open = try #require(bytes.firstRange(of: Array("‹".utf8)))
    let close = try #require(bytes.firstRange(of: Array("›".utf8)))
    let text =
      bytes[..<open.lowerBound] + bytes[open.upperBound..<close.lowerBound]
      + bytes[close.upperBound...]
    let length = close.lowerBound - open.upperBound
    let range = open.lowerBound..<open.lowerBound + length
    #expect(NameSurroundings(text: Array(text), range: range).leaveSurnameBare == isBare)
  }

  @Test(arguments: [
    ("Nice", "Nice", true), ("Nice", "NICE", true), ("Nice", "nice", false),
    ("Le Monde", "Le Monde", true), ("Le Monde", "Le monde", false),
    ("The Hague", "the hague", false),
    ("Red Cross", "Red cross", true), ("Red Cross", "red cross", false),
    ("havenproces", "HAVENPROCES", true),
    ("Łódź", "Lodz", true), ("Łódź", "łódź", false), ("Καρβέλας", "ΚΑΡΒΕΛΑΣ", true),
    ("Καρβέλας", "Καρβελάς", false), ("Καρβέλας", "Καρβε\u{301}λας", true), ("東京", "東京", true),
    ("στο Παρίσι", "στο\nΠαρίσι", true), ("9/11", "9/11", true), ("La", "la", false),
    ("", "", true),
  ])
  func `a name asks for its capital and, in Greek, its accents`(
    name: String, text: String, isAdmitted: Bool
  ) {
    #expect(NameSpelling(name).admits(Array(text.utf8)[...]) == isAdmitted)
  }

  @Test(arguments: [
    ("パリ", "‹パリ›の", false), ("パリ", "‹パリ›ス", true), ("パリ", "ス‹パリ›", true),
    ("パリ", "・‹パリ›・", false), ("9/11", "‹9/11›", false), ("9/11", "‹9/11›/1987", true),
    ("9/11", "‹9/11›/x", false), ("7:7", "1:‹7:7›", true), ("Paris", "1/‹Paris›/2", false),
  ])
  func `a piece of a longer word or number is no name`(
    name: String, marked: String, isPiece: Bool
  ) throws {
    let bytes = Array(marked.utf8)
    let open = try #require(bytes.firstRange(of: Array("‹".utf8)))
    let text = marked.filter { $0 != "‹" && $0 != "›" }
    let range = open.lowerBound..<open.lowerBound + name.utf8.count
    #expect(
      NameSurroundings(text: Array(text.utf8), range: range).continueName == isPiece)
  }
}
