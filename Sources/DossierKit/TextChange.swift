import CommonMark

/// Which texts are others than in the last build of the same process, where nothing else is: the same
/// files, and in those of changed texts the same fields.
struct TextChange: Sendable {
  /// The files whose texts changed.
  let files: Set<FileID>
  /// Whether none of these texts draws anything of its own, a component or a picture, now or then.
  let isPlain: Bool

  /// Nil when anything but texts changed.
  init?(
    from last: (sources: Build.Sources, files: ParsedFiles),
    to sources: Build.Sources, _ files: ParsedFiles
  ) {
    guard Self.isSame(last.sources.texts.inventory.content, sources.texts.inventory.content),
      Self.isSame(last.sources.texts.inventory.templates, sources.texts.inventory.templates),
      Self.isSame(last.sources.texts.templates, sources.texts.templates),
      Self.isSame(last.sources.media, sources.media),
      Self.isSame(last.sources.theme, sources.theme),
      last.files.sources.count == files.sources.count
    else { return nil }
    var changed: Set<FileID> = []
    var isPlain = true
    for (old, new) in zip(last.files.sources, files.sources) where !old.isSame(as: new) {
      guard old.id == new.id, Bytes.equal(old.path, new.path),
        let before = last.files[old.id]?.onlyBody, let after = files[new.id]?.onlyBody,
        Self.hasSameFields(old, before, new, after)
      else { return nil }
      changed.insert(new.id)
      isPlain = isPlain && before.isPlain && after.isPlain
    }
    self.files = changed
    self.isPlain = isPlain
  }

  /// Whether two files are alike up to their texts.
  static func hasSameFields(
    _ old: SourceFile, _ before: Body, _ new: SourceFile, _ after: Body
  ) -> Bool {
    before.start == after.start
      && old.bytes.prefix(before.start).elementsEqual(new.bytes.prefix(after.start))
  }

  private static func isSame(_ old: [InventoryFile], _ new: [InventoryFile]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy {
        Bytes.equal($0.path, $1.path) && Bytes.equal($0.target ?? "", $1.target ?? "")
      }
  }

  private static func isSame(_ old: [SourceFile], _ new: [SourceFile]) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy { $0.isSame(as: $1) }
  }

  /// A file that is too large to be held in memory is never known to be the same.
  private static func isSame(_ old: [AssetFile], _ new: [AssetFile]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy { old, new in
        guard case .bytes(let before) = old.content, case .bytes(let after) = new.content else {
          return false
        }
        return Bytes.equal(old.path, new.path) && before == after
      }
  }
}

extension Parser.ParsedFile {
  /// The text of a file of one record that was read whole.
  var onlyBody: Body? { records.count == 1 ? records[0].body : nil }

  /// What is kept of that text for another process.
  var keptBody: [UInt8]? { onlyBody?.kept(isPlain: diagnostics.isEmpty) }

  /// What can be kept of the file.
  var kept: KeptFile { KeptFile(fields: keptFields[...], body: (keptBody ?? [])[...]) }
}

extension Body {
  /// Whether the text draws nothing of its own: no component and no picture.
  var isPlain: Bool { directives.isEmpty && facts.images.isEmpty }
}
