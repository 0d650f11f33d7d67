extension BuildReport {
  /// The page of the one record that a file of the content folder holds.
  ///
  /// Nil for a list of records, for a file that is none of the dossier's, and for one whose record
  /// has no page or is not public.
  public func page(of path: String) -> String? { linked?.site.page(of: path, in: sources) }
}

extension BuiltSite.Memory {
  /// The same in the site that the build made.
  public func page(of path: String) -> String? {
    plan.linked.site.page(of: path, in: sources.texts)
  }
}

extension Site {
  fileprivate func page(of path: String, in sources: SourceSet?) -> String? {
    guard let file = sources?.content.first(where: { Bytes.equal($0.path, path) }) else {
      return nil
    }
    let found = records.indices.filter { records[$0].file == file.id }
    guard found.count == 1, let only = found.first else { return nil }
    return paths[only]
  }
}
