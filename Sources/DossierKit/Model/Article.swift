/// A piece of journalism.
struct Article: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case reportage, analysis, background, opinion, live, statement, wire, factcheck
  }
  enum Advisory: String, Sendable, CaseIterable {
    case death, graphic, suicide, violence, sexualViolence = "sexual_violence", abuse, racism
  }
  struct Author: Sendable {
    var name: Located<String>
    var url: Located<String>?
    var role: Located<String>?
  }
  struct Origin: Sendable {
    var url: Located<String>?
    var archivedURL: Located<String>?
    var importedAt: Located<EDTFDate>?
    var sha256: Located<String>?
  }
  /// Which names in the text become links.
  enum LinkPolicy: Sendable {
    case all
    case off
    case some(only: [Located<RecordID>], not: [Located<RecordID>])
  }

  var title: Located<String>
  var date: Located<ArticleDate>
  var kind: Kind
  var updated: Located<ArticleDate>?
  var authors: [Author] = []
  var deck: Located<String>?
  var dateline: Located<String>?
  var language: Located<String>?
  var translationOf: Located<RecordID>?
  /// What the article says it is about.
  var incidents: [Located<RecordID>] = []
  var locations: [Located<RecordID>] = []
  var people: [Located<RecordID>] = []
  var organizations: [Located<RecordID>] = []
  var claims: [Located<RecordID>] = []
  var image: Located<String>?
  var advisory: [Located<Advisory>] = []
  var backstory: Located<String>?
  @Rare var rights: Rights?
  @Rare var origin: Origin?
  var link: LinkPolicy = .all
  /// The present change needs no correction.
  var isMinorEdit = false
}
