/// What may be published as of one instant: all that the stages after Select ever see.
///
/// Its records are of types that have no field for a draft's status, an embargo or an internal note;
/// names that readers may not learn are replaced, and references to records that stay back are gone.
struct Edition: Sendable {
  /// A page that says that its record was withdrawn.
  struct Tombstone: Sendable {
    let id: RecordID
    let kind: RecordKind
    /// Ids that it had before: their addresses say the same.
    let previousIDs: [RecordID]
    let decidedOn: EDTFDate?
    let reason: String?
    let place: SourceRange
  }

  let settings: DossierSettings
  /// Public records by kind and id, with the names that readers may not learn replaced.
  let records: [Record]
  /// Records that would be public but are not whole: they are checked with the others, and no more.
  var flawed: [Record] = []
  /// A hash of the fields that texts decided about, by whom they name.
  var fields: UInt64 = 0
  let assets: [AssetFile]
  /// The layers of base maps that the site brings.
  var mapLayers: [MapLayer] = []
  /// The outlines of places that readers may know in full, by the file that their `shape` names.
  var outlines: [String: Boxed<MapLayer>] = [:]
  /// The content paths of public records' own files, for relative links.
  let paths: [String: RecordID]
  /// Withdrawn records that have a page, by kind and id.
  var tombstones: [Tombstone] = []
  /// The paths of pages that were removed, for the host's files.
  var gone: [String] = []
  /// The drafts that a preview shows; nil in an edition for readers.
  var drafts: Set<RecordID>?
  /// The instant for which it is made: nothing is said of a day after it.
  var asOf: Instant?

  /// The edition as it would be if all its records were whole; for finding mistakes only.
  var withFlawed: Edition {
    Edition(
      settings: settings,
      records: (records + flawed).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) },
      assets: assets, mapLayers: mapLayers, outlines: outlines, paths: paths,
      tombstones: tombstones, gone: gone,
      drafts: drafts, asOf: asOf)
  }
}
