/// How far a person is identified whose record does not say it with `identify`.
///
/// The table of safe defaults, by category, part and age:
///
/// | | victim | accused | other part, or none |
/// |---|---|---|---|
/// | minor, of any category | limited | none | limited |
/// | private person, or no category | limited | limited | full |
/// | public figure, official, journalist | full | full | full |
///
/// Accused are suspects and perpetrators in an incident, and everybody whom the law has looked at
/// (`legal`), also those it has let go; of adults, not those who were finally convicted.
struct SafeIdentification: Sendable, Equatable {
  enum Ground: Sendable {
    case minor, accusedMinor, victim, accused

    /// The person in the words of a diagnostic.
    var words: String {
      switch self {
      case .minor: "a minor"
      case .accusedMinor: "a minor to whom a deed is laid"
      case .victim: "a private person and a victim"
      case .accused: "a private person whom no court has finally convicted"
      }
    }
  }

  let identify: Person.Identification
  let ground: Ground

  /// The default for a person with some roles in incidents; nil for one whom readers may know.
  init?(_ person: Person, roles: Set<Involvement.Role>) {
    let hasPart = roles.contains(.suspect) || roles.contains(.perpetrator)
    let isAccused = hasPart || person.isUnderSuspicion
    if person.isMinor {
      let isAccused = isAccused || person.isFinallyConvicted
      (identify, ground) = isAccused ? (.none, .accusedMinor) : (.limited, .minor)
      return
    }
    switch person.category {
    case .publicFigure, .official, .journalist: return nil
    case .privatePerson, nil: break
    }
    if roles.contains(.victim) {
      (identify, ground) = (.limited, .victim)
    } else if isAccused, !person.isFinallyConvicted {
      (identify, ground) = (.limited, .accused)
    } else {
      return nil
    }
  }
}
