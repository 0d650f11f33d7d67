/// The names of all records, and the matcher that finds them in text.
///
/// A class, because it is built once and handed on for every paragraph.
final class NameIndex: Sendable {
  /// What a name says of a record.
  struct Meaning: Sendable {
    enum Role: Sendable {
      /// The record's own name or one of its aliases.
      case name
      /// The last part of a person's name, which means the person once the whole name has stood.
      case surname
      /// A name that is kept out of text: it links nothing, and neither does a part of it.
      case kept(Alias.Match)
    }
    let record: RecordIndex
    let role: Role
    let spelling: NameSpelling
  }

  /// A name in a text and what it may mean, at least one record.
  struct Candidate {
    let range: Range<Int32>
    let meanings: [Meaning]
  }

  private let matcher: NameMatcher
  private let meanings: [Meaning]

  /// Collects the names of records of some kinds.
  ///
  /// Names of kinds that do not link are collected as well where they may hold another name: the
  /// city is not linked in the name of a person.
  init(_ records: [Record], kinds: [RecordKind]) {
    let kinds = Set(kinds + DossierSettings.Linking().kinds)
    var patterns: [NamePattern] = []
    var meanings: [Meaning] = []
    for (index, record) in records.enumerated()
    where kinds.contains(record.kind) && !record.common.hasStandIns {
      for form in Self.forms(of: record) {
        patterns.append(
          NamePattern(
            text: form.name, value: Int32(clamping: meanings.count), exactCase: form.isExact))
        meanings.append(
          Meaning(
            record: RecordIndex(clamping: index), role: form.role,
            spelling: NameSpelling(form.name)))
      }
    }
    matcher = NameMatcher(patterns)
    self.meanings = meanings
  }

  /// A name form of a record, and how it is found in text.
  typealias Form = (name: String, isExact: Bool, role: Meaning.Role)

  /// The name forms under which a record is found in text.
  ///
  /// An alias of the same words as the name says how the name itself is found.
  static func forms(of record: Record) -> [Form] {
    var forms: [Form] = []
    if let title = nameInText(record),
      !record.common.aliases.contains(where: { $0.name.value == title })
    {
      forms.append((title, Alias.isFoundAsWritten(title), .name))
    }
    for alias in record.common.aliases {
      let match = alias.effectiveMatch
      switch match {
      case .auto: forms.append((alias.name.value, false, .name))
      case .case: forms.append((alias.name.value, true, .name))
      case .explicit, .never: forms.append((alias.name.value, false, .kept(match)))
      }
    }
    if case .person(let person) = record.details, person.isFullyIdentified {
      forms += Surname.forms(of: person.name.value).map {
        ($0, $0.unicodeScalars.count <= 3, .surname)
      }
    }
    return forms
  }

  /// A record's name if text may hold it: claims and titles of works are no names.
  private static func nameInText(_ record: Record) -> String? {
    switch record.details {
    case .claim, .source, .article: return nil
    case .person(let person):
      return person.protection?.isNameless == true ? nil : record.title
    default: return record.title
    }
  }

  /// Lends what a search of many texts needs.
  func withSearch(_ body: (Search) -> Void) {
    meanings.withUnsafeBufferPointer { meanings in
      matcher.withSearch { body(Search(matcher: $0, meanings: meanings)) }
    }
  }

  /// A search of many texts for names.
  struct Search {
    fileprivate let matcher: NameMatcher.Search
    fileprivate let meanings: UnsafeBufferPointer<Meaning>

    /// The names in a text, leftmost and longest, none overlapping another.
    func candidates(in text: [UInt8]) -> [Candidate] {
      var candidates: [Candidate] = []
      text.withUnsafeBufferPointer { bytes in
        matcher.forEachMatch(in: bytes) { match in
          let fitting = fitting(match, text)
          if !fitting.isEmpty {
            candidates.append(Candidate(range: match.range, meanings: fitting))
          }
        }
      }
      return candidates
    }

    /// What a match may mean where it stands; nothing when it is no name there.
    private func fitting(_ match: NameMatch, _ text: [UInt8]) -> [Meaning] {
      let range = Int(match.range.lowerBound)..<Int(match.range.upperBound)
      let surroundings = NameSurroundings(text: text, range: range)
      guard !surroundings.continueName else { return [] }
      var fitting: [Meaning] = []
      fitting.reserveCapacity(2)
      matcher.forEachValue(of: match) { value in
        if meanings[value].spelling.admits(text[range]) { fitting.append(meanings[value]) }
      }
      // A surname gives way to whatever else has that name.
      if fitting.contains(where: { !$0.isSurname }) {
        fitting.removeAll(where: \.isSurname)
      } else if !surroundings.leaveSurnameBare {
        return []
      }
      return fitting
    }
  }
}

extension NameIndex.Meaning {
  var isSurname: Bool { if case .surname = role { true } else { false } }
  var isName: Bool { if case .name = role { true } else { false } }
}
