/// What search says of a record, in the dossier's words: Render makes one for each record.
struct SearchCard: Sendable {
  /// Its title or name, as readers may see it.
  var title: String
  /// The kind as stylesheets know it.
  var key: String
  /// What stands above the title: kind, date, place.
  var kicker: String
  /// One or two sentences about it.
  var summary: String?
  /// The title's language, when it is not the dossier's.
  var language: String?
  /// What must stand wherever it is listed: an acquittal, a claim found untrue.
  var mark: String?
  /// The claims in it that were found untrue, as a sentence at the end of its text.
  var warning: String?
  /// Of a claim found untrue: what stands behind its words wherever a text carries them.
  var fate: String?
}
