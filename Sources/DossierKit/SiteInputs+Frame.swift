import CommonMark

extension SiteInputs {
  /// The hash of all that decides the pages but for plain texts.
  ///
  /// A text is plain when it draws nothing of its own: no component and no picture. Of the claims that
  /// texts name, only which they are counts.
  func frame(of linked: Build.Linked) async -> String {
    let site = linked.site
    var bodies: [FileID: Int] = [:]
    for record in site.records {
      guard let body = record.body, body.isPlain else { continue }
      bodies[record.file] = body.start
    }
    let starts = bodies
    let hash = await hash { file in
      file.bytes[..<min(starts[file.id] ?? .max, file.bytes.count)]
    }
    return "\(hash) \(String(linked.textFrame, radix: 16))"
  }
}

extension Build.Linked {
  /// The hash of what texts decide on all pages: which claims they name, whom they go on accusing, and
  /// what is to be proved of the output; and of the smaller copies of pictures that could be made.
  var textFrame: UInt64 {
    var hash = QuickHash()
    hash.add(site.outdated)
    for record in site.records.indices { hash.add(claimsOf: record, in: site) }
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
  fileprivate mutating func add(claimsOf record: Int, in site: Site) {
    for claim in site.bodies[record]?.claims(in: site) ?? [] {
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
