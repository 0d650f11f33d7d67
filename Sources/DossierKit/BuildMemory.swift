import CommonMark

/// Spares a build what the last one did already: all of it, or the pages that would come out alike.
struct BuildMemory: Sendable {
  private static let largest = 256 << 20

  private let options: BuildOptions
  private let place: BuildOptions.Memory
  private let sources: Build.Sources
  private let inputs: String
  private let last: LastBuild?

  /// Nil when nothing is to be remembered, or a file could not be read.
  init?(_ options: BuildOptions, _ sources: Outcome<Build.Sources>) async {
    guard let place = options.memory, sources.diagnostics.isEmpty else { return nil }
    let inputs = await SiteInputs(options, place.program).hash(of: sources.value) { $0.bytes[...] }
    guard let inputs else { return nil }
    self.options = options
    self.place = place
    self.sources = sources.value
    self.inputs = inputs
    last = Self.open(place).flatMap { parent, name in
      (try? FileContents.read(name, in: parent, limit: Self.largest)).flatMap {
        LastBuild(bytes: $0)
      }
    }
  }

  /// The last build, when it made what stands in the folder and would make it now.
  private func last(in folder: OutputFolder, if isRight: (LastBuild) -> Bool) -> LastBuild? {
    guard let last, isRight(last), !folder.finishedInterrupted,
      last.holds(at: options.asOf.instant), OutputState.digest(of: folder) == last.outputs
    else { return nil }
    return last
  }

  /// The report of the last build, when the same would be made and stands in the folder untouched.
  func recall(_ folder: OutputFolder) -> BuildReport? {
    last(in: folder) { $0.inputs == inputs }?.report(of: sources.texts)
  }

  /// What pages can read now, and which of them need not be made again.
  func pages(of plan: Build.Plan, in folder: OutputFolder) async -> KeptPages? {
    guard let frame = await frame(of: plan.linked) else { return nil }
    let digests = await ReadingDigests(plan.linked.site, plan.index.usages, jobs: options.jobs)
    let known = last(in: folder) { $0.frame == frame }.flatMap {
      PageReadings(bytes: $0.readings[...])
    }
    return KeptPages(frame: frame, digests: digests.values, known: known)
  }

  /// Keeps what a build made; where nothing can be kept, the next build is a full one.
  func keep(
    _ report: BuildReport, _ pages: KeptPages?, _ made: [String: Readings], isClean: Bool,
    in folder: OutputFolder
  ) {
    guard let linked = report.linked, let (parent, name) = Self.open(place),
      let outputs = OutputState.digest(of: folder), let written = report.written
    else { return }
    let asOf = options.asOf.instant.seconds
    let last = LastBuild(
      inputs: inputs, outputs: outputs, from: asOf,
      until: options.isPast ? .max : linked.moments.end(after: asOf), records: report.records,
      links: report.links, pages: report.pages, cleaned: report.cleaned,
      files: written.written + written.unchanged,
      told: ToldProblems(diagnostics: report.diagnostics, waived: report.waived),
      frame: isClean ? pages?.frame : nil,
      readings: pages?.readings(of: report.planned, made: made).bytes ?? [])
    let fileSystem = FileSystem()
    let new = name + ".new"
    try? fileSystem.removeFile(new, in: parent)
    guard (try? fileSystem.createFile(new, in: parent, of: last.bytes)) != nil else { return }
    try? fileSystem.rename(new, in: parent, to: name, in: parent)
  }

  private static func open(_ place: BuildOptions.Memory) -> (parent: Folder, name: String)? {
    let (folder, name) = FilePath.split(place.path)
    return (try? Folder(path: folder.isEmpty ? "." : String(folder))).map { ($0, String(name)) }
  }

  /// The hash of all that decides the pages but for plain texts; nil when a file could not be read.
  ///
  /// A text is plain when it draws nothing of its own: no component and no picture. Of the claims that
  /// texts name, only which they are counts.
  private func frame(of linked: Build.Linked) async -> String? {
    let site = linked.site
    var bodies: [FileID: Int] = [:]
    for record in site.records {
      guard let body = record.body, body.directives.isEmpty, body.facts.images.isEmpty else {
        continue
      }
      bodies[record.file] = body.start
    }
    let starts = bodies
    let hash = await SiteInputs(options, place.program).hash(of: sources) { file in
      file.bytes[..<min(starts[file.id] ?? .max, file.bytes.count)]
    }
    guard let hash else { return nil }
    var rest = QuickHash()
    rest.add(site.outdated)
    for record in site.records.indices { rest.add(claimsOf: record, in: site) }
    for secret in linked.proof.secrets {
      rest.add(secret.text)
      rest.add("\(secret.kind) \(secret.isCapital)")
    }
    return "\(hash) \(String(rest.value, radix: 16))"
  }
}

/// The pages of the last build that would come out alike.
struct KeptPages: Sendable {
  let frame: String
  private let digests: [UInt64]
  private let known: PageReadings?
  /// The keys whose digests are others than then.
  private let changed: [Bool]

  init(frame: String, digests: [UInt64], known: PageReadings?) {
    self.frame = frame
    self.digests = digests
    self.known = known.flatMap { $0.digests.count == digests.count ? $0 : nil }
    changed = zip(self.known?.digests ?? [], digests).map { $0 != $1 }
  }

  /// Whether a page read nothing that is different now.
  func holds(_ file: PlannedFile) -> Bool {
    guard file.isNoted, let readings = known?.pages[file.path.text] else { return false }
    return readings.keys.allSatisfy { Int($0) < changed.count && !changed[Int($0)] }
  }

  /// What each page reads, of those that were made and those that were kept.
  func readings(of files: [PlannedFile], made: [String: Readings]) -> PageReadings {
    var pages = made
    for file in files where file.isNoted && pages[file.path.text] == nil && holds(file) {
      pages[file.path.text] = known?.pages[file.path.text]
    }
    return PageReadings(digests: digests, pages: pages)
  }
}

extension QuickHash {
  /// The claims that a record's text names, in its order.
  fileprivate mutating func add(claimsOf record: Int, in site: Site) {
    guard let linked = site.bodies[record] else { return }
    for mention in linked.mentions where site[mention.record].kind == .claim {
      add(record)
      add(mention.record)
    }
    for case .claim(let claim) in linked.resolutions {
      add(record)
      add(claim)
    }
  }

  /// Whom texts go on accusing, and where.
  fileprivate mutating func add(_ outdated: OutdatedStanding) {
    for (record, people) in outdated.people.sorted(by: { $0.key < $1.key }) {
      add(record)
      for person in people { add(person) }
    }
    for (record, passages) in outdated.passages.sorted(by: { $0.key < $1.key }) {
      add(record)
      for passage in passages {
        add(passage.person)
        add(passage.block)
        add(passage.word.lowerBound)
      }
    }
  }
}

extension Build.Linked {
  /// The days and instants of the content and of what was recorded as published.
  fileprivate var moments: Moments {
    var moments = written.moments
    if let ledger {
      for entry in PublishedLedger.read(ledger).value.entries {
        moments.note(day: entry.recordedOn.dayNumber)
      }
    }
    return moments
  }
}
