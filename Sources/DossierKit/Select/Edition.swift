/// What may be published as of one instant: all that the stages after Select ever see.
struct Edition: Sendable {
  let settings: DossierSettings
  /// Public records by kind and id, with the names that readers may not learn replaced.
  let records: [Record]
  /// Records that would be public but are not whole: they are checked with the others, and no more.
  var flawed: [Record] = []
  let assets: [AssetFile]
  /// The content paths of public records' own files, for relative links.
  let paths: [String: RecordID]

  /// The edition as it would be if all its records were whole; for finding mistakes only.
  var withFlawed: Edition {
    Edition(
      settings: settings,
      records: (records + flawed).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) },
      assets: assets, paths: paths)
  }
}
