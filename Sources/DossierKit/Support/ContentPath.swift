import Spelling

/// What a file of the content folder is, told by its path.
enum ContentPath {
  case settings
  case record(RecordKind, name: String)
  case list(RecordKind)
  /// What was published, as `dossier record` wrote it down.
  case ledger
  case unknown(help: String)

  /// Extensions of files that are copied and not read as records.
  static func isAsset(_ path: String) -> Bool {
    (path.hasPrefix("media/") && !isMediaList(path)) || path.hasPrefix("map/")
  }

  /// Whether a file is a layer of the base maps: `map/*.geojson`.
  static func isMapLayer(_ path: String) -> Bool {
    path.utf8.starts(with: "map/".utf8) && path.utf8.suffix(8).elementsEqual(".geojson".utf8)
      && path.utf8.count { $0 == UInt8(ascii: "/") } == 1
  }

  /// Whether a path is that of the settings.
  static func isSettings(_ path: String) -> Bool { Bytes.equal(path, "dossier.yml") }

  /// Whether a path is that of the ledger of published articles.
  static func isLedger(_ path: String) -> Bool { Bytes.equal(path, ledgerName) }

  /// The name of the ledger of published articles in the content folder.
  static let ledgerName = "published.lock"

  init(_ path: String) {
    if Self.isSettings(path) {
      self = .settings
      return
    }
    if Self.isLedger(path) {
      self = .ledger
      return
    }
    if Self.isMediaList(path) {
      self = .list(.media)
      return
    }
    let (parent, file) = FilePath.split(path)
    let isAtTop = file.utf8.count == path.utf8.count
    if isAtTop, path.hasSuffix(".yml") {
      let name = String(path.dropLast(4))
      if let kind = RecordKind.allCases.first(where: { $0.folder == name }) {
        self = .list(kind)
        return
      }
      let known = RecordKind.allCases.map(\.folder) + ["dossier"]
      let nearest = Nearest.match(name, in: known)
      self = .unknown(
        help: nearest.map { "did you mean '\($0).yml'?" }
          ?? "lists are named \(known.map { $0 + ".yml" }.joined(separator: ", "))")
      return
    }
    let isInFolder = !isAtTop && !parent.utf8.contains(UInt8(ascii: "/"))
    let folder = isInFolder ? String(parent) : ""
    if path.hasSuffix(".md"), let kind = RecordKind.allCases.first(where: { $0.folder == folder }) {
      self = .record(kind, name: String(file.dropLast(3)))
      return
    }
    let folders = RecordKind.allCases.map(\.folder)
    if path.hasSuffix(".md"), isInFolder, let nearest = Nearest.match(folder, in: folders) {
      self = .unknown(help: "did you mean the folder '\(nearest)/'?")
    } else {
      self = .unknown(
        help: "records are <kind>/<id>.md, with the kinds \(folders.joined(separator: ", ")); "
          + "other files belong in media/")
    }
  }

  /// Whether a link's destination names one of our kinds, as in `incident:brussels-2016`.
  static func isRecordAddress(_ destination: String) -> Bool {
    destination.utf8.firstIndex(of: UInt8(ascii: ":")).map {
      RecordKind(rawValue: String(destination[..<$0])) != nil
    } ?? false
  }

  /// The address of a record that was most likely meant, as by `INCIDENT:brussels-2016`.
  static func recordAddress(nearestTo destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = String(decoding: destination.utf8[colon...].dropFirst(), as: UTF8.self)
    guard RecordID(rest) != nil else { return nil }
    let kinds = RecordKind.allCases.filter(\.hasPage).map(\.rawValue)
    return Nearest.match(String(destination[..<colon]), in: kinds).map { "\($0):\(rest)" }
  }

  private static func isMediaList(_ path: String) -> Bool {
    path == "media.yml" || path == "media/media.yml"
  }
}

/// The id of a media entry whose key may be a file name.
enum MediaName {
  /// Turns `the-night.png` into `the-night-png`; what has no letters stays as it is, and is reported.
  static func id(for key: String) -> String {
    String(
      decoding: key.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: " "):
          UInt8(ascii: "-")
        default: byte
        }
      }, as: UTF8.self)
  }
}

extension String {
  fileprivate func hasPrefix(_ prefix: StaticString) -> Bool {
    utf8.count >= prefix.utf8CodeUnitCount
      && prefix.withUTF8Buffer { utf8.starts(with: $0) }
  }
}
