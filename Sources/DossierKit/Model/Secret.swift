/// A string that no output may hold, and the record that it protects.
struct Secret: Sendable {
  let text: String
  let record: SourceRange
  /// A name (L02), or a private note or draft (L01).
  let isName: Bool

  /// The names that a record withholds from readers, and its internal note.
  static func secrets(of record: Record, isPublic: Bool) -> [Secret] {
    var secrets: [Secret] = []
    if let note = record.common.internalNote, note.value.utf8.count >= 8 {
      secrets.append(Secret(text: note.value, record: record.place(note.range), isName: false))
    }
    if case .person(let person) = record.details {
      let isAnonymised = record.common.takedown?.action.value == .anonymise
      guard !person.isFullyIdentified || isAnonymised else { return secrets }
      let place = record.place(person.name.range)
      secrets.append(Secret(text: person.name.value, record: place, isName: true))
      for alias in record.common.aliases where !isPublicForm(alias, of: person) {
        secrets.append(
          Secret(text: alias.name.value, record: record.place(alias.name.range), isName: true))
      }
    }
    return secrets
  }

  /// Whether readers may see an alias of a person whose name is withheld.
  static func isPublicForm(_ alias: Alias, of person: Person) -> Bool {
    alias.name.value == person.protection?.displayName?.value || alias.kind == .initials
  }
}
