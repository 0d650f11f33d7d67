/// The one gate: takes out all that may not be published as of one instant.
///
/// Later stages cannot leak what they never see: internal notes are gone, withheld names are
/// replaced, and references to records that stay back keep their words only.
struct Selector: Sendable {
  /// The instant for which the dossier is published.
  let asOf: Instant
  /// Takes the place of the dossier's own `url:`.
  var baseURL: String?

  /// What Select makes: the public edition, and what the proof before writing looks for.
  struct Selection: Sendable {
    let edition: Edition
    let secrets: [Secret]
  }

  /// Takes out what is not public, and checks that every reference names a record.
  func select(_ site: ParsedSite) -> Outcome<Selection> {
    var settings = site.settings
    var diagnostics: [Diagnostic] = []
    if let baseURL, let url = BaseURL.normalized(baseURL) {
      settings.url = Located(url, settings.title.range)
    }
    let directory = Directory(site, isPublic: isPublic)
    let check = ReferenceCheck(directory: directory)
    check.check(settings, &diagnostics)
    settings.pinned.removeAll { !directory.isPublic($0.value) }
    settings.known.removeAll { !directory.isPublic($0.value) }

    var records: [Record] = []
    var flawed: [Record] = []
    var secrets: [Secret] = []
    for record in site.records {
      check.check(record, isPublic: isPublic(record), &diagnostics)
      secrets += Secret.secrets(of: record, isPublic: isPublic(record))
      guard isPublic(record) else { continue }
      let version = publicVersion(of: record, directory)
      if record.common.hasStandIns { flawed.append(version) } else { records.append(version) }
    }
    let edition = Edition(
      settings: settings, records: records, flawed: flawed, assets: site.assets,
      paths: site.paths.filter { directory.isPublic($0.value) })
    return Outcome(Selection(edition: edition, secrets: secrets), diagnostics)
  }

  /// Whether a record may be published at the instant.
  func isPublic(_ record: Record) -> Bool {
    let common = record.common
    if let status = common.status?.value, status != .published { return false }
    if let embargo = common.embargo?.value, asOf < embargo { return false }
    if let expires = common.expires?.value, expires <= asOf { return false }
    if let action = common.takedown?.action.value, action == .withdraw || action == .remove {
      return false
    }
    if case .source(let source) = record.details, source.isConfidential { return false }
    return true
  }

  /// The record without its private parts.
  private func publicVersion(of record: Record, _ directory: Directory) -> Record {
    var record = record
    record.common.internalNote = nil
    if case .person(var person) = record.details {
      if record.common.takedown?.action.value == .anonymise {
        person.protection = Person.Protection(
          identify: Located(.none, record.common.id.range), displayName: nil)
      }
      if !person.isFullyIdentified {
        record.common.aliases.removeAll { !Secret.isPublicForm($0, of: person) }
        person.name.value = person.displayName
        record.details = .person(person)
      }
    }
    if var body = record.body {
      for index in body.references.indices {
        if directory.isWithheld(body.references[index].target, from: record.id) {
          body.references[index].target = .withheld
        }
      }
      record.body = body
    }
    return record
  }
}
