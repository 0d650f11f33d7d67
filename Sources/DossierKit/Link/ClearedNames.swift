/// The names of people whom the law has let go: acquitted, charges dropped, rehabilitated.
struct ClearedNames: Sendable {
  private let matcher: NameMatcher
  /// The people, in the order of their ids.
  let people: [RecordIndex]
  var isEmpty: Bool { people.isEmpty }

  init(_ records: [Record]) {
    var patterns: [NamePattern] = []
    var people: [RecordIndex] = []
    for (number, record) in records.enumerated() {
      guard case .person(let person) = record.details, person.isCleared else { continue }
      let index = RecordIndex(clamping: number)
      people.append(index)
      var names = [record.title] + record.common.aliases.map(\.name.value)
      if person.isFullyIdentified { names += Surname.forms(of: person.name.value) }
      patterns += names.map { NamePattern(text: $0, value: index) }
    }
    self.people = people
    matcher = NameMatcher(patterns)
  }

  /// The first of them whom a text names.
  func person(in text: String) -> RecordIndex? {
    matcher.matches(in: Array(text.utf8)).first.flatMap { matcher.values(of: $0).first }
  }
}
