/// The one gate: takes out all that may not be published as of one instant.
///
/// Later stages cannot leak what they never see: internal notes are gone, withheld names are
/// replaced, places are blurred, and references to records that stay back keep their words only.
struct Selector: Sendable {
  /// The instant for which the dossier is published.
  let asOf: Instant
  /// Takes the place of the dossier's own `url:`.
  var baseURL: String?
  /// Whether drafts and embargoed records are shown, for the eyes of the newsroom.
  var isPreview = false
  /// Whether the instant was chosen, and is not just the present.
  var isPast = false
  /// How many records are searched for names at once.
  var jobs = 1
  /// The records in which an earlier process found nothing.
  var known: KnownPlainRecords?
  /// Reads a body again when a name in it was replaced.
  var reread: NameWithholding.Reread = { _, _, _ in nil }

  /// What Select makes: the public edition, and what the proof before writing looks for.
  struct Selection: Sendable {
    let edition: Edition
    let proof: Proof
    /// The same for one more version of a record.
    let gate: RecordGate
    /// The records in which nothing was found.
    let plain: PlainRecords

    var secrets: [Secret] { proof.secrets }
  }

  /// Takes out what is not public, and checks that every reference names a record.
  func select(_ site: ParsedSite) async -> Outcome<Selection> {
    var settings = site.settings
    var diagnostics: [Diagnostic] = []
    if let baseURL, let url = BaseURL.normalized(baseURL) {
      settings.url = Located(url, settings.title.range)
    }
    let zone = settings.timezone?.value ?? .utc
    async let filePaths = [RecordID: String](pathsOf: site.paths)
    var knowledge = Knowledge(
      asOf: asOf, dates: Knowledge.Dates(site.records, zone: zone, isPast: isPast))
    let verdicts = await Parallel.map(site.records, jobs: jobs) { [knowledge] record in
      verdict(record, site.gates[record.id] ?? GateFields(), knowledge)
    }
    knowledge.hasLater = isPast && verdicts.contains { $0.publication == .later }
    let site = protected(site, verdicts, &diagnostics)
    let files = WithheldFiles(site.records, verdicts.map(\.isShown))
    let directory = Directory(site, verdicts, filePaths: await filePaths)
    let check = ReferenceCheck(directory: directory)
    check.check(settings, &diagnostics)

    var records: [Record] = []
    var flawed: [Record] = []
    let language = settings.language.value
    // Beside the looks, because they need one task alone.
    async let paths = site.paths.filter { directory.isPublic($0.value) }
    async let unpublished = UnpublishedLinks.problems(site, directory, verdicts)
    async let protected = secrets(of: site, verdicts)
    async let withdrawn = (
      tombstones: tombstones(site.records, verdicts), gone: gone(site.records, verdicts),
      proof: proof(site.records, verdicts)
    )
    let looks = await Parallel.map(Array(site.records.indices), jobs: jobs) {
      [knowledge, site, verdicts] index in
      look(
        at: site.records[index], verdicts[index], check, knowledge, files, language: language,
        isPlain: known?.isPlain(index, in: site.records[index].file) ?? false)
    }
    records.reserveCapacity(looks.count)
    for (record, look) in zip(site.records, looks) {
      diagnostics += look.diagnostics
      guard let version = look.value?.record else { continue }
      if record.common.hasStandIns { flawed.append(version) } else { records.append(version) }
    }
    var (collector, withheld) = await protected
    collector.addBylines(of: site.records, unless: records)
    settings.prune(directory.isPublic)
    knowledge.trim(&settings)
    let names = publicNames(of: records)
    collector.dropSurnames(in: names)
    let withholding = withholding(
      collector.secrets + collector.surnames, withheld, settings,
      publicNames: names)
    withholding.apply(to: &settings, &diagnostics)
    // A record that is not whole is none of these, and its name is no public one.
    let knownNames = flawed.isEmpty ? known : nil
    let withheldNames = await withholding.apply(to: &records, jobs: jobs) {
      knownNames?.namesNobody($0, in: $1) ?? false
    }
    diagnostics += withheldNames.diagnostics
    diagnostics += await unpublished
    let edition = Edition(
      settings: settings, records: records, flawed: flawed, fields: withheldNames.fields,
      assets: site.assets.filter { !files.paths.contains($0.path) },
      mapLayers: Self.layers(of: site), outlines: Self.outlines(of: records, in: site),
      paths: await paths,
      tombstones: await withdrawn.tombstones, gone: await withdrawn.gone,
      drafts: isPreview
        ? Set(zip(site.records, verdicts).filter { $1.isDraft }.map { $0.0.id }) : nil,
      asOf: asOf)
    var proof = await withdrawn.proof
    proof.secrets = await collector.finish(records, settings, jobs: jobs)
    proof.publicNames = names
    let gate = RecordGate(
      selector: self, check: check, knowledge: knowledge, files: files, withholding: withholding,
      language: language)
    let plain = PlainRecords(
      isPlain: looks.map { $0.diagnostics.isEmpty && $0.value?.isWhole == true },
      namesNobody: withheldNames.namesNobody)
    return Outcome(
      Selection(edition: edition, proof: proof, gate: gate, plain: plain), diagnostics)
  }

  /// Checks what a record refers to, unless it is known to be right; its public version, if it has
  /// one.
  func look(
    at record: Record, _ verdict: Verdict, _ check: ReferenceCheck, _ knowledge: Knowledge,
    _ files: WithheldFiles, language: String, isPlain: Bool = false
  ) -> Outcome<PublicVersion?> {
    var diagnostics: [Diagnostic] = []
    if !isPlain { check.check(record, isPublic: verdict.isShown, &diagnostics) }
    if verdict.publication == .later, !isPast, record.kind != .media {
      diagnostics.append(.isLater(record.id, at: record.place(record.common.id.range)))
    }
    guard verdict.isShown else { return Outcome(nil, diagnostics) }
    if !isPast {
      diagnostics += knowledge.laterEntries(of: record).map { entry in
        .entryIsLater(entry.what, at: record.place(entry.date))
      }
    }
    let directory = check.directory
    var version = publicVersion(
      of: record, directory, knowledge, language: language, isPlain: isPlain)
    files.takeOut(of: &version.record, at: directory.path(of: record.id), &diagnostics)
    return Outcome(version, diagnostics)
  }

  /// What readers get of a record, and whether that is with all its references.
  typealias PublicVersion = (record: Record, isWhole: Bool)

  /// What is decided of a record.
  struct Verdict: Sendable {
    let publication: Publication
    /// Whether the edition holds it.
    let isShown: Bool
    /// Whether only a preview shows it.
    var isDraft: Bool { isShown && publication != .published }
  }

  private func verdict(
    _ record: Record, _ gate: GateFields, _ knowledge: Knowledge
  ) -> Verdict {
    let publication = Publication(of: record, gate, knowledge)
    let isShown = publication == .published || (isPreview && publication.isPreviewed)
    return Verdict(publication: publication, isShown: isShown)
  }

  /// The site with the safe defaults for people whose record does not say how far to identify them.
  private func protected(
    _ site: ParsedSite, _ verdicts: [Verdict], _ diagnostics: inout [Diagnostic]
  ) -> ParsedSite {
    var defaults = DefaultProtection()
    for (record, verdict) in zip(site.records, verdicts) {
      // What is protected today is protected in the past too.
      let counts = verdict.isShown || (isPast && verdict.publication == .later)
      if counts, case .incident(let incident) = record.details { defaults.add(incident) }
    }
    var site = site
    for (index, verdict) in verdicts.enumerated() where site.records[index].kind == .person {
      defaults.apply(to: &site.records[index], isShown: verdict.isShown, &diagnostics)
    }
    return site
  }

  /// The layers of base maps, without the outlines of single places: those may tell more than
  /// readers get of their place.
  private static func layers(of site: ParsedSite) -> [MapLayer] {
    guard !site.mapLayers.isEmpty else { return [] }
    var outlines: Set<String> = []
    for record in site.records {
      guard case .location(let location) = record.details, let shape = location.shape?.value else {
        continue
      }
      outlines.formUnion([shape, "map/\(shape)"])
    }
    return site.mapLayers.filter { !outlines.contains("map/\($0.name).geojson") }
  }

  /// The outlines of public places; a place that is told less exactly has lost its `shape`.
  private static func outlines(
    of records: [Record], in site: ParsedSite
  ) -> [String: Boxed<MapLayer>] {
    guard !site.mapLayers.isEmpty else { return [:] }
    var outlines: [String: Boxed<MapLayer>] = [:]
    for record in records {
      guard case .location(let location) = record.details, let shape = location.shape?.value else {
        continue
      }
      let layer = site.mapLayers.first { layer in
        let file = "map/\(layer.name).geojson"
        return Bytes.equal(file, shape) || Bytes.equal(file, "map/\(shape)")
      }
      outlines[shape] = layer.map { Boxed($0) }
    }
    return outlines
  }

  // MARK: - Public versions

  /// The record without its private parts; in a plain one there is no reference to take out.
  private func publicVersion(
    of record: Record, _ directory: Directory, _ knowledge: Knowledge, language: String,
    isPlain: Bool
  ) -> PublicVersion {
    var record = record
    knowledge.trim(&record)
    var isWhole = isPlain || !record.prune(directory.isPublic)
    switch record.details {
    case .person(var person):
      person = publicVersion(of: person, &record.common, language: language)
      record.details = .person(person)
    case .location(let location): record.details = .location(location.blurred)
    case .article, .source: record.removeBylines()
    case .quote(var quote):
      // A speaker is named, or is a record.
      if let id = RecordID(quote.speaker.value), directory.isWithheld(id) {
        quote.speaker.value = ""
        record.details = .quote(quote)
      }
      record.removeBylines()
    default: break
    }
    if !isPlain, var body = record.body, withhold(in: &body, of: record.id, directory) {
      record.body = body
      isWhole = false
    }
    return (record, isWhole)
  }

  /// Takes out of a text every reference to a record that readers do not get; whether there was one.
  private func withhold(
    in body: inout Body, of record: RecordID, _ directory: Directory
  ) -> Bool {
    var isChanged = false
    for index in body.references.indices {
      let target = body.references[index].target
      if directory.isWithheld(target, from: record) {
        body.references[index].target = .withheld
        isChanged = true
      } else if case .citations(let citations) = target {
        let shown = citations.filter { directory.isPublic($0.source.value) }
        guard shown.count < citations.count else { continue }
        body.references[index].target = .citations(shown)
        isChanged = true
      }
    }
    for index in body.directives.indices
    where body.directives[index].names(other: directory.isPublic) {
      body.directives[index].prune(directory.isPublic)
      isChanged = true
    }
    return isChanged
  }

  private func publicVersion(
    of person: Person, _ common: inout CommonFields, language: String
  ) -> Person {
    var person = person
    guard person.isWithheld(by: common.takedown) else { return person }
    common.aliases.removeAll { !person.isPublicForm($0) }
    let isAnonymised = common.takedown?.action.value == .anonymise
    let range = common.id.range
    let given = isAnonymised ? nil : person.protection?.displayName
    let identify = isAnonymised ? nil : person.protection?.identify
    let display = given ?? Located(Person.withheld(in: language), range)
    person.protection = Person.Protection(
      identify: identify ?? Located(.none, range), displayName: display, isNameless: given == nil)
    person.name.value = display.value
    return person
  }

  private func publicNames(of records: [Record]) -> [String] {
    records.flatMap { record -> [String] in
      switch record.details {
      case .person, .organization, .location:
        [record.title] + record.common.aliases.map(\.name.value)
      default: []
      }
    }
  }

  private func withholding(
    _ secrets: [Secret], _ people: [Record], _ settings: DossierSettings, publicNames: [String]
  ) -> NameWithholding {
    var owners: [SourceRange: Record] = [:]
    for record in people {
      guard case .person(let person) = record.details else { continue }
      owners[record.place(person.name.range)] = record
      for alias in record.common.aliases { owners[record.place(alias.name.range)] = record }
    }
    let named = secrets.compactMap { secret -> NameWithholding.Form? in
      guard let owner = owners[secret.record], case .person(let person) = owner.details else {
        return nil
      }
      var whole: String?
      switch secret.kind {
      case .name:
        // The name turned round is for the proof alone: two sentences may meet in it.
        guard
          secret.text == person.name.value
            || owner.common.aliases.contains(where: { $0.name.value == secret.text })
        else { return nil }
      case .surname: whole = person.name.value
      default: return nil
      }
      var common = owner.common
      let shown = publicVersion(of: person, &common, language: settings.language.value)
      return NameWithholding.Form(
        secret: secret, display: shown.displayName, id: owner.id,
        whole: whole)
    }
    return NameWithholding(
      named, publicNames: publicNames, stops: settings.withheldNames == .stop, reread: reread)
  }

  // MARK: - Takedowns

  private func tombstones(_ records: [Record], _ verdicts: [Verdict]) -> [Edition.Tombstone] {
    zip(records, verdicts).compactMap { record, verdict in
      guard verdict.publication == .withdrawn, record.kind.hasPage else { return nil }
      let takedown = record.common.takedown
      return Edition.Tombstone(
        id: record.id, kind: record.kind, previousIDs: record.common.previousIDs.map(\.value),
        decidedOn: takedown?.decidedOn?.value, reason: takedown?.reason?.value,
        place: record.place(record.common.id.range))
    }
  }

  private func gone(_ records: [Record], _ verdicts: [Verdict]) -> [String] {
    zip(records, verdicts).flatMap { record, verdict -> [String] in
      guard verdict.publication == .removed, record.kind.hasPage else { return [] }
      return ([record.id] + record.common.previousIDs.map(\.value)).map {
        OutputPaths.path(of: $0, kind: record.kind)
      }
    }
  }

  // MARK: - The proof

  private func proof(_ records: [Record], _ verdicts: [Verdict]) -> Proof {
    var proof = Proof(asOf: asOf)
    for (record, verdict) in zip(records, verdicts) {
      let isDecided = verdict.isShown || verdict.publication == .withdrawn
      if let takedown = record.common.takedown, isDecided, takedown.action.value != .anonymise,
        let path = OutputPaths.path(of: record)
      {
        proof.unlisted.append((path, record.place(takedown.action.range)))
      }
      if case .location(let location) = record.details, let point = location.coordinates {
        if let decimals = location.publicDecimals {
          proof.points.append(
            Proof.Point(
              coordinates: point.value, decimals: decimals, record: record.place(point.range)))
        } else if verdict.isShown {
          proof.publicPoints.append(point.value)
        }
      }
    }
    return proof
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A record is dated after the present, so readers do not get it yet.
  fileprivate static func isLater(_ id: RecordID, at place: SourceRange) -> Self {
    Diagnostic(
      .unpublishedReference, .warning, at: place,
      "'\(id)' is dated later than this build, so readers do not get it",
      help: "mend the date; an event to come needs a source that was published before")
  }

  /// An entry of a history is dated after the present, so what stood before it stands.
  fileprivate static func entryIsLater(_ what: String, at place: SourceRange) -> Self {
    Diagnostic(
      .unpublishedReference, .warning, at: place,
      "\(what) is dated later than this build, so readers do not get it",
      help: "mend the date, or publish again when it has come")
  }
}
