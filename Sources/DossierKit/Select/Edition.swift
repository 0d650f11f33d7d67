/// What may be published as of one instant: all that the stages after Select ever see.
struct Edition: Sendable {
  let settings: DossierSettings
  /// Public records by kind and id, with the names that readers may not learn replaced.
  let records: [Record]
  let assets: [AssetFile]
  /// The content paths of public records' own files, for relative links.
  let paths: [String: RecordID]
}
