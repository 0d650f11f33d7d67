import Spelling

/// Starts a record: a file with the fields that its kind needs.
public enum NewRecord {
  /// What is known of a record when it is started, beside its name.
  struct Known: Sendable {
    /// The ids of an incident's locations.
    var locations: [RecordID] = []
    /// Who publishes a source.
    var publisher = ""
  }

  /// Makes the file of a new record and returns its path.
  ///
  /// - Throws: `BuildError` for an unknown kind, a name that gives no id, or an id that is taken;
  ///   `FileSystemError` when the disk fails.
  public static func create(
    kind: String, name: String, content: String, secondsSince1970: Int64
  ) throws -> String {
    try create(
      kind: kind, name: name, content: content, secondsSince1970: secondsSince1970, knowing: Known()
    )
  }

  /// What is wrong with the word for a kind, and the nearest that is right; nil for a good one.
  public static func problem(ofKind word: String) -> String? {
    if let kind = RecordKind(rawValue: word), kind != .media { return nil }
    let kinds = RecordKind.allCases.filter { $0 != .media }.map(\.rawValue)
    let nearest = Nearest.match(word, in: kinds).map { "; did you mean '\($0)'?" }
    return "'\(TerminalEscaper.escaped(word))' is no kind of record"
      + (nearest ?? "; one of: \(kinds.joined(separator: ", "))")
  }

  /// The same with fields that are known already.
  static func create(
    kind: String, name: String, content: String, secondsSince1970: Int64, knowing known: Known
  ) throws -> String {
    if let problem = problem(ofKind: kind) { throw BuildError(problem) }
    guard let kind = RecordKind(rawValue: kind) else { throw BuildError("no kind of record") }
    guard let id = RecordID(HeadingIDs.slug(name)) else {
      throw BuildError("'\(name)' has no Latin letters or digits to make an id from")
    }
    let path = "\(kind.folder)/\(id.text).md"
    guard let taken = try TakenIDs(content: content) else {
      throw BuildError(
        "'\(content)' has no dossier.yml; run 'dossier init' first, or name the folder of a "
          + "dossier with --content")
    }
    let root = try NewFiles(content)
    guard !root.exists(path) else { throw BuildError("'\(content)/\(path)' is there already") }
    if let place = taken.place(of: id) {
      throw BuildError("the id '\(id)' is taken in '\(place)'; choose another name")
    }
    let today = Instant(seconds: secondsSince1970).day
    try root.create(path, Array(text(kind, name: name, today: today.description, known).utf8))
    return "\(content)/\(path)"
  }

  private static func text(
    _ kind: RecordKind, name: String, today: String, _ known: Known
  ) -> String {
    let quotedName = quoted(name)
    let locations = known.locations.map(\.text).joined(separator: ", ")
    let fields =
      switch kind {
      case .article:
        "title: \(quotedName)\nstatus: draft\ndate: \(today)\nauthors: []\nincidents: []"
      case .incident:
        "name: \(quotedName)\nstatus: draft\ndate: \(today)\nlocations: [\(locations)]\nsources: []"
      case .location: "name: \(quotedName)\nstatus: draft\nwithin:\ncoordinates:"
      case .person: "name: \(quotedName)\nstatus: draft\ncategory:\nroles: []\nsources: []"
      case .organization: "name: \(quotedName)\nstatus: draft\ncategory:"
      case .source:
        "title: \(quotedName)\nstatus: draft\npublisher: \(quoted(known.publisher))\n"
          + "published: \(today)\nurl:"
      case .claim:
        // A claim has no draft: what is not a comment is published.
        "# Fill these in, then take the '# ' before them away: a claim is public at once.\n"
          + "# text: \(quotedName)\n# about: []\n# status: unverified\n# history:\n"
          + "#   - {status: unverified, date: \(today), sources: []}"
      case .quote: "text: \(quotedName)\nstatus: draft\nspeaker: \"\"\nsources: []"
      case .term, .media: "term: \(quotedName)\nstatus: draft\ndefinition:"
      }
    return "---\n\(fields)\n---\n"
  }

  /// A YAML scalar in double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      // Also those that end a line in YAML 1.1: a comment must not end in a name.
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): quoted += " "
      case "\u{2028}", "\u{2029}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
