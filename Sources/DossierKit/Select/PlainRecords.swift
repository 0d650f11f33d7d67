/// The records in which Select found nothing: what decides that beside their texts seldom changes.
struct PlainRecords: Sendable, Equatable {
  /// By record as it was written, whether there was nothing to tell of it, and readers get it with all
  /// its references.
  var isPlain: [Bool] = []
  /// By public record, whether it names nobody whose name is withheld.
  var namesNobody: [Bool] = []
}

/// The records in which an earlier process found nothing, where nothing changed but texts.
struct KnownPlainRecords: Sendable {
  /// The files whose texts are others since.
  let changed: Set<FileID>
  let records: PlainRecords

  /// Whether there is nothing to tell of a record, and no reference to take out, by its number as it
  /// was written.
  func isPlain(_ number: Int, in file: FileID) -> Bool {
    number < records.isPlain.count && records.isPlain[number] && !changed.contains(file)
  }

  /// Whether a public record names nobody whose name is withheld, by its number among these.
  func namesNobody(_ number: Int, in file: FileID) -> Bool {
    number < records.namesNobody.count && records.namesNobody[number] && !changed.contains(file)
  }
}
