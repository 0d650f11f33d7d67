import CommonMark

/// What machines are told alike on many pages, written once.
struct SharedData: Sendable {
  let publisher: [UInt8]?
  let dossier: [UInt8]
  /// The ways back to the main parts of the dossier: elements of a list, commas between them.
  let crumbs: [SitePart: [UInt8]]
}

/// The ids by which machines know records and pages (see the article Exports).
///
/// With `url:` full addresses. Without it addresses relative to the page, which mean the same
/// thing on every page of one site: no address is guessed.
struct MachineID: Sendable {
  let url: String?

  init(_ site: Site) { url = site.settings.url?.value }

  /// The address of a file of the site; relative from a folder below the root without `url:`.
  func page(_ path: String) -> String {
    let escaped = URLEscaper.escaped(path: path)
    return url.map { "\($0)/\(escaped)" } ?? "../\(escaped)"
  }

  /// The id of what a record is about.
  ///
  /// An article, a claim or a source is its page; a thing in the world is not, so it has a fragment
  /// of its own.
  func thing(_ record: Record, path: String) -> String {
    switch record.kind {
    case .incident, .location, .person, .organization: "\(page(path))#thing"
    case .article, .source, .claim, .quote, .term, .media: page(path)
    }
  }
}

/// Writes the things of schema.org that stand for records wherever they are named.
struct ThingReference: ThingWriting {
  let maker: LinkMaker

  /// A record by its id, type and name; nil for one that other pages may not name to machines.
  ///
  /// Somebody whose suspicion ended is never named without that.
  func json(_ index: RecordIndex) -> [UInt8]? {
    let record = maker.site[index]
    guard record.isListed, record.isRepeatable, let path = maker.site.paths[Int(index)],
      let type = Self.type(of: record)
    else { return nil }
    var json = JSONWriter()
    thing(type, in: &json) { json in
      json.member("@id", MachineID(maker.site).thing(record, path: path))
      if case .claim(let claim) = record.details {
        json.member("text", claim.text.value)
      } else {
        json.member("name", record.title)
      }
      json.optional("description", maker.standing(of: record))
    }
    return json.bytes
  }

  /// The type of schema.org; nil for a kind that pages cite instead of naming it.
  static func type(of record: Record) -> String? {
    switch record.details {
    case .article: "NewsArticle"
    case .incident: "Event"
    case .location: "Place"
    case .person: "Person"
    case .claim: "Claim"
    case .organization(let organization):
      switch organization.category {
      case .government, .police, .prosecutor, .court, .military, .emergency:
        "GovernmentOrganization"
      case .company: "Corporation"
      case .ngo: "NGO"
      case .media: "NewsMediaOrganization"
      case .armedGroup, .party, nil: "Organization"
      }
    case .source, .quote, .term, .media: nil
    }
  }
}

extension SharedData {
  /// Writes what pages share.
  init(site: Site, words: Words) {
    let ids = MachineID(site)
    let writer = SiteData(site: site)
    publisher = writer.publisher()
    dossier = writer.dossier(ids.page(SitePart.home.path))
    var crumbs: [SitePart: [UInt8]] = [:]
    for part in SitePart.allCases {
      crumbs[part] = Breadcrumbs.elements(
        (part == .home ? [.home] : [.home, part]).map { ($0.title(words), ids.page($0.path)) })
    }
    self.crumbs = crumbs
  }
}

/// Writes the dossier and its publisher as things.
struct SiteData: ThingWriting {
  let site: Site

  /// The dossier as what an article is part of.
  func dossier(_ id: String) -> [UInt8] {
    var json = JSONWriter()
    thing("CreativeWorkSeries", in: &json) { json in
      json.member("@id", id)
      json.member("name", site.settings.title.value)
      if site.settings.url != nil { json.member("url", id) }
    }
    return json.bytes
  }

  /// Who publishes the dossier.
  func publisher() -> [UInt8]? {
    guard let publisher = site.settings.publisher else { return nil }
    var json = JSONWriter()
    thing("NewsMediaOrganization", in: &json) { json in
      json.member("name", publisher.name.value)
      json.optional("url", SafeURL.web(publisher.url?.value))
      json.optional("correctionsPolicy", SafeURL.web(publisher.corrections?.value))
      json.optional("ethicsPolicy", SafeURL.web(publisher.ethics?.value))
    }
    return json.bytes
  }
}

/// The way back from a page to the home, as schema.org's `BreadcrumbList`.
enum Breadcrumbs {
  /// The elements of the pages above, commas between them.
  static func elements(_ pages: [(title: String, address: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, page) in pages.enumerated() {
      if number > 0 { bytes.append(0x2C) }
      bytes += element(number + 1, page.title, page.address)
    }
    return bytes
  }

  /// The whole list: the pages above, then the page itself, which needs no address.
  static func list(above: [UInt8], count: Int, title: String, in json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.key("itemListElement")
      json.array { json in
        json.value(json: above)
        json.value(json: element(count + 1, title, nil))
      }
    }
  }

  private static func element(_ position: Int, _ title: String, _ address: String?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("@type", "ListItem")
      json.member("position", position)
      json.member("name", title)
      json.optional("item", address)
    }
    return json.bytes
  }
}
