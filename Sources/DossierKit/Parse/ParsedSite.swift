/// Everything that the content folder says, typed, before any id is resolved.
struct ParsedSite: Sendable {
  /// What `dossier.yml` says, or what stands in for it.
  var settings: DossierSettings
  /// All records, by kind and id.
  var records: [Record]
  /// What decides whether each record is public.
  ///
  /// It is asked last when articles are held against those that were recorded as published; behind that
  /// it is empty (`Build.plan`).
  var gates: [RecordID: GateFields] = [:]
  /// The files below `media/` and `map/`, by path.
  var assets: [AssetFile]
  /// The layers of base maps that the site brings, by path.
  var mapLayers: [MapLayer] = []
  /// The days and instants that all files name.
  var moments = Moments()
  /// The paths of records' own files, for relative links.
  var paths: [String: RecordID]
  /// Records that are there but of which nobody can say whether they are public, or that were not
  /// read at all: a reference to one is no mistake of its own.
  var unreadable: Set<RecordID>
  /// Kinds whose list could not be read: any id of theirs may be there.
  var unreadableKinds: Set<RecordKind> = []
}
