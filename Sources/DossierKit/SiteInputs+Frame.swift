import CommonMark

extension SiteInputs {
  /// A hash of each file of the content without its text, where that is all of one record.
  ///
  /// Those of files that are as they were in the last build, which read files in the same way, are taken
  /// from it.
  func fronts(of parsed: ParsedFiles, after last: LastTexts.Head?) async -> [UInt64] {
    let last = last.flatMap { $0.files.count == files.count ? $0 : nil }
    return await Parallel.map(Array(content.indices), jobs: jobs) { [files, content] number in
      if let last, last.files[number] == files[number] { return last.fronts[number] }
      let file = content[number]
      let start = parsed[file.id]?.onlyBody?.start
      let front = file.bytes[..<min(start ?? .max, file.bytes.count)]
      var hash = QuickHash()
      hash.add(Self.hash(of: Self.digest(of: file.path, front)))
      hash.add(start ?? -1)
      return hash.value
    }
  }

  /// The hash of all that decides the site but for the texts of files that hold one record.
  func fields(_ fronts: [UInt64]) -> String {
    var hash = SHA256()
    hash.update(rest.utf8)
    for front in fronts { withUnsafeBytes(of: front.littleEndian) { hash.update($0) } }
    return SHA256.hex(hash.finish())
  }

  /// The hash of all that decides the pages but for plain texts.
  ///
  /// A text is plain when it draws nothing of its own: no component and no picture. Of the claims that
  /// texts name, only which they are counts. `fields` is the hash of all that is no text.
  func frame(of linked: Build.Linked, fields: String) -> String {
    var plain: Set<FileID> = []
    for record in linked.site.records where record.body?.isPlain == true {
      plain.insert(record.file)
    }
    var hash = QuickHash()
    for (id, file) in zip(ids, files) where !plain.contains(id) {
      hash.add(id.rawValue)
      hash.add(file)
    }
    return [fields, String(hash.value, radix: 16), String(linked.frame, radix: 16)]
      .joined(separator: " ")
  }
}

extension Build.Linked {
  /// The hash of what texts decide on all pages: which claims they name, whom they go on accusing, in
  /// which fields names are replaced, and what is to be proved of the output; and of the smaller copies
  /// of pictures that could be made.
  var textFrame: UInt64 {
    var hash = QuickHash()
    hash.add(fields)
    hash.add(site.outdated)
    let claims = site.range(of: .claim)
    for record in site.records.indices { hash.add(claimsOf: record, in: site, claims) }
    for secret in proof.secrets {
      hash.add(secret.text)
      hash.add("\(secret.kind) \(secret.isCapital)")
    }
    for (picture, copies) in site.scaledImages.sorted(by: { $0.key < $1.key }) {
      hash.add(picture)
      for copy in copies { hash.add(copy.path.text) }
    }
    return hash.value
  }
}

extension QuickHash {
  /// The claims that a record's text names, in its order.
  fileprivate mutating func add(
    claimsOf record: Int, in site: Site, _ claims: Range<RecordIndex>
  ) {
    guard let body = site.bodies[record] else { return }
    for mention in body.mentions where claims.contains(mention.record) {
      add(record)
      add(mention.record)
    }
    guard body.marksClaims else { return }
    for case .claim(let claim) in body.resolutions {
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
