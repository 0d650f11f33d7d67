/// Rule L03: no picture shows a person whom readers may not know.
///
/// A person is shown by the own `portrait`, and by a picture whose `depicts` names them.
enum ProtectedPortraits {
  /// One error for each field that shows such a person.
  static func find(in context: LinkContext) -> [Diagnostic] {
    context.records.flatMap { record -> [Diagnostic] in
      switch record.details {
      case .person(let person):
        guard !person.isFullyIdentified, let portrait = person.portrait else { return [] }
        return [.portrait(of: record, at: record.place(portrait.range), person)]
      case .media(let media):
        return media.depicts.compactMap { id in
          guard let index = context.indices[id.value] else { return nil }
          let shown = context.records[Int(index)]
          guard case .person(let person) = shown.details, !person.isFullyIdentified else {
            return nil
          }
          return .depicted(shown, at: record.place(id.range), person)
        }
      default:
        return []
      }
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func portrait(
    of record: Record, at place: SourceRange, _ person: Person
  ) -> Self {
    Diagnostic(
      .protectedPortrait, at: place, "a portrait of '\(record.id)', whom readers may not know",
      help: "take the portrait out" + wayOut(record), notes: note(record, person))
  }

  fileprivate static func depicted(
    _ shown: Record, at place: SourceRange, _ person: Person
  ) -> Self {
    Diagnostic(
      .protectedPortrait, at: place, "a picture of '\(shown.id)', whom readers may not know",
      help: "take the picture out of the dossier" + wayOut(shown),
      notes: note(shown, person))
  }

  /// The other way out; there is none from a decision to make the person anonymous.
  private static func wayOut(_ record: Record) -> String {
    record.common.takedown == nil ? ", or set 'identify: full' for '\(record.id)'" : ""
  }

  /// Where it says so: `identify`, or the decision to make the person anonymous.
  private static func note(_ record: Record, _ person: Person) -> [Note] {
    let place = record.common.takedown?.action.range ?? person.protection?.identify.range
    return place.map { [Note("identification is limited here", at: record.place($0))] } ?? []
  }
}
