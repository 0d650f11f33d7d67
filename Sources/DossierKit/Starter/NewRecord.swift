/// Starts a record: a file with the fields that its kind needs.
public enum NewRecord {
  /// Makes the file of a new record and returns its path.
  ///
  /// - Throws: `BuildError` for an unknown kind, a name that gives no id, or an id that is taken;
  ///   `FileSystemError` when the disk fails.
  public static func create(
    kind: String, name: String, content: String, secondsSince1970: Int64
  ) throws -> String {
    guard let kind = RecordKind(rawValue: kind), kind != .media else {
      let kinds = RecordKind.allCases.filter { $0 != .media }.map(\.rawValue)
      let nearest = Nearest.match(kind, in: kinds).map { "; did you mean '\($0)'?" }
      throw BuildError(
        "'\(kind)' is no kind of record" + (nearest ?? "; one of: \(kinds.joined(separator: ", "))")
      )
    }
    guard let id = RecordID(HeadingIDs.slug(name)) else {
      throw BuildError("'\(name)' has no Latin letters or digits to make an id from")
    }
    let path = "\(kind.folder)/\(id.text).md"
    let root = try NewFiles(content)
    guard !root.exists(path) else { throw BuildError("'\(content)/\(path)' is there already") }
    let today = Instant(seconds: secondsSince1970).day
    try root.create(path, Array(text(kind, name: name, today: today.description).utf8))
    return "\(content)/\(path)"
  }

  private static func text(_ kind: RecordKind, name: String, today: String) -> String {
    let quoted = quoted(name)
    let fields =
      switch kind {
      case .article: "title: \(quoted)\nstatus: draft\ndate: \(today)\nauthors: []\nincidents: []"
      case .incident: "name: \(quoted)\nstatus: draft\ndate: \(today)\nlocations: []\nsources: []"
      case .location: "name: \(quoted)\nstatus: draft\nwithin:\ncoordinates:"
      case .person: "name: \(quoted)\nstatus: draft\ncategory:\nroles: []\nsources: []"
      case .organization: "name: \(quoted)\nstatus: draft\ncategory:"
      case .source: "title: \(quoted)\nstatus: draft\npublisher: \"\"\npublished: \(today)\nurl:"
      case .claim:
        "text: \(quoted)\nabout: []\nstatus: unverified\nhistory:\n"
          + "  - {status: unverified, date: \(today), sources: []}"
      case .quote: "text: \(quoted)\nstatus: draft\nspeaker: \"\"\nsources: []"
      case .term, .media: "term: \(quoted)\nstatus: draft\ndefinition:"
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
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
