// What takes the place of a required field that is missing or cannot be read.
//
// A record with a stand-in is checked like any other, so that one run shows all of its mistakes.
// A stand-in is chosen so that no check finds fault with it; it never reaches a reader, because
// what it stands for was reported as an error, and a build with an error renders nothing.

extension FieldReader {
  /// A required value; where it is missing or cannot be read, that is reported and another stands in.
  func required<Value>(_ key: String, _ value: Value?, standIn: @autoclosure () -> Value) -> Value {
    required(required(key, value), standIn: standIn())
  }

  /// A value that was reported when it could not be read, or what stands in for it.
  func required<Value>(_ value: Value?, standIn: @autoclosure () -> Value) -> Value {
    if let value { return value }
    problems.useStandIn()
    return standIn()
  }

  /// A required value with its place; the stand-in's place is that of the key.
  func required<Value>(
    _ key: String, _ value: Located<Value>?, standIn: Value
  ) -> Located<Value> {
    required(key, value, standIn: Located(standIn, keyRange(key)))
  }

  func requiredText(_ key: String) -> Located<String> { required(key, text(key), standIn: "") }

  func requiredDate(_ key: String) -> Located<EDTFDate> {
    required(key, date(key), standIn: .standIn)
  }

  func requiredID(_ key: String) -> Located<RecordID> {
    required(key, id(key), standIn: .standIn)
  }

  /// A required list that is missing, or that has no entry which can be read.
  func requireList(_ key: String, isEmpty: Bool) {
    requireList(key)
    if isEmpty { problems.useStandIn() }
  }
}

extension EDTFDate {
  /// From nobody knows when until nobody knows when: it is before nothing and after nothing.
  static let standIn = EDTFDate(text: "", kind: .interval(from: .unknown, to: .unknown))
}

extension ArticleDate {
  /// A day before all others: nothing that follows publication comes too early for it.
  static let standIn = ArticleDate.day(CivilDate(dayNumber: .min))
}

extension DossierSettings {
  /// What stands in for a `dossier.yml` that is missing or cannot be read.
  static func standIn(for file: FileID) -> DossierSettings {
    let start = ByteRange(0, 0)
    return DossierSettings(file: file, title: Located("", start), language: Located("en", start))
  }
}
