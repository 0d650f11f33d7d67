/// The files of the content folder and what media records say of them, by path; looked up once.
struct MediaIndex: Sendable {
  private let assets: [String: AssetFile]
  private let records: [String: Media]

  init(_ site: Site) {
    assets = Dictionary(site.assets.map { ($0.path, $0) }) { first, _ in first }
    var records: [String: Media] = [:]
    for record in site.records {
      guard case .media(let media) = record.details else { continue }
      for path in [media.file.value, "media/" + media.file.value] where records[path] == nil {
        records[path] = media
      }
    }
    self.records = records
  }

  /// The media record of a file below the content folder.
  func record(at path: String) -> Media? { records[path] }

  func asset(at path: String) -> AssetFile? { assets[path] }
}
