extension BuildReport {
  /// The page of the one record that a file of the content folder holds.
  ///
  /// Nil for a list of records, for a file that is none of the dossier's, and for one whose record
  /// has no page or is not public.
  public func page(of path: String) -> String? {
    guard let linked,
      let file = sources?.content.first(where: { Bytes.equal($0.path, path) })
    else { return nil }
    let records = linked.site.records.indices.filter { linked.site.records[$0].file == file.id }
    guard records.count == 1, let only = records.first else { return nil }
    return linked.site.paths[only]
  }
}
