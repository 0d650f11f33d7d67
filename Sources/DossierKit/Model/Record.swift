/// What one file, or one entry of a list, says about one thing.
struct Record: Sendable {
  // Boxed, so that a copy of a record counts three references.
  private var boxedCommon: Boxed<CommonFields>
  private var boxedBody: Boxed<Body>?

  /// The fields of its kind.
  var details: Details

  /// The fields that every kind has.
  var common: CommonFields {
    @inline(__always) _read { yield boxedCommon.value }
    @inline(__always) set { boxedCommon.value = newValue }
  }
  /// The Markdown below the front matter; nil for an entry of a list.
  var body: Body? {
    @inline(__always) get { boxedBody?.value }
    set { boxedBody = newValue.map { Boxed($0) } }
  }

  init(common: CommonFields, details: Details, body: Body?) {
    boxedCommon = Boxed(common)
    boxedBody = body.map { Boxed($0) }
    self.details = details
  }

  /// The kinds with their own fields.
  indirect enum Details: Sendable {
    case article(Article)
    case incident(Incident)
    case location(Location)
    case person(Person)
    case organization(Organization)
    case source(Source)
    case claim(Claim)
    case quote(Quote)
    case term(Term)
    case media(Media)
  }

  var id: RecordID { common.id.value }
  var kind: RecordKind { common.kind }
  var file: FileID { common.file }

  /// The words that stand for the record in lists and links, as its author wrote them.
  var title: String {
    switch details {
    case .article(let article): article.title.value
    case .incident(let incident): incident.name.value
    case .location(let location): location.name.value
    case .person(let person): person.displayName
    case .organization(let organization): organization.name.value
    case .source(let source): source.title.value
    case .claim(let claim): claim.text.value
    case .quote(let quote): quote.text.value
    case .term(let term): term.term.value
    case .media(let media): media.file.value
    }
  }

  /// The place of a range of bytes in the record's file.
  func place(_ range: ByteRange) -> SourceRange { SourceRange(file, range) }
}
